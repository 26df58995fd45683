//! Draws the blank questionnaire of an institution, for those without a phone: one A4 page. Each cell takes a sign for
//! today, in a square, and one for the wish, in a circle.

use super::words::InstitutionPack;
use crate::catalogue::{Choice, DegreeId, Item, ItemTone, Section};
use crate::site::blank::table;
use crate::site::document::Parts;
use crate::site::figures;
use crate::site::page::Page;
use crate::site::words::PageWord as W;
use leptos::prelude::*;

/// Draws the page with its sheet.
pub fn paper(page: &Page) -> Option<Parts> {
    let pack: &InstitutionPack = page.edition.packs.get()?;
    let asked = &pack.instrument;
    let groups: Vec<AnyView> = asked.sections.iter().map(group).collect();
    let head = view! {
        <tr>
            <th scope="col">{page.word(W::InstitutionPaperCells)}</th>
            <th scope="col">{page.word(W::PaperToday)}</th>
            <th scope="col">{page.word(W::PaperWished)}</th>
            <th scope="col">{page.word(W::InstitutionPaperRemark)}</th>
        </tr>
    };
    let main = view! {
        <div class="stack no-print">
            <h1>{page.word(W::InstitutionPaperTitle)}</h1>
            <p class="lead">{page.word(W::InstitutionPaperLead)}</p>
            <p><button type="button" class="btn" data-print="">{page.word(W::PaperPrint)}</button></p>
        </div>
        <article class="paper" aria-labelledby="feuille">
            <header>
                {figures::mark()}
                <h2 id="feuille">{asked.title.clone()}</h2>
                <p>{page.word(W::InstitutionPaperHow)}</p>
            </header>
            <div class="lines">
                <p>{page.word(W::InstitutionPaperName)}</p>
                <p>{page.word(W::PaperViewpoint)}</p>
                <p>{page.word(W::PaperDate)}</p>
            </div>
            <ul class="signs">{signs(page, pack)}</ul>
            {table("cells", page.word(W::InstitutionPaperCells), head.into_any(), groups)}
            <div class="lines wide"><p>{page.word(W::PaperNotes)}</p><p></p><p></p></div>
            <p class="small">{page.word(W::Name)} " · " {page.word(W::Dialogue)}</p>
        </article>
    };
    Some(Parts {
        title: page.word(W::InstitutionPaperTitle),
        description: page.word(W::InstitutionPaperDescription),
        main: main.into_any(),
    })
}

/// Draws the signs to write for each answer: the height of a degree, or a sign beside the scale.
fn signs(_page: &Page, pack: &InstitutionPack) -> Vec<AnyView> {
    let scale = pack.instrument.scales.first();
    let choices = scale.map(|scale| scale.choices.as_slice());
    let sign = |choice: &Choice| {
        let height = DegreeId::from_id(&choice.id).map(DegreeId::height);
        let sign = match (height, choice.id.as_str()) {
            (Some(height), _) => height.to_string(),
            (None, "not-involved") => "0".to_owned(),
            (None, "unknown") => "?".to_owned(),
            (None, _) => "–".to_owned(),
        };
        let class = height.map(|height| format!("step-{height}"));
        let meaning = choice.meaning.clone().unwrap_or_default();
        view! {
            <li class=class>
                <b class="rise"><span class="sign">{sign}</span>" "{choice.label.clone()}</b>
                " "{meaning}
            </li>
        }
        .into_any()
    };
    choices.unwrap_or_default().iter().map(sign).collect()
}

/// Draws an activity: a row per level, with what to look at.
fn group(section: &Section) -> AnyView {
    let today = section
        .items
        .iter()
        .filter(|item| item.tone == ItemTone::Today);
    let row = |item: &Item| {
        let level = item.group.clone().unwrap_or_default();
        let about = item.about.first().cloned().unwrap_or_default();
        view! {
            <tr>
                <th scope="row"><b>{level}". "</b>{about}</th>
                <td class="today"><span class="box"></span></td>
                <td class="wished"><span class="box"></span></td>
                <td></td>
            </tr>
        }
        .into_any()
    };
    let rows: Vec<AnyView> = today.map(row).collect();
    view! {
        <tbody>
            <tr><th scope="rowgroup" colspan="4">{section.title.clone()}</th></tr>
            {rows}
        </tbody>
    }
    .into_any()
}

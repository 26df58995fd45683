//! Draws the blank questionnaire of participation, for those without a phone: one A4 page.

use crate::catalogue::{Degree, Labelled, Phase, PhaseId, Position, ScaleLook};
use crate::features::participation::words::{ParticipationPack, Practice};
use crate::site::blank::{boxes, columns, table};
use crate::site::document::Parts;
use crate::site::figures;
use crate::site::page::Page;
use crate::site::words::PageWord as W;
use leptos::prelude::*;

/// Draws the page with its sheet.
pub fn paper(page: &Page) -> Option<Parts> {
    let pack: &ParticipationPack = page.edition.packs.get()?;
    let main = view! {
        <div class="stack no-print">
            <h1>{page.word(W::PaperTitle)}</h1>
            <p class="lead">{page.word(W::PaperLead)}</p>
            <p><button type="button" class="btn" data-print="">{page.word(W::PaperPrint)}</button></p>
        </div>
        <article class="paper" aria-labelledby="feuille">
            <header>
                {figures::mark()}
                <h2 id="feuille">{page.word(W::PaperSheet)}</h2>
                <p>{page.word(W::PaperHow)}</p>
            </header>
            {setting(page, pack)}
            {degrees(page, pack)}
            {practices(page, pack)}
            <div class="lines wide"><p>{page.word(W::PaperNotes)}</p><p></p></div>
            <p class="small">{page.word(W::Name)} " · " {page.word(W::Dialogue)}</p>
        </article>
    };
    Some(Parts {
        title: page.word(W::PaperTitle),
        description: page.word(W::PaperDescription),
        main: main.into_any(),
    })
}

fn setting(page: &Page, _pack: &ParticipationPack) -> AnyView {
    let line = |word| view! { <p>{page.word(word)}</p> }.into_any();
    let lines = [
        W::PaperProject,
        W::PaperKind,
        W::PaperViewpoint,
        W::PaperDate,
    ]
    .map(line);
    view! { <div class="lines">{lines}</div> }.into_any()
}

/// Draws the degrees as a staircase, partnership on top, with two boxes per phase.
fn degrees(page: &Page, pack: &ParticipationPack) -> AnyView {
    let phase = |phase: &Phase| {
        view! { <th scope="colgroup" colspan="2">{phase.name.clone()}</th> }.into_any()
    };
    let phases: Vec<AnyView> = pack.phases.iter().map(phase).collect();
    let looks = |_| {
        view! {
            <th scope="col">{page.word(W::PaperToday)}</th>
            <th scope="col">{page.word(W::PaperWished)}</th>
        }
        .into_any()
    };
    let looks: Vec<AnyView> = pack.phases.iter().map(looks).collect();
    let head = view! {
        <tr><th rowspan="2" scope="col">{page.word(W::PaperDegree)}</th>{phases}</tr>
        <tr>{looks}</tr>
    };
    let step = |degree: &Degree| {
        view! {
            <tr class=format!("step-{}", degree.id.height())>
                <th scope="row"><b class="rise">{degree.name.clone()}</b>" "{degree.definition.clone()}</th>
                {pairs()}
            </tr>
        }
        .into_any()
    };
    let aside = |position: &Labelled<Position>| {
        view! { <tr><th scope="row">{position.label.clone()}</th>{pairs()}</tr> }.into_any()
    };
    let beside = pack
        .participation
        .positions
        .iter()
        .filter(|p| p.id.degree().is_none());
    let rows: Vec<AnyView> = pack
        .degrees
        .iter()
        .rev()
        .map(step)
        .chain(beside.map(aside))
        .collect();
    let body = view! { <tbody>{rows}</tbody> }.into_any();
    table(
        "climb",
        page.word(W::PaperDegree),
        head.into_any(),
        vec![body],
    )
}

/// Draws, for each phase, a square for today and a circle for the wish.
fn pairs() -> Vec<AnyView> {
    let pair = |_: &PhaseId| {
        view! {
            <td class="today"><span class="box"></span></td>
            <td class="wished"><span class="box"></span></td>
        }
        .into_any()
    };
    PhaseId::ALL.iter().map(pair).collect()
}

fn practices(page: &Page, pack: &ParticipationPack) -> AnyView {
    let scale = pack
        .instrument
        .scales
        .iter()
        .find(|scale| scale.look == ScaleLook::Chips);
    let choices = scale
        .map(|scale| scale.choices.as_slice())
        .unwrap_or_default();
    let span = choices.len() + 1;
    let row = |practice: &Practice| {
        view! { <tr><th scope="row">{practice.statement.clone()}</th>{boxes(choices)}</tr> }
            .into_any()
    };
    let group = |phase: &Phase| {
        let of_phase = pack
            .participation
            .practices
            .iter()
            .filter(|p| p.phase == phase.id);
        let rows: Vec<AnyView> = of_phase.map(row).collect();
        view! {
            <tbody>
                <tr><th scope="rowgroup" colspan=span.to_string()>{phase.title.clone()}</th></tr>
                {rows}
            </tbody>
        }
        .into_any()
    };
    let groups: Vec<AnyView> = pack.phases.iter().map(group).collect();
    let head =
        view! { <tr><th scope="col">{page.word(W::PaperPractice)}</th>{columns(choices)}</tr> };
    table("tick", page.word(W::PaperPractice), head.into_any(), groups)
}

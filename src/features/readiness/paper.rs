//! Draws the blank sheets of readiness, one A4 page per mission and one for the team.

use super::words::ReadinessPack;
use crate::catalogue::{Instrument, Section};
use crate::site::blank::{boxes, columns, table};
use crate::site::cited::lead;
use crate::site::document::Parts;
use crate::site::figures;
use crate::site::page::Page;
use crate::site::words::PageWord as W;
use leptos::prelude::*;

/// Draws the page with its sheets. An address with the id of a sheet prints only that one.
pub fn sheets(page: &Page) -> Option<Parts> {
    let pack: &ReadinessPack = page.edition.packs.get()?;
    let asked: Vec<(&Instrument, &str)> = super::INSTRUMENTS
        .iter()
        .filter_map(|id| {
            let (asked, said) = pack.of(*id)?;
            Some((asked, said.name.as_str()))
        })
        .collect();
    let contents: Vec<AnyView> = asked
        .iter()
        .map(|(asked, name)| {
            let href = ["#", asked.id.id()].concat();
            view! { <li><a class="chip" href=href>{(*name).to_owned()}</a></li> }.into_any()
        })
        .collect();
    let sheets: Vec<AnyView> = asked.iter().map(|(asked, _)| sheet(page, asked)).collect();
    let main = view! {
        <div class="stack no-print">
            <h1>{page.word(W::SheetsTitle)}</h1>
            {lead(page, &page.word(W::SheetsLead))}
            <ul class="contents">{contents}</ul>
            <p><button type="button" class="btn" data-print="">{page.word(W::PaperPrint)}</button></p>
        </div>
        {sheets}
    };
    Some(Parts {
        title: page.word(W::SheetsTitle),
        description: page.word(W::SheetsDescription),
        main: main.into_any(),
    })
}

fn sheet(page: &Page, asked: &Instrument) -> AnyView {
    let id = asked.id.id();
    let heading = [id, "-t"].concat();
    let choices = asked
        .scales
        .first()
        .map(|scale| scale.choices.as_slice())
        .unwrap_or_default();
    let span = (choices.len() + 1).to_string();
    let group = |section: &Section| {
        let rows: Vec<AnyView> = section
            .items
            .iter()
            .map(|item| {
                view! { <tr><th scope="row">{item.statement.clone()}</th>{boxes(choices)}</tr> }
                    .into_any()
            })
            .collect();
        view! {
            <tbody>
                <tr><th scope="rowgroup" colspan=span.clone()>{section.title.clone()}</th></tr>
                {rows}
            </tbody>
        }
        .into_any()
    };
    let groups: Vec<AnyView> = asked.sections.iter().map(group).collect();
    let head =
        view! { <tr><th scope="col">{page.word(W::SheetsStatement)}</th>{columns(choices)}</tr> };
    view! {
        <article class="paper" id=id aria-labelledby=heading.clone()>
            <header>
                {figures::mark()}
                <h2 id=heading.clone()>{asked.title.clone()}</h2>
                <p>{page.word(W::SheetsHow)}</p>
            </header>
            <div class="lines"><p>{page.word(W::SheetsPlace)}</p><p>{page.word(W::PaperDate)}</p></div>
            {table("tick roomy", asked.title.clone(), head.into_any(), groups)}
            <div class="lines wide roomy"><p>{page.word(W::SheetsQuestions)}</p><p></p><p></p><p></p><p></p></div>
            <p class="small">{page.word(W::Name)} " · " {page.word(W::Dialogue)}</p>
        </article>
    }
    .into_any()
}

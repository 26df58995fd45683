//! Draws the comparison of actors: a whole table, of which a script shows the chosen parts; the texts
//! around it; and which engagement suits which project.

use crate::catalogue::RoleId;
use crate::catalogue::guides::{Advice, Cell, Note, Row};
use crate::site::cited::{lead, source_of, texts};
use crate::site::document::Parts;
use crate::site::page::Page;
use crate::site::routes::Route;
use crate::site::words::PageWord as W;
use leptos::prelude::*;

/// Draws the comparison.
pub fn compare(page: &Page) -> Parts {
    let comparison = &page.edition.guides.comparison;
    let roles = comparison.roles();
    let head: Vec<AnyView> = roles.iter().map(|role| heading(page, *role)).collect();
    let rows: Vec<AnyView> = comparison
        .row
        .iter()
        .map(|row| row_view(page, row, &roles))
        .collect();
    let notes: Vec<AnyView> = comparison
        .note
        .iter()
        .map(|note| note_view(page, note))
        .collect();
    let advice: Vec<AnyView> = comparison
        .choice
        .iter()
        .map(|a| advice_view(page, a))
        .collect();
    let others: Vec<AnyView> = RoleId::ALL
        .iter()
        .filter(|id| !roles.contains(id))
        .filter_map(|id| page.edition.guides.role(*id))
        .map(|role| {
            let href = page.href(Route::Role(role.id));
            view! { <li><a class="chip" href=href>{role.name.clone()}</a></li> }.into_any()
        })
        .collect();
    let main = view! {
        <div class="stack">
            <h1>{page.word(W::CompareTitle)}</h1>
            {lead(page, &page.word(W::CompareLead))}
        </div>
        {chooser(page, &roles)}
        <div class="scroll-x" tabindex="0" role="region" aria-labelledby="compare-caption">
            <table class="compare actors" data-compare="">
                <caption id="compare-caption">{page.word(W::CompareCaption)}</caption>
                <thead>
                    <tr>{head}</tr>
                </thead>
                {rows}
            </table>
        </div>
        <p class="foot no-print needs-script" data-compare-acts="">
            <button type="button" class="btn quiet" data-do="copy-table">{page.word(W::CompareCopy)}</button>
            <button type="button" class="btn quiet" data-do="copy-link">{page.word(W::CompareLink)}</button>
            <button type="button" class="btn quiet" data-print="">{page.word(W::PaperPrint)}</button>
            <button type="button" class="btn quiet" data-do="print-all">{page.word(W::ComparePrintAll)}</button>
            <span role="status" id="compare-said" data-done=page.word(W::CompareCopied) data-failed=page.word(W::CompareNotCopied)></span>
        </p>
        <section class="stack" aria-labelledby="autres-roles">
            <h2 id="autres-roles">{page.word(W::CompareOthers)}</h2>
            <p>{page.word(W::CompareOthersLead)}</p>
            <ul class="contents">{others}</ul>
        </section>
        <div class="cols">{notes}</div>
        <section class="stack" aria-labelledby="quel-engagement">
            <h2 id="quel-engagement">{page.word(W::CompareChoices)}</h2>
            <p>{page.word(W::CompareChoicesLead)}</p>
            <dl class="advice">{advice}</dl>
            <p class="source">{page.word(W::SourceOurs)}</p>
        </section>
    };
    Parts {
        title: page.word(W::CompareTitle),
        description: page.word(W::CompareDescription),
        main: main.into_any(),
    }
}

/// The two roles that are shown at first, as the leaflet compares them.
const USUAL: [RoleId; 2] = [RoleId::UsersRepresentative, RoleId::PartnerPatientOrCarer];

/// Draws the choice of what to show, which needs a script.
fn chooser(page: &Page, roles: &[RoleId]) -> AnyView {
    let roles: Vec<AnyView> = roles
        .iter()
        .filter_map(|id| page.edition.guides.role(*id))
        .map(|role| option("role", role.id.id(), &role.name, USUAL.contains(&role.id)))
        .collect();
    let rows: Vec<AnyView> = page
        .edition
        .guides
        .comparison
        .row
        .iter()
        .map(|row| option("row", &row.id, &row.name, true))
        .collect();
    view! {
        <form class="stack no-print needs-script" data-compare-form="">
            <fieldset>
                <legend>{page.word(W::CompareRoles)}</legend>
                <div class="others">{roles}</div>
                <p class="small" role="status" id="compare-limit" data-said=page.word(W::CompareLimit)></p>
                <p class="wide-only">
                    <button type="button" class="btn quiet" data-do="all-roles">{page.word(W::CompareAll)}</button>
                </p>
            </fieldset>
            <details class="note">
                <summary>{page.word(W::CompareRows)}</summary>
                <fieldset>
                    <legend class="visually-hidden">{page.word(W::CompareRows)}</legend>
                    <div class="others">{rows}</div>
                </fieldset>
            </details>
        </form>
    }
    .into_any()
}

fn option(name: &'static str, value: &str, label: &str, checked: bool) -> AnyView {
    view! {
        <label class="chip">
            <input type="checkbox" name=name value=value.to_owned() autocomplete="off" checked=checked />
            <span>{label.to_owned()}</span>
        </label>
    }
    .into_any()
}

/// Marks what is shown before a script has read the choice.
fn usual(id: RoleId) -> Option<&'static str> {
    USUAL.contains(&id).then_some("")
}

fn heading(page: &Page, id: RoleId) -> AnyView {
    let name = page.edition.guides.role(id).map(|role| role.name.clone());
    view! { <th scope="col" data-role=id.id() data-usual=usual(id)><a href=page.href(Route::Role(id))>{name}</a></th> }
        .into_any()
}

fn row_view(page: &Page, row: &Row, roles: &[RoleId]) -> AnyView {
    let comparison = &page.edition.guides.comparison;
    let cells: Vec<AnyView> = roles
        .iter()
        .map(|role| match comparison.cell(&row.id, *role) {
            Some(cell) => cell_view(page, cell),
            None => view! { <td class="hint" data-role=role.id() data-usual=usual(*role)>{page.word(W::NotSaid)}</td> }
                .into_any(),
        })
        .collect();
    // The question has a line of its own, so that two roles fit on a phone.
    view! {
        <tbody data-row=row.id.clone()>
            <tr>
                <th scope="rowgroup" colspan="2">
                    {row.name.clone()}" "<span class="small">{row.question.clone()}</span>
                </th>
            </tr>
            <tr>{cells}</tr>
        </tbody>
    }
    .into_any()
}

fn cell_view(page: &Page, cell: &Cell) -> AnyView {
    view! {
        <td data-role=cell.role.id() data-usual=usual(cell.role)>
            {texts(page, std::slice::from_ref(&cell.text), &[])}
            <details class="cite">
                <summary>{page.word(W::CompareSource)}</summary>
                {source_of(page, cell)}
            </details>
        </td>
    }
    .into_any()
}

fn note_view(page: &Page, note: &Note) -> AnyView {
    view! {
        <section class="card" aria-labelledby=note.id.clone()>
            <h2 id=note.id.clone()>{note.title.clone()}</h2>
            {texts(page, &note.text, &[])}
            {source_of(page, note)}
        </section>
    }
    .into_any()
}

fn advice_view(page: &Page, advice: &Advice) -> AnyView {
    let roles: Vec<AnyView> = advice
        .roles
        .iter()
        .filter_map(|id| page.edition.guides.role(*id))
        .map(|role| {
            let href = page.href(Route::Role(role.id));
            view! { <li><a class="chip" href=href>{role.name.clone()}</a></li> }.into_any()
        })
        .collect();
    view! {
        <div id=advice.id.clone()>
            <dt>{advice.need.clone()}</dt>
            <dd>{texts(page, std::slice::from_ref(&advice.text), &[])}<ul class="contents">{roles}</ul></dd>
        </div>
    }
    .into_any()
}

//! The blank questionnaire, for those without a phone: one A4 page.

use super::document::Parts;
use super::figures;
use super::page::Page;
use super::words::PageWord as W;
use crate::catalogue::{Choice, Degree, DegreeId, Labelled, Phase, PhaseId, Position, ScaleLook};
use leptos::prelude::*;

/// Draws the page with its sheet.
pub fn paper(page: &Page) -> Parts {
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
            {setting(page)}
            {degrees(page)}
            {practices(page)}
            <p class="small">{page.word(W::Name)} " · " {page.word(W::Dialogue)}</p>
        </article>
    };
    Parts {
        title: page.word(W::PaperTitle),
        description: page.word(W::PaperDescription),
        main: main.into_any(),
    }
}

fn setting(page: &Page) -> AnyView {
    let line = |word| view! { <p>{page.word(word)}</p> }.into_any();
    let lines = [W::PaperProject, W::PaperKind, W::PaperViewpoint, W::PaperDate].map(line);
    view! { <div class="lines">{lines}</div> }.into_any()
}

fn boxes(how_many: usize) -> Vec<AnyView> {
    let cell = |_| view! { <td><span class="box"></span></td> }.into_any();
    (0..how_many).map(cell).collect()
}

/// The degrees as a staircase, partnership on top, with two boxes a phase.
fn degrees(page: &Page) -> AnyView {
    let pack = &page.edition.pack;
    let boxes_a_row = 2 * PhaseId::ALL.len();
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
    let step = |degree: &Degree| {
        view! {
            <tr class=format!("step-{}", degree.id.height())>
                <th scope="row"><b>{degree.name.clone()}</b> " " {degree.definition.clone()}</th>
                {boxes(boxes_a_row)}
            </tr>
        }
        .into_any()
    };
    let steps: Vec<AnyView> = pack.degrees.iter().rev().map(step).collect();
    let aside = |position: &Labelled<Position>| {
        view! { <tr><th scope="row">{position.label.clone()}</th>{boxes(boxes_a_row)}</tr> }.into_any()
    };
    let beside = pack.participation.positions.iter().filter(|p| p.id.degree().is_none());
    let asides: Vec<AnyView> = beside.map(aside).collect();
    view! {
        <table class="grid">
            <thead>
                <tr><th rowspan="2" scope="col">{page.word(W::PaperDegree)}</th>{phases}</tr>
                <tr>{looks}</tr>
            </thead>
            <tbody>{steps}{asides}</tbody>
        </table>
    }
    .into_any()
}

fn practices(page: &Page) -> AnyView {
    let instrument = &page.edition.pack.instrument;
    let scale = instrument.scales.iter().find(|scale| scale.look == ScaleLook::Chips);
    let choices = scale.map(|scale| scale.choices.as_slice()).unwrap_or_default();
    let answer = |choice: &Choice| view! { <th scope="col">{choice.label.clone()}</th> }.into_any();
    let answers: Vec<AnyView> = choices.iter().map(answer).collect();
    let columns = (choices.len() + 1).to_string();
    let group = |phase: &Phase| {
        let rows = practice_rows(page, phase.id, choices.len());
        view! {
            <tbody>
                <tr><th scope="rowgroup" colspan=columns.clone()>{phase.title.clone()}</th></tr>
                {rows}
            </tbody>
        }
        .into_any()
    };
    let groups: Vec<AnyView> = page.edition.pack.phases.iter().map(group).collect();
    view! {
        <table class="grid">
            <thead><tr><th scope="col">{page.word(W::PaperPractice)}</th>{answers}</tr></thead>
            {groups}
        </table>
    }
    .into_any()
}

fn practice_rows(page: &Page, phase: PhaseId, answers: usize) -> Vec<AnyView> {
    let said = &page.edition.pack.participation;
    let row = |degree: &DegreeId| {
        let practice = said.practices.iter().find(|p| p.phase == phase && p.degree == *degree)?;
        let statement = practice.statement.clone();
        let boxes = boxes(answers);
        Some(view! { <tr><th scope="row">{statement}</th>{boxes}</tr> }.into_any())
    };
    DegreeId::ALL.iter().filter_map(row).collect()
}

//! Turns the table into things to do: where to start and why, what helps for the patterns found, and the first
//! steps of the other cells. Each step can be kept for the sheet.

use super::wording::{advice, cell_name, degrees};
use crate::catalogue::{Word, fill};
use crate::engine::session::Session;
use crate::features::institution::rule::InstitutionReading;
use crate::features::institution::words::InstitutionPack;
use crate::features::institution::words::InstitutionWord as W;
use crate::features::institution::words::{Cell, Pattern};
use crate::notebook::Document;
use crate::ui::{StaticHtml, add_rich, fact, follow};
use leptos::prelude::*;

/// How many first steps are shown at once; more would push the rest out of sight.
const UNFOLDED: usize = 3;

/// Draws where to start, and why.
#[component]
pub fn WhereToStart(
    /// The language pack.
    pack: &'static InstitutionPack,
    /// The document.
    session: Session,
    /// Its reading.
    reading: Memo<InstitutionReading>,
) -> AnyView {
    let first = Memo::new(move |_| reading.with(|reading| start(pack, reading)));
    let rest = move || reading.with(|reading| around(pack, reading));
    view! {
        <section class="card" id="start">
            <h2>{pack.institution.words.get(W::Start)}</h2>
            {follow(move || {
                let Some((place, why)) = first.get() else { return ().into_any() };
                view! { <ul class="points"><StepRow pack session place why /></ul> }.into_any()
            })}
            <div class="stack" inner_html=rest></div>
        </section>
    }
    .into_any()
}

/// Words the cell to start with, and why.
pub fn start(
    pack: &'static InstitutionPack,
    reading: &InstitutionReading,
) -> Option<(usize, Vec<String>)> {
    let said = &pack.institution.words;
    let place = *reading.climbs.first()?;
    let cell = reading.cells.get(place)?;
    let words = match (reading.climbs.len(), reading.is_tie()) {
        (1, _) => said.get(W::WhyOnly),
        (_, true) => said.get(W::Gap),
        (_, false) => said.get(W::WhyWidest),
    };
    let mut why = vec![degrees(pack, words, cell)];
    if reading.is_tie() {
        why.push(said.get(W::WhyTie).to_owned());
    }
    Some((place, why))
}

/// Words that no cell stands out, if so, and what helps for the patterns found.
fn around(pack: &'static InstitutionPack, reading: &InstitutionReading) -> String {
    let said = &pack.institution.words;
    let mut html = StaticHtml::new();
    if reading.climbs.is_empty() {
        let has_wish = reading.cells.iter().any(|cell| cell.wished.is_some());
        html.leaf(
            "p",
            &[],
            if has_wish {
                said.get(W::NoGap)
            } else {
                said.get(W::NoWish)
            },
        );
    }
    let is_all_low = reading.patterns.contains(&Pattern::AllLow);
    for pattern in &reading.patterns {
        // Where all is low, gaps are wide everywhere: the smallest beginning is the better advice.
        if is_all_low && *pattern == Pattern::GapHigh {
            continue;
        }
        let Some((text, source)) = advice(pack, *pattern) else {
            continue;
        };
        html.open(
            "div",
            &[("class", "promise"), ("data-pattern", pattern.id())],
        )
        .open("p", &[]);
        add_rich(&mut html, &pack.lexicon, text);
        html.close("p")
            .leaf("p", &[("class", "source")], source)
            .close("div");
    }
    html.html()
}

/// Draws the first steps of the other cells whose wish is above today, or nothing if there are none.
#[component]
pub fn OtherSteps(
    /// The language pack.
    pack: &'static InstitutionPack,
    /// The document.
    session: Session,
    /// Its reading.
    reading: Memo<InstitutionReading>,
) -> AnyView {
    let said = &pack.institution.words;
    let others = Memo::new(move |_| {
        reading.with(|reading| {
            let places = reading.climbs.iter().skip(1);
            let gap = |place: &usize| {
                let cell = reading.cells.get(*place)?;
                Some((*place, vec![degrees(pack, said.get(W::Gap), cell)]))
            };
            places.filter_map(gap).collect::<Vec<_>>()
        })
    });
    follow(move || {
        let others = others.get();
        if others.is_empty() {
            return ().into_any();
        }
        let mut rows: Vec<AnyView> = others
            .into_iter()
            .map(|(place, why)| view! { <StepRow pack session place why /> }.into_any())
            .collect();
        let folded = rows.split_off(rows.len().min(UNFOLDED));
        let more = fill(said.get(W::ClimbsMore), &[("n", &folded.len().to_string())]);
        view! {
            <section class="card" id="climbs">
                <h2>{said.get(W::Climbs)}</h2>
                <p class="small">{said.get(W::ClimbsLead)}</p>
                <ul class="points">{rows}</ul>
                {(!folded.is_empty()).then(|| view! {
                    <details class="note">
                        <summary>{more}</summary>
                        <ul class="points">{folded}</ul>
                    </details>
                }.into_any())}
            </section>
        }
        .into_any()
    })
}

/// Draws a cell, why it is listed, its first step, and a button that keeps it.
#[component]
fn StepRow(
    pack: &'static InstitutionPack,
    session: Session,
    place: usize,
    why: Vec<String>,
) -> AnyView {
    let Some(cell) = pack.institution.cells.get(place) else {
        return ().into_any();
    };
    let is_kept = fact(move || {
        session.document.with(|document| {
            let kept = document.assessment().map(|assessment| &assessment.kept);
            kept.is_some_and(|kept| kept.contains(&cell.id))
        })
    });
    let toggle = move |_| {
        session.edit(|document| {
            if let Some(assessment) = document.assessment_mut() {
                assessment.toggle_kept(&cell.id);
            }
        });
    };
    let received = session.document.with_untracked(Document::is_received);
    let name = ["step-", &cell.id].concat();
    let mut html = StaticHtml::new();
    html.leaf("b", &[("id", &name)], &cell_name(pack, place));
    for sentence in why {
        html.leaf("p", &[], &sentence);
    }
    html.open("p", &[]).leaf("b", &[], &first_step(pack));
    add_rich(&mut html, &pack.lexicon, &cell.first_step);
    html.close("p");
    view! {
        <li data-step=cell.id.as_str()>
            <div class="stack" inner_html=html.html()></div>
            {(!received).then(|| view! {
                <button
                    type="button"
                    class="chip no-print"
                    data-act="keep"
                    aria-pressed=move || is_kept.get().to_string()
                    aria-describedby=name
                    on:click=toggle
                >
                    {pack.words.get(Word::Keep)}
                </button>
            }.into_any())}
        </li>
    }
    .into_any()
}

/// Returns "Un premier pas : ".
fn first_step(pack: &'static InstitutionPack) -> String {
    [
        pack.institution.words.get(W::FirstStep),
        pack.words.get(Word::Colon),
    ]
    .concat()
}

/// Returns the cells whose first step is kept, in order.
pub fn kept(pack: &'static InstitutionPack, document: &Document) -> Vec<&'static Cell> {
    let kept = document.assessment().map(|assessment| &assessment.kept);
    let cells = pack.institution.cells.iter();
    cells
        .filter(|cell| kept.is_some_and(|kept| kept.contains(&cell.id)))
        .collect()
}

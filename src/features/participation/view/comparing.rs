//! Compares with another assessment of the same project: an earlier one, or another person's
//! from a file.

use super::about::{about, reading_of};
use super::figures;
use crate::catalogue::{InstrumentId, Word};
use crate::engine::choosing::Choosing;
use crate::engine::receiving;
use crate::engine::receiving::{TakeIn, refresh};
use crate::engine::session::Session;
use crate::features::participation::handover::ID;
use crate::features::participation::rule::compare;
use crate::features::participation::words::ParticipationPack;
use crate::notebook::{Document, Id};
use crate::ui::{effect, follow, when};
use leptos::prelude::*;

/// Draws the choice of an assessment, a field for a file, and both readings.
#[component]
pub fn Comparing(pack: &'static ParticipationPack, session: Session) -> AnyView {
    let words = &pack.words;
    let others: RwSignal<Vec<Document>> = RwSignal::new(Vec::new());
    let chosen = RwSignal::new(String::new());
    let look = move || {
        let subject = subject_of(&session.document.get_untracked());
        refresh(session, others, move |other| subject_of(other) == subject);
    };
    effect(look);
    let on_taken = Callback::new(move |id: Id| {
        look();
        chosen.set(id.to_string());
    });
    view! {
        <section class="card" id="compare">
            <h2>{words.get(Word::CompareTitle)}</h2>
            <p>{words.get(Word::CompareLead)}</p>
            {when(move || others.with(|others| !others.is_empty()), move || view! {
                <Choosing
                    id="compare-with"
                    label=words.get(Word::CompareWith)
                    none=words.get(Word::CompareNone)
                    others
                    chosen
                    name=Box::new(move |other| about(pack, other))
                />
            }.into_any())}
            <TakeIn pack session accepts=is_participation on_taken />
            {follow(move || {
                let Some(other) = receiving::chosen(others, chosen) else { return ().into_any() };
                view! { <SideBySide pack session other /> }.into_any()
            })}
        </section>
    }
    .into_any()
}

fn is_participation(instrument: InstrumentId) -> bool {
    instrument == ID
}

/// Returns the subject of an assessment.
fn subject_of(document: &Document) -> Option<Id> {
    document.assessment().map(|assessment| assessment.subject)
}

/// Draws two readings, the older one or one's own first.
#[component]
fn SideBySide(pack: &'static ParticipationPack, session: Session, other: Document) -> AnyView {
    let words = &pack.words;
    let this = session.document.get();
    let (one, two) = if other.is_received() || this.created < other.created {
        (this, other)
    } else {
        (other, this)
    };
    let readings = [reading_of(&one), reading_of(&two)];
    let [first, second] = &readings;
    let rows = figures::compared(pack, &compare(first, second)).html();
    let names = [about(pack, &one), about(pack, &two)];
    let charts = names
        .clone()
        .into_iter()
        .zip(&readings)
        .map(|(name, reading)| {
            let chart = figures::chart(pack, reading).html();
            view! {
                <div class="stack">
                    <h3>{name}</h3>
                    <div inner_html=chart></div>
                </div>
            }
            .into_any()
        });
    let heads = names
        .into_iter()
        .map(|name| view! { <th scope="col">{name}</th> }.into_any());
    view! {
        <div class="stack" id="side-by-side">
            <div class="cols">{charts.collect_view()}</div>
            <div class="scroll-x" tabindex="0" role="region" aria-label=words.get(Word::CompareTitle)>
                <table class="compare">
                    <thead>
                        <tr>
                            <th scope="col"><span class="visually-hidden">{words.get(Word::WhatColumn)}</span></th>
                            {heads.collect_view()}
                            <th scope="col">{words.get(Word::MoveColumn)}</th>
                        </tr>
                    </thead>
                    <tbody inner_html=rows></tbody>
                </table>
            </div>
            <p class="small">{words.get(Word::CompareNoRight)}</p>
        </div>
    }
    .into_any()
}

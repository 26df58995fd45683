//! Beside another assessment of the same project: an earlier one, or another person's, which
//! arrives by file.

use super::about::{about, reading_of};
use super::figures;
use crate::catalogue::{InstrumentId, ParticipationPack, Word};
use crate::journeys::problem;
use crate::journeys::session::Session;
use crate::notebook::participation::compare;
use crate::notebook::{Document, Id, Received, receive};
use crate::platform::repository::{self, Written};
use crate::platform::{files, tabs, time, worker};
use crate::ui::{follow, when};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The largest file that is read, in bytes; the worker checks again.
const MOST_BYTES: u32 = 2_000_000;

/// Chooses what to compare with, takes a file in, and shows both.
#[component]
pub fn Comparing(pack: &'static ParticipationPack, session: Session) -> AnyView {
    let words = &pack.words;
    let others: RwSignal<Vec<Document>> = RwSignal::new(Vec::new());
    let chosen = RwSignal::new(String::new());
    let message = RwSignal::new((false, String::new()));
    let turn = StoredValue::new(0_u32);
    Effect::new(move |_| {
        refresh(session, others);
    });
    let options = move || {
        others.with(|others| {
            let option = |other: &Document| {
                let id = other.id.to_string();
                let is_chosen = chosen.with(|chosen| *chosen == id);
                view! { <option value=id.clone() prop:selected=is_chosen>{about(pack, other)}</option> }
                    .into_any()
            };
            others.iter().map(option).collect_view().into_any()
        })
    };
    let take = move |event: leptos::ev::Event| {
        let Some(file) = files::take_chosen(&event) else {
            return;
        };
        turn.update_value(|turn| *turn += 1);
        let own_turn = turn.get_value();
        message.set((false, String::new()));
        spawn_local(async move {
            let taken = take_in(session, &file).await;
            if taken.is_ok() {
                refresh(session, others);
            }
            // What is said is said of the file that was chosen last.
            if turn.get_value() != own_turn {
                return;
            }
            match taken {
                Ok((first, said)) => {
                    message.set((false, words.get(said).to_owned()));
                    chosen.set(first.to_string());
                }
                Err(said) => message.set((true, words.get(said).to_owned())),
            }
        });
    };
    view! {
        <section class="card" id="compare">
            <h2>{words.get(Word::CompareTitle)}</h2>
            <p>{words.get(Word::CompareLead)}</p>
            {when(move || others.with(|others| !others.is_empty()), move || view! {
                <div class="field">
                    <label for="compare-with">{words.get(Word::CompareWith)}</label>
                    <select id="compare-with" on:change=move |event| chosen.set(event_target_value(&event))>
                        <option value="">{words.get(Word::CompareNone)}</option>
                        {follow(options)}
                    </select>
                </div>
            }.into_any())}
            <div class="field">
                <label for="add-view">{words.get(Word::AddView)}</label>
                <p class="hint" id="add-view-hint">{words.get(Word::AddViewHint)}</p>
                <input
                    type="file"
                    id="add-view"
                    accept=".json,application/json"
                    aria-describedby="add-view-hint add-view-said"
                    on:change=take
                />
                <p
                    id="add-view-said"
                    role="status"
                    class=move || if message.with(|(bad, _)| *bad) { "error" } else { "hint" }
                    class:visually-hidden=move || message.with(|(_, said)| said.is_empty())
                >
                    {move || message.with(|(_, said)| said.clone())}
                </p>
            </div>
            {follow(move || {
                let other = chosen.with(|id| {
                    let id = Id::parse(id)?;
                    others.with(|others| others.iter().find(|other| other.id == id).cloned())
                });
                let Some(other) = other else { return ().into_any() };
                view! { <SideBySide pack session other /> }.into_any()
            })}
        </section>
    }
    .into_any()
}

/// Reads again which documents speak of the same project.
fn refresh(session: Session, others: RwSignal<Vec<Document>>) {
    spawn_local(async move {
        let Ok(listing) = repository::list().await else {
            return;
        };
        let (own, subject) = session.document.with_untracked(|document| {
            (
                document.id,
                document.assessment().map(|assessment| assessment.subject),
            )
        });
        let mut found: Vec<Document> = listing
            .documents
            .into_iter()
            .filter(|document| document.id != own && document.deleted.is_none())
            .filter(|document| document.assessment().map(|a| a.subject) == subject)
            .collect();
        Document::newest_first(&mut found);
        others.set(found);
    });
}

/// Takes another person's assessment in from a file. Nothing is stored unless all of it is good.
async fn take_in(session: Session, file: &files::File) -> Result<(Id, Word), Word> {
    let bytes = files::read(file, MOST_BYTES)
        .await
        .map_err(|error| match error {
            files::ReadError::TooLarge => Word::FileTooLarge,
            files::ReadError::Unreadable => Word::FileUnreadable,
        })?;
    let answer = worker::ask("read", &bytes)
        .await
        .map_err(|_| Word::FileNoWorker)?;
    let packed = answer.map_err(|why| match why.as_slice() {
        b"empty" => Word::FileEmpty,
        b"too-large" => Word::FileTooLarge,
        b"newer" => Word::FileNewer,
        b"damaged" => Word::FileDamaged,
        _ => Word::FileNotOurs,
    })?;
    let arriving: Vec<Document> = postcard::from_bytes(&packed).map_err(|_| Word::FileDamaged)?;
    let subject = session
        .document
        .with_untracked(|document| document.assessment().map(|assessment| assessment.subject))
        .ok_or(Word::FileDamaged)?;
    let is_other = |document: &Document| {
        let instrument = document
            .assessment()
            .map(|assessment| assessment.instrument);
        instrument != Some(InstrumentId::Participation)
    };
    if arriving.iter().any(is_other) {
        return Err(Word::FileOtherKind);
    }
    // All is decided before anything is written: a file is taken in whole or not at all.
    let mut decided = Vec::new();
    for document in arriving {
        let stored = repository::get(document.id)
            .await
            .map_err(problem::sentence)?;
        let expected = stored.as_ref().map(|stored| stored.revision);
        let received = receive(stored.as_ref(), document.clone(), subject, time::now());
        let (keep, said) = match received {
            Received::Own => return Err(Word::FileOwn),
            Received::Known => (None, Word::FileKnown),
            Received::New(document) => (Some(document), Word::FileTaken),
            Received::Later(document) => (Some(document), Word::FileUpdated),
        };
        decided.push((document.id, keep, expected, said));
    }
    for (id, keep, expected, _) in &decided {
        let Some(document) = keep else { continue };
        match repository::put(document, *expected).await {
            Ok(Written::Saved) => tabs::announce(*id),
            Ok(Written::Stale(_)) => return Err(Word::StorageAborted),
            Err(error) => return Err(problem::sentence(error)),
        }
    }
    let first = decided.first().map(|(id, _, _, said)| (*id, *said));
    first.ok_or(Word::FileDamaged)
}

/// Two readings, the older one or one's own first.
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

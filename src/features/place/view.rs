//! Holds the role explorer. A person answers what they like, in any order, and sees which roles and
//! missions are open. Nothing is kept until they ask for it, or write a note.

mod questions;
mod results;
mod role;

use super::{ADDRESS, ID};
use crate::catalogue::Word;
use crate::engine::Start;
#[cfg(feature = "csr")]
use crate::engine::mount;
use crate::engine::session::{SaveState, Session};
use crate::features::place::rule::merge_answers;
use crate::features::place::rule::{Profile, explore};
use crate::features::place::words::PlacePack;
use crate::features::place::words::PlaceWord as W;
use crate::features::place::words::Question;
use crate::notebook::{Document, Entries, merge_by};
use crate::platform::{draft, page};
use crate::ui::effect;
use leptos::prelude::*;
use questions::Questions;
use results::Results;

/// The name of the draft, and of the document in it.
const DRAFT: &str = "place";

/// Mounts the journey where it is the one of the page.
#[cfg(feature = "csr")]
#[must_use]
pub fn mount() -> bool {
    mount::journey(
        "place",
        mount::Opens::Document,
        |pack: &'static PlacePack, start| view! { <PlaceJourney pack start /> }.into_any(),
    )
}

/// Draws the journey.
#[component]
pub fn PlaceJourney(
    /// The language pack.
    pack: &'static PlacePack,
    /// The address, the document and the early input that it starts from.
    start: Start,
) -> AnyView {
    let start = start.answering(|found| found == ID);
    start.open(
        pack,
        ADDRESS,
        pack.words.get(Word::StartAssessment),
        |start| view! { <Exploring pack start /> }.into_any(),
    )
}

#[component]
fn Exploring(pack: &'static PlacePack, start: Start) -> AnyView {
    let words = &pack.place.words;
    let base = StoredValue::new(start.base.clone());
    let early = start.early.clone();
    let (mut document, is_stored) = start.document(ID, |_| {});
    if !is_stored {
        document.title = words.get(W::Title).to_owned();
    }
    let session = Session::held(document, is_stored, |base, ours, theirs, stamp| {
        Ok(merge_by(merge_answers, base, ours, theirs, stamp))
    });
    let ties = pack.place.ties();
    let profile = Memo::new(move |_| session.document.with(profile_of));
    let explored = Memo::new(move |_| profile.with(|profile| explore(profile, &ties)));
    effect(move || {
        page::set_title(&[pack.place.title.as_str(), " · Passerelle"].concat());
        session.follow_tabs();
        if !is_stored {
            let written = draft::recall(DRAFT).unwrap_or_default();
            session.edit(|document| read_draft(document, &written));
        }
        if !early.is_empty() {
            let filled: Vec<(&str, &str)> = early
                .iter()
                .map(|input| (input.name.as_str(), input.value.as_str()))
                .collect();
            session.edit(|document| take_up(document, &filled));
        }
    });
    // The draft is written while nothing is kept, and is removed for good once all is saved: what is erased
    // later must not come back as a draft.
    let ended = StoredValue::new(is_stored);
    effect(move || {
        if ended.get_value() {
            return;
        }
        if session.is_held() {
            draft::remember(DRAFT, &session.document.with(write_draft));
        } else if session.state.get() == SaveState::Saved {
            draft::remember(DRAFT, "");
            ended.set_value(true);
        }
    });
    let notebook = base.with_value(|base| [base.as_str(), &pack.notebook].concat());
    view! {
        <div class="stack">
            <h1 tabindex="-1">{pack.place.title.as_str()}</h1>
            <p class="lead" inner_html=crate::ui::rich(&pack.lexicon, &pack.place.lead)></p>
        </div>
        <div class="explore">
            <Questions pack session explored />
            <Results pack session base profile explored notebook />
        </div>
    }
    .into_any()
}

fn profile_of(document: &Document) -> Profile {
    document
        .assessment()
        .map_or_else(Profile::default, |assessment| {
            Profile::read(&assessment.answers)
        })
}

/// Writes a draft, a line per answer: "wish=support,rights".
fn write_draft(document: &Document) -> String {
    let blank = Entries::default();
    let answers = document.assessment().map_or(&blank, |a| &a.answers);
    let lines = answers
        .iter()
        .map(|(key, value)| [key, "=", value].concat());
    lines.collect::<Vec<_>>().join("\n")
}

fn read_draft(document: &mut Document, written: &str) {
    let lines: Vec<(&str, &str)> = written
        .lines()
        .filter_map(|line| line.split_once('='))
        .collect();
    let Some(assessment) = document.assessment_mut() else {
        return;
    };
    for (key, value) in lines {
        if Question::from_id(key).is_some() {
            assessment.answers.set(key, value);
        }
    }
}

/// Takes in what was ticked before the wasm was mounted.
fn take_up(document: &mut Document, filled: &[(&str, &str)]) {
    let Some(assessment) = document.assessment_mut() else {
        return;
    };
    for (name, value) in filled {
        let Some(question) = Question::from_id(name) else {
            continue;
        };
        let before = assessment.answers.get(name).unwrap_or_default().to_owned();
        let is_there = before.split(',').any(|id| id == *value);
        if !is_there {
            questions::choose(&mut assessment.answers, question, &before, value);
        }
    }
}

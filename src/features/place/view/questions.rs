//! Draws the questions of the explorer, all on one screen, to answer in any order.

use super::results::count;
use crate::catalogue::Word;
use crate::engine::session::Session;
use crate::features::place::rule::{Explored, toggled};
use crate::features::place::words::PlacePack;
use crate::features::place::words::PlaceWord as W;
use crate::features::place::words::{Asked, Question};
use crate::notebook::Entries;
use crate::platform::page;
use crate::ui::{ChoiceGroup, button, when};
use leptos::prelude::*;

/// Draws all the questions.
#[component]
pub fn Questions(
    /// The language pack.
    pack: &'static PlacePack,
    /// The document.
    session: Session,
    /// The roles and missions that the answers open.
    explored: Memo<Explored>,
) -> AnyView {
    let words = &pack.place.words;
    let groups = pack
        .place
        .questions
        .iter()
        .map(|asked| view! { <Group pack asked session /> }.into_any());
    let is_answered = move || {
        session
            .document
            .with(|document| document.assessment().is_some_and(|a| !a.answers.is_empty()))
    };
    let clear = move || {
        session.edit(|document| {
            if let Some(assessment) = document.assessment_mut() {
                assessment.answers.clear();
            }
        });
        page::focus_heading();
    };
    view! {
        <section class="stack questions no-print" aria-labelledby="questions">
            <h2 class="visually-hidden" id="questions">{words.get(W::Questions)}</h2>
            {groups.collect_view()}
            {when(is_answered, move || view! {
                <p>{button("linkish", "clear-all", words.get(W::Clear), clear)}</p>
                // On a phone the results are below: how many there are follows the thumb.
                <a class="peek" href="#resultats">
                    <span>{move || explored.with(|explored| count(pack, explored))}</span>
                    <b>{words.get(W::Show)}</b>
                </a>
            }.into_any())}
        </section>
    }
    .into_any()
}

#[component]
fn Group(pack: &'static PlacePack, asked: &'static Asked, session: Session) -> AnyView {
    let question = asked.id;
    let answer = session.text(move |document| {
        let answers = document.assessment().map(|a| &a.answers);
        let answer = answers.and_then(|answers| answers.get(question.id()));
        answer.unwrap_or_default()
    });
    let choose = move |choice: String| {
        session.edit(|document| {
            if let Some(assessment) = document.assessment_mut() {
                let before = assessment.answers.get(question.id()).unwrap_or_default();
                let before = before.to_owned();
                choose(&mut assessment.answers, question, &before, &choice);
            }
        });
    };
    let hint = match (question.is_many(), asked.hint.is_empty()) {
        (true, true) => pack.place.words.get(W::Several),
        _ => asked.hint.as_str(),
    };
    view! {
        <ChoiceGroup
            name=question.id()
            legend=asked.text.as_str()
            lexicon=&pack.lexicon
            scale=&asked.scale
            class="setting"
            hint
            many=question.is_many()
            chosen=answer
            on_choose=choose
            clear=pack.words.get(Word::ClearAnswer)
        />
    }
    .into_any()
}

/// Writes a choice; an empty one clears the answer.
pub fn choose(answers: &mut Entries, question: Question, before: &str, choice: &str) {
    if choice.is_empty() || !question.is_many() {
        answers.set(question.id(), choice);
    } else {
        answers.set(question.id(), &toggled(question, before, choice));
    }
}

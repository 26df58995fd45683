//! Draws the check of the answers: each question, its answer, and a link back to change it.

use super::steps::{Foot, Step, Steps};
use crate::catalogue::{Item, Pack, Section, Word};
use crate::engine::session::Session;
use leptos::prelude::*;

/// Draws every answer in one list. `setting` gives the rows before those of the sections.
#[component]
pub fn Check(
    /// The language pack.
    pack: &'static Pack,
    /// The steps.
    steps: Steps,
    /// The document.
    session: Session,
    /// The rows of the setting: question and answer.
    setting: Vec<(&'static str, String)>,
) -> AnyView {
    let words = &pack.words;
    let rows = setting
        .into_iter()
        .map(|(question, answer)| {
            view! { <Row pack question answer to=steps.link(Step::Setting) /> }.into_any()
        })
        .collect_view();
    let instrument = steps.instrument;
    let sections = instrument
        .sections
        .iter()
        .zip(0..)
        .map(|(section, place)| {
            view! { <SectionRows pack steps section place session /> }.into_any()
        })
        .collect_view();
    let left = session.document.with_untracked(|document| {
        let answers = document.assessment().map(|assessment| &assessment.answers);
        let is_blank = |item: &&Item| answers.is_none_or(|answers| answers.get(&item.id).is_none());
        instrument.items().filter(is_blank).count()
    });
    let left = match left {
        0 => words.get(Word::AllAnswered).to_owned(),
        1 => words.get(Word::OneLeft).to_owned(),
        many => words.fill(Word::ManyLeft, &[("n", &many.to_string())]),
    };
    view! {
        <div class="stack">
            <h1 tabindex="-1">{words.get(Word::CheckTitle)}</h1>
            <p class="lead">{left}</p>
        </div>
        <dl class="summary-list">{rows}</dl>
        {sections}
        <Foot pack steps step=Step::Check session />
    }
    .into_any()
}

#[component]
fn SectionRows(
    pack: &'static Pack,
    steps: Steps,
    section: &'static Section,
    place: usize,
    session: Session,
) -> AnyView {
    let to = steps.link(Step::Section(place));
    let answer_of = move |item: &Item| {
        session.document.with_untracked(|document| {
            let answer = document.assessment()?.answers.get(&item.id)?.to_owned();
            Some(steps.instrument.scale(item)?.label(&answer).to_owned())
        })
    };
    let rows = section.items.iter().map(|item| {
        let answer = answer_of(item).unwrap_or_default();
        let heading = item.group.as_deref();
        view! {
            {heading.map(|heading| view! { <div class="group"><dt>{heading}</dt><dd></dd></div> }.into_any())}
            <Row pack question=item.short.as_str() answer to=to.clone() />
        }
        .into_any()
    });
    view! {
        <section class="stack">
            <h2>{section.title.as_str()}</h2>
            <dl class="summary-list">{rows.collect_view()}</dl>
        </section>
    }
    .into_any()
}

#[component]
fn Row(pack: &'static Pack, question: &'static str, answer: String, to: String) -> AnyView {
    let words = &pack.words;
    let shown = if answer.is_empty() {
        view! { <span class="hint">{words.get(Word::NotAnswered)}</span> }.into_any()
    } else {
        answer.into_any()
    };
    view! {
        <div>
            <dt>{question}</dt>
            <dd>{shown}</dd>
            <dd>
                <a href=to data-act="change">
                    {words.get(Word::Change)}
                    <span class="visually-hidden">{[", ", question].concat()}</span>
                </a>
            </dd>
        </div>
    }
    .into_any()
}

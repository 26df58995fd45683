//! The journey of the sample. Its reading lists the answers in words.

use super::ADDRESS;
use super::words::SamplePack;
use crate::catalogue::{Item, Word};
#[cfg(feature = "csr")]
use crate::engine::mount;
use crate::engine::session::Session;
use crate::engine::sharing::Sharing;
use crate::engine::{Missing, PlainJourney, Saved, Start, Step, Steps, plain_journey};
use crate::features::sample::words::SampleWord as W;
use crate::notebook::Document;
use crate::ui::follow;
use leptos::prelude::*;

/// Mounts the journey where it is the one of the page.
#[cfg(feature = "csr")]
#[must_use]
pub fn mount() -> bool {
    mount::journey("sample", mount::Opens::Document, draw)
}

/// Draws the journey.
pub fn draw(pack: &'static SamplePack, start: Start) -> AnyView {
    let said = &pack.said;
    let brings = PlainJourney {
        instrument: &pack.instrument,
        address: ADDRESS,
        name: said.get(W::Name),
        name_hint: said.get(W::NameHint),
        reading_title: said.get(W::Reading),
        reading: Box::new(move |steps, session, base| {
            view! { <Reading pack steps session base /> }.into_any()
        }),
    };
    plain_journey(pack, start, brings)
}

/// Draws each question that has an answer, with the answer.
#[component]
fn Reading(
    pack: &'static SamplePack,
    steps: Steps,
    session: Session,
    base: StoredValue<String>,
) -> AnyView {
    let (words, said) = (&pack.words, &pack.said);
    let received = session.document.with_untracked(Document::is_received);
    let answer = move |item: &'static Item| {
        let given = session.document.with(|document| {
            let answers = &document.assessment()?.answers;
            answers.get(&item.id).map(str::to_owned)
        })?;
        let answer = pack.instrument.choice(item, &given)?.label.as_str();
        Some(view! { <div><dt>{item.short.as_str()}</dt><dd>{answer}</dd></div> }.into_any())
    };
    let answers = move || {
        let answers = pack.instrument.items().filter_map(answer);
        answers.collect_view().into_any()
    };
    view! {
        <div class="stack">
            <h1 tabindex="-1">{said.get(W::Reading)}</h1>
            <p class="lead">{said.get(W::ReadingLead)}</p>
        </div>
        {(!received).then(|| view! { <Missing pack steps session /> }.into_any())}
        <dl class="summary-list" id="answers">{follow(answers)}</dl>
        <p class="small">{words.get(Word::Dialogue)}</p>
        <Sharing
            pack
            session
            base
            title=words.get(Word::ShareTitle)
            lead=said.get(W::ShareLead)
            own=ADDRESS
        />
        <div class="foot">
            {(!received).then(|| view! {
                <a class="btn quiet" data-act="back" href=steps.link(Step::Check)>{words.get(Word::ChangeAnswers)}</a>
            }.into_any())}
            <Saved pack session />
        </div>
    }
    .into_any()
}

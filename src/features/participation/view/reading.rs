//! Draws the reading: the chart and its words, what to look at, what to do, what to say.

use super::about::{about, reading_of};
use super::comparing::Comparing;
use super::figures;
use super::gaps::{Actions, alerts, talk, to_check};
use super::wording;
use crate::catalogue::{Word, plain};
use crate::engine::leaving::{Leaving, leave_when_saved};
use crate::engine::session::Session;
use crate::engine::sharing::Sharing;
use crate::engine::{Missing, Saved, Step, Steps};
use crate::features::contact_plan::handover::WORK;
use crate::features::participation::handover::ADDRESS;
use crate::features::participation::rule::Reading;
use crate::features::participation::sheet::Sheet;
use crate::features::participation::words::ParticipationPack;
use crate::features::to_do::handover::TaskHandoff;
use crate::features::to_do::handover::{Kept, PLANNED, Preparing};
use crate::notebook::Document;
use crate::platform::draft;
use crate::ui::{text, when};
use leptos::prelude::*;

/// Draws the reading of the document on screen.
#[component]
pub fn ReadingView(
    /// The language pack.
    pack: &'static ParticipationPack,
    /// The steps.
    steps: Steps,
    /// The document.
    session: Session,
    /// The base path of the app.
    base: StoredValue<String>,
) -> AnyView {
    let words = &pack.words;
    let reading = Memo::new(move |_| session.document.with(reading_of));
    let about = text(move || session.document.with(|document| about(pack, document)));
    let kept = Memo::new(move |_| session.document.with(|document| kept_of(pack, document)));
    let received = session.document.with_untracked(Document::is_received);
    let leaving = Leaving::new(None);
    leave_when_saved(session, leaving, || draft::remember(PLANNED, ""));
    view! {
        <div class="stack">
            <p class="small">{about}</p>
            <h1 tabindex="-1">{words.get(Word::ReadingTitle)}</h1>
            <p class="lead" id="headline">{move || reading.with(|reading| wording::headline(pack, reading))}</p>
            {received.then(|| view! { <p class="small">{words.get(Word::ReceivedNote)}</p> }.into_any())}
        </div>
        {(!received).then(|| view! { <Missing pack steps session /> }.into_any())}
        {when(move || reading.with(Reading::is_started), move || view! {
            <div class="cols">
                <div class="stack">
                    <section class="card">
                        <h2>{words.get(Word::WhereYouStand)}</h2>
                        <div class="stack" inner_html=move || reading.with(|reading| figure(pack, reading))></div>
                    </section>
                    <div class="stack" inner_html=move || reading.with(|reading| alerts(pack, reading))></div>
                    <div class="stack" inner_html=move || reading.with(|reading| to_check(pack, reading))></div>
                </div>
                <div class="stack">
                    {(!received).then(|| view! { <Actions pack session reading /> }.into_any())}
                    <div class="stack" inner_html=move || reading.with(|reading| talk(pack, reading))></div>
                </div>
            </div>
            {(!received).then(|| view! {
                <Preparing pack session base untitled=pack.instrument.title.as_str() kept />
            }.into_any())}
            <Comparing pack session />
        }.into_any())}
        <Sharing
            pack
            session
            base
            title=words.get(Word::ShareTitle)
            lead=words.get(Word::ShareLead)
            own=ADDRESS
        />
        <div class="foot">
            {(!received).then(|| view! {
                <a class="btn quiet" data-act="back" href=steps.link(Step::Check)>{words.get(Word::ChangeAnswers)}</a>
            }.into_any())}
            {(!received).then(|| view! {
                {to_plan(pack, session, base, kept, leaving)}
            }.into_any())}
            <a class="btn quiet" href=base.with_value(|base| [base.as_str(), &pack.notebook].concat())>
                {words.get(Word::OpenNotebook)}
            </a>
            <Saved pack session />
        </div>
        <Sheet pack session reading about />
    }
    .into_any()
}

/// Returns the kept actions, in the order of phases and degrees.
fn kept_of(pack: &'static ParticipationPack, document: &Document) -> Kept {
    let kept = document.assessment().map_or(&[][..], |a| &a.kept);
    let actions = pack.participation.actions.iter();
    actions
        .filter(|action| kept.contains(&action.id))
        .map(|action| (action.id.clone(), plain(&action.text)))
        .collect()
}

/// Draws the link to the contact plan of this project. The kept actions go with it and become tasks there.
fn to_plan(
    pack: &'static ParticipationPack,
    session: Session,
    base: StoredValue<String>,
    kept: Memo<Kept>,
    leaving: Leaving,
) -> AnyView {
    let words = &pack.words;
    let label = move || {
        words.get(if kept.with(Vec::is_empty) {
            Word::IntoPlan
        } else {
            Word::KeptIntoPlan
        })
    };
    let go = move |_| {
        let document = session.document.with_untracked(|document| document.id);
        let handed = TaskHandoff {
            document,
            title: String::new(),
            entries: kept.get_untracked(),
        };
        let text = if handed.entries.is_empty() {
            String::new()
        } else {
            handed.to_text()
        };
        draft::remember(PLANNED, &text);
        let path = WORK.path(pack.lang);
        leaving.set(Some(base.with_value(|base| {
            [base.as_str(), &path, "?bilan=", &document.to_string()].concat()
        })));
    };
    view! { <button type="button" class="btn quiet" data-act="plan" on:click=go>{label}</button> }
        .into_any()
}

/// Writes the ladder, its legend, the same in words, and the rule.
fn figure(pack: &'static ParticipationPack, reading: &Reading) -> String {
    let mut figure = figures::chart(pack, reading);
    figure
        .add(&figures::legend(pack))
        .add(&figures::in_words(pack, reading))
        .add(&figures::rule(pack));
    figure.html()
}

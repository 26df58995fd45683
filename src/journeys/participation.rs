//! The participation instrument: setting, one screen a phase, practices, check, reading.

mod about;
mod comparing;
mod figures;
mod gaps;
mod reading;
mod setting;
mod sharing;
mod sheet;
mod wording;

use super::engine::{Check, SectionView, Step, Steps, resume};
use super::session::Session;
use super::{Nothing, Opening, Start};
use crate::catalogue::{InstrumentId, ParticipationPack, PhaseId, Word, item_id};
use crate::notebook::{Assessment, Body, Document};
use crate::platform::page::{self, EarlyInput};
use crate::ui::{Progress, follow, text, when};
use leptos::prelude::*;
use reading::ReadingView;
use setting::Setting;

/// The journey.
#[component]
pub fn Participation(
    /// The language pack.
    pack: &'static ParticipationPack,
    /// What it starts from.
    start: Start,
) -> AnyView {
    let instrument = InstrumentId::Participation;
    match start.opening {
        Opening::Missing => {
            view! { <Nothing pack base=start.base instrument error=None /> }.into_any()
        }
        Opening::Failed(error) => {
            view! { <Nothing pack base=start.base instrument error=Some(error) /> }.into_any()
        }
        Opening::New | Opening::Found(_) => view! { <Assessing pack start /> }.into_any(),
    }
    .into_any()
}

#[component]
fn Assessing(pack: &'static ParticipationPack, start: Start) -> AnyView {
    let instrument = &pack.instrument;
    let [first, revision, subject] = start.stamps;
    let (document, is_stored) = match start.opening {
        Opening::Found(document) => (*document, true),
        _ => {
            let mut blank = Assessment::new(InstrumentId::Participation, subject.id());
            blank.viewpoint = start
                .viewpoint
                .as_deref()
                .and_then(crate::catalogue::Viewpoint::from_id);
            (
                Document::new(first, revision, String::new(), Body::Assessment(blank)),
                false,
            )
        }
    };
    let otherwise = document
        .assessment()
        .map_or(Step::Setting, |a| resume(instrument, a));
    let steps = Steps::new(instrument, &start.fragment, otherwise);
    let session = Session::new(document, is_stored);
    let tapped = start.degree.filter(|_| !is_stored);
    let early = start.early;
    let noted = tapped.clone();
    let base = StoredValue::new(start.base);

    Effect::new(move |_| {
        steps.follow_address();
        session.follow_tabs();
        take_up(session, tapped.as_deref(), &early);
    });
    Effect::new(move |_| {
        steps.at.track();
        session.name_in_address();
    });
    let title = text(move || session.document.with(|document| document.title.clone()));

    // Another person's view is read, not answered.
    let received = session.document.with_untracked(Document::is_received);
    let at = move || {
        if received {
            Step::Reading
        } else {
            steps.at.get()
        }
    };
    Effect::new(move |_| page::set_title(&title_of(pack, at(), &title.get())));
    let step = move || match at() {
        Step::Setting => view! {
            <Where pack steps step=Step::Setting title />
            <Setting pack steps session noted=noted.clone() />
        }
        .into_any(),
        Step::Section(place) => view! {
            <Where pack steps step=Step::Section(place) title />
            <SectionView pack steps place session />
        }
        .into_any(),
        Step::Check => view! {
            <Where pack steps step=Step::Check title />
            <Check pack steps session setting=setting::rows(pack, session) />
        }
        .into_any(),
        Step::Reading => view! { <ReadingView pack steps session base /> }.into_any(),
    };
    view! {
        <InBin pack session />
        {follow(step)}
    }
    .into_any()
}

/// Says that the document is in the bin, and takes it out.
#[component]
fn InBin(pack: &'static ParticipationPack, session: Session) -> AnyView {
    let words = &pack.words;
    let is_binned = move || session.document.with(|document| document.deleted.is_some());
    let notice = move || {
        view! {
            <div class="card alert" role="alert" id="in-bin">
                <p>{words.get(Word::InBin)}</p>
                <button
                    type="button"
                    class="btn quiet"
                    data-act="restore"
                    on:click=move |_| session.edit(|document| document.deleted = None)
                >
                    {words.get(Word::Restore)}
                </button>
            </div>
        }
        .into_any()
    };
    when(is_binned, notice)
}

/// The step that one is at, and of how many.
#[component]
fn Where(
    pack: &'static ParticipationPack,
    steps: Steps,
    step: Step,
    title: Memo<String>,
) -> AnyView {
    let words = move || {
        let number = steps.number(step).to_string();
        let count = steps.count().to_string();
        let said = pack
            .words
            .fill(Word::Step, &[("n", &number), ("total", &count)]);
        title.with(|title| {
            if title.is_empty() {
                said.clone()
            } else {
                [&said, " · ", title].concat()
            }
        })
    };
    view! { <Progress at=steps.number(step) of=steps.count() words=Signal::derive(words) /> }
        .into_any()
}

/// What was done before the wasm was there: the staircase of the home page, and the fields of this
/// page.
fn take_up(session: Session, tapped: Option<&str>, early: &[EarlyInput]) {
    if tapped.is_none() && early.is_empty() {
        return;
    }
    session.edit(|document| {
        for input in early {
            if input.name == setting::NAME {
                document.title.clone_from(&input.value);
            }
        }
        let Some(assessment) = document.assessment_mut() else {
            return;
        };
        if let Some(degree) = tapped {
            assessment
                .answers
                .set(&item_id(PhaseId::During, "today"), degree);
        }
        for input in early {
            setting::put(assessment, &input.name, &input.value);
        }
    });
}

fn title_of(pack: &ParticipationPack, step: Step, name: &str) -> String {
    let words = &pack.words;
    let what = match step {
        Step::Setting => words.get(Word::SettingTitle),
        Step::Section(place) => pack
            .instrument
            .sections
            .get(place)
            .map_or("", |section| section.title.as_str()),
        Step::Check => words.get(Word::CheckTitle),
        Step::Reading => words.get(Word::ReadingTitle),
    };
    let mut title = what.to_owned();
    if !name.is_empty() {
        title.push_str(" · ");
        title.push_str(name);
    }
    title.push_str(" · Passerelle");
    title
}

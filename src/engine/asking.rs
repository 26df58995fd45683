//! Frames every instrument's journey: the step on screen, the position, the title of the page,
//! and a notice if the document is in the bin. The journey brings what is its own: the first step and the
//! reading.

use super::{Check, SectionView, Step, Steps};
use crate::catalogue::{Pack, Word};
use crate::engine::session::Session;
use crate::notebook::Document;
use crate::platform::page;
use crate::ui::{Progress, effect, follow, when};
use leptos::prelude::*;

/// Draws a step.
pub type Draw = Box<dyn Fn() -> AnyView + Send + Sync>;
/// Returns the questions and answers of the first step, for the check.
pub type Rows = Box<dyn Fn() -> Vec<(&'static str, String)> + Send + Sync>;

/// What an instrument brings to the frame.
pub struct Screens {
    /// The title of the first step.
    pub setting_title: &'static str,
    /// The first step.
    pub setting: Draw,
    /// Its questions and answers.
    pub rows: Rows,
    /// The title of the reading.
    pub reading_title: &'static str,
    /// The reading.
    pub reading: Draw,
}

/// Draws the steps of an instrument: answering, checking and reading.
#[component]
pub fn Asking(
    /// The words that all journeys share.
    pack: &'static Pack,
    /// The steps.
    steps: Steps,
    /// The document.
    session: Session,
    /// What the instrument brings.
    screens: Screens,
) -> AnyView {
    let Screens {
        setting_title,
        setting,
        rows,
        reading_title,
        reading,
    } = screens;
    effect(move || {
        steps.follow_address();
        session.follow_tabs();
    });
    effect(move || {
        steps.at.track();
        session.name_in_address();
    });
    let title = session.text(|document| &document.title);
    // Another person's view is read, not answered.
    let received = session.document.with_untracked(Document::is_received);
    let at = move || {
        if received {
            Step::Reading
        } else {
            steps.at.get()
        }
    };
    effect(move || {
        let what = match at() {
            Step::Setting => setting_title,
            Step::Section(place) => steps
                .instrument
                .sections
                .get(place)
                .map_or("", |section| section.title.as_str()),
            Step::Check => pack.words.get(Word::CheckTitle),
            Step::Reading => reading_title,
        };
        title.with(|name| page::set_title(&page_title(what, name)));
    });
    let step = move || {
        let step = at();
        let asked = match step {
            Step::Setting => setting(),
            Step::Section(place) => view! { <SectionView pack steps place session /> }.into_any(),
            Step::Check => view! { <Check pack steps session setting=rows() /> }.into_any(),
            Step::Reading => return reading(),
        };
        view! {
            <Where pack steps step title />
            {asked}
        }
        .into_any()
    };
    view! {
        <InBin pack session />
        {follow(step)}
    }
    .into_any()
}

fn page_title(what: &str, name: &str) -> String {
    let between = if name.is_empty() { "" } else { " · " };
    [what, between, name, " · Passerelle"].concat()
}

/// Says that the document is in the bin, with a button that restores it.
#[component]
pub fn InBin(
    /// What every journey says.
    pack: &'static Pack,
    /// The document.
    session: Session,
) -> AnyView {
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

/// Draws the number of the current step and of all steps.
#[component]
fn Where(pack: &'static Pack, steps: Steps, step: Step, title: ReadSignal<String>) -> AnyView {
    let words = move || {
        let number = steps.number(step).to_string();
        let count = steps.count().to_string();
        let said = pack
            .words
            .fill(Word::Step, &[("n", &number), ("total", &count)]);
        title.with(|title| {
            if title.trim().is_empty() {
                said.clone()
            } else {
                [&said, " · ", title].concat()
            }
        })
    };
    view! { <Progress at=steps.number(step) of=steps.count() words=Signal::derive(words) /> }
        .into_any()
}

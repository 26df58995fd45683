//! Holds the steps of an instrument and their fragments. A step is a fragment of the address, so that Back
//! goes one step back and the links between steps are plain links.

use crate::catalogue::{Instrument, Pack, Word};
use crate::engine::session::{SaveState, Session};
use crate::engine::{problem, session};
use crate::notebook::{Assessment, Document};
use crate::platform::{StorageError, address, page};
use crate::ui::{SaveLine, SaveTone};
use leptos::prelude::*;
use leptos::task::{spawn_local, tick};

/// A step of an instrument.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// The subject and the viewpoint.
    Setting,
    /// A section, by index.
    Section(usize),
    /// Check your answers.
    Check,
    /// The reading.
    Reading,
}

const SETTING: &str = "cadre";
const CHECK: &str = "verifier";
const READING: &str = "lecture";

/// The steps of one instrument.
#[derive(Clone, Copy)]
pub struct Steps {
    /// The instrument.
    pub instrument: &'static Instrument,
    /// The step for an address without a fragment.
    first: Step,
    /// The current step.
    pub at: RwSignal<Step>,
}

impl Steps {
    /// Creates the steps, at the step of this fragment or else at `otherwise`.
    pub fn new(instrument: &'static Instrument, fragment: &str, otherwise: Step) -> Self {
        let at = find(instrument, fragment).unwrap_or(otherwise);
        Self {
            instrument,
            first: at,
            at: RwSignal::new(at),
        }
    }

    /// Creates the steps for a document. Without a fragment, the person goes on where they stopped.
    pub fn of(instrument: &'static Instrument, fragment: &str, document: &Document) -> Self {
        let otherwise = document
            .assessment()
            .map_or(Step::Setting, |assessment| resume(instrument, assessment));
        Self::new(instrument, fragment, otherwise)
    }

    /// Follows changes of the fragment.
    pub fn follow_address(self) {
        address::on_fragment(move |fragment| {
            let step = match fragment.as_str() {
                "" => Some(self.first),
                named => find(self.instrument, named),
            };
            let Some(step) = step else { return };
            if step == self.at.get_untracked() {
                return;
            }
            self.at.set(step);
            spawn_local(async {
                tick().await;
                page::focus_heading();
            });
        });
    }

    /// Returns the fragment of a step.
    #[must_use]
    pub fn fragment(self, step: Step) -> &'static str {
        match step {
            Step::Setting => SETTING,
            Step::Section(place) => self
                .instrument
                .sections
                .get(place)
                .map_or(CHECK, |section| &section.fragment),
            Step::Check => CHECK,
            Step::Reading => READING,
        }
    }

    /// Returns the link to a step.
    #[must_use]
    pub fn link(self, step: Step) -> String {
        ["#", self.fragment(step)].concat()
    }

    /// Returns the number of steps, without the reading.
    #[must_use]
    pub fn count(self) -> usize {
        self.instrument.sections.len() + 2
    }

    /// Returns the number of a step, from 1.
    #[must_use]
    pub fn number(self, step: Step) -> usize {
        match step {
            Step::Setting => 1,
            Step::Section(place) => place + 2,
            Step::Check | Step::Reading => self.count(),
        }
    }

    /// Returns the step before and the step after.
    #[must_use]
    pub fn around(self, step: Step) -> (Option<Step>, Option<Step>) {
        let last = self.instrument.sections.len().saturating_sub(1);
        match step {
            Step::Setting => (None, Some(Step::Section(0))),
            Step::Section(0) => (
                Some(Step::Setting),
                Some(if last == 0 {
                    Step::Check
                } else {
                    Step::Section(1)
                }),
            ),
            Step::Section(place) if place >= last => {
                (Some(Step::Section(place - 1)), Some(Step::Check))
            }
            Step::Section(place) => (
                Some(Step::Section(place - 1)),
                Some(Step::Section(place + 1)),
            ),
            Step::Check => (Some(Step::Section(last)), Some(Step::Reading)),
            Step::Reading => (Some(Step::Check), None),
        }
    }
}

fn find(instrument: &Instrument, fragment: &str) -> Option<Step> {
    match fragment {
        SETTING => Some(Step::Setting),
        CHECK => Some(Step::Check),
        READING => Some(Step::Reading),
        other => instrument
            .section(other)
            .map(|(place, _)| Step::Section(place)),
    }
}

/// Finds where to go on: the first section without any answer, or the reading.
#[must_use]
fn resume(instrument: &Instrument, assessment: &Assessment) -> Step {
    if assessment.answers.is_empty() {
        return Step::Setting;
    }
    let is_answered = |id: &String| assessment.answers.get(id).is_some();
    let blank = instrument
        .sections
        .iter()
        .position(|section| !section.items.iter().any(|item| is_answered(&item.id)));
    blank.map_or(Step::Reading, Step::Section)
}

/// Draws the end of a step: back, forward, and the save line.
#[component]
pub fn Foot(
    /// The language pack.
    pack: &'static Pack,
    /// The steps.
    steps: Steps,
    /// The step that it ends.
    step: Step,
    /// The document.
    session: Session,
) -> AnyView {
    let words = &pack.words;
    let (before, after) = steps.around(step);
    let forward = if step == Step::Check {
        Word::SeeReading
    } else {
        Word::Continue
    };
    view! {
        <div class="foot">
            {before.map(|to| view! { <a class="btn quiet" data-act="back" href=steps.link(to)>{words.get(Word::Back)}</a> }.into_any())}
            {after.map(|to| view! { <a class="btn" data-act="next" href=steps.link(to)>{words.get(forward)}</a> }.into_any())}
            <Saved pack session />
        </div>
    }
    .into_any()
}

/// Draws the save line.
#[component]
pub fn Saved(
    /// The language pack.
    pack: &'static Pack,
    /// The document.
    session: Session,
) -> AnyView {
    let words = &pack.words;
    let state = session.state;
    let tone = move || match state.get() {
        session::SaveState::Idle => SaveTone::Idle,
        SaveState::Saving => SaveTone::Saving,
        SaveState::Saved => SaveTone::Saved,
        SaveState::Failed(_) => SaveTone::Failed,
    };
    let sentence = move || match state.get() {
        SaveState::Idle => String::new(),
        SaveState::Saving => words.get(Word::Saving).to_owned(),
        SaveState::Saved => words.get(Word::Saved).to_owned(),
        SaveState::Failed(StorageError::Newer) => words.get(Word::StorageNewer).to_owned(),
        SaveState::Failed(error) => [
            words.get(problem::sentence(error)),
            words.get(Word::SaveRetry),
        ]
        .join(" "),
    };
    view! { <SaveLine tone=Signal::derive(tone) words=Signal::derive(sentence) /> }.into_any()
}

//! What the participation instrument says beyond its questions: closed lists with their labels,
//! the actions and the sentences of its reading.

use crate::catalogue::closed_lists::closed_list;
use crate::catalogue::{Degree, DegreeId, Instrument, Labelled, Phase, PhaseId, Position, Scale};
use serde::{Deserialize, Serialize};

closed_list! {
    /// An answer on an observable practice.
    PracticeAnswer {
        /// It is done.
        Yes = "yes",
        /// It is done in part.
        Partly = "partly",
        /// It is not done.
        No = "no",
        /// "Je ne sais pas".
        Unknown = "unknown",
    }
}

closed_list! {
    /// When a sentence to open the discussion is offered.
    Occasion {
        /// The wished degree is above today's.
        Climb = "climb",
        /// The wished degree is below today's.
        StepDown = "step-down",
        /// The stated degree is above what the practices show.
        Alert = "alert",
        /// Something is not known.
        Check = "check",
        /// Wish and reality agree.
        Agree = "agree",
    }
}

/// The id of a phase's item, as documents store it: "before.today", "before.wished",
/// "before.practice.consultation".
#[must_use]
pub fn item_id(phase: PhaseId, what: &str) -> String {
    let mut id = String::from(phase.id());
    id.push('.');
    id.push_str(what);
    id
}

/// An observable practice: one a degree a phase.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Practice {
    /// When it can be observed.
    pub phase: PhaseId,
    /// The degree that it shows.
    pub degree: DegreeId,
    /// The practice, as a statement to answer by yes or no.
    pub statement: String,
    /// The same in a few words, for lists.
    pub short: String,
}

/// Something concrete that helps to reach a degree.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Action {
    /// Stable id: documents store the actions that a person keeps.
    pub id: String,
    /// The phase that it concerns.
    pub phase: PhaseId,
    /// The step that it helps to climb on to.
    pub degree: DegreeId,
    /// The action, in the infinitive.
    pub text: String,
}

/// A sentence that opens the discussion.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Discussion {
    /// When it is offered.
    pub occasion: Occasion,
    /// The phase that it concerns, or any.
    pub phase: Option<PhaseId>,
    /// The sentence, as one would say it.
    pub text: String,
}

/// What the participation journey says beyond the questions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Participation {
    /// What an assessment may be about.
    pub kinds: Scale,
    /// From where one may look.
    pub viewpoints: Scale,
    /// The answers on a phase, degrees included.
    pub positions: Vec<Labelled<Position>>,
    /// The twelve practices, by phase then degree.
    pub practices: Vec<Practice>,
    /// What helps to climb.
    pub actions: Vec<Action>,
    /// What opens the discussion.
    pub discussions: Vec<Discussion>,
    /// What stands behind the alert: the guides' word "alibi", explained in short paragraphs.
    pub alibi: Vec<String>,
    /// The rule of the observed degree, as shown to the person.
    pub rule: Vec<String>,
}

crate::catalogue::packs! {
    /// What the participation journey says.
    ParticipationPack {
        /// The four degrees, low to high.
        degrees: Vec<Degree>,
        /// The three phases, in time.
        phases: Vec<Phase>,
        /// The instrument, as the engine asks it.
        instrument: Instrument,
        /// What its reading says.
        participation: Participation,
    }
}

impl ParticipationPack {
    /// A degree, worded.
    #[must_use]
    pub fn degree(&self, id: DegreeId) -> Option<&Degree> {
        self.degrees.iter().find(|degree| degree.id == id)
    }

    /// A phase, worded.
    #[must_use]
    pub fn phase(&self, id: PhaseId) -> Option<&Phase> {
        self.phases.iter().find(|phase| phase.id == id)
    }
}

//! Holds the content of the participation instrument beyond its questions: closed lists with their labels,
//! the actions and the sentences of its reading.

use crate::catalogue::closed_lists::closed_list;
use crate::catalogue::{Degree, DegreeId, Instrument, Labelled, Phase, PhaseId, Position, Scale};
use serde::{Deserialize, Serialize};

closed_list! {
    /// An answer about an observable practice.
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
    /// The occasion on which a sentence to open the discussion is offered.
    Occasion {
        /// The wished degree is above today's.
        Climb = "climb",
        /// The wished degree is below today's.
        StepDown = "step-down",
        /// The stated degree is above what the practices show.
        Alert = "alert",
        /// Something is unknown.
        Check = "check",
        /// Wish and reality agree.
        Agree = "agree",
    }
}

/// Returns the id of a phase's item in documents: "before.today", "before.wished",
/// "before.practice.consultation".
#[must_use]
pub fn item_id(phase: PhaseId, what: &str) -> String {
    let mut id = String::from(phase.id());
    id.push('.');
    id.push_str(what);
    id
}

/// An observable practice; there is one for each degree of each phase.
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
    /// The degree that it helps to reach.
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
    /// The sentence, as it is spoken.
    pub text: String,
}

/// The content of the participation journey beyond the questions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Participation {
    /// What an assessment may be about.
    pub kinds: Scale,
    /// The viewpoints to choose from.
    pub viewpoints: Scale,
    /// The answers for a phase, degrees included.
    pub positions: Vec<Labelled<Position>>,
    /// The twelve practices, by phase then degree.
    pub practices: Vec<Practice>,
    /// What helps to climb.
    pub actions: Vec<Action>,
    /// Sentences that open the discussion.
    pub discussions: Vec<Discussion>,
    /// The explanation of the alert and of the guides' word "alibi", in short paragraphs.
    pub alibi: Vec<String>,
    /// The rule of the observed degree, as shown to the person.
    pub rule: Vec<String>,
}

crate::catalogue::packs! {
    /// The pack of the participation journey.
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

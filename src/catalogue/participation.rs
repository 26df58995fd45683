//! What the participation instrument says beyond its questions: closed lists with their labels,
//! the actions and the sentences of its reading.

use super::closed_lists::closed_list;
use super::{DegreeId, PhaseId, Scale};
use serde::{Deserialize, Serialize};

closed_list! {
    /// An answer on a phase: a degree, or one of the answers beside the scale.
    Position {
        /// First degree.
        Information = "information",
        /// Second degree.
        Consultation = "consultation",
        /// Third degree.
        Collaboration = "collaboration",
        /// Fourth degree.
        Partnership = "partnership",
        /// Not involved at all: below the scale (ours).
        NotInvolved = "not-involved",
        /// "Je ne sais pas".
        Unknown = "unknown",
        /// "Ne s'applique pas".
        NotApplicable = "not-applicable",
    }
}

impl Position {
    /// The degree, when this answer is one.
    #[must_use]
    pub const fn degree(self) -> Option<DegreeId> {
        match self {
            Self::Information => Some(DegreeId::Information),
            Self::Consultation => Some(DegreeId::Consultation),
            Self::Collaboration => Some(DegreeId::Collaboration),
            Self::Partnership => Some(DegreeId::Partnership),
            Self::NotInvolved | Self::Unknown | Self::NotApplicable => None,
        }
    }

    /// Height on the staircase: 0 for not involved, 1 to 4 for the degrees; none for the others.
    #[must_use]
    pub fn height(self) -> Option<u8> {
        match self {
            Self::NotInvolved => Some(0),
            other => other.degree().map(DegreeId::height),
        }
    }
}

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

/// An entry of a closed list with its words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Labelled<T> {
    /// Which entry.
    pub id: T,
    /// Its words.
    pub label: String,
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

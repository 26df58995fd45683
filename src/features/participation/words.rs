//! Holds the content of the participation instrument beyond its questions: closed lists with their labels,
//! the actions and the sentences of its reading.

use crate::catalogue::closed_lists::closed_list;
use crate::catalogue::words::words;
use crate::catalogue::{
    Degree, DegreeId, Instrument, Labelled, Phase, PhaseId, Position, Scale, Words,
};
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
        /// The practices show more than is stated.
        More = "more",
    }
}

words! {
    /// A word or sentence of the reading: `[words]` in `content/*/participation.toml`.
    ReadingWord {
        /// The column of what the practices show.
        Observed = "observed",
        /// The established degree, in a legend.
        Established = "established",
        /// The begun degree, in a legend.
        Begun = "begun",
        /// What is "je ne sais pas".
        ToCheck = "to_check",
        /// What has no answer yet.
        Unfinished = "unfinished",
        /// No degree.
        None = "none",
        /// A lower bound: `{degree}`.
        AtLeast = "at_least",
        /// An upper bound: `{degree}`.
        AtMost = "at_most",
        /// Both bounds: `{low}`, `{high}`.
        Between = "between",
        /// Both degrees are one, in a table: `{established}`.
        CellOne = "cell_one",
        /// Both degrees, in a table: `{established}`, `{begun}`.
        CellBoth = "cell_both",
        /// Only practices have an answer.
        Unstated = "unstated",
        /// Nothing is established or begun.
        SaidNone = "said_none",
        /// The established degree: `{degree}`.
        SaidEstablished = "said_established",
        /// The begun degree: `{degree}`.
        SaidBegun = "said_begun",
        /// Practices without an answer.
        SaidPartial = "said_partial",
        /// More is stated than can be seen.
        Overstated = "overstated",
        /// What is stated is begun.
        UnderWay = "under_way",
        /// What is stated is established.
        Confirmed = "confirmed",
        /// More can be seen than is stated.
        Understated = "understated",
        /// It depends on what is "je ne sais pas".
        Open = "open",
        /// What lacks: `{practices}`.
        Lacking = "lacking",
        /// A practice that is "non": `{practice}`.
        LackMissing = "lack_missing",
        /// A practice that is "en partie": `{practice}`.
        LackPartial = "lack_partial",
        /// The wish is there already.
        WishEstablished = "wish_established",
        /// The phases that state more than can be seen: `{phases}`.
        HeadlineOverstated = "headline_overstated",
        /// The phases that show more than is stated: `{phases}`.
        HeadlineUnderstated = "headline_understated",
        /// The phases whose wish is stated, and begun: `{phases}`.
        HeadlineUnderWay = "headline_under_way",
        /// A phase of the alert: `{today}`.
        AlertPhase = "alert_phase",
        /// The heading of the questions.
        CheckTitle = "check_title",
        /// What they are.
        CheckLead = "check_lead",
        /// The heading of what helps, at a degree that is stated already: `{phase}`, `{degree}`.
        FirstStep = "first_step",
        /// A change of more steps than is known.
        MoveHigher = "move_higher",
        /// The same downwards.
        MoveLower = "move_lower",
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
    /// The same as a question to ask others.
    pub question: String,
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
    /// The rule of what is observed, as shown to the person.
    pub rule: Vec<String>,
    /// The words of the reading.
    pub words: Words<ReadingWord>,
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

    /// The practice that shows a degree in a phase.
    #[must_use]
    pub fn practice(&self, phase: PhaseId, degree: DegreeId) -> Option<&Practice> {
        let practices = &self.participation.practices;
        practices
            .iter()
            .find(|practice| practice.phase == phase && practice.degree == degree)
    }
}

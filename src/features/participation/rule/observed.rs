//! What the practices of a phase show: two heights on the staircase, and what is open between their bounds.
//!
//! Each phase has four practices, one a degree. Two degrees are read from them:
//!
//! - **established** ("établi"): the highest degree whose practice and all lower ones are "oui"; none if the first is
//!   not "oui";
//! - **begun** ("amorcé"): the highest degree whose practice is "oui" or "en partie", whatever lies below.
//!
//! A practice is open if it is "je ne sais pas" or has no answer. Both degrees are then given as [`Bounds`]: what is
//! sure, and what they become if all that is open turned out to be "oui". "Je ne sais pas" is a question to ask
//! others; a missing answer makes the reading partial, and never lower.
//!
//! The rule is Passerelle's own. `tests/native/participation` holds the table of all answers, and the properties.

use crate::catalogue::DegreeId;
use crate::features::participation::words::PracticeAnswer;

/// The answers to the four practices of a phase, from the lowest degree to the highest.
pub type Practices = [Option<PracticeAnswer>; 4];

/// What the practices of a phase show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Observed {
    practices: Practices,
    /// The established degree.
    pub established: Bounds,
    /// The begun degree; it is never below the established one.
    pub begun: Bounds,
}

/// A degree that is known, or known to lie between two others. `None` is no degree at all: never the answer
/// "pas associés", which only a person gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bounds {
    /// What is sure, whatever the open practices turn out to be.
    pub sure: Option<DegreeId>,
    /// What it could become at most.
    pub could: Option<DegreeId>,
}

/// What the practice of one degree shows, as a mark on the staircase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// It is "oui", and so are all lower ones.
    Established,
    /// It is "en partie"; or "oui" above one that is not.
    Begun,
    /// It is "je ne sais pas".
    ToCheck,
    /// It is "non".
    Absent,
    /// It has no answer.
    Unanswered,
}

/// What a practice lacks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lack {
    /// It is not done.
    Missing,
    /// It is done in part.
    Partial,
}

impl Bounds {
    /// Returns whether both bounds are one.
    #[must_use]
    pub fn is_known(self) -> bool {
        self.sure == self.could
    }
}

impl Observed {
    /// Reads the practices of a phase.
    #[must_use]
    pub fn of(practices: Practices) -> Self {
        let established = |open_counts| {
            let done = practices.iter().take_while(|answer| match answer {
                Some(PracticeAnswer::Yes) => true,
                answer => open_counts && is_open(**answer),
            });
            done.zip(DegreeId::ALL).last().map(|(_, degree)| *degree)
        };
        let begun = |open_counts| {
            let begun = practices.iter().rposition(|answer| match answer {
                Some(PracticeAnswer::Yes | PracticeAnswer::Partly) => true,
                answer => open_counts && is_open(*answer),
            });
            begun.and_then(|place| DegreeId::ALL.get(place).copied())
        };
        Self {
            practices,
            established: Bounds {
                sure: established(false),
                could: established(true),
            },
            begun: Bounds {
                sure: begun(false),
                could: begun(true),
            },
        }
    }

    /// The degrees, low to high, with the answer to the practice of each.
    pub fn each(self) -> impl Iterator<Item = (DegreeId, Option<PracticeAnswer>)> {
        DegreeId::ALL.iter().copied().zip(self.practices)
    }

    /// Returns what the practice of a degree shows.
    #[must_use]
    pub fn sign(self, degree: DegreeId) -> Sign {
        match self.answer(degree) {
            Some(PracticeAnswer::Yes) if Some(degree) <= self.established.sure => Sign::Established,
            Some(PracticeAnswer::Yes | PracticeAnswer::Partly) => Sign::Begun,
            Some(PracticeAnswer::Unknown) => Sign::ToCheck,
            Some(PracticeAnswer::No) => Sign::Absent,
            None => Sign::Unanswered,
        }
    }

    /// The degrees whose practice surely lacks something, low to high.
    pub fn lacking(self) -> impl Iterator<Item = (DegreeId, Lack)> {
        self.each().filter_map(|(degree, answer)| match answer? {
            PracticeAnswer::No => Some((degree, Lack::Missing)),
            PracticeAnswer::Partly => Some((degree, Lack::Partial)),
            PracticeAnswer::Yes | PracticeAnswer::Unknown => None,
        })
    }

    /// The degrees whose practice is "je ne sais pas", low to high: each is a question to ask.
    pub fn to_check(self) -> impl Iterator<Item = DegreeId> {
        self.with(Some(PracticeAnswer::Unknown))
    }

    /// Returns whether a practice has no answer: the reading is then partial.
    #[must_use]
    pub fn is_partial(self) -> bool {
        self.practices.iter().any(Option::is_none)
    }

    /// The highest degree whose practice is "oui".
    #[must_use]
    pub fn highest_yes(self) -> Option<DegreeId> {
        self.with(Some(PracticeAnswer::Yes)).last()
    }

    /// Returns whether any practice has an answer.
    #[must_use]
    pub fn is_started(self) -> bool {
        self.practices.iter().any(Option::is_some)
    }

    /// Returns whether the practice of a degree is "oui".
    #[must_use]
    pub fn is_done(self, degree: DegreeId) -> bool {
        self.answer(degree) == Some(PracticeAnswer::Yes)
    }

    fn answer(self, degree: DegreeId) -> Option<PracticeAnswer> {
        self.each()
            .find_map(|(of, answer)| (of == degree).then_some(answer))
            .flatten()
    }

    fn with(self, wanted: Option<PracticeAnswer>) -> impl Iterator<Item = DegreeId> {
        self.each()
            .filter_map(move |(degree, answer)| (answer == wanted).then_some(degree))
    }
}

fn is_open(answer: Option<PracticeAnswer>) -> bool {
    matches!(answer, None | Some(PracticeAnswer::Unknown))
}

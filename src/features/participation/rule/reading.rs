//! The reading of an assessment: for each phase what is stated, wished and observed, and what follows from the three.

use super::{Lack, Observed, Standing, standing};
use crate::catalogue::{DegreeId, PhaseId, Position};
use crate::features::participation::words::{PracticeAnswer, item_id};
use crate::notebook::{Assessment, Entries};

/// What the answers of a participation assessment say, phase by phase.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// One for each phase, in time.
    pub phases: Vec<PhaseReading>,
}

/// What the answers say of one phase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PhaseReading {
    /// Which phase.
    pub phase: PhaseId,
    /// The degree stated today.
    pub today: Option<Position>,
    /// The degree wished.
    pub wished: Option<Position>,
    /// What the practices show.
    pub observed: Observed,
    /// From today to the wish.
    pub gap: Gap,
    /// How the stated degree stands to what the practices show.
    pub standing: Standing,
}

/// How the wish compares to the degree today.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gap {
    /// The wish is this many steps above.
    Up(u8),
    /// The wish is this many steps below.
    Down(u8),
    /// The wish is met.
    Met,
    /// Both are answered, but one of them is not on the scale.
    OffScale,
    /// One of the two has no answer.
    Unanswered,
}

/// Something that was answered by "je ne sais pas", and is to be asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Question {
    /// The degree today.
    Today,
    /// The degree wished.
    Wished,
    /// The practice of this degree.
    Practice(DegreeId),
}

/// Reads an assessment, phase by phase.
#[must_use]
pub fn read(assessment: &Assessment) -> Reading {
    let phases = PhaseId::ALL
        .iter()
        .map(|phase| read_phase(*phase, &assessment.answers))
        .collect();
    Reading { phases }
}

fn read_phase(phase: PhaseId, answers: &Entries) -> PhaseReading {
    let position = |what| {
        answers
            .get(&item_id(phase, what))
            .and_then(Position::from_id)
    };
    let practice = |degree: DegreeId| {
        let id = item_id(phase, &["practice.", degree.id()].concat());
        answers.get(&id).and_then(PracticeAnswer::from_id)
    };
    let practices = [
        practice(DegreeId::Information),
        practice(DegreeId::Consultation),
        practice(DegreeId::Collaboration),
        practice(DegreeId::Partnership),
    ];
    PhaseReading::of(
        phase,
        position("today"),
        position("wished"),
        Observed::of(practices),
    )
}

/// How the wish stands to today's degree.
#[must_use]
pub fn gap(today: Option<Position>, wished: Option<Position>) -> Gap {
    let (Some(today), Some(wished)) = (today, wished) else {
        return Gap::Unanswered;
    };
    match (today.height(), wished.height()) {
        (Some(from), Some(to)) if to > from => Gap::Up(to - from),
        (Some(from), Some(to)) if to < from => Gap::Down(from - to),
        (Some(_), Some(_)) => Gap::Met,
        _ => Gap::OffScale,
    }
}

impl PhaseReading {
    /// Reads a phase.
    #[must_use]
    pub fn of(
        phase: PhaseId,
        today: Option<Position>,
        wished: Option<Position>,
        observed: Observed,
    ) -> Self {
        Self {
            phase,
            today,
            wished,
            observed,
            gap: gap(today, wished),
            standing: standing(today, observed),
        }
    }

    /// What lacks, low to high: below the stated degree, and below a practice that is "oui". Higher practices are not
    /// lacking, since nobody speaks of them.
    pub fn lacking(self) -> impl Iterator<Item = (DegreeId, Lack)> {
        let stated = self.today.and_then(Position::degree);
        let top = stated.max(self.observed.highest_yes());
        self.observed
            .lacking()
            .filter(move |(degree, _)| Some(*degree) <= top)
    }

    /// The degrees for which something is advised, low to high. They go up to the wish, or to the stated degree where
    /// no wish is on the staircase. A practice that is "oui" is never among them. One that is open is there only if
    /// the person says that the project is below it: otherwise nothing says that it lacks.
    pub fn advised(self) -> impl Iterator<Item = DegreeId> {
        let stated = self.today.and_then(Position::height);
        let goal = self.wished.and_then(Position::height).or(stated);
        self.observed.each().filter_map(move |(degree, answer)| {
            let lacks = match answer {
                Some(PracticeAnswer::Yes) => false,
                Some(PracticeAnswer::No | PracticeAnswer::Partly) => true,
                Some(PracticeAnswer::Unknown) | None => {
                    stated.is_some_and(|at| degree.height() > at)
                }
            };
            let is_within = goal.is_some_and(|goal| degree.height() <= goal);
            (lacks && is_within).then_some(degree)
        })
    }

    /// The steps from the stated degree up to the wish that are left to climb: those whose practice is not "oui"
    /// already. `None` if the wish is not above.
    #[must_use]
    pub fn steps_up(self) -> Option<usize> {
        let Gap::Up(_) = self.gap else { return None };
        let stated = self.today.and_then(Position::height);
        let above = |degree: &DegreeId| Some(degree.height()) > stated;
        Some(self.advised().filter(above).count())
    }

    /// Returns whether the wish is above the stated degree and the practices are there already.
    #[must_use]
    pub fn is_wish_established(self) -> bool {
        let wished = self.wished.and_then(Position::degree);
        matches!(self.gap, Gap::Up(_)) && wished <= self.observed.established.sure
    }

    /// What is to be asked: the degree today, the wish, then the practices from low to high.
    pub fn questions(self) -> impl Iterator<Item = Question> {
        let is_unknown = |answer| answer == Some(Position::Unknown);
        let today = is_unknown(self.today).then_some(Question::Today);
        let wished = is_unknown(self.wished).then_some(Question::Wished);
        let practices = self.observed.to_check().map(Question::Practice);
        today.into_iter().chain(wished).chain(practices)
    }

    /// Returns whether anything has an answer.
    #[must_use]
    pub fn is_started(self) -> bool {
        self.today.is_some() || self.wished.is_some() || self.observed.is_started()
    }
}

impl Reading {
    /// Returns whether anything has an answer.
    #[must_use]
    pub fn is_started(&self) -> bool {
        self.phases.iter().any(|phase| phase.is_started())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gap_table() {
        use Position as P;
        let cases = [
            (Some(P::Consultation), Some(P::Partnership), Gap::Up(2)),
            (Some(P::NotInvolved), Some(P::Information), Gap::Up(1)),
            (Some(P::Partnership), Some(P::Consultation), Gap::Down(2)),
            (Some(P::Collaboration), Some(P::Collaboration), Gap::Met),
            (Some(P::NotInvolved), Some(P::NotInvolved), Gap::Met),
            (Some(P::Unknown), Some(P::Partnership), Gap::OffScale),
            (Some(P::Partnership), Some(P::NotApplicable), Gap::OffScale),
            (None, Some(P::Partnership), Gap::Unanswered),
            (Some(P::Partnership), None, Gap::Unanswered),
        ];
        for (today, wished, expected) in cases {
            assert_eq!(gap(today, wished), expected, "{today:?} {wished:?}");
        }
    }
}

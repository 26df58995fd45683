//! The rule of participation: turns the answers of an assessment into a [`Reading`].
//!
//! Each phase has four practices, one a degree. The observed degree is the highest degree whose
//! practice is answered "oui" while all lower ones are "oui" or "en partie":
//!
//! - a "non" ends the climb, and no degree at all is "aucun observé";
//! - a "je ne sais pas" on the way gives "à vérifier";
//! - a practice without an answer leaves the reading partial.
//!
//! The alert is raised only where the stated degree is surely above the observed one. It speaks of the
//! project, never of a person. The rule is Passerelle's own; the tables below test it.

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
    /// Whether the stated degree is above what the practices show.
    pub alert: bool,
}

/// What the practices of a phase show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Observed {
    /// This degree.
    Degree(DegreeId),
    /// No degree: the first practice is missing.
    None,
    /// A practice on the way is "je ne sais pas": at least this degree, the rest is to be checked.
    ToCheck(Option<DegreeId>),
    /// A practice on the way has no answer yet: at least this degree.
    Unfinished(Option<DegreeId>),
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
    let practices = DegreeId::ALL.iter().map(|degree| {
        let id = item_id(phase, &["practice.", degree.id()].concat());
        (*degree, answers.get(&id).and_then(PracticeAnswer::from_id))
    });
    let today = position("today");
    let wished = position("wished");
    let observed = observe(practices);
    PhaseReading {
        phase,
        today,
        wished,
        observed,
        gap: gap(today, wished),
        alert: overstated(today, observed),
    }
}

/// Finds the observed degree of a phase, as the rule of this module says.
///
/// `practices` are given from the lowest degree to the highest.
#[must_use]
pub fn observe(
    practices: impl IntoIterator<Item = (DegreeId, Option<PracticeAnswer>)>,
) -> Observed {
    let mut reached = None;
    for (degree, answer) in practices {
        match answer {
            Some(PracticeAnswer::Yes) => reached = Some(degree),
            Some(PracticeAnswer::Partly) => {}
            Some(PracticeAnswer::No) => break,
            Some(PracticeAnswer::Unknown) => return Observed::ToCheck(reached),
            None => return Observed::Unfinished(reached),
        }
    }
    reached.map_or(Observed::None, Observed::Degree)
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

/// Returns whether the stated degree is surely above the observed one. It is not if something is unknown
/// or not answered.
fn overstated(today: Option<Position>, observed: Observed) -> bool {
    let Some(stated) = today.and_then(Position::degree) else {
        return false;
    };
    match observed {
        Observed::Degree(shown) => stated > shown,
        Observed::None => true,
        Observed::ToCheck(_) | Observed::Unfinished(_) => false,
    }
}

impl Reading {
    /// Returns whether any question has an answer.
    #[must_use]
    pub fn is_started(&self) -> bool {
        self.phases.iter().any(|phase| {
            phase.today.is_some()
                || phase.wished.is_some()
                || phase.observed != Observed::Unfinished(None)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use DegreeId::{Collaboration, Consultation, Information, Partnership};
    use PracticeAnswer::{No, Partly, Unknown, Yes};

    fn observed(answers: [Option<PracticeAnswer>; 4]) -> Observed {
        observe(DegreeId::ALL.iter().copied().zip(answers))
    }

    #[test]
    fn observed_degree_table() {
        let cases = [
            (
                [Some(Yes), Some(Yes), Some(Yes), Some(Yes)],
                Observed::Degree(Partnership),
            ),
            (
                [Some(Partly), Some(Partly), Some(Partly), Some(Yes)],
                Observed::Degree(Partnership),
            ),
            (
                [Some(Yes), Some(Yes), Some(No), Some(Yes)],
                Observed::Degree(Consultation),
            ),
            (
                [Some(Yes), Some(Partly), Some(No), Some(No)],
                Observed::Degree(Information),
            ),
            (
                [Some(Yes), Some(Partly), Some(Yes), Some(No)],
                Observed::Degree(Collaboration),
            ),
            ([Some(No), Some(Yes), Some(Yes), Some(Yes)], Observed::None),
            (
                [Some(Partly), Some(Partly), Some(Partly), Some(Partly)],
                Observed::None,
            ),
            ([Some(Partly), Some(No), None, None], Observed::None),
            (
                [Some(Yes), Some(Unknown), Some(Yes), Some(Yes)],
                Observed::ToCheck(Some(Information)),
            ),
            (
                [Some(Unknown), Some(No), Some(No), Some(No)],
                Observed::ToCheck(None),
            ),
            (
                [Some(Yes), Some(No), Some(Unknown), Some(No)],
                Observed::Degree(Information),
            ),
            ([None, None, None, None], Observed::Unfinished(None)),
            (
                [Some(Yes), None, Some(Yes), Some(Yes)],
                Observed::Unfinished(Some(Information)),
            ),
            (
                [Some(Yes), Some(No), None, None],
                Observed::Degree(Information),
            ),
        ];
        for (answers, expected) in cases {
            assert_eq!(observed(answers), expected, "{answers:?}");
        }
    }

    #[test]
    fn gap_and_alert_table() {
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
        let alerts = [
            (Some(P::Partnership), Observed::Degree(Consultation), true),
            (Some(P::Consultation), Observed::Degree(Consultation), false),
            (Some(P::Information), Observed::Degree(Partnership), false),
            (Some(P::Information), Observed::None, true),
            (Some(P::NotInvolved), Observed::None, false),
            (Some(P::Unknown), Observed::None, false),
            (
                Some(P::Partnership),
                Observed::ToCheck(Some(Information)),
                false,
            ),
            (Some(P::Partnership), Observed::Unfinished(None), false),
            (None, Observed::None, false),
        ];
        for (today, observed, expected) in alerts {
            assert_eq!(
                overstated(today, observed),
                expected,
                "{today:?} {observed:?}"
            );
        }
    }

    /// Over all 81 definite answers to four practices: improving one answer never lowers the degree.
    #[test]
    fn a_better_practice_never_lowers_the_observed_degree() {
        let steps = [Some(No), Some(Partly), Some(Yes)];
        let height = |observed| match observed {
            Observed::Degree(degree) => degree.height(),
            Observed::None => 0,
            other => unreachable!("all practices are answered: {other:?}"),
        };
        for code in 0..81_usize {
            let at = |digit: u32| code / 3_usize.pow(digit) % 3;
            let answers = [at(0), at(1), at(2), at(3)];
            let before = height(observed(answers.map(|step| steps[step])));
            for place in 0..4 {
                let mut better = answers;
                if better[place] < 2 {
                    better[place] += 1;
                    let after = height(observed(better.map(|step| steps[step])));
                    assert!(after >= before, "{answers:?} -> {better:?}");
                }
            }
        }
    }
}

//! Compares two assessments of one project: two dates, or two viewpoints.

use super::{Bounds, PhaseReading, Reading};
use crate::catalogue::{DegreeId, PhaseId, Position};

/// Two readings side by side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// One for each phase, in time.
    pub phases: Vec<PhaseComparison>,
}

/// One phase of two readings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PhaseComparison {
    /// Which phase.
    pub phase: PhaseId,
    /// The first reading: the earlier one, or one's own.
    pub one: PhaseReading,
    /// The second reading: the later one, or the other person's.
    pub two: PhaseReading,
    /// How the degree today changes from the first to the second.
    pub today: Move,
    /// How the wish changes from the first to the second.
    pub wished: Move,
    /// How the established degree changes from the first to the second.
    pub established: Move,
    /// How the begun degree changes from the first to the second.
    pub begun: Move,
}

/// How the second of two answers compares to the first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Move {
    /// This many steps above.
    Up(u8),
    /// This many steps below.
    Down(u8),
    /// Above, whatever is still open; by how many steps is not known.
    Higher,
    /// Below, whatever is still open; by how many steps is not known.
    Lower,
    /// The same.
    Same,
    /// They differ, but one of them is not on the scale.
    Differs,
    /// One of the two is missing, or too much is open.
    Unknown,
}

/// Compares two readings, phase by phase.
#[must_use]
pub fn compare(one: &Reading, two: &Reading) -> Comparison {
    let phases = one
        .phases
        .iter()
        .zip(&two.phases)
        .map(|(one, two)| PhaseComparison {
            phase: one.phase,
            one: *one,
            two: *two,
            today: of_positions(one.today, two.today),
            wished: of_positions(one.wished, two.wished),
            established: of_practices(one, two, |phase| phase.observed.established),
            begun: of_practices(one, two, |phase| phase.observed.begun),
        })
        .collect();
    Comparison { phases }
}

fn of_positions(one: Option<Position>, two: Option<Position>) -> Move {
    let (Some(one), Some(two)) = (one, two) else {
        return Move::Unknown;
    };
    match (one.height(), two.height()) {
        (Some(one), Some(two)) => of_heights(Some(one), Some(two)),
        _ if one == two => Move::Same,
        _ => Move::Differs,
    }
}

fn of_heights(one: Option<u8>, two: Option<u8>) -> Move {
    match (one, two) {
        (Some(one), Some(two)) if two > one => Move::Up(two - one),
        (Some(one), Some(two)) if two < one => Move::Down(one - two),
        (Some(_), Some(_)) => Move::Same,
        _ => Move::Unknown,
    }
}

/// Compares what the practices show. Where no practice has an answer, there is nothing to compare.
fn of_practices(
    one: &PhaseReading,
    two: &PhaseReading,
    degree: fn(&PhaseReading) -> Bounds,
) -> Move {
    if one.observed.is_started() && two.observed.is_started() {
        of_bounds(degree(one), degree(two))
    } else {
        Move::Unknown
    }
}

fn of_bounds(one: Bounds, two: Bounds) -> Move {
    let height = |degree: Option<DegreeId>| Some(degree.map_or(0, DegreeId::height));
    if one.is_known() && two.is_known() {
        of_heights(height(one.sure), height(two.sure))
    } else if two.sure > one.could {
        Move::Higher
    } else if two.could < one.sure {
        Move::Lower
    } else {
        Move::Unknown
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moves_table() {
        use Position as P;
        let cases = [
            (Some(P::Information), Some(P::Partnership), Move::Up(3)),
            (Some(P::Partnership), Some(P::NotInvolved), Move::Down(4)),
            (Some(P::Consultation), Some(P::Consultation), Move::Same),
            (Some(P::Unknown), Some(P::Unknown), Move::Same),
            (Some(P::Unknown), Some(P::Consultation), Move::Differs),
            (Some(P::NotApplicable), Some(P::Unknown), Move::Differs),
            (None, Some(P::Consultation), Move::Unknown),
            (None, None, Move::Unknown),
        ];
        for (one, two, expected) in cases {
            assert_eq!(of_positions(one, two), expected, "{one:?} {two:?}");
        }
    }

    #[test]
    fn what_is_open_moves_only_where_it_is_sure() {
        use DegreeId::{Consultation, Information, Partnership};
        let known = |degree| Bounds {
            sure: degree,
            could: degree,
        };
        let between = |sure, could| Bounds { sure, could };
        let cases = [
            (known(None), known(Some(Consultation)), Move::Up(2)),
            (known(Some(Partnership)), known(None), Move::Down(4)),
            (known(None), known(None), Move::Same),
            (
                between(None, Some(Information)),
                known(Some(Consultation)),
                Move::Higher,
            ),
            (
                between(Some(Consultation), Some(Partnership)),
                known(Some(Information)),
                Move::Lower,
            ),
            (
                between(None, Some(Consultation)),
                known(Some(Information)),
                Move::Unknown,
            ),
            (
                between(None, Some(Consultation)),
                between(None, Some(Consultation)),
                Move::Unknown,
            ),
        ];
        for (one, two, expected) in cases {
            assert_eq!(of_bounds(one, two), expected, "{one:?} {two:?}");
        }
    }
}

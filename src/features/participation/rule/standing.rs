//! How what is stated of a phase stands to what its practices show.

use super::Observed;
use crate::catalogue::Position;

/// How the stated degree stands to the practices. All but [`Standing::Open`] and [`Standing::Unstated`] are sure: no
/// answer that is still open can turn one into an alarm, or take an alarm away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Nothing on the staircase is stated.
    Unstated,
    /// More is stated than can be seen: the degree is above all that is begun, or could be. The guides' word for it is
    /// "alibi".
    Overstated,
    /// The stated degree is begun, and not established.
    UnderWay,
    /// The stated degree is established. Whether more is may be open.
    Confirmed,
    /// More can be seen than is stated: a higher degree is established.
    Understated,
    /// It depends on practices that are open.
    Open,
}

/// Compares what is stated with what the practices show.
///
/// "Pas associés" is the ground below the staircase, where nothing can be established: there, all that is begun is
/// more than what is stated.
#[must_use]
pub fn standing(stated: Option<Position>, observed: Observed) -> Standing {
    let Observed {
        established, begun, ..
    } = observed;
    match stated {
        Some(Position::NotInvolved) => match (begun.sure, begun.could) {
            (Some(_), _) => Standing::Understated,
            (None, None) => Standing::Confirmed,
            (None, Some(_)) => Standing::Open,
        },
        Some(position) => match position.degree() {
            None => Standing::Unstated,
            stated if stated > begun.could => Standing::Overstated,
            stated if stated < established.sure => Standing::Understated,
            stated if stated == established.sure => Standing::Confirmed,
            stated if stated > established.could && stated <= begun.sure => Standing::UnderWay,
            Some(_) => Standing::Open,
        },
        None => Standing::Unstated,
    }
}

//! Where one stands on the scale of degrees, or beside it.

use super::DegreeId;
use super::closed_lists::closed_list;
use serde::{Deserialize, Serialize};

closed_list! {
    /// An answer for a phase: a degree, or one of the answers beside the scale.
    Position {
        /// First degree.
        Information = "information",
        /// Second degree.
        Consultation = "consultation",
        /// Third degree.
        Collaboration = "collaboration",
        /// Fourth degree.
        Partnership = "partnership",
        /// Not involved at all: below the scale (added by Passerelle).
        NotInvolved = "not-involved",
        /// "Je ne sais pas".
        Unknown = "unknown",
        /// "Ne s'applique pas".
        NotApplicable = "not-applicable",
    }
}

impl Position {
    /// Returns the degree, if this answer is one.
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

    /// Returns the height on the staircase: 0 for not involved, 1 to 4 for the degrees; `None` for the others.
    #[must_use]
    pub fn height(self) -> Option<u8> {
        match self {
            Self::NotInvolved => Some(0),
            other => other.degree().map(DegreeId::height),
        }
    }
}

/// An entry of a closed list with its label.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Labelled<T> {
    /// Which entry.
    pub id: T,
    /// Its words.
    pub label: String,
}

//! The answers of a partner and of a team, side by side.

use super::asked::Asked;
use crate::features::readiness::rule::two_way::{Shared, two_way};
use crate::features::readiness::words::ReadinessPack;
use crate::notebook::{Document, Entries};

/// Both sides of a meeting.
#[derive(Clone)]
pub struct Pair {
    /// The partner's instrument and document.
    pub partner: (Asked, Document),
    /// The team's instrument and document.
    pub team: (Asked, Document),
}

impl PartialEq for Pair {
    /// Compares the documents only; the instruments follow from them.
    fn eq(&self, other: &Self) -> bool {
        self.partner.1 == other.partner.1 && self.team.1 == other.team.1
    }
}

impl Pair {
    /// Pairs two documents; `None` if they are not a partner and a team.
    pub fn of(pack: &'static ReadinessPack, one: &Document, other: &Document) -> Option<Self> {
        let side = |document: &Document| {
            let asked = Asked::of(pack, document.assessment()?.instrument)?;
            Some((asked, document.clone()))
        };
        let (one, other) = (side(one)?, side(other)?);
        match (one.0.is_team(), other.0.is_team()) {
            (false, true) => Some(Self {
                partner: one,
                team: other,
            }),
            (true, false) => Some(Self {
                partner: other,
                team: one,
            }),
            _ => None,
        }
    }

    /// Compares both sides theme by theme.
    pub fn shared(&self) -> Vec<Shared> {
        let none = Entries::default();
        fn answers<'a>(document: &'a Document, none: &'a Entries) -> &'a Entries {
            document.assessment().map_or(none, |a| &a.answers)
        }
        two_way(
            (
                &self.partner.0.readiness.statements,
                answers(&self.partner.1, &none),
            ),
            (
                &self.team.0.readiness.statements,
                answers(&self.team.1, &none),
            ),
        )
    }
}

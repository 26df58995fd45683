//! Holds which instrument of readiness is asked.

use crate::catalogue::{Instrument, InstrumentId};
use crate::features::readiness::TEAM;
use crate::features::readiness::words::{Readiness, ReadinessPack};

/// The instrument that is asked, and the content of its reading.
#[derive(Clone, Copy)]
pub(crate) struct Asked {
    /// The questions.
    pub instrument: &'static Instrument,
    /// What their reading says.
    pub readiness: &'static Readiness,
}

impl Asked {
    /// Returns an instrument of readiness; `None` for any other.
    pub fn of(pack: &'static ReadinessPack, instrument: InstrumentId) -> Option<Self> {
        let (instrument, readiness) = pack.of(instrument)?;
        Some(Self {
            instrument,
            readiness,
        })
    }

    /// Returns whether a team is asked, and not a partner.
    pub fn is_team(self) -> bool {
        self.instrument.id == TEAM
    }
}

//! A language pack: what the journeys say in one language, as one small file.

use super::{Degree, DegreeId, Instrument, Lang, Participation, Phase, PhaseId, Source, Words};
use serde::{Deserialize, Serialize};

/// What the journeys say in one language. Encoded with postcard, fetched beside the wasm.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pack {
    /// Its language.
    pub lang: Lang,
    /// The interface words.
    pub words: Words,
    /// The four degrees, low to high.
    pub degrees: Vec<Degree>,
    /// The three phases, in time.
    pub phases: Vec<Phase>,
    /// The participation instrument, as the engine asks it.
    pub instrument: Instrument,
    /// What its reading says.
    pub participation: Participation,
    /// The documents that are cited.
    pub sources: Vec<Source>,
}

/// Why a pack could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the language pack cannot be read")]
pub struct PackError;

impl Pack {
    /// The pack in these bytes.
    ///
    /// # Errors
    /// [`PackError`] when the bytes are not a pack of this version of the app.
    pub fn decode(bytes: &[u8]) -> Result<Self, PackError> {
        postcard::from_bytes(bytes).map_err(|_| PackError)
    }

    /// This pack as bytes.
    ///
    /// # Errors
    /// [`PackError`] never occurs for a pack that [`super::load`] made.
    pub fn encode(&self) -> Result<Vec<u8>, PackError> {
        postcard::to_allocvec(self).map_err(|_| PackError)
    }

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
}

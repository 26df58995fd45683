//! Where the pages of journeys live, under the base of the app: the wasm links to them as the static
//! pages do.

use super::{InstrumentId, JourneyId, Lang};

/// Where the notebook lives.
#[must_use]
pub const fn notebook(lang: Lang) -> &'static str {
    match lang {
        Lang::Fr => "carnet/",
        Lang::En => "en/notebook/",
    }
}

impl InstrumentId {
    /// Where its page lives.
    #[must_use]
    pub const fn path(self, lang: Lang) -> &'static str {
        match (self, lang) {
            (Self::Participation, Lang::Fr) => "evaluer/participation/",
            (Self::Participation, Lang::En) => "en/assess/participation/",
            (Self::Place, Lang::Fr) => "ma-place/",
            (Self::Place, Lang::En) => "en/my-place/",
        }
    }

    /// The journey that asks it.
    #[must_use]
    pub const fn journey(self) -> JourneyId {
        match self {
            Self::Participation => JourneyId::Participation,
            Self::Place => JourneyId::Place,
        }
    }
}

//! Language packs: what a journey says in one language, as one small file. Each journey has its own,
//! so that nobody loads the words of another.

use super::contact_plan::Planning;
use super::institution::Institution;
use super::place::Place;
use super::readiness::{Readiness, ReadinessWords, ThemeName};
use super::situations::Situations;
use super::to_do::{Preparation, ToDoSaid};
use super::users_project::ProjectSaid;
use super::{
    Degree, DegreeId, Instrument, InstrumentId, Lang, PackedKind, Participation, Phase, PhaseId,
    Scale, Words,
};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use std::ops::Deref;

/// What every journey says. Encoded with postcard, fetched beside the wasm.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pack {
    /// Its language.
    pub lang: Lang,
    /// The interface words.
    pub words: Words,
    /// The address of the lexicon's page, to which marked words lead.
    pub lexicon: String,
}

/// Why a pack could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the language pack cannot be read")]
pub struct PackError;

/// The pack in these bytes.
///
/// # Errors
/// [`PackError`] when the bytes are not a pack of this version of the app.
pub fn decode_pack<P: DeserializeOwned>(bytes: &[u8]) -> Result<P, PackError> {
    postcard::from_bytes(bytes).map_err(|_| PackError)
}

/// A pack as bytes.
///
/// # Errors
/// [`PackError`] never occurs for a pack that [`super::load`] made.
pub fn encode_pack<P: Serialize>(pack: &P) -> Result<Vec<u8>, PackError> {
    postcard::to_allocvec(pack).map_err(|_| PackError)
}

/// Declares the pack of a journey: what every journey says, and what this one says beyond. It can be
/// lent wherever only the former is asked for.
macro_rules! packs {
    ($($(#[$doc:meta])* $name:ident { $($(#[$fdoc:meta])* $field:ident: $type:ty),+ $(,)? })+) => {
        $(
            $(#[$doc])*
            #[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
            pub struct $name {
                /// What every journey says.
                pub common: Pack,
                $($(#[$fdoc])* pub $field: $type),+
            }
            impl Deref for $name {
                type Target = Pack;
                fn deref(&self) -> &Pack {
                    &self.common
                }
            }
        )+
    };
}

packs! {
    /// What the participation journey says.
    ParticipationPack {
        /// The four degrees, low to high.
        degrees: Vec<Degree>,
        /// The three phases, in time.
        phases: Vec<Phase>,
        /// The instrument, as the engine asks it.
        instrument: Instrument,
        /// What its reading says.
        participation: Participation,
    }

    /// What the notebook says.
    NotebookPack {
        /// The kinds of documents.
        kinds: Vec<Kind>,
        /// The kinds of documents that answer no instrument.
        packed: Vec<PackedSaid>,
        /// From where one may look at a project.
        viewpoints: Scale,
    }

    /// What readiness says, of every mission and of the team.
    ReadinessPack {
        /// The questions, one instrument each, as the engine asks them.
        instruments: Vec<Instrument>,
        /// What their readings say, in the same order.
        readings: Vec<Readiness>,
        /// The themes in which a partner's and a team's meet.
        themes: Vec<ThemeName>,
        /// The short words.
        said: ReadinessWords,
    }

    /// What the instrument of an institution says.
    InstitutionPack {
        /// The instrument, as the engine asks it.
        instrument: Instrument,
        /// What its reading says.
        institution: Institution,
    }

    /// What the role explorer says.
    PlacePack {
        /// Its questions, and what it answers.
        place: Place,
    }

    /// What the situations say.
    SituationsPack {
        /// The situations, and the words around them.
        situations: Situations,
    }

    /// What the to-do list says.
    ToDoPack {
        /// Its words.
        said: ToDoSaid,
        /// What each role and each mission asks one to prepare.
        preparations: Vec<Preparation>,
        /// Where the role explorer is, under the base of the app.
        place_path: String,
    }

    /// What the contact plan says.
    ContactPlanPack {
        /// Its lists, and the words around them.
        plan: Planning,
    }

    /// What the users' project says.
    UsersProjectPack {
        /// What it is made of, and the words around it.
        said: ProjectSaid,
    }
}

/// What the notebook says of a document that answers an instrument.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Kind {
    /// Which instrument.
    pub instrument: InstrumentId,
    /// Its name.
    pub name: String,
    /// The title of a document whose title is empty.
    pub untitled: String,
    /// How many questions it asks.
    pub items: u16,
}

/// What the notebook says of a document whose body is packed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PackedSaid {
    /// Which kind.
    pub kind: PackedKind,
    /// Its name.
    pub name: String,
    /// The title of a document whose title is empty.
    pub untitled: String,
    /// How far it is: `{n}`, `{total}`.
    pub progress: String,
}

impl NotebookPack {
    /// What is said of a kind; loading made sure that it is there.
    #[must_use]
    pub fn packed(&self, kind: PackedKind) -> Option<&PackedSaid> {
        self.packed.iter().find(|said| said.kind == kind)
    }

    /// What is said of an instrument; loading made sure that it is there.
    #[must_use]
    pub fn kind(&self, instrument: InstrumentId) -> Option<&Kind> {
        self.kinds.iter().find(|kind| kind.instrument == instrument)
    }
}

impl ToDoPack {
    /// What is to be prepared for a role or a mission.
    #[must_use]
    pub fn preparation(&self, id: &str) -> Option<&Preparation> {
        self.preparations.iter().find(|one| one.id == id)
    }

    /// Where in the app something comes from that the guides ask for, under its base.
    #[must_use]
    pub fn page_of(&self, entry: &str) -> Option<&str> {
        if entry.starts_with("step.") {
            return Some(&self.place_path);
        }
        let of = |id: &str| {
            entry
                .strip_prefix(id)
                .is_some_and(|rest| !rest.starts_with('-'))
        };
        let found = self.preparations.iter().find(|one| of(&one.id));
        found.map(|one| one.path.as_str())
    }
}

impl ReadinessPack {
    /// An instrument and what its reading says; none for an instrument of another kind.
    #[must_use]
    pub fn of(&self, id: InstrumentId) -> Option<(&Instrument, &Readiness)> {
        let instrument = self.instruments.iter().find(|one| one.id == id)?;
        let reading = self.readings.iter().find(|one| one.instrument == id)?;
        Some((instrument, reading))
    }
}

impl ParticipationPack {
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

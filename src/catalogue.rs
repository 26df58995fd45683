//! What the app says: the types of the content, the closed lists, and the language packs.
//!
//! Editors write TOML in `content/fr` and `content/en`; [`load`] (native) reads and checks it;
//! [`Pack`] is the part that journeys carry into the browser, encoded with postcard.
//! This room knows no browser, no clock and no randomness.

mod addresses;
mod closed_lists;
pub mod contact_plan;
mod degree;
#[cfg(feature = "ssr")]
pub mod guides;
pub mod institution;
mod instrument;
#[cfg(feature = "ssr")]
pub mod load;
mod pack;
mod participation;
pub mod place;
pub mod readiness;
mod rich;
#[cfg(any(feature = "ssr", feature = "worker"))]
pub mod search;
pub mod situations;
mod source;
pub mod to_do;
pub mod users_project;
mod words;

pub use addresses::{assess as assess_path, notebook as notebook_path};
pub(crate) use closed_lists::closed_list;
pub use closed_lists::{
    DegreeId, InstrumentId, JourneyId, Lang, MissionId, PackedKind, PhaseId, RoleId, SubjectKind,
    Viewpoint,
};
pub use degree::{Degree, Phase};
pub use instrument::{Choice, Instrument, Item, ItemTone, Scale, ScaleLook, Section};
pub use pack::{
    ContactPlanPack, InstitutionPack, Kind, NotebookPack, Pack, PackError, PackedSaid,
    ParticipationPack, PlacePack, ReadinessPack, SituationsPack, ToDoPack, UsersProjectPack,
    decode_pack, encode_pack,
};
pub use participation::{
    Action, Discussion, Labelled, Occasion, Participation, Position, Practice, PracticeAnswer,
    item_id,
};
pub use rich::{Piece, marked, pieces, plain};
pub use source::{Origin, Provenance, Source, SourceId, SourceRef};
#[cfg(feature = "ssr")]
pub(crate) use words::words;
pub use words::{Word, Words, fill, in_sentence};

//! Holds what the app says: the types of the content, the closed lists, and the language packs.
//!
//! Editors write TOML in `content`, in a folder a language; [`load`] (native) reads and checks it;
//! [`Pack`] is the part that journeys carry into the browser, encoded with postcard.
//! This room knows no browser, no clock and no randomness.

mod addresses;
pub(crate) mod closed_lists;
mod degree;
mod folding;
#[cfg(feature = "ssr")]
pub mod guides;
mod ids;
mod instrument;
mod kind;
mod languages;
#[cfg(feature = "ssr")]
pub mod load;
mod pack;
mod plain;
mod position;
mod rich;
#[cfg(any(feature = "ssr", feature = "worker"))]
pub mod search;
mod source;
pub(crate) mod words;

pub use addresses::Address;
pub(crate) use closed_lists::closed_list;
pub use closed_lists::{DegreeId, MissionId, PhaseId, RoleId, SubjectKind, Viewpoint};
pub use degree::{Degree, Phase};
pub use folding::fold;
pub use ids::{InstrumentId, PackedKind};
pub use instrument::{Choice, Instrument, Item, ItemTone, Scale, ScaleLook, Section};
pub use kind::{Kind, KindId};
pub use languages::{Lang, Spacing};
pub(crate) use pack::packs;
pub use pack::{Pack, PackError, decode_pack, encode_pack};
pub use plain::{Offer, Plain};
pub use position::{Labelled, Position};
pub use rich::{Piece, marked, pieces, plain};
pub use source::{Origin, Provenance, Source, SourceId, SourceRef};
#[cfg(feature = "ssr")]
pub(crate) use words::words;
pub use words::{Word, WordKey, Words, fill, in_sentence};

//! What the notebook says of a kind of document.

use super::{InstrumentId, PackedKind};
use serde::{Deserialize, Serialize};

/// What a document is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum KindId {
    /// The answers to an instrument.
    Answers(InstrumentId),
    /// Something whose body is packed.
    Packed(PackedKind),
}

/// What the notebook says of a kind of document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Kind {
    /// Which kind.
    pub id: KindId,
    /// Its name.
    pub name: String,
    /// The title of a document whose title is empty.
    pub untitled: String,
    /// Where it is opened, under the base of the app.
    pub path: String,
    /// Its progress: `{n}`, `{total}`.
    pub progress: String,
    /// How many questions it asks; 0 where the document says how far it is.
    pub items: u16,
}

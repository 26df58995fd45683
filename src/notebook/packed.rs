//! Defines bodies that only their own journey can read. A page that only lists documents, or passes them
//! on, does not load the types of a contact plan: the body is bytes, with what a list shows of it.

use super::{Id, RecordError};
use crate::catalogue::PackedKind;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

/// A body as bytes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Packed {
    /// What kind of document it is.
    kind: PackedKind,
    /// The schema of the bytes; each kind has its own numbering.
    schema: u16,
    /// The progress that a list shows.
    progress: Progress,
    /// The body, as postcard writes it.
    bytes: Vec<u8>,
}

/// How far a document is, as a list shows it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Progress {
    /// How many of its parts are done.
    pub done: u32,
    /// How many there are.
    pub total: u32,
}

/// A body that is stored packed.
pub trait PackedBody: Serialize + DeserializeOwned + Clone + PartialEq {
    /// The kind of document.
    const KIND: PackedKind;
    /// The schema that this version writes.
    const SCHEMA: u16;

    /// How far it is.
    fn progress(&self) -> Progress;

    /// Merges what both sides did since `base`. Without a base, everything counts as changed by both sides.
    /// Nothing that a person wrote may be lost.
    #[must_use]
    fn merge(base: Option<&Self>, ours: &Self, theirs: &Self) -> Self;

    /// Takes over a title that the document was given in the notebook. `revision` is that of the
    /// document. A body without a name of its own does nothing.
    fn take_title(&mut self, _revision: Id, _title: &str) {}

    /// Returns the document's title, if the body has a name.
    fn title(&self) -> Option<&str> {
        None
    }

    /// Reads the bytes of an earlier schema; `None` if there is no such schema. A released schema is
    /// read for ever.
    #[must_use]
    fn earlier(_schema: u16, _bytes: &[u8]) -> Option<Self> {
        None
    }
}

impl Packed {
    /// Packs a body.
    #[must_use]
    pub fn of<T: PackedBody>(body: &T) -> Self {
        Self {
            kind: T::KIND,
            schema: T::SCHEMA,
            progress: body.progress(),
            // Into memory nothing fails; were it to, the empty bytes would be refused when read.
            bytes: postcard::to_allocvec(body).unwrap_or_default(),
        }
    }

    /// What kind of document it is.
    #[must_use]
    pub const fn kind(&self) -> PackedKind {
        self.kind
    }

    /// How far it is.
    #[must_use]
    pub const fn progress(&self) -> Progress {
        self.progress
    }

    /// Reads the body; `None` for another kind, a newer schema, or damaged bytes.
    #[must_use]
    pub fn read<T: PackedBody>(&self) -> Option<T> {
        if self.kind != T::KIND {
            return None;
        }
        if self.schema == T::SCHEMA {
            return postcard::from_bytes(&self.bytes).ok();
        }
        T::earlier(self.schema, &self.bytes)
    }

    /// Reads the body, or returns why it cannot be read.
    ///
    /// # Errors
    /// [`RecordError::Newer`] if a newer version of the app wrote it; it must not be overwritten.
    /// [`RecordError::Damaged`] if it is of another kind or cannot be read.
    pub fn open<T: PackedBody>(&self) -> Result<T, RecordError> {
        if self.kind == T::KIND && self.schema > T::SCHEMA {
            return Err(RecordError::Newer(self.schema));
        }
        self.read().ok_or(RecordError::Damaged)
    }
}

//! A body that only its own journey reads. The wasm of a page that merely lists documents, or carries
//! others, does not hold the types of a contact plan: to it the body is bytes, with what a list shows of it.

use super::{Document, Id, RecordError};
use crate::catalogue::PackedKind;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

/// A body as bytes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Packed {
    /// What kind of document it is.
    kind: PackedKind,
    /// The schema of the bytes, counted apart for each kind.
    schema: u16,
    /// How far it is.
    progress: Progress,
    /// The body, as postcard writes it.
    bytes: Vec<u8>,
}

/// How far a document is: what a list says of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Progress {
    /// How many of its parts are done.
    pub done: u32,
    /// How many there are.
    pub total: u32,
}

/// A body that is stored packed.
pub trait PackedBody: Serialize + DeserializeOwned + Clone + PartialEq {
    /// The kind of document that it is the body of.
    const KIND: PackedKind;
    /// The schema that this version writes.
    const SCHEMA: u16;

    /// How far it is.
    fn progress(&self) -> Progress;

    /// The body that holds what both sides did since `base`; without one, everything counts as done by
    /// both. Nothing that a person wrote may be lost.
    #[must_use]
    fn merge(base: Option<&Self>, ours: &Self, theirs: &Self) -> Self;

    /// Takes over the title that the document was given where only documents are listed. `revision` is that of the
    /// document. Nothing to do for a body that has no name of its own.
    fn take_title(&mut self, _revision: Id, _title: &str) {}

    /// The title that its document goes by, where the body says it.
    fn title(&self) -> Option<&str> {
        None
    }

    /// The body in bytes of an earlier schema; none where there is no such schema. A released schema is
    /// read for ever.
    #[must_use]
    fn earlier(_schema: u16, _bytes: &[u8]) -> Option<Self> {
        None
    }
}

impl Packed {
    /// This body, packed.
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

    /// The body; none for another kind, a newer schema, or bytes that are damaged.
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

    /// The body, or why there is none.
    ///
    /// # Errors
    /// [`RecordError::Newer`]: a newer version of the app wrote it; it must not be overwritten.
    /// [`RecordError::Damaged`]: it is of another kind, or cannot be read.
    pub fn open<T: PackedBody>(&self) -> Result<T, RecordError> {
        if self.kind == T::KIND && self.schema > T::SCHEMA {
            return Err(RecordError::Newer(self.schema));
        }
        self.read().ok_or(RecordError::Damaged)
    }
}

impl Document {
    /// The packed body, if it has one.
    #[must_use]
    pub const fn packed(&self) -> Option<&Packed> {
        match &self.body {
            super::Body::Packed(packed) => Some(packed),
            super::Body::Assessment(_) => None,
        }
    }

    /// The body, if it is of this type and can be read.
    #[must_use]
    pub fn read<T: PackedBody>(&self) -> Option<T> {
        self.packed()?.read()
    }

    /// The body with the title taken over, or why there is none.
    ///
    /// # Errors
    /// As [`Packed::open`].
    pub fn open<T: PackedBody>(&self) -> Result<T, RecordError> {
        let packed = self.packed().ok_or(RecordError::Damaged)?;
        let mut body: T = packed.open()?;
        body.take_title(self.revision, &self.title);
        Ok(body)
    }

    /// Changes the body, if it is of this type and can be read; nothing happens otherwise.
    pub fn change<T: PackedBody>(&mut self, change: impl FnOnce(&mut T)) {
        if let Some(mut body) = self.read::<T>() {
            change(&mut body);
            self.body = super::Body::Packed(Packed::of(&body));
        }
    }
}

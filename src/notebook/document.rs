//! Defines the envelope that all documents share.

use super::{Assessment, Id, Millis, Packed, PackedBody, RecordError, Stamp, sort_by_rank};
use serde::{Deserialize, Serialize};

/// A document of the notebook.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Document {
    /// Its id, which never changes.
    pub id: Id,
    /// The id of this state. It is not a counter, so that edits of two devices are told apart.
    pub revision: Id,
    /// The state that this one was made from; none for the first.
    pub parent: Option<Id>,
    /// When it was made.
    pub created: Millis,
    /// When it was last changed.
    pub updated: Millis,
    /// When it was put in the bin, if it is there.
    pub deleted: Option<Millis>,
    /// Its title, in the person's words. May be empty.
    pub title: String,
    /// What it holds.
    pub body: Body,
}

/// What a document holds. Its variants are the kinds of documents; new kinds are added at the end,
/// because records store the position.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Body {
    /// The answers to an instrument.
    Assessment(Assessment),
    /// A body that only its own journey can read, such as a to-do list or a contact plan.
    Packed(Packed),
}

impl Document {
    /// Creates a document. `first` gives its id, `revision` the id of its first state.
    #[must_use]
    pub fn new(first: Stamp, revision: Stamp, title: String, body: Body) -> Self {
        Self {
            id: first.id(),
            revision: revision.id(),
            parent: None,
            created: first.now,
            updated: first.now,
            deleted: None,
            title,
            body,
        }
    }

    /// Gives the document a new revision, whose parent is the one before. A received document keeps the
    /// date of its author, which tells a later file from an earlier one.
    pub fn revise(&mut self, stamp: Stamp) {
        self.parent = Some(self.revision);
        self.revision = stamp.id();
        if !self.is_received() {
            self.updated = stamp.now.max(self.updated);
        }
    }

    /// Returns whether writing this state over `stored` would lose what somebody else wrote: `expected` is the
    /// revision that this state was made from, or none for a document that must be new.
    #[must_use]
    pub fn is_stale_over(&self, stored: &Self, expected: Option<Id>) -> bool {
        // Under its own revision lies an earlier try of this very write.
        let is_expected = Some(stored.revision) == expected || stored.revision == self.revision;
        !is_expected && stored != self
    }

    /// Returns whether there is no title to show: none was given, or blanks only.
    #[must_use]
    pub fn is_untitled(&self) -> bool {
        self.title.trim().is_empty()
    }

    /// Returns whether two states have the same content, whatever their revisions.
    #[must_use]
    pub fn says_the_same(&self, other: &Self) -> bool {
        self.title == other.title && self.deleted == other.deleted && self.body == other.body
    }

    /// Copies the content under a new id.
    #[must_use]
    pub fn duplicate(&self, first: Stamp, revision: Stamp, title: String) -> Self {
        Self::new(first, revision, title, self.body.clone())
    }

    /// Sorts documents, the last changed first.
    pub fn newest_first(documents: &mut Vec<Self>) {
        sort_by_rank(documents, |document| {
            (Millis::MAX - document.updated, !document.id.number())
        });
    }

    /// Returns the assessment, if the document is one.
    #[must_use]
    pub const fn assessment(&self) -> Option<&Assessment> {
        match &self.body {
            Body::Assessment(assessment) => Some(assessment),
            Body::Packed(_) => None,
        }
    }

    /// Returns whether another person made it.
    #[must_use]
    pub fn is_received(&self) -> bool {
        self.assessment()
            .is_some_and(|assessment| assessment.received.is_some())
    }

    /// Returns the assessment for changing it, if the document is one.
    pub const fn assessment_mut(&mut self) -> Option<&mut Assessment> {
        match &mut self.body {
            Body::Assessment(assessment) => Some(assessment),
            Body::Packed(_) => None,
        }
    }

    /// Creates a new assessment of the same subject, with the same setting and no answers ("refaire
    /// ce bilan"). Returns `None` if this document is not an assessment.
    #[must_use]
    pub fn redo(&self, first: Stamp, revision: Stamp) -> Option<Self> {
        let earlier = self.assessment()?;
        let mut fresh = Assessment::new(earlier.instrument, earlier.subject);
        fresh.kind = earlier.kind;
        fresh.viewpoint = earlier.viewpoint.filter(|_| earlier.received.is_none());
        Some(Self::new(
            first,
            revision,
            self.title.clone(),
            Body::Assessment(fresh),
        ))
    }

    /// Returns the packed body, if the document has one.
    #[must_use]
    pub const fn packed(&self) -> Option<&Packed> {
        match &self.body {
            Body::Packed(packed) => Some(packed),
            Body::Assessment(_) => None,
        }
    }

    /// Reads the body, if it is of this type and can be read.
    #[must_use]
    pub fn read<T: PackedBody>(&self) -> Option<T> {
        self.packed()?.read()
    }

    /// Reads the body and takes over the document's title, or returns why it cannot be read.
    ///
    /// # Errors
    /// As [`Packed::open`].
    pub fn open<T: PackedBody>(&self) -> Result<T, RecordError> {
        let packed = self.packed().ok_or(RecordError::Damaged)?;
        let mut body: T = packed.open()?;
        body.take_title(self.revision, &self.title);
        Ok(body)
    }

    /// Changes the body, if it is of this type and can be read.
    pub fn change<T: PackedBody>(&mut self, change: impl FnOnce(&mut T)) {
        if let Some(mut body) = self.read::<T>() {
            change(&mut body);
            self.body = Body::Packed(Packed::of(&body));
        }
    }
}

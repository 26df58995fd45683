//! Defines the envelope that all documents share.

use super::{Assessment, Packed, sort_by_rank};
use serde::{Deserialize, Serialize};
use ulid::Ulid;

/// Milliseconds since 1 January 1970, UTC.
pub type Millis = u64;

/// An id that no two devices draw alike: a ULID (26 letters and digits).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct Id(Ulid);

impl Id {
    /// Creates an id from the time and 80 random bits.
    #[must_use]
    pub fn new(now: Millis, random: u128) -> Self {
        Self(Ulid::from_parts(now, random))
    }

    /// Returns when the id was drawn, by the clock of that device.
    #[must_use]
    pub const fn millis(self) -> Millis {
        self.0.timestamp_ms()
    }

    /// Returns it as a number: a later id is a higher one.
    #[must_use]
    pub const fn number(self) -> u128 {
        self.0.0
    }

    /// Parses an id: 26 characters of Crockford's base 32.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let id = Self(Ulid::from_string(text).ok()?);
        // The first letter has bits to spare: only one text writes an id.
        id.to_string().eq_ignore_ascii_case(text).then_some(id)
    }
}

impl core::fmt::Display for Id {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        let mut buffer = [0; ulid::ULID_LEN];
        f.write_str(self.0.array_to_str(&mut buffer))
    }
}

impl From<Id> for String {
    fn from(id: Id) -> Self {
        id.to_string()
    }
}

impl TryFrom<String> for Id {
    type Error = &'static str;
    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text).ok_or("not an id of Passerelle")
    }
}

/// The time and fresh random bits for one change. The caller brings them, so that this room stays pure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stamp {
    /// The current time.
    pub now: Millis,
    /// Fresh random bits, of which an id uses 80.
    pub random: u128,
}

impl Stamp {
    /// Draws an id.
    #[must_use]
    pub fn id(self) -> Id {
        Id::new(self.now, self.random)
    }
}

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
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_read_back_and_refuse_anything_else() {
        let id = Id::new(1_795_305_600_000, 42);
        assert_eq!(Id::parse(&id.to_string()), Some(id));
        for bad in [
            "",
            "x",
            "01ARZ3NDEKTSV4RRFFQ69G5FA",
            "81ARZ3NDEKTSV4RRFFQ69G5FAVV",
            "<script>alert(1)</script>!!",
            "éééééééééé",
        ] {
            assert_eq!(Id::parse(bad), None, "{bad}");
        }
    }
}

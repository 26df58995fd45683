//! The envelope that every document of the notebook shares.

use super::{Assessment, Packed};
use serde::{Deserialize, Serialize};
use ulid::Ulid;

/// Milliseconds since 1 January 1970, UTC.
pub type Millis = u64;

/// An identifier that two devices never draw twice: a ULID (26 letters and digits).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct Id(Ulid);

impl Id {
    /// An id from the time and 80 random bits.
    #[must_use]
    pub fn new(now: Millis, random: u128) -> Self {
        Self(Ulid::from_parts(now, random))
    }

    /// When it was drawn, by the clock of the device that drew it.
    #[must_use]
    pub const fn millis(self) -> Millis {
        self.0.timestamp_ms()
    }

    /// The id that this text writes, if it is one: 26 characters of Crockford's base 32.
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

/// What the edge of the app brings to a change: the time and fresh randomness.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stamp {
    /// Now.
    pub now: Millis,
    /// Fresh random bits, of which an id uses 80.
    pub random: u128,
}

impl Stamp {
    /// A fresh id.
    #[must_use]
    pub fn id(self) -> Id {
        Id::new(self.now, self.random)
    }
}

/// A document of the notebook.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Document {
    /// Its identity, for ever.
    pub id: Id,
    /// The identity of this state of it. Not a counter: edits of two devices are told apart.
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
    /// What only its own journey reads: a to-do list, a contact plan.
    Packed(Packed),
}

impl Document {
    /// A new document. `first` gives its identity, `revision` that of its first state.
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

    /// Makes this a new state of the document, whose parent is the state it was made from. A received
    /// document keeps the date of its author: by it a later file is told from an earlier one.
    pub fn revise(&mut self, stamp: Stamp) {
        self.parent = Some(self.revision);
        self.revision = stamp.id();
        if !self.is_received() {
            self.updated = stamp.now.max(self.updated);
        }
    }

    /// Whether both states say the same to a person, whatever their place in the history.
    #[must_use]
    pub fn says_the_same(&self, other: &Self) -> bool {
        self.title == other.title && self.deleted == other.deleted && self.body == other.body
    }

    /// A copy under a new identity, which shares nothing with this one but what it says.
    #[must_use]
    pub fn duplicate(&self, first: Stamp, revision: Stamp, title: String) -> Self {
        Self::new(first, revision, title, self.body.clone())
    }

    /// Puts documents in the order in which people look for them: last changed first.
    pub fn newest_first(documents: &mut [Self]) {
        documents.sort_by_key(|document| core::cmp::Reverse((document.updated, document.id)));
    }

    /// The assessment in it, if it is one.
    #[must_use]
    pub const fn assessment(&self) -> Option<&Assessment> {
        match &self.body {
            Body::Assessment(assessment) => Some(assessment),
            Body::Packed(_) => None,
        }
    }

    /// Whether another person made it.
    #[must_use]
    pub fn is_received(&self) -> bool {
        self.assessment()
            .is_some_and(|assessment| assessment.received.is_some())
    }

    /// The assessment in it, to change it.
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

//! Holds what every entry has in common: a source or an origin, and parts of text.

use crate::catalogue::closed_lists::closed_list;
use crate::catalogue::{Origin, Provenance, SourceRef};
use serde::Deserialize;

/// An entry with a source or an origin.
pub trait Cited {
    /// Returns the two keys as they are written.
    fn keys(&self) -> (Option<&SourceRef>, Option<Origin>);

    /// Returns where it comes from.
    ///
    /// # Errors
    /// A sentence for the editor if both keys or none are there.
    fn provenance(&self) -> Result<Provenance, &'static str> {
        let (source, origin) = self.keys();
        Provenance::from_keys(source.cloned(), origin)
    }
}

/// Implements [`Cited`] for types with the keys `source` and `origin`.
macro_rules! cited {
    ($($name:ty),+ $(,)?) => {
        $(impl crate::catalogue::guides::Cited for $name {
            fn keys(&self) -> (Option<&crate::catalogue::SourceRef>, Option<crate::catalogue::Origin>) {
                (self.source.as_ref(), self.origin)
            }
        })+
    };
}
pub(super) use cited;

closed_list! {
    /// The kinds of conditions at a glance.
    GlanceKind {
        /// Training or diplomas.
        Training = "training",
        /// Membership, approval, designation.
        Membership = "membership",
        /// Volunteer, paid, expenses.
        Status = "status",
        /// Lived experience.
        Experience = "experience",
    }
}

/// One condition at a glance.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Glance {
    /// Its kind.
    pub kind: GlanceKind,
    /// The condition in one sentence.
    pub text: String,
    /// The source document that it follows.
    pub source: Option<SourceRef>,
    /// Who wrote it, if it follows no document.
    pub origin: Option<Origin>,
}

/// A part of a role or of a mission card.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Part<K> {
    /// What it is about.
    pub kind: K,
    /// Its paragraphs.
    #[serde(default)]
    pub text: Vec<String>,
    /// A list after the paragraphs.
    #[serde(default)]
    pub list: Vec<String>,
    /// The document it follows.
    pub source: Option<SourceRef>,
    /// Or who wrote it.
    pub origin: Option<Origin>,
}

cited!(Glance);

impl<K> Cited for Part<K> {
    fn keys(&self) -> (Option<&SourceRef>, Option<Origin>) {
        (self.source.as_ref(), self.origin)
    }
}

//! What every entry has in common: a source or an origin, and parts of text.

use crate::catalogue::closed_lists::closed_list;
use crate::catalogue::{Origin, Provenance, SourceRef};
use serde::Deserialize;

/// An entry that says where it comes from.
pub trait Cited {
    /// The two keys as they are written.
    fn keys(&self) -> (Option<&SourceRef>, Option<Origin>);

    /// Where it comes from.
    ///
    /// # Errors
    /// A sentence for the editor when both keys or none are there.
    fn provenance(&self) -> Result<Provenance, &'static str> {
        let (source, origin) = self.keys();
        Provenance::from_keys(source.cloned(), origin)
    }
}

/// Makes types with the keys `source` and `origin` cited.
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
    /// What it takes, at a glance.
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
    /// Of what kind.
    pub kind: GlanceKind,
    /// In one sentence.
    pub text: String,
    /// The document it follows.
    pub source: Option<SourceRef>,
    /// Or who wrote it.
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

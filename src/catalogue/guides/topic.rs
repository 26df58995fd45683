//! The landmarks: subjects of a few short entries each.

use super::cited::cited;
use crate::catalogue::{Origin, SourceRef};
use serde::Deserialize;

/// The file `landmarks.toml`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Landmarks {
    /// Every subject.
    pub topic: Vec<Topic>,
}

/// A subject.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Topic {
    /// A name for links.
    pub id: String,
    /// Its heading.
    pub title: String,
    /// What it is about.
    pub lead: String,
    /// Its entries.
    pub entry: Vec<Entry>,
    /// The document it follows.
    pub source: Option<SourceRef>,
    /// Or who wrote it.
    pub origin: Option<Origin>,
}

/// An entry of a subject.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// A name for links.
    pub id: String,
    /// Its heading.
    pub name: String,
    /// What it is; of an obstacle, what stands in the way.
    pub text: String,
    /// Of an obstacle: what helps.
    pub lever: Option<String>,
    /// Of an obstacle: who treats it, in which article.
    pub pointer: Option<String>,
    /// The document it follows, where it is not the subject's.
    pub source: Option<SourceRef>,
    /// Or who wrote it.
    pub origin: Option<Origin>,
}

cited!(Topic, Entry);

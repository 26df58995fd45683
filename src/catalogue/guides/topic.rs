//! Defines the landmarks: subjects with a few short entries each.

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
    /// The source document that it follows.
    pub source: Option<SourceRef>,
    /// Who wrote it, if it follows no document.
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
    /// Its text; for an obstacle, what is in the way.
    pub text: String,
    /// For an obstacle, what helps.
    pub lever: Option<String>,
    /// For an obstacle, the article that treats it.
    pub pointer: Option<String>,
    /// The source document, if it is not that of the subject.
    pub source: Option<SourceRef>,
    /// Or who wrote it.
    pub origin: Option<Origin>,
}

cited!(Topic, Entry);

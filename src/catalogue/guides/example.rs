//! Defines worked examples, told stage by stage.

use super::cited::cited;
use crate::catalogue::{Origin, SourceRef};
use serde::Deserialize;

/// The file `examples.toml`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Examples {
    /// Every example.
    pub example: Vec<Example>,
}

/// An example.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Example {
    /// A name for links.
    pub id: String,
    /// Its heading.
    pub title: String,
    /// What it is about.
    pub lead: String,
    /// Its stages, in time.
    pub step: Vec<Stage>,
    /// The lessons to take from it.
    #[serde(default)]
    pub lesson: Vec<Lesson>,
    /// The source document that it follows.
    pub source: Option<SourceRef>,
    /// Who wrote it, if it follows no document.
    pub origin: Option<Origin>,
}

/// A stage of an example.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Stage {
    /// The year, if it is known.
    pub when: Option<String>,
    /// Its heading.
    pub title: String,
    /// What happened.
    pub text: String,
}

/// A lesson to take from an example.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lesson {
    /// The lesson in one or two sentences.
    pub text: String,
    /// Who wrote it.
    pub origin: Origin,
}

cited!(Example);

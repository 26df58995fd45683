//! Worked examples, told step by step.

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
    /// What one can take from it.
    #[serde(default)]
    pub lesson: Vec<Lesson>,
    /// The document it follows.
    pub source: Option<SourceRef>,
    /// Or who wrote it.
    pub origin: Option<Origin>,
}

/// A stage of an example.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Stage {
    /// The year, where it is known.
    pub when: Option<String>,
    /// Its heading.
    pub title: String,
    /// What happened.
    pub text: String,
}

/// What one can take from an example.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lesson {
    /// In one or two sentences.
    pub text: String,
    /// Who wrote it.
    pub origin: Origin,
}

cited!(Example);

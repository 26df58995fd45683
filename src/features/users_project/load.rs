//! Loads `users-project.toml`, the file of the users' project.

use crate::catalogue::guides::Cited;
use crate::catalogue::load::LoadError;
use crate::catalogue::load::reading::Reading;
use crate::catalogue::{DegreeId, Labelled, Lang, Origin, Provenance, SourceRef, Words};
use crate::features::users_project::words::{
    Field, FieldSaid, Part, PartSaid, ProjectState, ProjectWord,
};
use serde::Deserialize;
use std::path::Path;

/// The content of the file.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct UsersProjectFile {
    /// The title of the page.
    pub title: String,
    /// What it is for.
    pub lead: String,
    /// How to go about it.
    pub advice: Advice,
    /// The parts, in the order of [`Part`].
    pub part: Vec<PartSaid>,
    /// The fields of each part, in the order of display.
    pub field: Vec<FieldSaid>,
    /// The states of an action.
    pub state: Vec<Labelled<ProjectState>>,
    /// Example actions.
    pub example: Vec<RawExample>,
    /// The short words.
    pub words: Words<ProjectWord>,
}

/// How to go about it.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Advice {
    /// A few sentences.
    pub text: Vec<String>,
    /// The source document that they follow.
    pub source: Option<SourceRef>,
    /// Who wrote them, if they follow no document.
    pub origin: Option<Origin>,
}

/// An example action as it is written.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawExample {
    /// Its id.
    pub id: String,
    /// The theme that it is for: an entry of the landmarks.
    pub theme: String,
    /// The degree that it is meant for.
    pub degree: DegreeId,
    /// What is done.
    pub text: String,
    /// How we will know.
    pub sign: String,
    /// The source document that it follows.
    pub source: Option<SourceRef>,
    /// Who wrote it, if it follows no document.
    pub origin: Option<Origin>,
}

impl Cited for Advice {
    fn keys(&self) -> (Option<&SourceRef>, Option<Origin>) {
        (self.source.as_ref(), self.origin)
    }
}

impl Cited for RawExample {
    fn keys(&self) -> (Option<&SourceRef>, Option<Origin>) {
        (self.source.as_ref(), self.origin)
    }
}

/// Loads the users' project in one language. `themes` are the ids of the landmarks' themes: each needs
/// an example action, and no example may have another theme.
///
/// # Errors
/// A [`LoadError`] for the first thing that is wrong, with its file and line.
pub fn users_project(
    content: &Path,
    lang: Lang,
    themes: &[String],
) -> Result<UsersProjectFile, LoadError> {
    let reading = Reading::open(content, lang, "users-project.toml")?;
    let file: UsersProjectFile = reading.read()?;
    let parts: Vec<Part> = file.part.iter().map(|part| part.id).collect();
    reading.in_order(&parts, Part::ALL)?;
    let fields: Vec<(Part, Field)> = file.field.iter().map(|f| (f.part, f.field)).collect();
    let all = Part::ALL.iter();
    let expected: Vec<(Part, Field)> = all
        .flat_map(|part| part.fields().iter().map(|field| (*part, *field)))
        .collect();
    reading.in_order(&fields, &expected)?;
    let states: Vec<ProjectState> = file.state.iter().map(|state| state.id).collect();
    reading.in_order(&states, ProjectState::ALL)?;
    reading.cited("[advice]", &file.advice)?;
    reading.each_once("example", &file.example, |example| &example.id)?;
    for (place, example) in file.example.iter().enumerate() {
        if !themes.contains(&example.theme) {
            let sentence = format!("no theme of the landmarks is called `{}`", example.theme);
            return Err(reading.file.error_at_entry("example", place, &sentence));
        }
        // They are shown with one line of provenance.
        if !matches!(example.provenance(), Ok(Provenance::Ours)) {
            let sentence = "an example action is Passerelle's own";
            return Err(reading.file.error_at_entry("example", place, sentence));
        }
    }
    let has_example = |theme: &&String| file.example.iter().any(|one| one.theme == **theme);
    match themes.iter().find(|theme| !has_example(theme)) {
        Some(theme) => {
            let sentence = format!("the theme `{theme}` has no example action");
            let end = file.example.len();
            Err(reading.file.error_at_entry("example", end, &sentence))
        }
        None => Ok(file),
    }
}

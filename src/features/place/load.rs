//! Loads `place.toml`, the file of the role explorer.

use crate::catalogue::guides::Cited;
use crate::catalogue::load::LoadError;
use crate::catalogue::load::reading::Reading;
use crate::catalogue::{Lang, Origin, RoleId, SourceRef, Words};
use crate::features::place::words::{
    Apart, Experience, Fit, Have, LabelFor, Membership, Pay, PlaceStep, PlaceWord, Question, Ready,
    Setting, Unclear, Wish,
};
use serde::Deserialize;
use std::path::Path;

/// The content of the file.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlaceFile {
    /// The title of the page.
    pub title: String,
    /// What it is for.
    pub lead: String,
    /// The questions.
    pub question: Vec<RawQuestion>,
    /// The steps.
    pub step: Vec<RawStep>,
    /// The reasons why a role does not match.
    pub apart: Vec<LabelFor<Apart>>,
    /// The questions to clear up.
    pub unclear: Vec<RawUnclear>,
    /// The reasons why a role fits.
    pub fit: Vec<LabelFor<Fit>>,
    /// A sentence to say, for each role.
    pub say: Vec<LabelFor<RoleId>>,
    /// The short words.
    pub words: Words<PlaceWord>,
}

/// A question as it is written.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawQuestion {
    /// Which one.
    pub id: Question,
    /// The question.
    pub text: String,
    /// Help beside it.
    #[serde(default)]
    pub hint: String,
    /// Its answers.
    pub choice: Vec<RawChoice>,
}

/// An answer as it is written.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawChoice {
    /// Its id in the closed list of its question.
    pub id: String,
    /// Its words.
    pub label: String,
}

/// A step as it is written.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawStep {
    /// Which one.
    pub id: PlaceStep,
    /// The short form.
    pub short: String,
    /// The sentence.
    pub text: String,
    /// The source document that it follows.
    pub source: Option<SourceRef>,
    /// Who wrote it, if it follows no document.
    pub origin: Option<Origin>,
}

impl Cited for RawStep {
    fn keys(&self) -> (Option<&SourceRef>, Option<Origin>) {
        (self.source.as_ref(), self.origin)
    }
}

/// A question to clear up as it is written.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawUnclear {
    /// Which answers.
    pub id: Unclear,
    /// The question.
    pub text: String,
    /// The source document of the order.
    pub source: SourceRef,
}

/// Loads the role explorer in one language.
///
/// # Errors
/// A [`LoadError`] for the first thing that is wrong, with its file and line.
pub fn place(content: &Path, lang: Lang) -> Result<PlaceFile, LoadError> {
    let reading = Reading::open(content, lang, "place.toml")?;
    let file: PlaceFile = reading.read()?;
    let ids: Vec<Question> = file.question.iter().map(|question| question.id).collect();
    reading.in_order(&ids, Question::ALL)?;
    for (place, question) in file.question.iter().enumerate() {
        let ids: Vec<&str> = question.choice.iter().map(|c| c.id.as_str()).collect();
        let expected = choices(question.id);
        if ids != expected {
            let sentence = format!("the choices must be exactly {expected:?}, in this order");
            return Err(reading.file.error_at_entry("question", place, &sentence));
        }
    }
    reading.in_order(&of(&file.step, |step| step.id), PlaceStep::ALL)?;
    reading.each_cited("[[step]]", &file.step)?;
    reading.in_order(&of(&file.apart, |said| said.id), Apart::ALL)?;
    reading.in_order(&of(&file.unclear, |said| said.id), Unclear::ALL)?;
    reading.in_order(&of(&file.fit, |said| said.id), Fit::ALL)?;
    reading.in_order(&of(&file.say, |said| said.id), RoleId::ALL)?;
    Ok(file)
}

fn of<T, I>(list: &[T], id: impl Fn(&T) -> I) -> Vec<I> {
    list.iter().map(id).collect()
}

/// Returns the ids of the answers to a question.
fn choices(question: Question) -> Vec<&'static str> {
    match question {
        Question::Experience => of(Experience::ALL, |id| id.id()),
        Question::Membership => of(Membership::ALL, |id| id.id()),
        Question::Wish => of(Wish::ALL, |id| id.id()),
        Question::Setting => of(Setting::ALL, |id| id.id()),
        Question::Pay => of(Pay::ALL, |id| id.id()),
        Question::Have => of(Have::ALL, |id| id.id()),
        Question::Ready => of(Ready::ALL, |id| id.id()),
    }
}

//! Loads `situations.toml`, the file of the situations.

use crate::catalogue::guides::Cited;
use crate::catalogue::load::LoadError;
use crate::catalogue::load::reading::Reading;
use crate::catalogue::{DegreeId, Lang, Origin, PhaseId, SourceRef, Words};
use crate::features::situations::words::SituationsWord;
use serde::Deserialize;
use std::path::Path;

/// The fewest situations, so that a group can play for a while without guessing.
const FEWEST: usize = 16;

/// The content of the file.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SituationsFile {
    /// The title of the page.
    pub title: String,
    /// What it is for.
    pub lead: String,
    /// The degrees, as the situations speak of them.
    pub degree: Vec<RawDegree>,
    /// The short words.
    pub words: Words<SituationsWord>,
    /// The situations.
    pub situations: Vec<RawSituation>,
}

/// A degree as it is written.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawDegree {
    /// Which one.
    pub id: DegreeId,
    /// What it means, in a short sentence.
    pub short: String,
    /// The form inside a sentence.
    pub noun: String,
}

/// A situation as it is written.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawSituation {
    /// Its id.
    pub id: String,
    /// When it happens.
    pub phase: PhaseId,
    /// What is done.
    pub degree: DegreeId,
    /// What is announced, if that is more.
    pub announced: Option<DegreeId>,
    /// What happens.
    pub text: String,
    /// Where to look.
    pub clue: String,
    /// Why it is at this degree.
    pub why: String,
    /// What would help to climb.
    pub next: String,
    /// The source document that it follows.
    pub source: Option<SourceRef>,
    /// Who wrote it, if it follows no document.
    pub origin: Option<Origin>,
}

impl Cited for RawSituation {
    fn keys(&self) -> (Option<&SourceRef>, Option<Origin>) {
        (self.source.as_ref(), self.origin)
    }
}

/// Loads the situations in one language.
///
/// # Errors
/// A [`LoadError`] for the first thing that is wrong, with its file and line.
pub fn situations(content: &Path, lang: Lang) -> Result<SituationsFile, LoadError> {
    let reading = Reading::open(content, lang, "situations.toml")?;
    let file: SituationsFile = reading.read()?;
    let degrees: Vec<DegreeId> = file.degree.iter().map(|degree| degree.id).collect();
    reading.in_order(&degrees, DegreeId::ALL)?;
    let wrong = |place: usize, sentence: &str| {
        Err(reading.file.error_at_entry("situations", place, sentence))
    };
    reading.each_once("situations", &file.situations, |situation| &situation.id)?;
    for (place, situation) in file.situations.iter().enumerate() {
        if situation.announced.is_some_and(|it| it <= situation.degree) {
            return wrong(place, "what is announced must be above `degree`");
        }
    }
    let count = file.situations.len();
    if count < FEWEST {
        let sentence = format!("there must be at least {FEWEST} situations, not {count}");
        return wrong(count, &sentence);
    }
    let is_there = |test: &dyn Fn(&RawSituation) -> bool| file.situations.iter().any(test);
    let degree = DegreeId::ALL
        .iter()
        .find(|id| !is_there(&|one| one.degree == **id));
    let phase = PhaseId::ALL
        .iter()
        .find(|id| !is_there(&|one| one.phase == **id));
    let lost = degree.map(|id| id.id()).or(phase.map(|id| id.id()));
    match lost {
        Some(id) => wrong(count, &format!("no situation is of `{id}`")),
        None => Ok(file),
    }
}

//! Loads `institution.toml`, the file of the institution's instrument.

use crate::catalogue::guides::Cited;
use crate::catalogue::load::LoadError;
use crate::catalogue::load::reading::Reading;
use crate::catalogue::{Lang, Origin, Position, SourceRef, Words};
use crate::features::institution::words::{ActivityId, InstitutionWord, LevelId, Pattern};
use serde::Deserialize;
use std::fmt::Debug;
use std::path::Path;

/// The content of the file.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct InstitutionFile {
    /// The title of the instrument.
    pub title: String,
    /// What it asks.
    pub lead: String,
    /// The activities.
    pub activities: Vec<RawActivity>,
    /// The levels.
    pub levels: Vec<RawLevel>,
    /// The cells where they meet.
    pub cells: Vec<RawCell>,
    /// What to do.
    pub advice: Vec<RawAdvice>,
    /// What the answers beside the scale mean here.
    pub beside: Vec<RawBeside>,
    /// The short words.
    pub words: Words<InstitutionWord>,
}

/// An activity as it is written.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawActivity {
    /// Which one.
    pub id: ActivityId,
    /// Its name.
    pub name: String,
    /// What it is.
    pub lead: String,
    /// The source document that it follows.
    pub source: Option<SourceRef>,
    /// Who wrote it, if it follows no document.
    pub origin: Option<Origin>,
}

/// A level as it is written.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawLevel {
    /// Which one.
    pub id: LevelId,
    /// Its name.
    pub name: String,
    /// The words after the name of an activity.
    pub inside: String,
    /// Whom to ask there.
    pub ask: String,
    /// What it is.
    pub lead: String,
    /// The document it follows.
    pub source: Option<SourceRef>,
    /// Or who wrote it.
    pub origin: Option<Origin>,
}

/// A cell as it is written.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct RawCell {
    /// Which activity.
    pub activity: ActivityId,
    /// Which level.
    pub level: LevelId,
    /// What to look at.
    pub statement: String,
    /// An example.
    pub example: String,
    /// Something small to start with.
    pub first_step: String,
    /// The document it follows.
    pub source: Option<SourceRef>,
    /// Or who wrote it.
    pub origin: Option<Origin>,
}

/// An advice as it is written.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawAdvice {
    /// Stable id.
    pub id: String,
    /// The pattern of the answers.
    pub when: Pattern,
    /// What to do.
    pub text: String,
    /// The document it follows.
    pub source: Option<SourceRef>,
    /// Or who wrote it.
    pub origin: Option<Origin>,
}

/// An answer beside the scale, explained.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawBeside {
    /// Which one.
    pub id: Position,
    /// What it means.
    pub meaning: String,
}

macro_rules! cited {
    ($($name:ident),+) => {
        $(impl Cited for $name {
            fn keys(&self) -> (Option<&SourceRef>, Option<Origin>) {
                (self.source.as_ref(), self.origin)
            }
        })+
    };
}
cited!(RawActivity, RawLevel, RawCell, RawAdvice);

/// Loads the instrument of an institution in one language.
///
/// # Errors
/// A [`LoadError`] for the first thing that is wrong, with its file and line.
pub fn institution(content: &Path, lang: Lang) -> Result<InstitutionFile, LoadError> {
    let reading = Reading::open(content, lang, "institution.toml")?;
    let file: InstitutionFile = reading.read()?;
    complete(
        &reading,
        "activities",
        &file.activities,
        ActivityId::ALL,
        |one| one.id,
    )?;
    complete(&reading, "levels", &file.levels, LevelId::ALL, |one| one.id)?;
    let cells: Vec<(ActivityId, LevelId)> = ActivityId::ALL
        .iter()
        .flat_map(|activity| LevelId::ALL.iter().map(|level| (*activity, *level)))
        .collect();
    complete(&reading, "cells", &file.cells, &cells, |one| {
        (one.activity, one.level)
    })?;
    complete(&reading, "advice", &file.advice, Pattern::ALL, |one| {
        one.when
    })?;
    let aside: Vec<Position> = Position::ALL
        .iter()
        .copied()
        .filter(|position| position.degree().is_none())
        .collect();
    complete(&reading, "beside", &file.beside, &aside, |one| one.id)?;
    each_cited(&reading, "activities", &file.activities)?;
    each_cited(&reading, "levels", &file.levels)?;
    each_cited(&reading, "cells", &file.cells)?;
    reading.each_once("advice", &file.advice, |one| &one.id)?;
    Ok(file)
}

/// Refuses a list that does not hold exactly these in this order, at the first entry that differs.
fn complete<T, I: PartialEq + Debug>(
    reading: &Reading,
    list: &str,
    found: &[T],
    expected: &[I],
    id: impl Fn(&T) -> I,
) -> Result<(), LoadError> {
    let ids: Vec<I> = found.iter().map(id).collect();
    if ids == expected {
        return Ok(());
    }
    let same = ids.iter().zip(expected).take_while(|(a, b)| a == b).count();
    let sentence = format!("the list must hold exactly {expected:?}, in this order");
    Err(reading.file.error_at_entry(list, same, &sentence))
}

fn each_cited(reading: &Reading, list: &str, entries: &[impl Cited]) -> Result<(), LoadError> {
    for (place, entry) in entries.iter().enumerate() {
        if let Err(sentence) = entry.provenance() {
            return Err(reading.file.error_at_entry(list, place, sentence));
        }
    }
    Ok(())
}

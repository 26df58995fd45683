//! Loads the files of readiness: `readiness.toml`, and one per mission and for the team in `readiness/`.

use crate::catalogue::guides::Cited;
use crate::catalogue::load::LoadError;
use crate::catalogue::load::reading::Reading;
use crate::catalogue::{Lang, MissionId, Origin, SourceRef, Words};
use crate::features::readiness::words::{
    Compulsory, Order, ReadinessAnswer, ReadinessWord, Responsibility, Theme, ThemeName,
};
use serde::Deserialize;
use std::path::Path;

/// The content that all instruments of readiness share.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReadinessFile {
    /// The answers.
    pub answer: Vec<RawAnswer>,
    /// The themes, named.
    pub theme: Vec<ThemeName>,
    /// The short words.
    pub words: Words<ReadinessWord>,
}

/// An answer as it is written.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawAnswer {
    /// Which one.
    pub id: ReadinessAnswer,
    /// Its words.
    pub label: String,
}

/// One instrument.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MissionFile {
    /// The mission; none for the team.
    pub mission: Option<MissionId>,
    /// Whether it is the team's.
    #[serde(default)]
    pub team: bool,
    /// What it covers.
    pub lead: String,
    /// Its statements.
    pub statements: Vec<RawStatement>,
}

/// A statement as it is written.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawStatement {
    /// Stable id.
    pub id: String,
    /// What it is about.
    pub theme: Theme,
    /// Who can change it: oneself, or others.
    pub hands: Responsibility,
    /// Whether it may hurt to answer.
    pub optional: bool,
    /// The statement.
    pub statement: String,
    /// The short form.
    pub short: String,
    /// The text if it is a strength.
    pub strength: String,
    /// The help while it is missing.
    pub help: String,
    /// The question for a first meeting.
    pub question: String,
    /// Whether its source asks for it.
    pub compulsory: Option<Compulsory>,
    /// Whether its source has something else come first.
    pub order: Option<Order>,
    /// The source document that it follows.
    pub source: Option<SourceRef>,
    /// Who wrote it, if it follows no document.
    pub origin: Option<Origin>,
}

impl Cited for RawStatement {
    fn keys(&self) -> (Option<&SourceRef>, Option<Origin>) {
        (self.source.as_ref(), self.origin)
    }
}

/// The most statements that an instrument asks.
const MOST: usize = 12;

/// Loads what the instruments share.
///
/// # Errors
/// A [`LoadError`] for the first thing that is wrong, with its file and line.
pub fn readiness(content: &Path, lang: Lang) -> Result<ReadinessFile, LoadError> {
    let reading = Reading::open(content, lang, "readiness.toml")?;
    let file: ReadinessFile = reading.read()?;
    let ids: Vec<ReadinessAnswer> = file.answer.iter().map(|answer| answer.id).collect();
    reading.in_order(&ids, ReadinessAnswer::ALL)?;
    let themes: Vec<Theme> = file.theme.iter().map(|theme| theme.id).collect();
    reading.in_order(&themes, Theme::ALL)?;
    Ok(file)
}

/// Loads the instrument of a mission, or of the team.
///
/// # Errors
/// The first thing that is wrong, with its file and line.
pub fn readiness_of(
    content: &Path,
    lang: Lang,
    mission: Option<MissionId>,
) -> Result<MissionFile, LoadError> {
    let name = mission.map_or("team", MissionId::id);
    let reading = Reading::open(content, lang, &["readiness/", name, ".toml"].concat())?;
    let file: MissionFile = reading.read()?;
    if file.mission != mission || file.team != mission.is_none() {
        let sentence = "the mission is not the name of the file";
        return Err(reading.file.error_at("mission =", sentence));
    }
    if !(4..=MOST).contains(&file.statements.len()) {
        let sentence = format!("an instrument has 4 to {MOST} statements");
        return Err(reading.file.error_at("[[statements]]", &sentence));
    }
    reading.each_once("statements", &file.statements, |statement| &statement.id)?;
    for (place, statement) in file.statements.iter().enumerate() {
        let beside = statement.compulsory.iter().flat_map(|one| &one.beside);
        let after = statement.order.iter().flat_map(|one| &one.after);
        let is_other = |id: &String| {
            let mut others = file.statements.iter().filter(|one| one.id != statement.id);
            others.any(|one| one.id == *id)
        };
        if let Some(id) = beside.chain(after).find(|id| !is_other(id)) {
            let sentence = format!("no other statement here has the id `{id}`");
            return Err(reading.file.error_at_entry("statements", place, &sentence));
        }
        let is_asked = statement.compulsory.is_some() || statement.order.is_some();
        if is_asked && statement.source.is_none() {
            let sentence = "what is compulsory, or has an order, has a source";
            return Err(reading.file.error_at_entry("statements", place, sentence));
        }
    }
    if !file
        .statements
        .iter()
        .any(|s| s.hands == Responsibility::Others)
    {
        let sentence = "no statement depends on others: what is there to discuss?";
        return Err(reading.file.error_at("[[statements]]", sentence));
    }
    Ok(file)
}

//! From content files to what every journey says, with the checks that types alone cannot make.

use super::raw::{DegreesFile, InterfaceFile, PhasesFile, RawPhase, SourcesFile};
use super::{ContentFile, LoadError};
use crate::catalogue::{
    Choice, Degree, DegreeId, Labelled, Lang, Origin, Pack, Phase, PhaseId, Provenance, Scale,
    ScaleLook, Source, SourceId, SourceRef,
};
use std::path::Path;
use toml::Spanned;

/// The fragment of each phase, the same in every language.
pub const FRAGMENTS: [(PhaseId, &str); 3] = [
    (PhaseId::Before, "avant"),
    (PhaseId::During, "pendant"),
    (PhaseId::After, "apres"),
];

/// Loads the interface words of the journeys in one language.
///
/// # Errors
/// A [`LoadError`] for the first thing that is wrong, with its file and line.
pub fn common(content: &Path, lang: Lang) -> Result<Pack, LoadError> {
    let file = ContentFile::open(content, lang, "interface.toml")?;
    Ok(Pack {
        lang,
        words: file.parse::<InterfaceFile>()?.journey,
        lexicon: String::new(),
        notebook: String::new(),
    })
}

/// Loads the documents that are cited, in one language.
///
/// # Errors
/// The first thing that is wrong, with its file and line.
pub fn sources(content: &Path, lang: Lang) -> Result<Vec<Source>, LoadError> {
    let file = ContentFile::open(content, lang, "sources.toml")?;
    let sources = file.parse::<SourcesFile>()?.source;
    complete(&file, "source", &sources, SourceId::ALL, |source| source.id)?;
    Ok(sources)
}

/// The four degrees in one language.
///
/// # Errors
/// The first thing that is wrong, with its file and line.
pub fn degrees(content: &Path, lang: Lang) -> Result<Vec<Degree>, LoadError> {
    let file = &ContentFile::open(content, lang, "degrees.toml")?;
    let raw: DegreesFile = file.parse()?;
    complete(file, "degree", &raw.degree, DegreeId::ALL, |d| {
        *d.id.get_ref()
    })?;
    raw.degree
        .into_iter()
        .map(|degree| {
            let provenance = provenance(file, &degree.id, degree.source, degree.origin)?;
            Ok(Degree {
                id: degree.id.into_inner(),
                name: degree.name,
                definition: degree.definition,
                promise: degree.promise,
                provenance,
            })
        })
        .collect()
}

/// The phases as they are written, with what is asked about each.
///
/// # Errors
/// The first thing that is wrong, with its file and line.
pub fn raw_phases(file: &ContentFile) -> Result<Vec<RawPhase>, LoadError> {
    let raw = file.parse::<PhasesFile>()?.phase;
    complete(file, "phase", &raw, PhaseId::ALL, |p| *p.id.get_ref())?;
    Ok(raw)
}

/// The three phases in one language.
///
/// # Errors
/// The first thing that is wrong, with its file and line.
pub fn phases(content: &Path, lang: Lang) -> Result<Vec<Phase>, LoadError> {
    let file = &ContentFile::open(content, lang, "phases.toml")?;
    raw_phases(file)?
        .into_iter()
        .map(|phase| {
            let provenance = provenance(file, &phase.id, phase.source, phase.origin)?;
            Ok(Phase {
                id: phase.id.into_inner(),
                name: phase.name,
                title: phase.title,
                lead: phase.lead,
                when: phase.when,
                provenance,
            })
        })
        .collect()
}

fn provenance<T>(
    file: &ContentFile,
    id: &Spanned<T>,
    source: Option<SourceRef>,
    origin: Option<Origin>,
) -> Result<Provenance, LoadError> {
    Provenance::from_keys(source, origin).map_err(|sentence| file.error(&id.span(), sentence))
}

/// Refuses a list whose ids are not exactly the closed list in its order, at the first entry that
/// differs. `list` is its key in the file.
pub fn complete<T, I: PartialEq + Copy + std::fmt::Debug>(
    file: &ContentFile,
    list: &str,
    found: &[T],
    expected: &[I],
    id: impl Fn(&T) -> I,
) -> Result<(), LoadError> {
    let ids: Vec<I> = found.iter().map(id).collect();
    if ids == expected {
        return Ok(());
    }
    let sentence =
        format!("the list must hold exactly {expected:?}, in this order; it holds {ids:?}");
    let same = ids.iter().zip(expected).take_while(|(a, b)| a == b).count();
    Err(file.error_at_entry(list, same, &sentence))
}

/// Makes a scale of plain words.
pub fn chips<T: Copy>(list: &[Labelled<T>], id: impl Fn(T) -> &'static str) -> Scale {
    let choices = list.iter().map(|entry| Choice {
        id: id(entry.id).to_owned(),
        label: entry.label.clone(),
        meaning: None,
        promise: None,
        aside: false,
    });
    Scale {
        look: ScaleLook::Chips,
        choices: choices.collect(),
    }
}

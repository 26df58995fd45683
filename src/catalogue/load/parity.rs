//! Two languages say the same things: the same ids, the same number of entries, the same blanks.

use super::LoadError;
use crate::catalogue::{Pack, Word};
use std::collections::BTreeSet;
use std::path::Path;

/// Checks that two packs hold the same entries.
///
/// # Errors
/// The first difference, in the file of the second language.
pub fn check(content: &Path, reference: &Pack, other: &Pack) -> Result<(), LoadError> {
    let file = |name: &str| content.join(other.lang.id()).join(name);
    let missing = |name: &str, sentence: String| LoadError {
        file: file(name),
        line: 1,
        sentence,
    };
    for (place, key) in Word::KEYS.iter().enumerate() {
        let (ours, theirs) = (reference.words.get(place), other.words.get(place));
        if blanks(ours) != blanks(theirs) {
            let sentence = format!("`{key}` does not have the same blanks in both languages");
            return Err(super::ContentFile::open(&file("interface.toml"))?.error_at(key, &sentence));
        }
    }
    let actions = |pack: &Pack| ids(pack.participation.actions.iter().map(|a| a.id.as_str()));
    let difference: Vec<String> = actions(reference)
        .symmetric_difference(&actions(other))
        .cloned()
        .collect();
    if !difference.is_empty() {
        let sentence = format!("these actions stand in one language only: {difference:?}");
        return Err(missing("participation.toml", sentence));
    }
    let counts = |pack: &Pack| {
        let said = &pack.participation;
        [
            said.discussions.len(),
            said.alibi.len(),
            said.rule.len(),
            pack.sources.len(),
        ]
    };
    if counts(reference) != counts(other) {
        let sentence = format!(
            "discussions, alibi, rule, sources: {:?} entries in {}, {:?} here",
            counts(reference),
            reference.lang.id(),
            counts(other)
        );
        return Err(missing("participation.toml", sentence));
    }
    let provenance = |pack: &Pack| -> Vec<_> {
        let degrees = pack.degrees.iter().map(|d| d.provenance.clone());
        degrees
            .chain(pack.phases.iter().map(|p| p.provenance.clone()))
            .collect()
    };
    if provenance(reference) != provenance(other) {
        return Err(missing(
            "degrees.toml",
            "sources differ between the languages".to_owned(),
        ));
    }
    Ok(())
}

fn ids<'a>(list: impl Iterator<Item = &'a str>) -> BTreeSet<String> {
    list.map(str::to_owned).collect()
}

/// The blanks of a sentence: the names between braces.
#[must_use]
pub fn blanks(sentence: &str) -> BTreeSet<String> {
    let after_open = sentence.split('{').skip(1);
    ids(after_open.filter_map(|rest| rest.split('}').next()))
}

//! Two languages say the same things: the same ids, the same number of entries, the same blanks.

use super::{ContentFile, LoadError};
use crate::catalogue::{Pack, ParticipationPack, Word};
use std::collections::BTreeSet;
use std::path::Path;

/// Checks that two packs hold the same entries.
///
/// # Errors
/// The first difference, at its place in the language that has more, or in the second one.
pub fn check(
    content: &Path,
    reference: &ParticipationPack,
    other: &ParticipationPack,
) -> Result<(), LoadError> {
    let open =
        |pack: &Pack, name: &str| ContentFile::open(&content.join(pack.lang.id()).join(name));
    for (place, key) in Word::KEYS.iter().enumerate() {
        if blanks(reference.words.get(place)) != blanks(other.words.get(place)) {
            let sentence = format!("`{key}` does not have the same blanks in both languages");
            return Err(open(other, "interface.toml")?.error_at(key, &sentence));
        }
    }
    let actions =
        |pack: &ParticipationPack| ids(pack.participation.actions.iter().map(|a| a.id.as_str()));
    let (ours, theirs) = (actions(reference), actions(other));
    let alone = theirs.difference(&ours).map(|id| (id, other));
    let untold = ours.difference(&theirs).map(|id| (id, reference));
    if let Some((id, holder)) = alone.chain(untold).next() {
        let sentence = format!("the action `{id}` stands in this language only");
        return Err(open(holder, "participation.toml")?.error_at(id, &sentence));
    }
    for (file, key, count) in LISTS {
        let (ours, theirs) = (count(reference), count(other));
        if ours != theirs {
            let sentence = format!(
                "`{key}` has {theirs} entries here and {ours} in {}",
                reference.lang.id()
            );
            return Err(open(other, file)?.error_at(key, &sentence));
        }
    }
    for (ours, theirs) in reference.degrees.iter().zip(&other.degrees) {
        if ours.provenance != theirs.provenance {
            return Err(open(other, "degrees.toml")?.error_at(theirs.id.id(), SOURCES_DIFFER));
        }
    }
    for (ours, theirs) in reference.phases.iter().zip(&other.phases) {
        if ours.provenance != theirs.provenance {
            return Err(open(other, "phases.toml")?.error_at(theirs.id.id(), SOURCES_DIFFER));
        }
    }
    Ok(())
}

const SOURCES_DIFFER: &str = "the source is not the same in both languages";

/// The number of entries of a list.
type Count = fn(&ParticipationPack) -> usize;

/// Lists whose entries have no id: their file, their key, and how many entries they have.
const LISTS: [(&str, &str, Count); 3] = [
    ("participation.toml", "discussion", |pack| {
        pack.participation.discussions.len()
    }),
    ("participation.toml", "alibi", |pack| {
        pack.participation.alibi.len()
    }),
    ("participation.toml", "rule", |pack| {
        pack.participation.rule.len()
    }),
];

fn ids<'a>(list: impl Iterator<Item = &'a str>) -> BTreeSet<String> {
    list.map(str::to_owned).collect()
}

/// The blanks of a sentence: the names between braces.
#[must_use]
pub fn blanks(sentence: &str) -> BTreeSet<String> {
    let after_open = sentence.split('{').skip(1);
    ids(after_open.filter_map(|rest| rest.split('}').next()))
}

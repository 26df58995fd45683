//! Compares two languages of a file: the same keys, the same ids, the same numbers of entries and paragraphs, and
//! the same blanks in each text.

use super::LoadError;
use super::reading::{NOT_TEXT, Reading, is_list_of_tables};
use crate::catalogue::{Lang, MissionId};
use std::collections::BTreeSet;
use std::path::Path;
use toml::{Table, Value};

/// The files that belong to no feature.
const SHARED: [&str; 12] = [
    "interface.toml",
    "frame.toml",
    "pages.toml",
    "roles.toml",
    "portraits.toml",
    "comparison.toml",
    "landmarks.toml",
    "examples.toml",
    "lexicon.toml",
    "resources.toml",
    "degrees.toml",
    "phases.toml",
];

/// Checks that the files of no feature, and these of features, say the same things in two languages: the same
/// keys, the same ids, the same numbers of entries and paragraphs, the same blanks.
///
/// # Errors
/// The first difference, in the file of the second language.
pub fn check_shapes(
    content: &Path,
    reference: Lang,
    other: Lang,
    of_features: &[String],
) -> Result<(), LoadError> {
    let missions = MissionId::ALL
        .iter()
        .map(|id| ["missions/", id.id(), ".toml"].concat());
    let shared = SHARED.iter().map(|name| (*name).to_owned());
    for name in shared.chain(missions).chain(of_features.iter().cloned()) {
        let read = |lang: Lang| Reading::as_written(content, lang, &name);
        let (ours, theirs) = (read(reference)?, read(other)?);
        let same = same_shape(
            &Value::Table(ours.table()?),
            &Value::Table(theirs.table()?),
            "",
        );
        if let Err(difference) = same {
            let sentence = format!("this is not as in {}: {difference}", reference.id());
            let place = difference.split('`').nth(1).unwrap_or_default();
            return Err(theirs.file.error_at(place, &sentence));
        }
    }
    Ok(())
}

/// Whether a value has more than one word, as no id has.
fn is_words(value: &Value) -> bool {
    value.as_str().is_some_and(|text| text.contains(' '))
}

/// Says where two values differ in anything but wording. `entry` is the entry that they belong to.
fn same_shape(one: &Value, other: &Value, entry: &str) -> Result<(), String> {
    match (one, other) {
        (Value::Table(one), Value::Table(other)) => {
            let id = |table: &Table| table.get("id").and_then(Value::as_str).map(str::to_owned);
            let entry = id(other).or(id(one)).unwrap_or_else(|| entry.to_owned());
            let keys: BTreeSet<&String> = one.keys().chain(other.keys()).collect();
            for key in keys {
                let (Some(a), Some(b)) = (one.get(key), other.get(key)) else {
                    return Err(format!("in `{entry}`, `{key}` stands in one language only"));
                };
                // A phase says in words when it is; an advice names when it is given.
                let is_id = NOT_TEXT.contains(&key.as_str()) && !is_words(a) || key == "section";
                if is_id && !is_list_of_tables(a) && a != b {
                    return Err(format!("in `{entry}`, `{key}` differs: {a}, {b}"));
                }
                if has_other_blanks(a, b) {
                    return Err(format!(
                        "`{key}` does not have the same blanks in both languages"
                    ));
                }
                if key != "forms" {
                    same_shape(a, b, &entry)?;
                }
            }
            Ok(())
        }
        (Value::Array(one), Value::Array(other)) if one.len() == other.len() => one
            .iter()
            .zip(other)
            .try_for_each(|(a, b)| same_shape(a, b, entry)),
        (Value::Array(one), Value::Array(other)) => Err(format!(
            "in `{entry}`, a list has {} entries instead of {}",
            other.len(),
            one.len()
        )),
        (Value::String(_), Value::String(_)) if has_other_blanks(one, other) => Err(format!(
            "in `{entry}`, a text does not have the same blanks in both languages"
        )),
        (Value::String(_), Value::String(_)) => Ok(()),
        (one, other) if one == other => Ok(()),
        (one, other) => Err(format!("in `{entry}`, {other} instead of {one}")),
    }
}

fn has_other_blanks(one: &Value, other: &Value) -> bool {
    matches!((one.as_str(), other.as_str()), (Some(one), Some(other)) if blanks(one) != blanks(other))
}

/// Returns the blanks of a sentence: the names between braces.
#[must_use]
pub fn blanks(sentence: &str) -> BTreeSet<String> {
    let after_open = sentence.split('{').skip(1);
    let names = after_open.filter_map(|rest| rest.split('}').next());
    names.map(str::to_owned).collect()
}

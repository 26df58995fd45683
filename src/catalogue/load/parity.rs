//! Two languages say the same things: the interface words have the same blanks.

use super::{ContentFile, LoadError};
use crate::catalogue::{Pack, Word};
use std::collections::BTreeSet;
use std::path::Path;

/// Checks that the interface words have the same blanks in two languages.
///
/// # Errors
/// The first difference, in the file of the second language.
pub fn check_words(content: &Path, reference: &Pack, other: &Pack) -> Result<(), LoadError> {
    for (place, key) in Word::KEYS.iter().enumerate() {
        if blanks(reference.words.get(place)) != blanks(other.words.get(place)) {
            let sentence = format!("`{key}` does not have the same blanks in both languages");
            let file = ContentFile::open(content, other.lang, "interface.toml")?;
            return Err(file.error_at(key, &sentence));
        }
    }
    Ok(())
}

/// Returns the blanks of a sentence: the names between braces.
#[must_use]
pub fn blanks(sentence: &str) -> BTreeSet<String> {
    let after_open = sentence.split('{').skip(1);
    let names = after_open.filter_map(|rest| rest.split('}').next());
    names.map(str::to_owned).collect()
}

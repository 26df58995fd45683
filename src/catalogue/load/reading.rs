//! A content file being read, with the checks that types alone cannot make. What is wrong is told with its
//! line.

use super::{ContentFile, LoadError};
use crate::catalogue::Lang;
use crate::catalogue::guides::{Cited, Part};
use serde::de::DeserializeOwned;
use std::path::Path;
use toml::{Table, Value};

/// Keys whose texts are ids or addresses: they are the same in every language.
pub const NOT_TEXT: [&str; 23] = [
    "id",
    "kind",
    "role",
    "roles",
    "row",
    "missions",
    "see",
    "to",
    "url",
    "document",
    "origin",
    "theme",
    "hands",
    "mission",
    "phase",
    "degree",
    "announced",
    "activity",
    "level",
    "when",
    "domains",
    "part",
    "field",
];

/// A file being read.
pub struct Reading {
    /// The file, to place errors in it.
    pub file: ContentFile,
}

impl Reading {
    pub fn open(content: &Path, lang: Lang, name: &str) -> Result<Self, LoadError> {
        Ok(Self {
            file: ContentFile::open(content, lang, name)?,
        })
    }

    pub fn as_written(content: &Path, lang: Lang, name: &str) -> Result<Self, LoadError> {
        Ok(Self {
            file: ContentFile::as_written(content, lang, name)?,
        })
    }

    pub fn table(&self) -> Result<Table, LoadError> {
        self.file.parse()
    }

    /// Reads the file into a type.
    pub fn read<T: DeserializeOwned>(&self) -> Result<T, LoadError> {
        self.file.parse()
    }

    pub fn in_order<I: PartialEq + std::fmt::Debug>(
        &self,
        found: &[I],
        expected: &[I],
    ) -> Result<(), LoadError> {
        if found == expected {
            return Ok(());
        }
        let sentence = format!("the list must hold exactly {expected:?}, in this order");
        Err(self.file.error(&(0..0), &sentence))
    }

    pub fn cited(&self, place: &str, entry: &impl Cited) -> Result<(), LoadError> {
        let cited = entry.provenance();
        cited
            .map(drop)
            .map_err(|sentence| self.file.error_at(place, sentence))
    }

    pub fn each_cited(&self, place: &str, entries: &[impl Cited]) -> Result<(), LoadError> {
        entries
            .iter()
            .try_for_each(|entry| self.cited(place, entry))
    }

    /// Checks that each entry of a list is cited and has an id of its own.
    pub fn each_once<T: Cited>(
        &self,
        list: &str,
        entries: &[T],
        id: impl Fn(&T) -> &String,
    ) -> Result<(), LoadError> {
        for (place, entry) in entries.iter().enumerate() {
            let wrong = |sentence: &str| Err(self.file.error_at_entry(list, place, sentence));
            if let Err(sentence) = entry.provenance() {
                return wrong(sentence);
            }
            let mut before = entries.iter().take(place);
            if before.any(|other| id(other) == id(entry)) {
                return wrong("two entries have this id");
            }
        }
        Ok(())
    }

    pub fn parts<K>(&self, place: &str, parts: &[Part<K>]) -> Result<(), LoadError> {
        self.each_cited(place, parts)?;
        if parts
            .iter()
            .any(|part| part.text.is_empty() && part.list.is_empty())
        {
            let sentence = "a part has neither text nor list";
            return Err(self.file.error_at(place, sentence));
        }
        Ok(())
    }
}

/// Returns whether a value is a list of entries, like `[[role]]`, and not an id, like `role = "…"`.
pub fn is_list_of_tables(value: &Value) -> bool {
    value
        .as_array()
        .is_some_and(|list| list.first().is_some_and(Value::is_table))
}

//! A content file of the guides being read: its texts are set as its language is set, and what is wrong
//! is told with its line.

use super::{ContentFile, LoadError, typography};
use crate::catalogue::Lang;
use crate::catalogue::guides::{Cited, Part};
use serde::de::DeserializeOwned;
use std::path::PathBuf;
use toml::{Table, Value};

/// Keys whose texts are ids or addresses: they are not set as texts are.
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
    lang: Lang,
}

impl Reading {
    pub fn open(path: PathBuf, lang: Lang) -> Result<Self, LoadError> {
        Ok(Self {
            file: ContentFile::open(&path)?,
            lang,
        })
    }

    pub fn table(&self) -> Result<Table, LoadError> {
        self.file.parse()
    }

    /// Reads the file into a type, its texts set as its language is set.
    pub fn read<T: DeserializeOwned>(&self) -> Result<T, LoadError> {
        // Once as it is written: what is wrong is told with its line.
        self.file.parse::<T>()?;
        let mut table = Value::Table(self.table()?);
        set(&mut table, self.lang);
        T::deserialize(table).map_err(|error| self.file.error(&(0..0), error.message()))
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

    /// Each entry of a list is cited, and has an id of its own.
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

fn set(value: &mut Value, lang: Lang) {
    match value {
        Value::String(text) => typography(lang, text),
        Value::Array(list) => list.iter_mut().for_each(|value| set(value, lang)),
        Value::Table(table) => {
            for (key, value) in table.iter_mut() {
                if !NOT_TEXT.contains(&key.as_str()) || is_list_of_tables(value) {
                    set(value, lang);
                }
            }
        }
        _ => {}
    }
}

/// `[[role]]` is a list of entries; `role = "…"` is an id.
pub fn is_list_of_tables(value: &Value) -> bool {
    value
        .as_array()
        .is_some_and(|list| list.first().is_some_and(Value::is_table))
}

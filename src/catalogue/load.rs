//! Reads the content files into typed packs. Native only.
//!
//! Whatever is wrong in a content file (a missing field, an unknown key or id, a missing source, a
//! missing translation) is reported with its file and line, and stops the build.

mod assemble;
mod guides;
mod raw;
pub(crate) mod reading;
mod shape;
mod typography;

pub(crate) use assemble::{FRAGMENTS, chips, complete, raw_phases};
pub use assemble::{common, degrees, phases, sources};
pub use guides::guides;
pub(crate) use raw::RawPhase;
pub use shape::{blanks, check_shapes};

use crate::catalogue::Lang;
use serde::de::DeserializeOwned;
use std::fmt;
use std::ops::Range;
use std::path::{Path, PathBuf};
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// An error in a content file, and its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LoadError {
    /// The file.
    pub file: PathBuf,
    /// The line, from 1.
    pub line: usize,
    /// What is wrong, in a sentence for the editor.
    pub sentence: String,
}

impl fmt::Display for LoadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{}:{}: {}",
            self.file.display(),
            self.line,
            self.sentence
        )
    }
}

impl std::error::Error for LoadError {}

/// A content file: its path and its text, to place errors in it.
pub struct ContentFile {
    path: PathBuf,
    text: String,
}

impl ContentFile {
    /// Opens a content file, below the folder of a language. Its texts are set as the language is set: here,
    /// once, for every file. What is no TOML is left as it is: [`ContentFile::parse`] says where.
    ///
    /// # Errors
    /// A [`LoadError`] if it cannot be read.
    pub fn open(content: &Path, lang: Lang, name: &str) -> Result<Self, LoadError> {
        let mut file = Self::as_written(content, lang, name)?;
        file.text = typography::set(&file.text, lang);
        Ok(file)
    }

    /// Opens a content file as its editor wrote it, to compare it with that of another language.
    ///
    /// # Errors
    /// A [`LoadError`] when it cannot be read.
    pub fn as_written(content: &Path, lang: Lang, name: &str) -> Result<Self, LoadError> {
        let path = content.join(lang.id()).join(name);
        match std::fs::read_to_string(&path) {
            Ok(text) => Ok(Self { text, path }),
            Err(error) => Err(LoadError {
                file: path,
                line: 1,
                sentence: format!("cannot be read: {error}"),
            }),
        }
    }

    /// Parses the file into a type.
    ///
    /// # Errors
    /// A [`LoadError`] at the place where the file does not fit the type, or where a text is empty,
    /// which means that a translation is missing.
    pub fn parse<T: DeserializeOwned>(&self) -> Result<T, LoadError> {
        let misfit =
            |error: toml::de::Error| self.error(&error.span().unwrap_or(0..0), error.message());
        let read = toml::from_str(&self.text).map_err(misfit)?;
        let table = DeTable::parse(&self.text).map_err(misfit)?;
        match table.get_ref().values().find_map(first_empty) {
            Some(place) => Err(self.error(&place, "this text is empty: write it")),
            None => Ok(read),
        }
    }

    /// Makes an error at a place of this file.
    #[must_use]
    pub fn error(&self, span: &Range<usize>, sentence: &str) -> LoadError {
        let before = self.text.get(..span.start).unwrap_or_default();
        LoadError {
            file: self.path.clone(),
            line: before.matches('\n').count() + 1,
            sentence: sentence.to_owned(),
        }
    }

    /// Makes an error at an entry of a list, or at the end of a file that has too few.
    #[must_use]
    pub fn error_at_entry(&self, list: &str, place: usize, sentence: &str) -> LoadError {
        let heading = format!("[[{list}]]");
        let start = self.text.match_indices(&heading).nth(place);
        let start = start.map_or(self.text.trim_end().len(), |(start, _)| start);
        self.error(&(start..start), sentence)
    }

    /// Makes an error at the first line that contains `needle`.
    #[must_use]
    pub fn error_at(&self, needle: &str, sentence: &str) -> LoadError {
        let start = self.text.find(needle).unwrap_or(0);
        self.error(&(start..start), sentence)
    }
}

/// Finds the first empty text in a value.
fn first_empty(value: &Spanned<DeValue<'_>>) -> Option<Range<usize>> {
    match value.get_ref() {
        DeValue::String(text) => text.trim().is_empty().then(|| value.span()),
        DeValue::Array(list) => list.iter().find_map(first_empty),
        DeValue::Table(table) => table.values().find_map(first_empty),
        _ => None,
    }
}

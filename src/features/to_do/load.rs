//! Loads `to-do.toml`, the file of the to-do list.

use crate::catalogue::Lang;
use crate::catalogue::load::LoadError;
use crate::catalogue::load::reading::Reading;
use crate::features::to_do::words::ToDoSaid;
use std::path::Path;

/// Loads the to-do list in one language.
///
/// # Errors
/// A [`LoadError`] for the first thing that is wrong, with its file and line.
pub fn to_do(content: &Path, lang: Lang) -> Result<ToDoSaid, LoadError> {
    Reading::open(content, lang, "to-do.toml")?.read()
}

//! The file of the to-do list, `to-do.toml`.

use crate::catalogue::load::LoadError;
use crate::catalogue::load::reading::Reading;
use crate::catalogue::Lang;
use crate::features::to_do::words::ToDoSaid;
use std::path::Path;

/// What the to-do list says in one language.
///
/// # Errors
/// The first thing that is wrong, with its file and line.
pub fn to_do(content: &Path, lang: Lang) -> Result<ToDoSaid, LoadError> {
    Reading::open(content, lang, "to-do.toml")?.read()
}

//! The file of the to-do list, `to-do.toml`.

use super::LoadError;
use super::reading::Reading;
use crate::catalogue::Lang;
use crate::catalogue::to_do::ToDoSaid;
use std::path::Path;

/// What the to-do list says in one language.
///
/// # Errors
/// The first thing that is wrong, with its file and line.
pub fn to_do(content: &Path, lang: Lang) -> Result<ToDoSaid, LoadError> {
    Reading::open(content.join(lang.id()).join("to-do.toml"), lang)?.read()
}

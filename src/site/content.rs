//! Reads what editors write for the static pages: `frame.toml` (short words) and `pages.toml` (texts).

use super::content_checks as checks;
use super::routes::Routes;
use super::texts::{Text, TextId};
use super::words::PageWord;
use crate::catalogue::load::{ContentFile, LoadError};
use crate::catalogue::{Lang, Words};
use serde::Deserialize;
use std::path::Path;

/// The words and texts of the static pages in one language.
pub struct PageContent {
    /// The short words.
    pub words: Words<PageWord>,
    texts: Vec<Text>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FrameFile {
    page: Words<PageWord>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PagesFile {
    page: Vec<Text>,
}

impl PageContent {
    /// Returns the text of a page. Loading made sure that there is one for each id.
    pub fn text(&self, id: TextId) -> Option<&Text> {
        self.texts.iter().find(|text| *text.id.get_ref() == id)
    }
}

/// Reads the two files of one language.
///
/// # Errors
/// A [`LoadError`] for the first thing that is wrong, with its file and line.
pub fn read(content: &Path, lang: Lang, routes: &Routes) -> Result<PageContent, LoadError> {
    let frame = ContentFile::open(content, lang, "frame.toml")?;
    let words = frame.parse::<FrameFile>()?.page;
    let pages = ContentFile::open(content, lang, "pages.toml")?;
    let texts = pages.parse::<PagesFile>()?.page;
    checks::texts(&pages, &texts, routes)?;
    Ok(PageContent { words, texts })
}

#[cfg(test)]
mod tests;

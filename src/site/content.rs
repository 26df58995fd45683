//! Reads what editors write for the static pages: `frame.toml` (short words) and `pages.toml` (texts).

use super::content_checks as checks;
use super::routes::Routes;
use super::texts::{Text, TextId};
use super::words::PageWord;
use crate::catalogue::load::{ContentFile, LoadError};
use crate::catalogue::{Lang, Words};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::path::Path;
use toml::Spanned;

/// The words and texts of the static pages in one language.
pub struct PageContent {
    /// The short words.
    pub words: Words,
    texts: Vec<Text>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FrameFile {
    page: BTreeMap<String, Spanned<String>>,
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
    let words = words(&ContentFile::open(content, lang, "frame.toml")?)?;
    let pages = ContentFile::open(content, lang, "pages.toml")?;
    let texts = pages.parse::<PagesFile>()?.page;
    checks::texts(&pages, &texts, routes)?;
    Ok(PageContent { words, texts })
}

/// Checks that two languages say the same things.
///
/// # Errors
/// The first difference, in the files of the second language.
pub fn check_parity(
    content: &Path,
    reference: &PageContent,
    other: &PageContent,
    lang: Lang,
) -> Result<(), LoadError> {
    let frame = ContentFile::open(content, lang, "frame.toml")?;
    checks::same_blanks(&frame, &reference.words, &other.words)?;
    let pages = ContentFile::open(content, lang, "pages.toml")?;
    checks::same_shape(&pages, &reference.texts, &other.texts)
}

fn words(file: &ContentFile) -> Result<Words, LoadError> {
    let raw = file.parse::<FrameFile>()?.page;
    if let Some((_, word)) = raw
        .iter()
        .find(|(key, _)| !PageWord::KEYS.contains(&key.as_str()))
    {
        let sentence = "no page uses this word: remove it, or name it in `PageWord`";
        return Err(file.error(&word.span(), sentence));
    }
    let word = |key: &&str| match raw.get(*key) {
        Some(word) => Ok(word.get_ref().clone()),
        None => Err(file.error_at("[page]", &format!("the word `{key}` is missing"))),
    };
    PageWord::KEYS
        .iter()
        .map(word)
        .collect::<Result<_, _>>()
        .map(Words::new)
}

#[cfg(test)]
mod tests;

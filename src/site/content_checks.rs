//! Checks what types cannot in the files of the static pages.

use super::markup;
use super::routes::Routes;
use super::texts::{TEXTS, Text, TextId};
use super::words::PageWord;
use crate::catalogue::Words;
use crate::catalogue::load::{ContentFile, LoadError, blanks};
use toml::Spanned;

/// Checks that each text page is there once, in order, and that its links lead to pages.
pub fn texts(file: &ContentFile, texts: &[Text], routes: &Routes) -> Result<(), LoadError> {
    let ids: Vec<TextId> = texts.iter().map(|text| *text.id.get_ref()).collect();
    if ids != TEXTS {
        let sentence = format!("the pages must be exactly {TEXTS:?}, in this order; here: {ids:?}");
        return Err(file.error(&(0..0), &sentence));
    }
    for words in texts.iter().flat_map(every_words) {
        markup::check(words.get_ref(), routes)
            .map_err(|sentence| file.error(&words.span(), &sentence))?;
    }
    Ok(())
}

fn every_words(text: &Text) -> impl Iterator<Item = &Spanned<String>> {
    let sections = text
        .section
        .iter()
        .flat_map(|part| part.text.iter().chain(&part.list));
    std::iter::once(&text.lead).chain(sections)
}

/// Checks that each word has the same blanks in both languages.
pub fn same_blanks(file: &ContentFile, one: &Words, other: &Words) -> Result<(), LoadError> {
    for (place, key) in PageWord::KEYS.iter().enumerate() {
        if blanks(one.get(place)) != blanks(other.get(place)) {
            let sentence = format!("`{key}` does not have the same blanks in both languages");
            return Err(file.error_at(&format!("{key} ="), &sentence));
        }
    }
    Ok(())
}

/// Checks that each page has as many sections, paragraphs and list entries in both languages.
pub fn same_shape(file: &ContentFile, one: &[Text], other: &[Text]) -> Result<(), LoadError> {
    for (one, other) in one.iter().zip(other) {
        if shape(one) != shape(other) {
            let sentence = format!(
                "this page has (paragraphs, list entries) {:?} by section; the other language has {:?}",
                shape(other),
                shape(one)
            );
            return Err(file.error(&other.id.span(), &sentence));
        }
    }
    Ok(())
}

fn shape(text: &Text) -> Vec<(usize, usize)> {
    text.section
        .iter()
        .map(|part| (part.text.len(), part.list.len()))
        .collect()
}

//! Checks what types cannot in the files of the static pages.

use super::markup;
use super::routes::Routes;
use super::texts::{TEXTS, Text, TextId};
use crate::catalogue::load::{ContentFile, LoadError};
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

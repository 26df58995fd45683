//! Draws the source of an entry below it, and texts in which the lexicon's words are links.

use super::linked;
use super::page::Page;
use super::words::PageWord as W;
use crate::catalogue::guides::Cited;
use crate::catalogue::{Lang, Provenance};
use leptos::prelude::*;

/// Draws "D'après : …", or "Proposé par Passerelle". The documents are in one language, and their titles are marked so if
/// the page is not.
pub fn source(page: &Page, provenance: &Provenance) -> AnyView {
    let Some((before, title, after)) = page.source(provenance) else {
        return view! { <p class="source">{page.word(W::SourceOurs)}</p> }.into_any();
    };
    let lang = (page.lang() != Lang::CITED).then_some(Lang::CITED.id());
    view! { <p class="source">{before}<cite lang=lang>{title}</cite>{after}</p> }.into_any()
}

/// Draws the source of an entry.
pub fn source_of(page: &Page, entry: &impl Cited) -> AnyView {
    match entry.provenance() {
        Ok(provenance) => source(page, &provenance),
        Err(_) => ().into_any(),
    }
}

/// Draws the source of an entry, unless it is the document that the page names already and nothing is added to it.
pub fn source_unless(page: &Page, entry: &impl Cited, whole: &impl Cited) -> AnyView {
    let document = |entry: &dyn Cited| entry.keys().0.map(|reference| reference.document);
    let added = |entry: &dyn Cited| {
        entry
            .keys()
            .0
            .is_some_and(|reference| reference.ours.is_some())
    };
    if document(entry) == document(whole) && !added(entry) {
        return ().into_any();
    }
    source_of(page, entry)
}

/// Draws paragraphs, then a list. Each word of the lexicon is a link the first time.
pub fn texts(page: &Page, text: &[String], list: &[String]) -> AnyView {
    let mut seen = linked::Seen::default();
    let paragraphs: Vec<AnyView> = text
        .iter()
        .map(|text| view! { <p>{linked::draw(page, text, &mut seen)}</p> }.into_any())
        .collect();
    let entries: Vec<AnyView> = list
        .iter()
        .map(|text| view! { <li>{linked::draw(page, text, &mut seen)}</li> }.into_any())
        .collect();
    let list = (!entries.is_empty()).then(|| view! { <ul>{entries}</ul> });
    view! { {paragraphs}{list} }.into_any()
}

/// Draws the paragraph below the heading of a page.
pub fn lead(page: &Page, text: &str) -> AnyView {
    let mut seen = linked::Seen::default();
    view! { <p class="lead">{linked::draw(page, text, &mut seen)}</p> }.into_any()
}

/// Draws one paragraph.
pub fn text(page: &Page, text: &str) -> AnyView {
    let mut seen = linked::Seen::default();
    view! { <p>{linked::draw(page, text, &mut seen)}</p> }.into_any()
}

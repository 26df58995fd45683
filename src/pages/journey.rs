//! The page around a journey: its first state, readable before the wasm is there.

use super::document::Parts;
use super::page::Page;
use super::words::PageWord as W;
use crate::catalogue::JourneyId;
use crate::journeys;
use leptos::prelude::*;
use leptos::tachys::html::InertElement;

/// Draws the page of a journey.
pub fn journey(page: &Page, id: JourneyId) -> Parts {
    let pack = &page.edition.pack;
    let (title, description) = match id {
        JourneyId::Participation => (pack.instrument.title.clone(), W::ParticipationDescription),
        JourneyId::Notebook => (page.word(W::NotebookTitle), W::NotebookDescription),
    };
    Parts {
        title,
        description: page.word(description),
        main: InertElement::new(journeys::first_state(id, pack, page.base)).into_any(),
    }
}

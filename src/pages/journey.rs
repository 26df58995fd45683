//! The page around a journey: its first state, readable before the wasm is there.

use super::document::Parts;
use super::packs::Packs;
use super::page::Page;
use super::words::PageWord as W;
use crate::catalogue::JourneyId;
use crate::journeys::{Notebook, Participation, PlaceJourney, first_state};
use leptos::prelude::*;
use leptos::tachys::html::InertElement;

/// Draws the page of a journey.
pub fn journey(page: &Page, id: JourneyId) -> Parts {
    let packs = &page.edition.packs;
    let (title, description) = match id {
        JourneyId::Participation => (
            packs.participation.instrument.title.clone(),
            W::ParticipationDescription,
        ),
        JourneyId::Place => (packs.place.place.title.clone(), W::PlaceDescription),
        JourneyId::Notebook => (page.word(W::NotebookTitle), W::NotebookDescription),
    };
    Parts {
        title,
        description: page.word(description),
        main: InertElement::new(state(id, &page.edition.marked, page.base)).into_any(),
    }
}

/// The first state of a journey, with its pack.
pub fn state(id: JourneyId, packs: &Packs, base: &str) -> String {
    match id {
        JourneyId::Participation => first_state(&packs.participation, base, |pack, start| {
            view! { <Participation pack start /> }.into_any()
        }),
        JourneyId::Notebook => first_state(&packs.notebook, base, |pack, start| {
            view! { <Notebook pack start /> }.into_any()
        }),
        JourneyId::Place => first_state(&packs.place, base, |pack, start| {
            view! { <PlaceJourney pack start /> }.into_any()
        }),
    }
}

//! What a person does, step by step. A journey reads the notebook and arranges [`crate::ui`].
//!
//! Journeys compile natively too: the pages are filled with their first state. What only a browser
//! can do stands in effects and event handlers, which a native run never starts.

mod engine;
mod notebook;
mod participation;
mod problem;
mod session;
mod start;

pub use start::{Opening, Start};

use crate::catalogue::{JourneyId, Pack};
use leptos::prelude::*;

/// A journey, drawn.
pub fn journey(id: JourneyId, pack: &'static Pack, start: Start) -> AnyView {
    match id {
        JourneyId::Participation => {
            view! { <participation::Participation pack start /> }.into_any()
        }
        JourneyId::Notebook => view! { <notebook::Notebook pack start /> }.into_any(),
    }
}

/// The HTML of a journey before anything is known of the person: what its page is filled with.
#[cfg(feature = "ssr")]
#[must_use]
pub fn first_state(id: JourneyId, pack: &Pack, base: &str) -> String {
    // The prerender writes a few pages and ends: what it leaks is gone with it.
    let pack: &'static Pack = Box::leak(Box::new(pack.clone()));
    let start = Start::blank(base.to_owned());
    Owner::new().with(|| journey(id, pack, start).to_html())
}

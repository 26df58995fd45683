//! Draws the area between header and footer: `<main>`.

use super::page::Page;
use super::routes::{JourneyRoute, Route};
use super::words::PageWord as W;
use leptos::prelude::*;

/// Draws `<main>` of a static page, or of a journey.
pub fn main(page: &Page, content: AnyView) -> AnyView {
    match page.route.journey() {
        None => view! { <main id="contenu" tabindex="-1">{aloud(page)}{content}</main> }.into_any(),
        Some(journey) => journey_main(page, journey, content),
    }
}

/// Draws the buttons for reading aloud, shown if the device has a voice.
fn aloud(page: &Page) -> Option<AnyView> {
    let is_read = page.route.is_guide() && page.route != Route::Search;
    is_read.then(|| {
        view! {
            <div class="aloud no-print" hidden data-aloud="" data-state="idle">
                <button
                    type="button"
                    class="chip"
                    data-idle=page.word(W::Aloud)
                    data-speaking=page.word(W::AloudPause)
                    data-paused=page.word(W::AloudResume)
                >{page.word(W::Aloud)}</button>
                <button type="button" class="chip" hidden>{page.word(W::AloudStop)}</button>
            </div>
        }
        .into_any()
    })
}

/// Draws the help for browsers that run no scripts.
fn without_script(page: &Page, journey: &JourneyRoute) -> AnyView {
    let (words, target, link) = journey.without_script;
    view! {
        <p class="card">{page.word(words)}" "<a href=page.href_named(target)>{page.word(link)}</a></p>
    }
    .into_any()
}

fn journey_main(page: &Page, journey: &JourneyRoute, content: AnyView) -> AnyView {
    let assets = page.assets;
    view! {
        <main
            id="journey"
            tabindex="-1"
            data-journey=journey.name
            data-instrument=journey.instrument.map(|id| id.id().to_owned())
            data-worker=page.at(&assets.worker)
        >
            <noscript>
                {without_script(page, journey)}
            </noscript>
            {content}
        </main>
    }
    .into_any()
}

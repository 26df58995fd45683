//! What stands behind a door: the lists of instruments, and of the tools to act with. Features offer
//! themselves, in the order of the table.

use crate::site::cited::lead;
use crate::site::document::Parts;
use crate::site::entry::Entry;
use crate::site::page::Page;
use crate::site::routes::Door;
use crate::site::words::PageWord as W;
use leptos::prelude::*;

/// Draws the list of instruments.
pub fn assess(page: &Page, features: &[&Entry]) -> Parts {
    let main = view! {
        <div class="stack">
            <h1>{page.word(W::AssessTitle)}</h1>
            {lead(page, &page.word(W::AssessLead))}
        </div>
        {cards(page, features, Door::Assess)}
        <p><a href=page.href_named("situations")>{page.word(W::SituationsLink)}</a></p>
        <p><a href=page.href_named("notebook")>{page.word(W::AssessKept)}</a></p>
    };
    Parts {
        title: page.word(W::AssessTitle),
        description: page.word(W::AssessDescription),
        main: main.into_any(),
    }
}

/// Draws the list of the tools to act with.
pub fn act(page: &Page, features: &[&Entry]) -> Parts {
    let main = view! {
        <div class="stack">
            <h1>{page.word(W::ActTitle)}</h1>
            {lead(page, &page.word(W::ActLead))}
        </div>
        {cards(page, features, Door::Act)}
        <p><a href=page.href_named("notebook")>{page.word(W::AssessKept)}</a></p>
    };
    Parts {
        title: page.word(W::ActTitle),
        description: page.word(W::ActDescription),
        main: main.into_any(),
    }
}

fn cards(page: &Page, features: &[&Entry], door: Door) -> Vec<AnyView> {
    let behind = |entry: &&&Entry| {
        let mut routes = entry.feature.routes().into_iter();
        routes.any(|route| route.door == door)
    };
    let entries = features.iter().filter(behind);
    entries
        .filter_map(|entry| entry.feature.card(page))
        .collect()
}

//! Draws the result of an act in a sentence, which is announced, and shown as an error if it is one.

use super::{fact, text};
use leptos::prelude::*;

/// Whether it is an error, and the sentence; empty for none.
pub type Saying = RwSignal<(bool, String)>;

/// Draws the sentence. The element is there from the start, so that a screen reader notices the change.
#[component]
pub fn StatusLine(
    /// The id of the element.
    id: &'static str,
    /// The sentence.
    saying: Saying,
) -> AnyView {
    view! {
        <p
            id=id
            role="status"
            class=move || if saying.with(|(bad, _)| *bad) { "error" } else { "hint" }
            class:visually-hidden=fact(move || saying.with(|(_, said)| said.is_empty()))
        >
            {text(move || saying.with(|(_, said)| said.clone()))}
        </p>
    }
    .into_any()
}

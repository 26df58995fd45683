//! What became of an act, in a sentence: announced, and shown as an error where it is one.

use super::{fact, text};
use leptos::prelude::*;

/// Whether it is an error, and the sentence; none where nothing is said.
pub type Saying = RwSignal<(bool, String)>;

/// The sentence. It is there from the start, so that a screen reader hears it change.
#[component]
pub fn Said(
    /// The id of the element.
    id: &'static str,
    /// What it says.
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

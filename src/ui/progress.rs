//! Draws progress: words, and a bar that repeats them.

use leptos::prelude::*;

/// Draws the progress through steps.
#[component]
pub fn Progress(
    /// The step, from 1.
    at: usize,
    /// The number of steps.
    of: usize,
    /// The words: "Étape 2 sur 6 · Atelier nutrition".
    #[prop(into)]
    words: Signal<String>,
) -> AnyView {
    let bar = (1..=of)
        .map(|step| view! { <li class:on=step <= at></li> }.into_any())
        .collect_view();
    view! {
        <div class="progress">
            <p class="small">{words}</p>
            <ol aria-hidden="true">{bar}</ol>
        </div>
    }
    .into_any()
}

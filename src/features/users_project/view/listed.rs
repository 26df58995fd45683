//! Draws lists of entries in one shape, as leptos compiles a keyed list anew for each type of closure.

use leptos::prelude::*;
use std::sync::Arc;

/// Draws the list. An entry keeps its controls and the focus while others come and go.
pub fn listed(
    each: impl Fn() -> Vec<String> + Send + Sync + 'static,
    draw: impl Fn(String) -> AnyView + Send + Sync + 'static,
) -> AnyView {
    let each: Box<dyn Fn() -> Vec<String> + Send + Sync> = Box::new(each);
    let draw: Arc<dyn Fn(String) -> AnyView + Send + Sync> = Arc::new(draw);
    view! { <For each=move || each() key=String::clone children=move |entry| draw(entry) /> }
        .into_any()
}

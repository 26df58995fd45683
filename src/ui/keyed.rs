//! Draws lists in one shape: leptos compiles a keyed list anew for each type of closure.

use leptos::prelude::*;
use std::hash::Hash;
use std::sync::Arc;

/// Draws one view for each key. A view keeps its controls and the focus while others come and go.
pub fn each<K: Clone + Eq + Hash + Send + Sync + 'static>(
    keys: impl Fn() -> Vec<K> + Send + Sync + 'static,
    draw: impl Fn(K) -> AnyView + Send + Sync + 'static,
) -> AnyView {
    each_boxed(Box::new(keys), Arc::new(draw))
}

type Keys<K> = Box<dyn Fn() -> Vec<K> + Send + Sync>;
type Draw<K> = Arc<dyn Fn(K) -> AnyView + Send + Sync>;

fn each_boxed<K: Clone + Eq + Hash + Send + Sync + 'static>(
    keys: Keys<K>,
    draw: Draw<K>,
) -> AnyView {
    view! { <For each=move || keys() key=K::clone children=move |key| draw(key) /> }.into_any()
}

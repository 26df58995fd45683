//! Lets the person choose a document of the notebook to compare with the one on screen.

use crate::notebook::Document;
use crate::ui::follow;
use leptos::prelude::*;

/// Gives the name of a document in the list.
pub type Naming = Box<dyn Fn(&Document) -> String + Send + Sync>;

/// Draws the list. Its first entry stands for no document.
#[component]
pub fn Choosing(
    /// The id of the control.
    id: &'static str,
    /// Its label.
    label: &'static str,
    /// The text of the first entry, which stands for no document.
    none: &'static str,
    /// The documents.
    others: RwSignal<Vec<Document>>,
    /// The id of the chosen document; empty for none.
    chosen: RwSignal<String>,
    /// Gives the name of a document.
    name: Naming,
) -> AnyView {
    let options = move || {
        let option = |other: &Document| {
            let id = other.id.to_string();
            let is_chosen = chosen.with(|chosen| *chosen == id);
            view! { <option value=id prop:selected=is_chosen>{name(other)}</option> }.into_any()
        };
        others
            .with(|others| others.iter().map(option).collect_view())
            .into_any()
    };
    view! {
        <div class="field">
            <label for=id>{label}</label>
            <select id=id on:change=move |event| chosen.set(event_target_value(&event))>
                <option value="">{none}</option>
                {follow(options)}
            </select>
        </div>
    }
    .into_any()
}

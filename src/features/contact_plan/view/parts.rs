//! Draws the plain parts of a screen with one function: each shape of view costs wasm, and most of these screens
//! are headings, paragraphs and lists.

use leptos::html::{ElementChild, custom};
use leptos::prelude::*;

/// Draws an element with its children. Class, id and accessible name are left out if they are empty.
pub fn el(
    tag: &'static str,
    class: &str,
    id: &str,
    label: &str,
    children: Vec<AnyView>,
) -> AnyView {
    let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    custom(tag)
        .attr("class", some(class))
        .attr("id", some(id))
        .attr("aria-label", some(label))
        .child(children)
        .into_any()
}

/// Draws a text.
pub fn plain(text: &str) -> AnyView {
    text.to_owned().into_any()
}

/// Draws a paragraph.
pub fn words(class: &str, text: &str) -> AnyView {
    el("p", class, "", "", vec![plain(text)])
}

/// Draws a paragraph of buttons.
pub fn foot(children: Vec<AnyView>) -> AnyView {
    el("div", "foot", "", "", children)
}

/// Draws a section of a screen. Its heading can take the focus.
pub fn section(id: &'static str, title: &str, children: Vec<AnyView>) -> AnyView {
    let heading = view! { <h2 id=id tabindex="-1">{title.to_owned()}</h2> }.into_any();
    let children = std::iter::once(heading).chain(children).collect();
    el("section", "stack", "", title, children)
}

/// Draws a part of a card with its heading.
pub fn part(title: &str, children: Vec<AnyView>) -> AnyView {
    let heading = el("h3", "", "", "", vec![plain(title)]);
    let children = std::iter::once(heading).chain(children).collect();
    el("section", "stack", "", title, children)
}

/// Draws a fold, closed at first.
pub fn fold(id: &str, title: &str, children: Vec<AnyView>) -> AnyView {
    let summary = el("summary", "", "", "", vec![plain(title)]);
    let inner = el("div", "stack", "", "", children);
    el("details", "note", id, "", vec![summary, inner])
}

/// Draws a list.
pub fn list(class: &str, entries: Vec<AnyView>) -> AnyView {
    let entries = entries
        .into_iter()
        .map(|entry| el("li", "", "", "", vec![entry]));
    el("ul", class, "", "", entries.collect())
}

/// Draws a list of what a person wrote, which keeps its lines.
pub fn written(entries: Vec<AnyView>) -> AnyView {
    let entries = entries
        .into_iter()
        .map(|entry| el("li", "written", "", "", vec![entry]));
    el("ul", "", "", "", entries.collect())
}

//! Draws buttons with one function: each closure type makes a view of its own, and each
//! view costs wasm.

use leptos::prelude::*;

/// Draws a button from its class, the name of its act, its text, and what it does.
pub fn button(
    class: &'static str,
    act: &'static str,
    words: &str,
    run: impl Fn() + 'static,
) -> AnyView {
    drawn(class, act, words.to_owned(), None, None, Box::new(run))
}

/// Draws a button with an id, so that it can take the focus.
pub fn named(
    class: &'static str,
    act: &'static str,
    words: &str,
    id: String,
    run: impl Fn() + 'static,
) -> AnyView {
    drawn(class, act, words.to_owned(), Some(id), None, Box::new(run))
}

/// Draws a button that tells a screen reader what it is about.
pub fn about(
    class: &'static str,
    act: &'static str,
    words: &str,
    what: Memo<String>,
    run: impl Fn() + 'static,
) -> AnyView {
    drawn(
        class,
        act,
        words.to_owned(),
        None,
        Some(what),
        Box::new(run),
    )
}

fn drawn(
    class: &'static str,
    act: &'static str,
    words: String,
    id: Option<String>,
    what: Option<Memo<String>>,
    run: Box<dyn Fn()>,
) -> AnyView {
    let what = what.map(|what| {
        let said = move || what.with(|what| [", ", what].concat());
        view! { <span class="visually-hidden">{said}</span> }.into_any()
    });
    view! { <button type="button" class=class id=id data-act=act on:click=move |_| run()>{words}{what}</button> }
        .into_any()
}

//! A button that copies a text, and what became of it.

use crate::platform::clipboard;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The button, and the sentence beside it.
#[component]
pub fn Copying(
    /// The name of the act.
    act: &'static str,
    /// The id of the sentence.
    said: &'static str,
    /// What stands on the button.
    label: &'static str,
    /// Said once it is copied.
    done: &'static str,
    /// Said where the browser refuses.
    failed: &'static str,
    /// Gives the text.
    text: impl Fn() -> String + 'static,
) -> AnyView {
    let copied = RwSignal::new("");
    let copy = move |_| {
        let text = text();
        spawn_local(async move {
            copied.set(if clipboard::copy(&text).await {
                done
            } else {
                failed
            });
        });
    };
    view! {
        <p class="foot no-print">
            <button type="button" class="btn quiet" data-act=act on:click=copy>{label}</button>
            <span role="status" class="hint" id=said>{copied}</span>
        </p>
    }
    .into_any()
}

//! Draws a button that copies a text, and the result.

use crate::platform::clipboard;
use crate::ui::button;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// Draws the button and the sentence beside it.
#[component]
pub fn Copying(
    /// The name of the act.
    act: &'static str,
    /// The id of the sentence.
    said: &'static str,
    /// The text of the button.
    label: &'static str,
    /// The sentence once the text is copied.
    done: &'static str,
    /// The sentence if the browser refuses.
    failed: &'static str,
    /// Returns the text to copy.
    text: impl Fn() -> String + 'static,
) -> AnyView {
    let copied = RwSignal::new("");
    let copy = move || {
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
            {button("btn quiet", act, label, copy)}
            <span role="status" class="hint" id=said>{copied}</span>
        </p>
    }
    .into_any()
}

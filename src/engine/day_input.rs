//! Draws an optional day field. A text that is no day stays in the field, with a message once it is left; the day
//! in the document does not change.

use crate::notebook::Day;
use crate::platform::page;
use crate::ui::{fact, text};
use leptos::prelude::*;

/// Draws the control and the message below it.
#[component]
pub fn DayInput(
    /// The id of the control.
    id: String,
    /// The day in the document.
    day: Memo<Option<Day>>,
    /// The message for a text that is no day.
    wrong: &'static str,
    /// Receives the new day, or none.
    give: Callback<Option<Day>>,
) -> AnyView {
    let is_wrong = RwSignal::new(false);
    let said = [&id, "-said"].concat();
    let value = text(move || day.get().map_or_else(String::new, |day| day.to_string()));
    let change = move |event: leptos::ev::Event| {
        let text = event_target_value(&event);
        let read = Day::typed(&text);
        // A date that is half there gives an empty text, and a year being typed has zeros before it: neither
        // takes the day away, and neither is a mistake yet.
        let is_half = page::is_unfinished(&event) || text.starts_with('0') && read.is_none();
        let is_none = text.trim().is_empty() && !is_half;
        is_wrong.set(read.is_none() && !is_none && !is_half);
        if read.is_some() || is_none {
            give.run(read);
        }
    };
    let leave = move |event: leptos::ev::FocusEvent| {
        let text = event_target_value(&event);
        let is_blank = text.trim().is_empty();
        is_wrong.set(page::is_unfinished(&event) || !is_blank && Day::typed(&text).is_none());
    };
    view! {
        <input
            type="date"
            id=id.clone()
            name=id
            min="1900-01-01"
            max="2199-12-30"
            autocomplete="off"
            aria-describedby=said.clone()
            aria-invalid=move || is_wrong.get().then_some("true")
            prop:value=value
            on:change=change
            on:blur=leave
        />
        <p id=said role="status" class="error" class:visually-hidden=fact(move || !is_wrong.get())>
            {text(move || if is_wrong.get() { wrong.to_owned() } else { String::new() })}
        </p>
    }
    .into_any()
}

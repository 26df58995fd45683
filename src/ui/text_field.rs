//! Draws fields for free text.

use leptos::prelude::*;

/// Draws a field for one line, with its label and hint.
#[component]
pub fn TextField(
    /// The id and name of the control.
    name: &'static str,
    /// Its label.
    label: &'static str,
    /// Help beside it; empty for none.
    hint: &'static str,
    /// The text.
    #[prop(into)]
    value: Signal<String>,
    /// Receives each change.
    #[prop(into)]
    on_input: Callback<String>,
) -> AnyView {
    let hint_id = [name, "-hint"].concat();
    view! {
        <div class="field">
            <label for=name>{label}</label>
            {(!hint.is_empty()).then(|| view! { <p class="hint" id=hint_id.clone()>{hint}</p> }.into_any())}
            <input
                type="text"
                id=name
                name=name
                maxlength="200"
                autocomplete="off"
                aria-describedby=(!hint.is_empty()).then_some(hint_id)
                prop:value=value
                on:input=move |event| on_input.run(event_target_value(&event))
            />
        </div>
    }
    .into_any()
}

/// Draws a field for longer text, folded until it is opened or filled.
#[component]
pub fn TextArea(
    /// The id and name of the control.
    name: &'static str,
    /// Its label, on the fold.
    label: &'static str,
    /// Help beside it.
    hint: &'static str,
    /// The text.
    #[prop(into)]
    value: Signal<String>,
    /// Told each change.
    #[prop(into)]
    on_input: Callback<String>,
) -> AnyView {
    let hint_id = [name, "-hint"].concat();
    let filled = value.with_untracked(|text| !text.is_empty());
    view! {
        <details class="note" open=filled>
            <summary>{label}</summary>
            <div class="field">
                <p class="hint" id=hint_id.clone()>{hint}</p>
                <textarea
                    id=name
                    name=name
                    rows="4"
                    maxlength="4000"
                    aria-label=label
                    aria-describedby=hint_id
                    prop:value=value
                    on:input=move |event| on_input.run(event_target_value(&event))
                ></textarea>
            </div>
        </details>
    }
    .into_any()
}

//! Adds tasks: after Enter the field is ready for the next one.

use super::OnScreen;
use crate::features::to_do::rule::{Task, ToDo};
use crate::features::to_do::words::ToDoWord as W;
use crate::platform::{page, time};
use crate::ui::StatusLine;
use leptos::prelude::*;

/// The id and the name of the field.
pub const FIELD: &str = "new-task";

/// Draws the form.
#[component]
pub fn Adding(
    /// The list.
    screen: OnScreen,
    /// The text that was typed before the wasm was mounted.
    typed: String,
) -> AnyView {
    let words = &screen.pack.said.words;
    let typed = RwSignal::new(typed);
    let add = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let what = typed.get_untracked().trim().to_owned();
        page::focus(FIELD);
        if what.is_empty() {
            screen.said.set((true, words.get(W::AddEmpty).to_owned()));
            return;
        }
        screen.say(screen.fill(words.get(W::Added), "what", &what));
        screen.removed.set(None);
        screen
            .session
            .change::<ToDo>(|list| list.tasks.push(Task::new(time::stamp().id(), what, None)));
        typed.set(String::new());
    };
    view! {
        <form class="field no-print" on:submit=add>
            <label for=FIELD>{words.get(W::Add)}</label>
            <p class="hint" id="new-task-hint">{words.get(W::AddHint)}</p>
            <div class="beside">
                <input
                    type="text" id=FIELD name=FIELD maxlength="1000" autocomplete="off" aria-describedby="new-task-hint"
                    prop:value=typed
                    on:input=move |event| typed.set(event_target_value(&event))
                />
                <button type="submit" class="btn" data-act="add">{words.get(W::AddButton)}</button>
            </div>
            <StatusLine id="to-do-said" saying=screen.said />
        </form>
    }
    .into_any()
}

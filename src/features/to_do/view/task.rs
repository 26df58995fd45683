//! Draws one task: a tick, and a fold to change it.

use super::screen::{OnScreen, tick_id};
use crate::catalogue::fill;
use crate::engine::day_input::DayInput;
use crate::features::to_do::rule::{Origin, Task, guides};
use crate::features::to_do::words::ToDoWord as W;
use crate::notebook::{Day, Id};
use crate::platform::{page, time};
use crate::ui::{Button, fact, follow, text, when};
use leptos::prelude::*;

/// Draws the row of a task.
#[component]
pub fn TaskRow(screen: OnScreen, id: Id) -> AnyView {
    let words = &screen.pack.said.words;
    // Looked up once; what is drawn follows its own part of it.
    let task = Memo::new(move |_| screen.task(id));
    let said = move |part: fn(&Task) -> &str| {
        text(move || task.with(|task| task.as_ref().map_or("", part).to_owned()))
    };
    let (what, note) = (said(|task| &task.what), said(|task| &task.note));
    let is_done = fact(move || task.with(|task| task.as_ref().is_some_and(|task| task.done)));
    let due = Memo::new(move |_| task.with(|task| task.as_ref().and_then(|task| task.due)));
    let from = Memo::new(move |_| task.with(|task| task.as_ref()?.origin.clone()));
    let when_due = move || {
        let due = due.get()?;
        let is_late = !is_done.get() && time::today().is_some_and(|today| due < today);
        let date = time::long_day(&screen.pack.words, due);
        let sentence = if is_late {
            words.get(W::Late)
        } else {
            words.get(W::Due)
        };
        let class = if is_late { "late" } else { "small" };
        Some((class, fill(sentence, &[("date", &date)])))
    };
    let tick = move |event| screen.change(id, |task| task.done = event_target_checked(&event));
    view! {
        <li data-task=id.to_string() class:done=is_done>
            <label class="tick">
                <input type="checkbox" id=tick_id(id) autocomplete="off" prop:checked=is_done on:change=tick />
                <span>{what}</span>
            </label>
            {follow(move || when_due().map(|(class, sentence)| view! { <p class=class>{sentence}</p> }.into_any()).into_any())}
            {when(move || note.with(|note| !note.is_empty()), move || view! { <p class="small written">{note}</p> }.into_any())}
            {follow(move || origin(screen, from.get()))}
            <Change screen id what note due />
        </li>
    }
    .into_any()
}

/// Draws the link to the origin of a task: a reading on this device, or a guide page.
fn origin(screen: OnScreen, origin: Option<Origin>) -> AnyView {
    let words = &screen.pack.said.words;
    let found = origin.and_then(|origin| {
        if origin.document == guides() {
            let path = screen.pack.page_of(&origin.entry)?;
            let href = screen.base.with_value(|base| [base, path].concat());
            return Some((href, words.get(W::FromGuide)));
        }
        let listed = &screen.listed;
        let href = listed.with(|listed| listed.as_ref()?.reading(screen, origin.document))?;
        Some((href, words.get(W::From)))
    });
    let Some((href, label)) = found else {
        return ().into_any();
    };
    view! { <p class="small"><a class="from" href=href>{label}</a></p> }.into_any()
}

/// Draws the fold: text, date, note, and removing.
#[component]
fn Change(
    screen: OnScreen,
    id: Id,
    what: Memo<String>,
    note: Memo<String>,
    due: Memo<Option<Day>>,
) -> AnyView {
    let words = &screen.pack.said.words;
    // Drawn when it is opened: a long list stays light.
    let opened = RwSignal::new(false);
    let about = move || [", ", &what.get()].concat();
    view! {
        <details class="note no-print" on:toggle=move |event| opened.set(page::is_open(&event))>
            <summary>
                {words.get(W::Edit)}
                <span class="visually-hidden">{about}</span>
            </summary>
            {when(move || opened.get(), move || view! { <Fields screen id what note due /> }.into_any())}
        </details>
    }
    .into_any()
}

#[component]
fn Fields(
    screen: OnScreen,
    id: Id,
    what: Memo<String>,
    note: Memo<String>,
    due: Memo<Option<Day>>,
) -> AnyView {
    let words = &screen.pack.said.words;
    let name = move |part: &str| [part, "-", &id.to_string()].concat();
    let give = Callback::new(move |day| screen.change(id, |task| task.due = day));
    view! {
        <div class="stack">
            <div class="field">
                <label for=name("what")>{words.get(W::What)}</label>
                <textarea
                    id=name("what") rows="2" maxlength="1000" prop:value=what
                    on:input=move |event| screen.change(id, |task| task.what = event_target_value(&event))
                ></textarea>
            </div>
            <div class="field">
                <label for=name("due")>{words.get(W::Date)}</label>
                <DayInput id=name("due") day=due wrong=words.get(W::DateWrong) give />
            </div>
            <div class="field">
                <label for=name("note")>{words.get(W::Note)}</label>
                <textarea
                    id=name("note") rows="3" maxlength="4000" prop:value=note
                    on:input=move |event| screen.change(id, |task| task.note = event_target_value(&event))
                ></textarea>
            </div>
            <p>
                {Button::new("linkish", "remove", words.get(W::Remove)).about(what).does(move || screen.remove(id))}
            </p>
        </div>
    }
    .into_any()
}

//! Draws the list on paper: open tasks with their dates, and done tasks.

use crate::catalogue::fill;
use crate::features::to_do::view::screen::OnScreen;
use crate::features::to_do::words::ToDoWord as W;
use crate::platform::time;
use crate::ui::follow;
use leptos::prelude::*;

/// Draws the sheet. It is hidden on screen and alone on paper.
#[component]
pub fn Sheet(screen: OnScreen) -> AnyView {
    let said = &screen.pack.said;
    // The person's own words, as text nodes.
    let rows = move || {
        let list = screen.list.get();
        let order = list.in_order();
        let rows = order.into_iter().filter_map(|id| list.task(id).cloned());
        rows.map(|task| {
            let due = task.due.map(|due| {
                let date = time::long_day(&screen.pack.words, due);
                fill(said.words.get(W::Due), &[("date", &date)])
            });
            // A mark that is text leaves with the text too.
            let mark = if task.done { "☑ " } else { "☐ " };
            view! {
                <li>
                    <span>{[mark, &task.what].concat()}</span>
                    {due.map(|due| view! { <span class="small">{due}</span> }.into_any())}
                    {(!task.note.is_empty()).then(|| view! { <span class="small written">{task.note}</span> }.into_any())}
                </li>
            }
            .into_any()
        })
        .collect_view()
        .into_any()
    };
    view! {
        <div class="sheet">
            <p class="small">{said.title.as_str()}</p>
            <h2>{move || screen.title()}</h2>
            <ul class="boxes">{follow(rows)}</ul>
        </div>
    }
    .into_any()
}

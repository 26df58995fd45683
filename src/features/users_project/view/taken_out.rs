//! What was taken out of a part. Nothing is erased: it can be put back.

use super::button::Button;
use super::{Desk, field};
use crate::catalogue::fill;
use crate::features::users_project::words::{Field, Part};
use crate::platform::page;
use crate::ui::{follow, text, when};
use leptos::prelude::*;

/// The button that takes an entry out. The focus goes to the fold where it is now.
pub fn button(desk: Desk, part: Part, entry: String) -> AnyView {
    let words = desk.words();
    let entry = StoredValue::new(entry);
    let about = text(move || {
        let entry = entry.get_value();
        desk.project
            .with(|project| desk.name(project, part, &entry))
    });
    let take = move || {
        entry.with_value(|entry| desk.keep(part, entry, false));
        page::focus_once_drawn(fold_id(part));
    };
    Button {
        about: Some(about),
        ..Button::new("linkish", "take-out", &words.take_out)
    }
    .does(take)
}

fn fold_id(part: Part) -> String {
    ["out-", part.id()].concat()
}

/// The fold. Entries of the catalogue are not in it: their boxes are still there to be ticked.
#[component]
pub fn TakenOut(desk: Desk, part: Part) -> AnyView {
    let words = desk.words();
    let out: Memo<Vec<String>> = Memo::new(move |_| {
        desk.project.with(|project| {
            let entries = project.entries(part, false).into_iter();
            let own = entries.filter(|entry| desk.catalogued(part, entry).is_none());
            own.map(str::to_owned).collect()
        })
    });
    let count = text(move || {
        let n = out.with(Vec::len).to_string();
        fill(&words.taken_out, &[("n", &n)])
    });
    let rows = move || {
        let rows = out.get().into_iter().map(|entry| {
            let name = desk
                .project
                .with(|project| desk.name(project, part, &entry));
            let put_back = Button::new("linkish", "put-back", &words.put_back).about(name.clone());
            let first = part.fields().first().copied().unwrap_or(Field::Text);
            let back = move || {
                desk.keep(part, &entry, true);
                page::focus_once_drawn(field::control_id(part, &entry, first));
            };
            view! {
                <li>
                    <span class="written">{name}</span>
                    {put_back.does(back)}
                </li>
            }
            .into_any()
        });
        rows.collect_view().into_any()
    };
    when(
        move || out.with(|out| !out.is_empty()),
        move || {
            view! {
                <details class="note no-print">
                    <summary id=fold_id(part)>{count}</summary>
                    <p class="hint">{words.taken_out_hint.as_str()}</p>
                    <ul class="points">{follow(rows)}</ul>
                </details>
            }
            .into_any()
        },
    )
}

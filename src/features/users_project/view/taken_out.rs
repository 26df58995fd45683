//! Draws what was taken out of a part. Nothing is erased: it can be put back.

use super::ProjectContext;
use super::context::control_id;
use crate::catalogue::fill;
use crate::features::users_project::words::ProjectWord as W;
use crate::features::users_project::words::{Field, Part};
use crate::platform::page;
use crate::ui::{Button, follow, text, when};
use leptos::prelude::*;

/// Draws the button that takes an entry out. The focus goes to the fold that then holds it.
pub fn button(context: ProjectContext, part: Part, entry: String) -> AnyView {
    let words = context.words();
    let entry = StoredValue::new(entry);
    let about = text(move || {
        let entry = entry.get_value();
        context
            .project
            .with(|project| context.name(project, part, &entry))
    });
    let take = move || {
        entry.with_value(|entry| context.keep(part, entry, false));
        page::focus_once_drawn(fold_id(part));
    };
    Button::new("linkish", "take-out", words.get(W::TakeOut))
        .about(about)
        .does(take)
}

fn fold_id(part: Part) -> String {
    ["out-", part.id()].concat()
}

/// Draws the fold. Catalogue entries are not in it, as their boxes can be ticked again.
#[component]
pub fn TakenOut(context: ProjectContext, part: Part) -> AnyView {
    let words = context.words();
    let out: Memo<Vec<String>> = Memo::new(move |_| {
        context.project.with(|project| {
            let entries = project.entries(part, false).into_iter();
            let own = entries.filter(|entry| context.catalogued(part, entry).is_none());
            own.map(str::to_owned).collect()
        })
    });
    let count = text(move || {
        let n = out.with(Vec::len).to_string();
        fill(words.get(W::TakenOut), &[("n", &n)])
    });
    let rows = move || {
        let rows = out.get().into_iter().map(|entry| {
            let name = context
                .project
                .with(|project| context.name(project, part, &entry));
            let put_back =
                Button::new("linkish", "put-back", words.get(W::PutBack)).about_this(name.clone());
            let first = part.fields().first().copied().unwrap_or(Field::Text);
            let back = move || {
                context.keep(part, &entry, true);
                page::focus_once_drawn(control_id(part, &entry, first));
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
                    <p class="hint">{words.get(W::TakenOutHint)}</p>
                    <ul class="points">{follow(rows)}</ul>
                </details>
            }
            .into_any()
        },
    )
}

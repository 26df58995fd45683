//! Draws the conflicts: both values side by side, until a person chooses.

use super::context::control_id;
use super::{ProjectContext, Screen};
use crate::catalogue::fill;
use crate::features::users_project::rule::{KEPT, Key, PROJECT};
use crate::features::users_project::words::ProjectWord as W;
use crate::features::users_project::words::{Field, Part};
use crate::platform::{page, time};
use crate::ui::{Button, either, follow};
use leptos::prelude::*;

/// Words how many conflicts wait.
pub fn counted(context: ProjectContext, count: usize) -> String {
    let words = context.words();
    match count {
        1 => words.get(W::ConflictOne).to_owned(),
        n => fill(words.get(W::ConflictMany), &[("n", &n.to_string())]),
    }
}

/// Draws every conflict on one screen.
#[component]
pub fn SettleAll(context: ProjectContext) -> AnyView {
    let words = context.words();
    let is_empty = move || {
        context
            .project
            .with(|project| project.conflicts().is_empty())
    };
    let points = move || {
        let keys: Vec<Key> = context.project.with(|project| {
            let keys = project.conflicts().into_iter();
            keys.cloned().collect()
        });
        keys.into_iter()
            .map(|key| {
                let Key { part, entry, field } = key;
                let heading = text_of(context, part, &entry);
                view! {
                    <li class="doc">
                        <h2>{heading}</h2>
                        <Settle context part entry field />
                    </li>
                }
                .into_any()
            })
            .collect_view()
            .into_any()
    };
    view! {
        <div class="stack">
            <h1 tabindex="-1">{words.get(W::Conflict)}</h1>
            <p class="lead">{words.get(W::ConflictLead)}</p>
        </div>
        {either(is_empty, move || view! {
            <p role="status">{words.get(W::ConflictNone)}</p>
            <p><a class="btn" href=Screen::Setting.link()>{context.said().heading(Part::Project)}</a></p>
        }.into_any(), move || view! { <ul class="docs">{follow(points)}</ul> }.into_any())}
    }
    .into_any()
}

/// Words what a conflict is about.
fn text_of(context: ProjectContext, part: Part, entry: &str) -> String {
    let heading = context.said().heading(part);
    if entry == PROJECT {
        return heading.to_owned();
    }
    let name = context
        .project
        .with_untracked(|project| context.name(project, part, entry));
    fill(
        context.words().get(W::ConflictGo),
        &[("part", heading), ("field", &name)],
    )
}

/// Draws one conflict: what was written on each side.
#[component]
pub fn Settle(context: ProjectContext, part: Part, entry: String, field: Field) -> AnyView {
    let words = context.words();
    let entry = StoredValue::new(entry);
    let label = match field {
        Field::Kept => words.get(W::KeptConflict),
        _ => context.said().label(part, field),
    };
    let is_free = !matches!(
        field,
        Field::Kept | Field::Date | Field::Theme | Field::Role | Field::Degree | Field::State
    );
    let choose: Callback<String> = Callback::new(move |value: String| {
        entry.with_value(|entry| {
            context.set(part, entry, field, &value);
            let id = control_id(part, entry, field);
            leptos::task::spawn_local(async move {
                leptos::task::tick().await;
                // The button that was pressed is gone: the focus goes to what it settled, or to the top.
                if !page::focus(&id) {
                    page::focus_heading();
                }
            });
        });
    });
    let draw = move || {
        let entry = entry.get_value();
        context.project.with(|project| {
            let told = project.told(part, &entry, field);
            let all: Vec<&str> = told
                .iter()
                .map(|told| told.value)
                .filter(|value| !value.trim().is_empty())
                .collect();
            // A name stays on one line.
            let is_name = part != Part::ProjectAction && field == Field::Text && part != Part::Log;
            let between = if is_name || field == Field::Who { " / " } else { "\n" };
            let joined = all.join(between);
            let sides = told.iter().map(|told| {
                let value = told.value.to_owned();
                let shown = match (field, value.is_empty()) {
                    (Field::Kept, _) => None,
                    (_, true) => Some(words.get(W::ToldBlank).to_owned()),
                    (_, false) => Some(context.wording(project, field, &value)),
                };
                let button = match (field, value.as_str()) {
                    (Field::Kept, KEPT) => words.get(W::KeepEntry),
                    (Field::Kept, _) => words.get(W::TakeOut),
                    _ => words.get(W::ChooseThis),
                };
                let date = time::long_date(&context.pack.words, told.since);
                let context = shown.clone().unwrap_or_default();
                view! {
                    <li class="stack" data-side>
                        {shown.map(|shown| view! { <p class="written">{shown}</p> }.into_any())}
                        <p class="small">{fill(words.get(W::Told), &[("date", &date)])}</p>
                        {Button::new("btn quiet", "choose", button).about_this(context).does(move || choose.run(value.clone()))}
                    </li>
                }
                .into_any()
            });
            let sides = sides.collect_view();
            let both = (is_free && all.len() > 1).then(|| {
                view! {
                    <p>
                        {Button::new("btn quiet", "choose-all", words.get(W::ChooseAll)).does(move || choose.run(joined.clone()))}
                    </p>
                }
                .into_any()
            });
            view! { <ul class="sides">{sides}</ul>{both} }.into_any()
        })
    };
    view! {
        <fieldset class="settle" data-conflict=field.id()>
            <legend>
                <span class="underway">{words.get(W::Conflict)}</span>" "{label}
            </legend>
            {follow(draw)}
        </fieldset>
    }
    .into_any()
}

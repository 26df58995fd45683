//! Compares two versions: what was added, taken out, changed.

use super::ProjectContext;
use crate::catalogue::fill;
use crate::features::users_project::rule::Version;
use crate::features::users_project::rule::{Change, Changed, PROJECT, Snapshot, changes};
use crate::features::users_project::words::ProjectWord as W;
use crate::features::users_project::words::{Field, Part};
use crate::notebook::Id;
use crate::platform::time;
use crate::ui::follow;
use leptos::prelude::*;

/// Draws the comparison, at first from the last version to today.
#[component]
pub fn Comparing(context: ProjectContext) -> AnyView {
    let words = context.words();
    let last = context.project.with_untracked(|project| {
        let last = project.versions().last();
        last.map_or_else(String::new, |version| version.id.to_string())
    });
    // A version by its id; empty for the project of today.
    let from = RwSignal::new(last);
    let until = RwSignal::new(String::new());
    let choose = move |id: &'static str, label: &'static str, chosen: RwSignal<String>| {
        view! {
            <div class="field">
                <label for=id>{label}</label>
                <select id=id on:change=move |event| chosen.set(event_target_value(&event))>
                    {follow(move || options(context, &chosen.get()))}
                </select>
            </div>
        }
        .into_any()
    };
    view! {
        <section class="stack" id="comparing" aria-labelledby="comparing-t">
            <h2 id="comparing-t">{words.get(W::Compare)}</h2>
            <div class="cols">
                {choose("compare-from", words.get(W::CompareFrom), from)}
                {choose("compare-until", words.get(W::CompareUntil), until)}
            </div>
            <div class="stack" id="compared" aria-live="polite">
                {follow(move || compared(context, &from.get(), &until.get()))}
            </div>
        </section>
    }
    .into_any()
}

fn options(context: ProjectContext, chosen: &str) -> AnyView {
    let versions = context.project.with(|project| {
        let versions = project.versions().iter();
        versions
            .map(|version| (version.id.to_string(), line(context, version)))
            .collect::<Vec<_>>()
    });
    let now = (String::new(), context.words().get(W::Now).to_owned());
    let all = versions.into_iter().chain([now]).map(|(id, name)| {
        let selected = id == chosen;
        view! { <option value=id selected=selected>{name}</option> }.into_any()
    });
    all.collect_view().into_any()
}

fn snapshot(context: ProjectContext, id: &str) -> Snapshot {
    context.project.with(|project| {
        let id = Id::parse(id);
        let found = project.versions().iter().find(|one| Some(one.id) == id);
        found.map_or_else(|| project.snapshot(), |version| version.snapshot.clone())
    })
}

fn compared(context: ProjectContext, from: &str, until: &str) -> AnyView {
    let [before, after] = [from, until].map(|id| snapshot(context, id));
    let changes = changes(&before, &after);
    if changes.is_empty() {
        return view! { <p>{context.words().get(W::Same)}</p> }.into_any();
    }
    let rows = changes
        .iter()
        .map(|change| changed(context, change, &before, &after));
    view! { <ul class="docs">{rows.collect_view()}</ul> }.into_any()
}

/// Words a field's value in a version. A theme has the name that it had in that version.
fn wording(context: ProjectContext, field: Field, value: &str, version: &Snapshot) -> String {
    if field == Field::Theme && context.catalogued(Part::Theme, value).is_none() {
        return version.get(Part::Theme, value, Field::Text).to_owned();
    }
    context
        .project
        .with(|project| context.wording(project, field, value))
}

fn changed(
    context: ProjectContext,
    change: &Change,
    before: &Snapshot,
    after: &Snapshot,
) -> AnyView {
    let said = context.said();
    let words = context.words();
    let (part, entry) = (change.part, change.entry.as_str());
    let what = match change.changed {
        Changed::Added => words.get(W::Added),
        Changed::Removed => words.get(W::Removed),
        Changed::Reworded => words.get(W::Reworded),
    };
    let own = [after, before]
        .map(|version| version.get(part, entry, Field::Text))
        .into_iter()
        .find(|name| !name.is_empty());
    let name = match context.catalogued(part, entry) {
        _ if entry == PROJECT => said.heading(part),
        Some(name) => name,
        None => own.unwrap_or(words.get(W::Nameless)),
    };
    let shows = |field: Field| change.changed == Changed::Reworded || field != Field::Text;
    let fields = change.fields.iter().filter(|(field, ..)| shows(*field));
    let fields = fields.map(|(field, old, new)| {
        let side = |label: &'static str, value: &str, version: &Snapshot| {
            (!value.is_empty()).then(|| {
                let value = wording(context, *field, value, version);
                view! { <p class="written"><span class="small">{label}</span>" "{value}</p> }
                    .into_any()
            })
        };
        let both = change.changed == Changed::Reworded;
        view! {
            <div>
                <dt>{said.label(part, *field)}</dt>
                <dd>
                    {side(if both { words.get(W::Was) } else { "" }, old, before)}
                    {side(if both { words.get(W::IsNow) } else { "" }, new, after)}
                </dd>
            </div>
        }
        .into_any()
    });
    let fields = fields.collect_view();
    view! {
        <li class="doc" data-changed>
            <p class="small"><span class="underway">{what}</span>" "{said.heading(part)}</p>
            <h3 class="written">{name.to_owned()}</h3>
            <dl class="entries">{fields}</dl>
        </li>
    }
    .into_any()
}

/// Words the name of a version and its day.
pub fn line(context: ProjectContext, version: &Version) -> String {
    let date = time::long_date(&context.pack.words, version.kept_at());
    let values = [("name", version.name.as_str()), ("date", date.as_str())];
    fill(context.words().get(W::VersionLine), &values)
}

//! The actions: what, who with which role and degree, by when, how we will know, and where it stands.

use super::Desk;
use super::button::Button;
use super::choosing::kept_conflict;
use super::examples::Examples;
use super::field::Fill;
use super::listed::listed;
use super::taken_out::{self, TakenOut};
use crate::features::users_project::words::{Field, Part, ProjectState};
use crate::platform::page;
use crate::ui::{either, text, when};
use leptos::prelude::*;

/// The part of an action.
const ACTION: Part = Part::ProjectAction;
/// What stays in sight; the other fields are in a fold.
const FIRST: [Field; 2] = [Field::Text, Field::Theme];

/// The part.
#[component]
pub fn Actions(desk: Desk) -> AnyView {
    let said = desk.said();
    let words = desk.words();
    let asked = said.part(ACTION);
    let entries = desk.entries(ACTION);
    view! {
        <div class="stack">
            <h1 tabindex="-1">{said.heading(ACTION)}</h1>
            <p class="lead">{asked.map(|asked| asked.lead.as_str())}</p>
        </div>
        {either(move || entries.with(Vec::is_empty), move || view! {
            <p class="hint">{words.none_yet.as_str()}</p>
        }.into_any(), move || view! {
            <ul class="docs" id="project-actions">
                {listed(move || entries.get(), move |entry| view! { <Row desk entry /> }.into_any())}
            </ul>
        }.into_any())}
        <p>
            {Button::new("btn", "add", asked.map_or("", |asked| &asked.add)).of(ACTION.id()).does(move || desk.add(ACTION))}
        </p>
        <TakenOut desk part=ACTION />
        <Examples desk />
    }
    .into_any()
}

/// One action.
#[component]
fn Row(desk: Desk, entry: String) -> AnyView {
    let words = desk.words();
    // Drawn when it is opened: a long list stays light.
    let opened = RwSignal::new(false);
    let fill = move |entry: &str, field: Field| {
        view! { <Fill desk part=ACTION entry=entry.to_owned() field /> }.into_any()
    };
    let first = FIRST
        .map(|field| fill(&entry, field))
        .into_iter()
        .collect_view();
    let of = entry.clone();
    let summary = text(move || desk.project.with(|project| summary(desk, project, &of)));
    let inner = entry.clone();
    let details = move || {
        let rest = ACTION
            .fields()
            .iter()
            .filter(|field| !FIRST.contains(field));
        let rest = rest.map(|field| fill(&inner, *field)).collect_view();
        view! { <div class="stack">{rest}</div> }.into_any()
    };
    let of = entry.clone();
    let about = text(move || {
        let name = desk.project.with(|project| desk.name(project, ACTION, &of));
        [", ", &name].concat()
    });
    let out = taken_out::button(desk, ACTION, entry.clone());
    let conflict = kept_conflict(desk, ACTION, entry.clone());
    view! {
        <li class="doc" data-entry=entry>
            {conflict}
            {first}
            {when(move || summary.with(|summary| !summary.is_empty()), move || view! { <p class="small written">{summary}</p> }.into_any())}
            <details class="note" on:toggle=move |event| opened.set(page::is_open(&event))>
                <summary>{words.details.as_str()}<span class="visually-hidden">{about}</span></summary>
                {when(move || opened.get(), details)}
            </details>
            <div class="doc-actions">{out}</div>
        </li>
    }
    .into_any()
}

/// What the fold holds, in a line.
pub fn summary(
    desk: Desk,
    project: &crate::features::users_project::rule::UsersProject,
    entry: &str,
) -> String {
    let fields = [
        Field::State,
        Field::Who,
        Field::Role,
        Field::Degree,
        Field::Date,
    ];
    let filled = fields.into_iter().filter_map(|field| {
        let value = project.get(ACTION, entry, field);
        (!value.is_empty()).then(|| desk.wording(project, field, value))
    });
    filled.collect::<Vec<_>>().join(" · ")
}

/// The state that an action has before anyone says so.
pub fn state(value: &str) -> ProjectState {
    ProjectState::from_id(value).unwrap_or(ProjectState::Proposed)
}

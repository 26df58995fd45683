//! Draws the actions: what, who with which role and degree, by when, how we will know, and the state.

use super::ProjectContext;
use super::choosing::kept_conflict;
use super::examples::Examples;
use super::field::Fill;
use super::taken_out::{self, TakenOut};
use crate::features::users_project::words::ProjectWord as W;
use crate::features::users_project::words::{Field, Part, ProjectState};
use crate::platform::page;
use crate::ui::{Button, each, either, text, when};
use leptos::prelude::*;

/// The part that actions are in.
const ACTION: Part = Part::ProjectAction;
/// The fields in sight; the others are in a fold.
const FIRST: [Field; 2] = [Field::Text, Field::Theme];

/// Draws this part of the page.
#[component]
pub fn Actions(context: ProjectContext) -> AnyView {
    let said = context.said();
    let words = context.words();
    let asked = said.part(ACTION);
    let entries = context.entries(ACTION);
    view! {
        <div class="stack">
            <h1 tabindex="-1">{said.heading(ACTION)}</h1>
            <p class="lead">{asked.map(|asked| asked.lead.as_str())}</p>
        </div>
        {either(move || entries.with(Vec::is_empty), move || view! {
            <p class="hint">{words.get(W::NoneYet)}</p>
        }.into_any(), move || view! {
            <ul class="docs" id="project-actions">
                {each(move || entries.get(), move |entry| view! { <Row context entry /> }.into_any())}
            </ul>
        }.into_any())}
        <p>
            {Button::new("btn", "add", asked.map_or("", |asked| &asked.add)).of(ACTION.id()).does(move || context.add(ACTION))}
        </p>
        <TakenOut context part=ACTION />
        <Examples context />
    }
    .into_any()
}

/// Draws one action.
#[component]
fn Row(context: ProjectContext, entry: String) -> AnyView {
    let words = context.words();
    // Drawn when it is opened: a long list stays light.
    let opened = RwSignal::new(false);
    let fill = move |entry: &str, field: Field| {
        view! { <Fill context part=ACTION entry=entry.to_owned() field /> }.into_any()
    };
    let first = FIRST
        .map(|field| fill(&entry, field))
        .into_iter()
        .collect_view();
    let of = entry.clone();
    let summary = text(move || {
        context
            .project
            .with(|project| summary(context, project, &of))
    });
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
        let name = context
            .project
            .with(|project| context.name(project, ACTION, &of));
        [", ", &name].concat()
    });
    let out = taken_out::button(context, ACTION, entry.clone());
    let conflict = kept_conflict(context, ACTION, entry.clone());
    view! {
        <li class="doc" data-entry=entry>
            {conflict}
            {first}
            {when(move || summary.with(|summary| !summary.is_empty()), move || view! { <p class="small written">{summary}</p> }.into_any())}
            <details class="note" on:toggle=move |event| opened.set(page::is_open(&event))>
                <summary>{words.get(W::Details)}<span class="visually-hidden">{about}</span></summary>
                {when(move || opened.get(), details)}
            </details>
            <div class="doc-actions">{out}</div>
        </li>
    }
    .into_any()
}

/// Words the content of the fold in a line.
pub fn summary(
    context: ProjectContext,
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
        (!value.is_empty()).then(|| context.wording(project, field, value))
    });
    filled.collect::<Vec<_>>().join(" · ")
}

/// Returns the state of an action, with the default if none is set.
pub fn state(value: &str) -> ProjectState {
    ProjectState::from_id(value).unwrap_or(ProjectState::Proposed)
}

//! Draws values, lines and themes: chosen from the catalogue, or written.

use super::ProjectContext;
use super::context::control_id;
use super::field::Fill;
use super::settle::Settle;
use super::taken_out::{self, TakenOut};
use crate::features::users_project::words::ProjectWord as W;
use crate::features::users_project::words::{Choices, Field, Part, ProjectChoice};
use crate::ui::{Button, each, fact, follow, rich, when};
use leptos::prelude::*;

/// Draws this part of the page.
#[component]
pub fn Choosing(context: ProjectContext) -> AnyView {
    let said = context.said();
    let parts = said
        .choices
        .iter()
        .map(|choices| view! { <Chosen context choices /> }.into_any());
    view! {
        <h1 tabindex="-1">{context.words().get(W::ChooseStep)}</h1>
        {parts.collect_view()}
    }
    .into_any()
}

/// Draws one part to choose from.
#[component]
fn Chosen(context: ProjectContext, choices: &'static Choices) -> AnyView {
    let said = context.said();
    let part = choices.part;
    let asked = said.part(part);
    let heading = ["part-", part.id()].concat();
    let entries = choices
        .entries
        .iter()
        .map(|choice| view! { <Offered context part choice /> }.into_any());
    let entries = entries.collect_view();
    let written = context.entries(part);
    let own = move || {
        let own = written.get().into_iter();
        let own = own.filter(|entry| context.catalogued(part, entry).is_none());
        own.collect::<Vec<_>>()
    };
    view! {
        <section class="stack" aria-labelledby=heading.clone()>
            <h2 id=heading.clone()>{said.heading(part)}</h2>
            <p>{asked.map(|asked| asked.lead.as_str())}</p>
            <p class="hint">{choices.lead.as_str()}</p>
            <ul class="offered">{entries}</ul>
            <p class="source">{choices.source.as_str()}</p>
            <ul class="docs">
                {each(own, move |entry| view! { <Own context part entry /> }.into_any())}
            </ul>
            <TakenOut context part />
            <p>
                {Button::new("btn quiet", "add", asked.map_or("", |asked| &asked.add)).of(part.id()).does(move || context.add(part))}
            </p>
        </section>
    }
    .into_any()
}

/// Draws a catalogue entry: a box, and what the group means by it once it is ticked.
#[component]
fn Offered(context: ProjectContext, part: Part, choice: &'static ProjectChoice) -> AnyView {
    let id = control_id(part, &choice.id, Field::Kept);
    let told = [&id, "-told"].concat();
    let kept = fact(move || {
        context
            .project
            .with(|project| project.is_kept(part, &choice.id))
    });
    let conflict = fact(move || {
        context
            .project
            .with(|project| project.is_conflict(part, &choice.id, Field::Kept))
    });
    view! {
        <li class="stack">
            <div>
                <label class="chip">
                    <input
                        type="checkbox" id=id autocomplete="off" aria-describedby=told.clone() prop:checked=kept
                        on:change=move |event| context.keep(part, &choice.id, event_target_checked(&event))
                    />
                    <span>{choice.name.as_str()}</span>
                </label>
            </div>
            <p class="hint" id=told inner_html=rich(&context.pack.lexicon, &choice.text)></p>
            {when(move || conflict.get(), move || view! { <Settle context part entry=choice.id.clone() field=Field::Kept /> }.into_any())}
            {when(move || kept.get(), move || view! { <Fill context part entry=choice.id.clone() field=Field::Meaning /> }.into_any())}
        </li>
    }
    .into_any()
}

/// Draws an entry that a person wrote.
#[component]
pub fn Own(context: ProjectContext, part: Part, entry: String) -> AnyView {
    let fields = part
        .fields()
        .iter()
        .map(|field| view! { <Fill context part entry=entry.clone() field=*field /> }.into_any());
    let fields = fields.collect_view();
    let out = taken_out::button(context, part, entry.clone());
    let conflict = kept_conflict(context, part, entry.clone());
    view! {
        <li class="doc" data-entry=entry>
            {conflict}
            {fields}
            <div class="doc-actions">{out}</div>
        </li>
    }
    .into_any()
}

/// Draws the choice if one side took an entry out and the other changed it.
pub fn kept_conflict(context: ProjectContext, part: Part, entry: String) -> AnyView {
    let of = entry.clone();
    let is = move || {
        context
            .project
            .with(|project| project.is_conflict(part, &of, Field::Kept))
    };
    let conflict = fact(is);
    follow(move || {
        if conflict.get() {
            view! { <Settle context part entry=entry.clone() field=Field::Kept /> }.into_any()
        } else {
            ().into_any()
        }
    })
}

//! Values, lines and themes: chosen from the catalogue, or written.

use super::Desk;
use super::button::Button;
use super::field::{Fill, control_id};
use super::listed::listed;
use super::settle::Settle;
use super::taken_out::{self, TakenOut};
use crate::features::users_project::words::{Choices, Field, Part, ProjectChoice};
use crate::ui::{fact, follow, rich, when};
use leptos::prelude::*;

/// The part.
#[component]
pub fn Choosing(desk: Desk) -> AnyView {
    let said = desk.said();
    let parts = said
        .choices
        .iter()
        .map(|choices| view! { <Chosen desk choices /> }.into_any());
    view! {
        <h1 tabindex="-1">{desk.words().choose_step.as_str()}</h1>
        {parts.collect_view()}
    }
    .into_any()
}

/// One part that is chosen from.
#[component]
fn Chosen(desk: Desk, choices: &'static Choices) -> AnyView {
    let said = desk.said();
    let part = choices.part;
    let asked = said.part(part);
    let heading = ["part-", part.id()].concat();
    let entries = choices
        .entries
        .iter()
        .map(|choice| view! { <Offered desk part choice /> }.into_any());
    let entries = entries.collect_view();
    let written = desk.entries(part);
    let own = move || {
        let own = written.get().into_iter();
        let own = own.filter(|entry| desk.catalogued(part, entry).is_none());
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
                {listed(own, move |entry| view! { <Own desk part entry /> }.into_any())}
            </ul>
            <TakenOut desk part />
            <p>
                {Button::new("btn quiet", "add", asked.map_or("", |asked| &asked.add)).of(part.id()).does(move || desk.add(part))}
            </p>
        </section>
    }
    .into_any()
}

/// An entry of the catalogue: a box, and what the group means by it once it is ticked.
#[component]
fn Offered(desk: Desk, part: Part, choice: &'static ProjectChoice) -> AnyView {
    let id = control_id(part, &choice.id, Field::Kept);
    let told = [&id, "-told"].concat();
    let kept = fact(move || {
        desk.project
            .with(|project| project.is_kept(part, &choice.id))
    });
    let conflict = fact(move || {
        desk.project
            .with(|project| project.is_conflict(part, &choice.id, Field::Kept))
    });
    view! {
        <li class="stack">
            <div>
                <label class="chip">
                    <input
                        type="checkbox" id=id autocomplete="off" aria-describedby=told.clone() prop:checked=kept
                        on:change=move |event| desk.keep(part, &choice.id, event_target_checked(&event))
                    />
                    <span>{choice.name.as_str()}</span>
                </label>
            </div>
            <p class="hint" id=told inner_html=rich(&desk.pack.lexicon, &choice.text)></p>
            {when(move || conflict.get(), move || view! { <Settle desk part entry=choice.id.clone() field=Field::Kept /> }.into_any())}
            {when(move || kept.get(), move || view! { <Fill desk part entry=choice.id.clone() field=Field::Meaning /> }.into_any())}
        </li>
    }
    .into_any()
}

/// An entry that a person wrote.
#[component]
pub fn Own(desk: Desk, part: Part, entry: String) -> AnyView {
    let fields = part
        .fields()
        .iter()
        .map(|field| view! { <Fill desk part entry=entry.clone() field=*field /> }.into_any());
    let fields = fields.collect_view();
    let out = taken_out::button(desk, part, entry.clone());
    let conflict = kept_conflict(desk, part, entry.clone());
    view! {
        <li class="doc" data-entry=entry>
            {conflict}
            {fields}
            <div class="doc-actions">{out}</div>
        </li>
    }
    .into_any()
}

/// Taken out on one side, changed on the other.
pub fn kept_conflict(desk: Desk, part: Part, entry: String) -> AnyView {
    let of = entry.clone();
    let is = move || {
        desk.project
            .with(|project| project.is_conflict(part, &of, Field::Kept))
    };
    let conflict = fact(is);
    follow(move || {
        if conflict.get() {
            view! { <Settle desk part entry=entry.clone() field=Field::Kept /> }.into_any()
        } else {
            ().into_any()
        }
    })
}

//! The first part: what this is, how to go about it, and what the project is.

use super::Desk;
use super::field::{Fill, control_id};
use super::overview::overview;
use super::taking::Open;
use crate::catalogue::Word;
use crate::features::users_project::words::Part;
use crate::engine::session::SaveState;
use crate::features::users_project::rule::PROJECT;
use crate::platform::page::EarlyInput;
use crate::ui::{Still, add_rich, when};
use leptos::prelude::*;

/// The name, where it was changed in the notebook; and what was typed before the wasm was there.
pub fn take_up(desk: Desk, early: &[EarlyInput]) {
    let (revision, title) = desk
        .session
        .document
        .with_untracked(|document| (document.revision, document.title.clone()));
    let mut named = desk.project.get_untracked();
    named.take_title(revision, &title);
    if named != desk.project.get_untracked() {
        desk.change(|project| *project = named);
    }
    for field in Part::Project.fields() {
        let name = control_id(Part::Project, PROJECT, *field);
        if let Some(input) = early.iter().find(|input| input.name == name) {
            desk.set(Part::Project, PROJECT, *field, &input.value);
        }
    }
}

/// The part. Prerendered: it is also the page without a script.
#[component]
pub fn Setting(
    desk: Desk,
    /// Whether the project is on the disk from the start.
    is_stored: bool,
) -> AnyView {
    let said = desk.said();
    let words = desk.words();
    let is_fresh = move || !is_stored && desk.session.state.get() == SaveState::Idle;
    let fields = Part::Project.fields().iter().map(|field| {
        view! { <Fill desk part=Part::Project entry=PROJECT.to_owned() field=*field /> }.into_any()
    });
    let fields = fields.collect_view();
    view! {
        <div class="stack">
            <h1 tabindex="-1">{said.title.as_str()}</h1>
            <p class="lead">{said.lead.as_str()}</p>
        </div>
        <section class="card no-print" inner_html=advice(desk)></section>
        <section class="stack" id="projet" aria-labelledby="project-t">
            <h2 id="project-t">{said.heading(Part::Project)}</h2>
            <p>{said.part(Part::Project).map(|part| part.lead.as_str())}</p>
            {fields}
            <p class="small">{words.caution.as_str()}" "{desk.pack.words.get(Word::NothingLeaves)}</p>
        </section>
        {when(is_fresh, move || view! { <Open desk /> }.into_any())}
        <section class="stack no-print" aria-labelledby="overview-t" inner_html=overview(desk)></section>
    }
    .into_any()
}

fn advice(desk: Desk) -> String {
    let said = desk.said();
    let mut html = Still::new();
    html.leaf("h2", &[], &said.words.advice).open("ul", &[]);
    for sentence in &said.advice {
        html.open("li", &[]);
        add_rich(&mut html, &desk.pack.lexicon, sentence);
        html.close("li");
    }
    html.close("ul");
    html.leaf("p", &[("class", "source")], &said.advice_source);
    let href = desk
        .base
        .with_value(|base| [base.as_str(), &said.example_path].concat());
    html.open("p", &[]);
    html.leaf(
        "a",
        &[("class", "chip"), ("href", &href)],
        &said.words.example_link,
    );
    html.close("p");
    html.html()
}

//! Draws the first part: the purpose, how to go about it, and the setting of the project.

use super::ProjectContext;
use super::context::control_id;
use super::field::Fill;
use super::overview::overview;
use super::taking::Open;
use crate::catalogue::Word;
use crate::engine::session::SaveState;
use crate::features::users_project::rule::PROJECT;
use crate::features::users_project::words::Part;
use crate::features::users_project::words::ProjectWord as W;
use crate::platform::page::EarlyInput;
use crate::ui::{StaticHtml, add_rich, when};
use leptos::prelude::*;

/// Takes in a name that was changed in the notebook, and what was typed before the wasm was mounted.
pub fn take_up(context: ProjectContext, early: &[EarlyInput]) {
    let (revision, title) = context
        .session
        .document
        .with_untracked(|document| (document.revision, document.title.clone()));
    let mut named = context.project.get_untracked();
    named.take_title(revision, &title);
    if named != context.project.get_untracked() {
        context.change(|project| *project = named);
    }
    for field in Part::Project.fields() {
        let name = control_id(Part::Project, PROJECT, *field);
        if let Some(input) = early.iter().find(|input| input.name == name) {
            context.set(Part::Project, PROJECT, *field, &input.value);
        }
    }
}

/// Draws this part, which is also the page without a script.
#[component]
pub fn Setting(
    context: ProjectContext,
    /// Whether the project is on the disk from the start.
    is_stored: bool,
) -> AnyView {
    let said = context.said();
    let words = context.words();
    let is_fresh = move || !is_stored && context.session.state.get() == SaveState::Idle;
    let fields = Part::Project.fields().iter().map(|field| {
        view! { <Fill context part=Part::Project entry=PROJECT.to_owned() field=*field /> }
            .into_any()
    });
    let fields = fields.collect_view();
    view! {
        <div class="stack">
            <h1 tabindex="-1">{said.title.as_str()}</h1>
            <p class="lead">{said.lead.as_str()}</p>
        </div>
        <section class="card no-print" inner_html=advice(context)></section>
        <section class="stack" id="projet" aria-labelledby="project-t">
            <h2 id="project-t">{said.heading(Part::Project)}</h2>
            <p>{said.part(Part::Project).map(|part| part.lead.as_str())}</p>
            {fields}
            <p class="small">{words.get(W::Caution)}" "{context.pack.words.get(Word::NothingLeaves)}</p>
        </section>
        {when(is_fresh, move || view! { <Open context /> }.into_any())}
        <section class="stack no-print" aria-labelledby="overview-t" inner_html=overview(context)></section>
    }
    .into_any()
}

fn advice(context: ProjectContext) -> String {
    let said = context.said();
    let mut html = StaticHtml::new();
    html.leaf("h2", &[], said.words.get(W::Advice))
        .open("ul", &[]);
    for sentence in &said.advice {
        html.open("li", &[]);
        add_rich(&mut html, &context.pack.lexicon, sentence);
        html.close("li");
    }
    html.close("ul");
    html.leaf("p", &[("class", "source")], &said.advice_source);
    let href = context
        .base
        .with_value(|base| [base.as_str(), &said.example_path].concat());
    html.open("p", &[]);
    html.leaf(
        "a",
        &[("class", "chip"), ("href", &href)],
        said.words.get(W::ExampleLink),
    );
    html.close("p");
    html.html()
}

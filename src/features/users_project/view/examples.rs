//! Draws example actions for the themes of the project, to take over and change.

use super::ProjectContext;
use super::context::control_id;
use crate::catalogue::plain;
use crate::features::users_project::words::ProjectWord as W;
use crate::features::users_project::words::{ExampleAction, Field, Part};
use crate::platform::page;
use crate::ui::{Button, either, fact, follow, rich};
use leptos::prelude::*;

/// The part that actions are in.
const ACTION: Part = Part::ProjectAction;

/// Draws the list of examples.
#[component]
pub fn Examples(context: ProjectContext) -> AnyView {
    let said = context.said();
    let words = context.words();
    let themes = context.entries(Part::Theme);
    let has_some = move || {
        themes.with(|themes| {
            let mut examples = said.examples.iter();
            examples.any(|example| themes.contains(&example.theme))
        })
    };
    let groups = move || {
        let themes = themes.get();
        let chosen = said.entries(Part::Theme).iter();
        let chosen = chosen.filter(|theme| themes.contains(&theme.id));
        let groups = chosen.map(|theme| {
            let examples = said.examples.iter().filter(|one| one.theme == theme.id);
            let rows = examples.map(|example| view! { <Example context example /> }.into_any());
            view! {
                <h3>{theme.name.as_str()}</h3>
                <ul class="points">{rows.collect_view()}</ul>
            }
            .into_any()
        });
        groups.collect_view().into_any()
    };
    view! {
        <section class="stack no-print" id="examples" aria-labelledby="examples-t">
            <h2 id="examples-t">{words.get(W::Examples)}</h2>
            {either(has_some, move || view! {
                <p>{words.get(W::ExamplesHint)}</p>
                {follow(groups)}
                <p class="source">{said.examples_source.as_str()}</p>
            }.into_any(), move || view! { <p class="hint">{words.get(W::ThemesFirst)}</p> }.into_any())}
        </section>
    }
    .into_any()
}

/// Draws one example. It is taken over under its own id, so that two people who take it over share one action.
#[component]
fn Example(context: ProjectContext, example: &'static ExampleAction) -> AnyView {
    let words = context.words();
    let told = ["example-", &example.id].concat();
    let taken = fact(move || {
        context
            .project
            .with(|project| project.is_kept(ACTION, &example.id))
    });
    let described = told.clone();
    let take = move || {
        context.change(|project| {
            let replica = context.replica;
            // Taken out before, it comes back with the words that it had.
            if project.told(ACTION, &example.id, Field::Text).is_empty() {
                let mut set =
                    |field, value: &str| project.set(replica, ACTION, &example.id, field, value);
                set(Field::Text, &plain(&example.text));
                set(Field::Theme, &example.theme);
                set(Field::Sign, &plain(&example.sign));
                set(Field::Degree, example.degree.id());
            }
            project.keep(replica, ACTION, &example.id, true);
        });
        page::focus_once_drawn(control_id(ACTION, &example.id, Field::Text));
    };
    view! {
        <li>
            <span id=told inner_html=rich(&context.pack.lexicon, &example.text)></span>
            {either(move || taken.get(), move || view! {
                <span class="underway">{words.get(W::ExampleTaken)}</span>
            }.into_any(), move || view! {
                {Button::new("btn quiet small-btn", "take", words.get(W::TakeExample)).of(&example.id).described(described.clone()).does(take)}
            }.into_any())}
        </li>
    }
    .into_any()
}

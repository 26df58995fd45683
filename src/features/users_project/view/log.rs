//! Draws the log of co-construction: meetings, agreements, disagreements. The newest note comes first.

use super::ProjectContext;
use super::choosing::Own;
use super::taken_out::TakenOut;
use crate::features::users_project::words::Part;
use crate::features::users_project::words::ProjectWord as W;
use crate::ui::{Button, each, either};
use leptos::prelude::*;

/// Draws this part of the page.
#[component]
pub fn Log(context: ProjectContext) -> AnyView {
    let asked = context.said().part(Part::Log);
    let entries = context.entries(Part::Log);
    let newest_first = move || entries.get().into_iter().rev().collect::<Vec<_>>();
    view! {
        <div class="stack">
            <h1 tabindex="-1">{context.said().heading(Part::Log)}</h1>
            <p class="lead">{asked.map(|asked| asked.lead.as_str())}</p>
        </div>
        <p>
            {Button::new("btn", "add", asked.map_or("", |asked| &asked.add)).of(Part::Log.id()).does(move || context.add(Part::Log))}
        </p>
        {either(move || entries.with(Vec::is_empty), move || view! {
            <p class="hint">{context.words().get(W::NoneYet)}</p>
        }.into_any(), move || view! {
            <ul class="docs">
                {each(newest_first, move |entry| view! { <Own context part=Part::Log entry /> }.into_any())}
            </ul>
        }.into_any())}
        <TakenOut context part=Part::Log />
    }
    .into_any()
}

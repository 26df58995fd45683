//! Draws the versions of the project, and what changed since.

use super::ProjectContext;
use super::comparing::{Comparing, line};
use crate::catalogue::fill;
use crate::features::users_project::words::ProjectWord as W;
use crate::platform::time;
use crate::ui::{Saying, StatusLine, TextField, either, follow};
use leptos::prelude::*;

/// Draws this part of the page.
#[component]
pub fn Versions(context: ProjectContext) -> AnyView {
    let words = context.words();
    let name = RwSignal::new(String::new());
    let said = Saying::new((false, String::new()));
    let count = Memo::new(move |_| context.project.with(|project| project.versions().len()));
    let keep = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let typed = name.get_untracked().trim().to_owned();
        let called = if typed.is_empty() {
            let number = (count.get_untracked() + 1).to_string();
            fill(words.get(W::VersionDefault), &[("n", &number)])
        } else {
            typed
        };
        context.change(|project| project.keep_version(time::stamp().id(), &called));
        said.set((false, fill(words.get(W::VersionKept), &[("name", &called)])));
        name.set(String::new());
    };
    let rows = move || {
        context.project.with(|project| {
            let rows = project.versions().iter().rev();
            let rows = rows.map(|version| {
                view! { <li class="written">{line(context, version)}</li> }.into_any()
            });
            rows.collect_view().into_any()
        })
    };
    view! {
        <div class="stack">
            <h1 tabindex="-1">{words.get(W::VersionsStep)}</h1>
            <p class="lead">{words.get(W::VersionsLead)}</p>
        </div>
        <form class="stack" on:submit=keep>
            <TextField
                name="version-name" label=words.get(W::VersionName) hint=words.get(W::VersionHint) value=name
                on_input=move |typed: String| name.set(typed)
            />
            <p><button type="submit" class="btn" data-act="keep-version">{words.get(W::VersionKeep)}</button></p>
            <StatusLine id="version-said" saying=said />
        </form>
        {either(move || count.get() == 0, move || view! {
            <p class="hint">{words.get(W::VersionsNone)}</p>
        }.into_any(), move || view! {
            <ul id="versions">{follow(rows)}</ul>
            <Comparing context />
        }.into_any())}
    }
    .into_any()
}

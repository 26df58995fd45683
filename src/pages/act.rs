//! The list of the tools to act with.

use super::cited::lead;
use super::document::Parts;
use super::page::Page;
use super::routes::Route;
use super::words::PageWord as W;
use crate::catalogue::contact_plan::PlanStep;
use leptos::prelude::*;

/// Draws the list.
pub fn act(page: &Page) -> Parts {
    let to_do = &page.edition.packs.to_do.said;
    let plan = &page.edition.packs.contact_plan.plan;
    let project = &page.edition.packs.users_project.said;
    let tool = |id: &'static str, title: &str, text: &str, route: Route, open: W| {
        view! {
            <section class="card instrument" aria-labelledby=id>
                <h2 id=id>{title.to_owned()}</h2>
                <p>{text.to_owned()}</p>
                <p class="foot"><a class="btn" href=page.href(route)>{page.word(open)}</a></p>
            </section>
        }
        .into_any()
    };
    let main = view! {
        <div class="stack">
            <h1>{page.word(W::ActTitle)}</h1>
            {lead(page, &page.word(W::ActLead))}
        </div>
        {tool("rencontrer", &plan.title, &plan.lead, Route::Plan(PlanStep::Identify), W::ContactPlanOpen)}
        {tool("projet-des-usagers", &project.title, &project.lead, Route::UsersProject, W::UsersProjectOpen)}
        {tool("a-faire", &to_do.title, &to_do.lead, Route::ToDo, W::ToDoOpen)}
        <p><a href=page.href(Route::Notebook)>{page.word(W::AssessKept)}</a></p>
    };
    Parts {
        title: page.word(W::ActTitle),
        description: page.word(W::ActDescription),
        main: main.into_any(),
    }
}

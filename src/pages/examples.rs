//! Draws the worked examples, stage by stage.

use crate::catalogue::guides::{Example, Stage};
use crate::features::contact_plan::handover::ContactPlanPack;
use crate::site::cited::{lead, source_of, text};
use crate::site::document::Parts;
use crate::site::page::Page;
use crate::site::words::PageWord as W;
use leptos::prelude::*;

/// The example of a users' project, which leads to writing one's own.
const USERS_PROJECT: &str = "users-project";

/// Draws the examples.
pub fn examples(page: &Page) -> Parts {
    let examples = &page.edition.guides.examples;
    let contents: Vec<AnyView> = examples
        .iter()
        .map(|example| {
            let href = ["#", &example.id].concat();
            view! { <li><a class="chip" href=href>{example.title.clone()}</a></li> }.into_any()
        })
        .collect();
    let stories: Vec<AnyView> = examples
        .iter()
        .map(|example| story(page, example))
        .collect();
    let main = view! {
        <div class="stack">
            <h1>{page.word(W::ExamplesTitle)}</h1>
            {lead(page, &page.word(W::ExamplesLead))}
            <nav aria-label=page.word(W::LandmarksContents)><ul class="contents">{contents}</ul></nav>
        </div>
        {stories}
    };
    Parts {
        title: page.word(W::ExamplesTitle),
        description: page.word(W::ExamplesDescription),
        main: main.into_any(),
    }
}

fn story(page: &Page, example: &Example) -> AnyView {
    let stages: Vec<AnyView> = example.step.iter().map(|stage| step(page, stage)).collect();
    let lessons: Vec<AnyView> = example
        .lesson
        .iter()
        .map(|lesson| view! { <li>{text(page, &lesson.text)}</li> }.into_any())
        .collect();
    let lessons = (!lessons.is_empty()).then(|| {
        view! {
            <div class="card">
                <h3>{page.word(W::ExampleLesson)}</h3>
                <ul>{lessons}</ul>
                <p class="source">{page.word(W::SourceOurs)}</p>
            </div>
        }
    });
    let heading = [&example.id, "-t"].concat();
    view! {
        <section class="stack" id=example.id.clone() aria-labelledby=heading.clone()>
            <h2 id=heading.clone()>{example.title.clone()}</h2>
            {text(page, &example.lead)}
            <ol class="stages">{stages}</ol>
            {source_of(page, example)}
            {lessons}
            {plan_of(page, example)}
            {(example.id == USERS_PROJECT).then(|| view! {
                <p class="no-print"><a class="btn" href=page.href_named("users-project")>{page.word(W::ExampleToProject)}</a></p>
            })}
        </section>
    }
    .into_any()
}

/// Draws the link from an example to a plan that starts with it.
fn plan_of(page: &Page, example: &Example) -> Option<AnyView> {
    let pack: &ContactPlanPack = page.edition.packs.get()?;
    let starts = &pack.plan.starts;
    starts.iter().any(|start| start.id == example.id).then(|| {
        let href = [&page.href_named("plan-work"), "?exemple=", &example.id].concat();
        view! { <p class="foot"><a class="btn quiet" href=href>{page.word(W::ExamplePlan)}<span class="visually-hidden">{[", ", &example.title].concat()}</span></a></p> }
            .into_any()
    })
}

fn step(page: &Page, stage: &Stage) -> AnyView {
    let when = stage
        .when
        .clone()
        .map(|when| view! { <span class="when">{when}" "</span> });
    view! { <li><h3>{when}{stage.title.clone()}</h3>{text(page, &stage.text)}</li> }.into_any()
}

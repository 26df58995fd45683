//! Draws the project: in one's own words, from an idea, or from a worked example.

use crate::catalogue::Word;
use crate::features::contact_plan::rule::{Seed, field as f, grow};
use crate::features::contact_plan::view::context::{At, PlanContext};
use crate::features::contact_plan::view::fields::{Kind, STAIRS, field, radios};
use crate::features::contact_plan::view::parts::{el, fold, foot, list, words};
use crate::features::contact_plan::words::{Label as Idea, PlanWord as W, Start};
use crate::platform::{page, time};
use crate::ui::{Button, Saying, StaticHtml, StatusLine, add_rich, button, follow, rich};
use leptos::prelude::*;

/// Adds an example to the plan.
pub fn take(context: PlanContext, start: &Start) {
    let ids = |list: &[&'static str]| {
        list.iter()
            .map(|id| (*id).to_owned())
            .collect::<Vec<String>>()
    };
    let roles: Vec<&'static str> = start.roles.iter().map(|role| role.id()).collect();
    let domains: Vec<&'static str> = start.domains.iter().map(|domain| domain.id()).collect();
    let (roles, domains) = (ids(&roles), ids(&domains));
    let seed = Seed {
        project: &start.project,
        wished: &start.degree,
        roles: &roles,
        domains: &domains,
        tasks: &start.tasks,
    };
    let stamp = time::stamp();
    context.edit(|plan| grow(plan, &seed, stamp));
    let untitled = context
        .session
        .document
        .with_untracked(|document| document.is_untitled());
    if untitled {
        context
            .session
            .edit(|document| document.title.clone_from(&start.title));
    }
}

/// Draws the section.
pub fn project(context: PlanContext) -> AnyView {
    let said = context.said();
    let wished = At::fact(f::WISHED);
    let value = context.value(wished.clone());
    let taken = Saying::new((false, String::new()));
    let ideas = said.ideas.iter().map(|one| idea(context, one));
    let starts = said.starts.iter().map(|start| {
        let label = context.fill(W::StartTake, &[("example", &start.title)]);
        let go = move || {
            take(context, start);
            taken.set((false, context.word(W::StartTaken).to_owned()));
        };
        Button::new("btn quiet small-btn", "start", &label)
            .id(["start-", &start.id].concat())
            .does(go)
    });
    let read = view! { <a class="linkish" href=context.link(&said.examples_path)>{context.word(W::StartRead)}</a> };
    let degrees = said.degrees.choices.iter();
    let degrees = degrees
        .map(|choice| (choice.id.clone(), choice.label.clone()))
        .collect();
    let degree = radios(
        context,
        wished,
        STAIRS,
        context.word(W::WishedTitle),
        "",
        degrees,
    );
    let source = said.ideas.first().map_or("", |idea| &idea.source);
    el(
        "section",
        "stack",
        "",
        context.word(W::ProjectTitle),
        vec![
            field(
                context,
                At::fact(f::PROJECT),
                Kind::Area,
                context.word(W::ProjectTitle),
                context.word(W::ProjectHint),
            ),
            fold(
                "ideas",
                context.word(W::IdeasTitle),
                vec![list("points", ideas.collect()), words("source", source)],
            ),
            fold(
                "starts",
                context.word(W::StartsTitle),
                vec![
                    words("", context.word(W::StartsLead)),
                    list("plain-list", starts.collect()),
                    foot(vec![read.into_any()]),
                ],
            ),
            view! { <StatusLine id="start-said" saying=taken /> }.into_any(),
            degree,
            follow(move || value.with(|value| promise(context, value))),
        ],
    )
}

/// Draws what the wished degree means and promises, and a button that clears the wish.
fn promise(context: PlanContext, wished: &str) -> AnyView {
    let choice = context
        .said()
        .degrees
        .choices
        .iter()
        .find(|choice| choice.id == wished);
    let Some(choice) = choice else {
        return ().into_any();
    };
    let texts = [&choice.meaning, &choice.promise].into_iter().flatten();
    let mut html = StaticHtml::new();
    for text in texts {
        html.open("p", &[]);
        add_rich(&mut html, &context.pack.lexicon, text);
        html.close("p");
    }
    let clear = move || {
        context.write(&At::fact(f::WISHED), "");
        page::focus_once_drawn("project".to_owned());
    };
    vec![
        view! { <div class="promise" inner_html=html.html()></div> }.into_any(),
        button(
            "linkish small no-print",
            "clear",
            context.pack.words.get(Word::ClearAnswer),
            clear,
        ),
    ]
    .into_any()
}

fn idea(context: PlanContext, idea: &'static Idea) -> AnyView {
    let take = move || {
        context.edit(|plan| {
            plan.facts.set(f::IDEA, &idea.id);
            // Own words stay: the idea comes under them.
            let own = plan.fact(f::PROJECT).trim().to_owned();
            if own.is_empty() {
                plan.facts.set(f::PROJECT, &idea.label);
            } else if !own.contains(&idea.label) {
                plan.facts
                    .set(f::PROJECT, &[&own, "\n", &idea.label].concat());
            }
        });
        page::focus_once_drawn(At::fact(f::PROJECT).control());
    };
    let said = view! { <p class="small" inner_html=rich(&context.pack.lexicon, &idea.text)></p> }
        .into_any();
    vec![
        Button::new("chip", "idea", &idea.label)
            .id(["idea-", &idea.id].concat())
            .does(take),
        said,
    ]
    .into_any()
}

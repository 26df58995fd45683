//! What to do together: in one's own words, from an idea, or from an example that others lived.

use crate::catalogue::Word;
use crate::features::contact_plan::words::{PlanWord as W, Said as Idea, Start};
use crate::features::contact_plan::view::desk::{At, Desk};
use crate::features::contact_plan::view::fields::{Kind, STAIRS, field, radios};
use crate::features::contact_plan::view::parts::{el, fold, foot, list, words};
use crate::features::contact_plan::view::press::{button, named};
use crate::features::contact_plan::rule::{Seed, field as f, grow};
use crate::platform::{page, time};
use crate::ui::{Said, Saying, Still, add_rich, follow, rich};
use leptos::prelude::*;

/// Puts an example into the plan.
pub fn take(desk: Desk, start: &Start) {
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
    desk.edit(|plan| grow(plan, &seed, stamp));
    let untitled = desk
        .session
        .document
        .with_untracked(|document| document.title.is_empty());
    if untitled {
        desk.session
            .edit(|document| document.title.clone_from(&start.title));
    }
}

/// The section.
pub fn project(desk: Desk) -> AnyView {
    let said = desk.said();
    let wished = At::fact(f::WISHED);
    let value = desk.value(wished.clone());
    let taken = Saying::new((false, String::new()));
    let ideas = said.ideas.iter().map(|one| idea(desk, one));
    let starts = said.starts.iter().map(|start| {
        let label = desk.fill(W::StartTake, &[("example", &start.title)]);
        let go = move || {
            take(desk, start);
            taken.set((false, desk.word(W::StartTaken).to_owned()));
        };
        named(
            "btn quiet small-btn",
            "start",
            &label,
            ["start-", &start.id].concat(),
            go,
        )
    });
    let read = view! { <a class="linkish" href=desk.link(&said.examples_path)>{desk.word(W::StartRead)}</a> };
    let degrees = said.degrees.choices.iter();
    let degrees = degrees
        .map(|choice| (choice.id.clone(), choice.label.clone()))
        .collect();
    let degree = radios(desk, wished, STAIRS, desk.word(W::WishedTitle), "", degrees);
    let source = said.ideas.first().map_or("", |idea| &idea.source);
    el(
        "section",
        "stack",
        "",
        desk.word(W::ProjectTitle),
        vec![
            field(
                desk,
                At::fact(f::PROJECT),
                Kind::Area,
                desk.word(W::ProjectTitle),
                desk.word(W::ProjectHint),
            ),
            fold(
                "ideas",
                desk.word(W::IdeasTitle),
                vec![list("points", ideas.collect()), words("source", source)],
            ),
            fold(
                "starts",
                desk.word(W::StartsTitle),
                vec![
                    words("", desk.word(W::StartsLead)),
                    list("plain-list", starts.collect()),
                    foot(vec![read.into_any()]),
                ],
            ),
            view! { <Said id="start-said" saying=taken /> }.into_any(),
            degree,
            follow(move || value.with(|value| promise(desk, value))),
        ],
    )
}

/// What the degree means and what it promises, once it is wished for; and a way to take the wish back.
fn promise(desk: Desk, wished: &str) -> AnyView {
    let choice = desk
        .said()
        .degrees
        .choices
        .iter()
        .find(|choice| choice.id == wished);
    let Some(choice) = choice else {
        return ().into_any();
    };
    let texts = [&choice.meaning, &choice.promise].into_iter().flatten();
    let mut html = Still::new();
    for text in texts {
        html.open("p", &[]);
        add_rich(&mut html, &desk.pack.lexicon, text);
        html.close("p");
    }
    let clear = move || {
        desk.write(&At::fact(f::WISHED), "");
        page::focus_once_drawn("project".to_owned());
    };
    vec![
        view! { <div class="promise" inner_html=html.html()></div> }.into_any(),
        button(
            "linkish small no-print",
            "clear",
            desk.pack.words.get(Word::ClearAnswer),
            clear,
        ),
    ]
    .into_any()
}

fn idea(desk: Desk, idea: &'static Idea) -> AnyView {
    let take = move || {
        desk.edit(|plan| {
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
    let said =
        view! { <p class="small" inner_html=rich(&desk.pack.lexicon, &idea.text)></p> }.into_any();
    vec![
        named(
            "chip",
            "idea",
            &idea.label,
            ["idea-", &idea.id].concat(),
            take,
        ),
        said,
    ]
    .into_any()
}

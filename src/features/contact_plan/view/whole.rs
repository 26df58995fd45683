//! Draws the whole plan: the sheet on screen and on paper, and the files to export.

use super::context::PlanContext;
use super::export;
use super::parts::{el, foot, plain, words, written};
use super::top::milestones;
use super::work::task_line;
use super::{letter, wording, zone};
use crate::features::contact_plan::rule::ContactPlan;
use crate::features::contact_plan::rule::{Item, ItemKind, field as f};
use crate::features::contact_plan::words::{PlanWord as W, label};
use crate::platform::page;
use crate::ui::{Saying, StatusLine, button, follow};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// Draws the step.
pub fn whole(context: PlanContext) -> AnyView {
    let said = Saying::new((false, String::new()));
    let tell = move |given: Result<(), W>, done: W| {
        said.set((
            given.is_err(),
            context.word(given.err().unwrap_or(done)).to_owned(),
        ));
    };
    let dates =
        move || spawn_local(async move { tell(export::dates(context).await, W::CalendarGiven) });
    let table =
        move || spawn_local(async move { tell(export::table(context).await, W::FileGiven) });
    let people =
        move || spawn_local(async move { tell(export::cards(context).await, W::FileGiven) });
    let exports = el(
        "section",
        "card no-print",
        "",
        context.word(W::ExportTitle),
        vec![
            el("h2", "", "", "", vec![plain(context.word(W::ExportTitle))]),
            words("hint", context.word(W::ExportHint)),
            zone::question(context),
            foot(vec![
                button("btn", "print", context.word(W::Print), page::print),
                button(
                    "btn quiet",
                    "calendar",
                    context.word(W::ExportCalendar),
                    dates,
                ),
                button("btn quiet", "table", context.word(W::ExportTable), table),
                button("btn quiet", "cards", context.word(W::ExportCards), people),
            ]),
            view! { <StatusLine id="export-said" saying=said /> }.into_any(),
        ],
    );
    let sheet = el(
        "div",
        "stack plan-sheet",
        "",
        "",
        vec![
            milestones(context),
            follow(move || context.plan.with(|plan| sheet(context, plan))),
        ],
    );
    vec![words("no-print", context.word(W::PlanLead)), exports, sheet].into_any()
}

/// Draws a heading with lines under it, or nothing if there are no lines.
fn part(heading: &str, lines: Vec<String>) -> AnyView {
    let lines = lines.iter().filter(|line| !line.trim().is_empty());
    let lines: Vec<AnyView> = lines.map(|line| plain(line)).collect();
    if lines.is_empty() {
        return ().into_any();
    }
    let title = el("h2", "", "", "", vec![plain(heading)]);
    el("section", "stack", "", "", vec![title, written(lines)])
}

/// Draws the plan in words. A person's words are text nodes.
fn sheet(context: PlanContext, plan: &ContactPlan) -> AnyView {
    let said = context.said();
    let each = |kind: ItemKind, line: &dyn Fn(&Item) -> String| {
        plan.of(kind).map(line).collect::<Vec<_>>()
    };
    let dash = |parts: &[&str]| {
        let parts = parts
            .iter()
            .map(|part| part.trim())
            .filter(|part| !part.is_empty());
        parts.collect::<Vec<_>>().join(" — ")
    };
    let asked = said.places.iter().filter_map(|place| {
        let day = plan.fact(&[f::ASKED, &place.id].concat());
        let note = plan.fact(&[f::ASKED_NOTE, &place.id].concat());
        (!day.is_empty()).then(|| dash(&[&place.label, note]))
    });
    let people = each(ItemKind::Person, &|person| {
        let domains: Vec<&str> = person
            .list(f::DOMAINS)
            .map(|id| label(&said.domains, id))
            .collect();
        let about = wording::about_person(context, plan, person);
        dash(&[
            &wording::name(said, person),
            &about,
            &domains.join(", "),
            person.get(f::NOTE),
        ])
    });
    let invitations = each(ItemKind::Invitation, &|one| {
        let slots = crate::features::contact_plan::rule::slots_of(plan, one.id).into_iter();
        let slots: Vec<String> = slots
            .map(|slot| letter::moment(context.pack, plan, slot))
            .collect();
        dash(&[
            &wording::guests(context.pack, plan, one),
            &slots.join(" ; "),
            one.get(f::ANSWER),
        ])
    });
    let tasks = each(ItemKind::Task, &|task| {
        dash(&[task.get(f::TEXT), &task_line(context, plan, task)])
    });
    let meetings = each(ItemKind::Meeting, &|one| {
        dash(&[
            &wording::when(context.pack, one),
            one.get(f::PLACE),
            one.get(f::NOTES),
        ])
    });
    let proposals = each(ItemKind::Proposal, &|one| {
        dash(&[
            one.get(f::TEXT),
            label(&said.outcomes, one.get(f::OUTCOME)),
            one.get(f::WHY),
        ])
    });
    let wished = said.degrees.label(plan.fact(f::WISHED)).to_owned();
    vec![
        part(context.word(W::AskTitle), asked.collect()),
        part(context.word(W::PeopleTitle), people),
        part(context.word(W::InvitationsTitle), invitations),
        part(
            context.word(W::ProjectTitle),
            vec![plan.fact(f::PROJECT).to_owned()],
        ),
        part(context.word(W::WishedTitle), vec![wished]),
        part(context.word(W::TasksTitle), tasks),
        part(context.word(W::MeetingsTitle), meetings),
        part(context.word(W::LoopTitle), proposals),
        part(
            context.word(W::Thanks),
            vec![plan.fact(f::THANKS).to_owned()],
        ),
        part(context.word(W::Coming), vec![plan.fact(f::NEXT).to_owned()]),
    ]
    .into_any()
}

//! The whole plan: the sheet on screen and on paper, and the files that leave.

use super::desk::Desk;
use super::outlet;
use super::parts::{el, foot, list, plain, words};
use super::press::button;
use super::top::milestones;
use super::work::task_line;
use super::{letter, wording, zone};
use crate::features::contact_plan::words::{PlanWord as W, label};
use crate::features::contact_plan::rule::ContactPlan;
use crate::features::contact_plan::rule::{Item, ItemKind, field as f};
use crate::platform::page;
use crate::ui::{Said, Saying, follow};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The step.
pub fn whole(desk: Desk) -> AnyView {
    let said = Saying::new((false, String::new()));
    let tell = move |given: Result<(), W>, done: W| {
        said.set((
            given.is_err(),
            desk.word(given.err().unwrap_or(done)).to_owned(),
        ));
    };
    let dates =
        move || spawn_local(async move { tell(outlet::dates(desk).await, W::CalendarGiven) });
    let table = move || spawn_local(async move { tell(outlet::table(desk).await, W::FileGiven) });
    let people = move || spawn_local(async move { tell(outlet::cards(desk).await, W::FileGiven) });
    let exports = el(
        "section",
        "card no-print",
        "",
        desk.word(W::ExportTitle),
        vec![
            el("h2", "", "", "", vec![plain(desk.word(W::ExportTitle))]),
            words("hint", desk.word(W::ExportHint)),
            zone::question(desk),
            foot(vec![
                button("btn", "print", desk.word(W::Print), page::print),
                button("btn quiet", "calendar", desk.word(W::ExportCalendar), dates),
                button("btn quiet", "table", desk.word(W::ExportTable), table),
                button("btn quiet", "cards", desk.word(W::ExportCards), people),
            ]),
            view! { <Said id="export-said" saying=said /> }.into_any(),
        ],
    );
    let sheet = el(
        "div",
        "stack plan-sheet",
        "",
        "",
        vec![
            milestones(desk),
            follow(move || desk.plan.with(|plan| sheet(desk, plan))),
        ],
    );
    vec![words("no-print", desk.word(W::PlanLead)), exports, sheet].into_any()
}

/// A heading with lines under it; nothing where there are none.
fn part(heading: &str, lines: Vec<String>) -> AnyView {
    let lines = lines.iter().filter(|line| !line.trim().is_empty());
    let lines: Vec<AnyView> = lines.map(|line| plain(line)).collect();
    if lines.is_empty() {
        return ().into_any();
    }
    let title = el("h2", "", "", "", vec![plain(heading)]);
    el("section", "stack", "", "", vec![title, list("", lines)])
}

/// The plan in words: a person's words are text nodes.
fn sheet(desk: Desk, plan: &ContactPlan) -> AnyView {
    let said = desk.said();
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
        let about = wording::about_person(desk, plan, person);
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
            .map(|slot| letter::moment(desk.pack, plan, slot))
            .collect();
        dash(&[
            &wording::guests(desk.pack, plan, one),
            &slots.join(" ; "),
            one.get(f::ANSWER),
        ])
    });
    let tasks = each(ItemKind::Task, &|task| {
        dash(&[task.get(f::TEXT), &task_line(desk, plan, task)])
    });
    let meetings = each(ItemKind::Meeting, &|one| {
        dash(&[
            &wording::when(desk.pack, one),
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
        part(desk.word(W::AskTitle), asked.collect()),
        part(desk.word(W::PeopleTitle), people),
        part(desk.word(W::InvitationsTitle), invitations),
        part(
            desk.word(W::ProjectTitle),
            vec![plan.fact(f::PROJECT).to_owned()],
        ),
        part(desk.word(W::WishedTitle), vec![wished]),
        part(desk.word(W::TasksTitle), tasks),
        part(desk.word(W::MeetingsTitle), meetings),
        part(desk.word(W::LoopTitle), proposals),
        part(desk.word(W::Thanks), vec![plan.fact(f::THANKS).to_owned()]),
        part(desk.word(W::Coming), vec![plan.fact(f::NEXT).to_owned()]),
    ]
    .into_any()
}

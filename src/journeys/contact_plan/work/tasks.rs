//! Who does what, and until when.

use crate::catalogue::contact_plan::PlanWord as W;
use crate::journeys::contact_plan::cards::{Look, adder, cards};
use crate::journeys::contact_plan::desk::{At, Desk};
use crate::journeys::contact_plan::fields::{Kind, field, ticks};
use crate::journeys::contact_plan::parts::section;
use crate::journeys::contact_plan::wording;
use crate::notebook::contact_plan::{Item, ItemKind, field as f};
use crate::notebook::{ContactPlan, Id};
use leptos::prelude::*;

const TASKS: Look = Look {
    kind: ItemKind::Task,
    title: |_, _, task| task.get(f::TEXT).to_owned(),
    line: task_line,
    body: task,
    none: W::TasksNone,
};

/// Who, when, and whether it is done.
pub fn task_line(desk: Desk, plan: &ContactPlan, task: &Item) -> String {
    let pack = desk.pack;
    let who = wording::several(pack, &wording::names(pack, plan, task, f::WHO));
    let done = if task.get(f::DONE).is_empty() {
        ""
    } else {
        desk.word(W::TaskDoneLine)
    };
    let parts = [done.to_owned(), who, wording::when(pack, task)];
    parts
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" · ")
}

/// Those who may do something: oneself, and the people of the plan.
pub fn hands(desk: Desk) -> Vec<(String, String)> {
    let me = (f::ME.to_owned(), desk.word(W::TaskMe).to_owned());
    desk.plan.with_untracked(|plan| {
        let people = plan.of(ItemKind::Person);
        let people =
            people.map(|person| (person.id.to_string(), wording::name(desk.said(), person)));
        std::iter::once(me).chain(people).collect()
    })
}

/// The section.
pub fn tasks(desk: Desk) -> AnyView {
    section(
        "tasks-t",
        desk.word(W::TasksTitle),
        vec![
            adder(desk, ItemKind::Task, f::TEXT, W::TaskText, W::TaskAdd),
            cards(desk, &TASKS),
        ],
    )
}

fn task(desk: Desk, id: Id) -> AnyView {
    let at = |key| At::field(id, key);
    let done = at(f::DONE);
    let value = desk.value(done.clone());
    let control = done.control();
    let change = move |event: leptos::ev::Event| desk.date(&done, event_target_checked(&event));
    let tick = view! {
        <label class="chip">
            <input type="checkbox" id=control autocomplete="off" prop:checked=move || value.with(|value| !value.is_empty()) on:change=change />
            <span>{desk.word(W::TaskDone)}</span>
        </label>
    };
    vec![
        tick.into_any(),
        field(desk, at(f::TEXT), Kind::Area, desk.word(W::TaskText), ""),
        ticks(desk, at(f::WHO), desk.word(W::TaskWho), hands(desk)),
        field(desk, at(f::DAY), Kind::Day, desk.word(W::TaskDay), ""),
    ]
    .into_any()
}

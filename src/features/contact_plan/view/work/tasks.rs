//! Who does what, and until when.

use crate::features::contact_plan::words::PlanWord as W;
use crate::features::contact_plan::view::cards::{Look, adder, cards};
use crate::features::contact_plan::view::desk::{At, Desk};
use crate::features::contact_plan::view::fields::{Kind, field, ticks};
use crate::features::contact_plan::view::parts::{el, fold, section, words};
use crate::features::contact_plan::view::press::button;
use crate::features::contact_plan::view::wording;
use crate::features::contact_plan::rule::{Item, ItemKind, field as f, take_list};
use crate::features::contact_plan::rule::ContactPlan;
use crate::notebook::{Document, Id};
use crate::features::to_do::rule::ToDo;
use crate::platform::{page, repository, time};
use crate::ui::follow;
use leptos::prelude::*;
use leptos::task::spawn_local;

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
            lists(desk),
        ],
    )
}

/// A way to take over what is left to do of a to-do list of the notebook; nothing where there is none.
fn lists(desk: Desk) -> AnyView {
    let found: RwSignal<Vec<Document>> = RwSignal::new(Vec::new());
    Effect::new(move |_| {
        spawn_local(async move {
            // Without a notebook there is none to choose.
            if let Ok(listing) = repository::list().await {
                let is_list = |one: &Document| {
                    one.deleted.is_none()
                        && one
                            .read::<ToDo>()
                            .is_some_and(|list| list.tasks.iter().any(|task| !task.done))
                };
                found.set(listing.documents.into_iter().filter(is_list).collect());
            }
        });
    });
    let take = move |document: Document| {
        spawn_local(async move {
            // As it is now: another tab may have gone on with it.
            let now = repository::get(document.id).await.ok().flatten();
            let Some(list) = now.unwrap_or(document.clone()).read::<ToDo>() else {
                return;
            };
            let mut new = 0;
            desk.edit(|plan| new = take_list(plan, document.id, &list, time::stamp()));
            say_how_many(desk, new);
        });
    };
    let buttons = move || {
        let rows = found.get().into_iter().map(|document| {
            let title = match document.title.trim() {
                "" => desk.word(W::ListUntitled),
                title => title,
            };
            let label = desk.fill(W::ListTake, &[("list", title)]);
            button("btn quiet small-btn", "take-list", &label, move || {
                take(document.clone());
            })
        });
        let rows: Vec<AnyView> = rows.collect();
        if rows.is_empty() {
            return ().into_any();
        }
        let lead = words("hint", desk.word(W::ListLead));
        fold(
            "lists",
            desk.word(W::ListTitle),
            vec![lead, el("div", "others", "", "", rows)],
        )
    };
    follow(buttons)
}

/// Says how many tasks came in, at the top of the step, and shows them.
pub fn say_how_many(desk: Desk, new: usize) {
    let said = match new {
        0 => desk.word(W::TasksNoneNew).to_owned(),
        1 => desk.word(W::TasksOneNew).to_owned(),
        _ => desk.fill(W::TasksSomeNew, &[("n", &new.to_string())]),
    };
    desk.said.set((false, said));
    page::focus_once_drawn("tasks-t".to_owned());
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

//! Draws the tasks: who does what, and by when.

use crate::features::contact_plan::rule::ContactPlan;
use crate::features::contact_plan::rule::{Item, ItemKind, field as f, take_list};
use crate::features::contact_plan::view::cards::{CardKind, adder, cards};
use crate::features::contact_plan::view::context::{At, PlanContext};
use crate::features::contact_plan::view::fields::{Kind, field, ticks};
use crate::features::contact_plan::view::parts::{el, fold, section, words};
use crate::features::contact_plan::view::wording;
use crate::features::contact_plan::words::PlanWord as W;
use crate::features::to_do::handover::ToDo;
use crate::notebook::{Document, Id};
use crate::platform::{page, repository, time};
use crate::ui::{button, effect, follow};
use leptos::prelude::*;
use leptos::task::spawn_local;

const TASKS: CardKind = CardKind {
    kind: ItemKind::Task,
    title: |_, _, task| task.get(f::TEXT).to_owned(),
    line: task_line,
    body: task,
    none: W::TasksNone,
};

/// Returns the line of a task: who, when, and whether it is done.
pub fn task_line(context: PlanContext, plan: &ContactPlan, task: &Item) -> String {
    let pack = context.pack;
    let who = wording::several(pack, &wording::names(pack, plan, task, f::WHO));
    let done = if task.get(f::DONE).is_empty() {
        ""
    } else {
        context.word(W::TaskDoneLine)
    };
    let parts = [done.to_owned(), who, wording::when(pack, task)];
    parts
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" · ")
}

/// Returns those who may do a task: oneself, and the people of the plan.
pub fn hands(context: PlanContext) -> Vec<(String, String)> {
    let me = (f::ME.to_owned(), context.word(W::TaskMe).to_owned());
    context.plan.with_untracked(|plan| {
        let people = plan.of(ItemKind::Person);
        let people =
            people.map(|person| (person.id.to_string(), wording::name(context.said(), person)));
        std::iter::once(me).chain(people).collect()
    })
}

/// Draws the section.
pub fn tasks(context: PlanContext) -> AnyView {
    section(
        "tasks-t",
        context.word(W::TasksTitle),
        vec![
            adder(context, ItemKind::Task, f::TEXT, W::TaskText, W::TaskAdd),
            cards(context, &TASKS),
            lists(context),
        ],
    )
}

/// Draws a choice of to-do lists to take open tasks from, or nothing if there is no list.
fn lists(context: PlanContext) -> AnyView {
    let found: RwSignal<Vec<Document>> = RwSignal::new(Vec::new());
    effect(move || {
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
            context.edit(|plan| new = take_list(plan, document.id, &list, time::stamp()));
            say_how_many(context, new);
        });
    };
    let buttons = move || {
        let rows = found.get().into_iter().map(|document| {
            let title = match document.title.trim() {
                "" => context.word(W::ListUntitled),
                title => title,
            };
            let label = context.fill(W::ListTake, &[("list", title)]);
            button("btn quiet small-btn", "take-list", &label, move || {
                take(document.clone());
            })
        });
        let rows: Vec<AnyView> = rows.collect();
        if rows.is_empty() {
            return ().into_any();
        }
        let lead = words("hint", context.word(W::ListLead));
        fold(
            "lists",
            context.word(W::ListTitle),
            vec![lead, el("div", "others", "", "", rows)],
        )
    };
    follow(buttons)
}

/// Says at the top of the step how many tasks were added, and shows them.
pub fn say_how_many(context: PlanContext, new: usize) {
    let said = match new {
        0 => context.word(W::TasksNoneNew).to_owned(),
        1 => context.word(W::TasksOneNew).to_owned(),
        _ => context.fill(W::TasksSomeNew, &[("n", &new.to_string())]),
    };
    context.said.set((false, said));
    page::focus_once_drawn("tasks-t".to_owned());
}

fn task(context: PlanContext, id: Id) -> AnyView {
    let at = |key| At::field(id, key);
    let done = at(f::DONE);
    let value = context.value(done.clone());
    let control = done.control();
    let change = move |event: leptos::ev::Event| context.date(&done, event_target_checked(&event));
    let tick = view! {
        <label class="chip">
            <input type="checkbox" id=control autocomplete="off" prop:checked=move || value.with(|value| !value.is_empty()) on:change=change />
            <span>{context.word(W::TaskDone)}</span>
        </label>
    };
    vec![
        tick.into_any(),
        field(
            context,
            at(f::TEXT),
            Kind::Area,
            context.word(W::TaskText),
            "",
        ),
        ticks(
            context,
            at(f::WHO),
            context.word(W::TaskWho),
            hands(context),
        ),
        field(context, at(f::DAY), Kind::Day, context.word(W::TaskDay), ""),
    ]
    .into_any()
}

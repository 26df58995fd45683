//! A list of things as cards, of which one is open at a time: what fifty people look like on a phone.

use super::desk::{Desk, UNDO, summary_id};
use super::parts::{each, words};
use super::press::{about, named};
use crate::features::contact_plan::words::PlanWord;
use crate::engine::deferred_list::unrolled;
use crate::features::contact_plan::rule::{Item, ItemKind};
use crate::features::contact_plan::rule::ContactPlan;
use crate::notebook::Id;
use crate::platform::page;
use crate::ui::{Said, text, when};
use leptos::prelude::*;

/// How many closed cards fill a window: the lowest has 57 pixels, and much stands above them.
const SCREENFUL: usize = 14;

/// How the things of a kind look.
pub struct Look {
    /// Which things.
    pub kind: ItemKind,
    /// What a card is called.
    pub title: fn(Desk, &ContactPlan, &Item) -> String,
    /// What stands under it while it is closed.
    pub line: fn(Desk, &ContactPlan, &Item) -> String,
    /// What it holds, drawn when it is opened.
    pub body: fn(Desk, Id) -> AnyView,
    /// Said where there is none.
    pub none: PlanWord,
}

/// The list.
pub fn cards(desk: Desk, look: &'static Look) -> AnyView {
    let drawn = unrolled(SCREENFUL);
    let ids = Memo::new(move |_| {
        let mut ids = desk.plan.with(|plan| plan.ids_of(look.kind));
        // What is opened, by a link or on the way back, may stand further down. Once all is drawn nobody asks.
        let drawn = drawn.get();
        if drawn < ids.len() && desk.open.with(Option::is_none) {
            ids.truncate(drawn);
        }
        ids
    });
    let card = move |id: Id| one(desk, look, id);
    view! {
        {when(move || ids.with(Vec::is_empty), move || words("hint", desk.word(look.none)))}
        <ul class="places" data-list=look.kind.id()>
            {each(ids, card)}
        </ul>
    }
    .into_any()
}

fn one(desk: Desk, look: &'static Look, id: Id) -> AnyView {
    let said = move |say: fn(Desk, &ContactPlan, &Item) -> String| {
        text(move || {
            desk.plan.with(|plan| {
                plan.item(id)
                    .map_or_else(String::new, |item| say(desk, plan, item))
            })
        })
    };
    let (title, line) = (said(look.title), said(look.line));
    let is_open = Memo::new(move |_| desk.open.get() == Some(id));
    let toggled = move |event: leptos::ev::Event| {
        let was = desk.open.get_untracked();
        if page::is_open(&event) {
            if was != Some(id) {
                desk.open.set(Some(id));
            }
        } else if was == Some(id) {
            desk.open.set(None);
        }
    };
    view! {
        <li data-id=id.to_string()>
            <details class="place" prop:open=is_open on:toggle=toggled>
                <summary id=summary_id(id)><b>{title}</b><span class="small">{line}</span></summary>
                {when(move || is_open.get(), move || view! {
                    <div class="stack card-body">
                        {(look.body)(desk, id)}
                        <p class="foot">
                            {about("linkish", "remove", desk.word(PlanWord::Remove), title, move || desk.remove(id))}
                        </p>
                    </div>
                }.into_any())}
            </details>
        </li>
    }
    .into_any()
}

/// What became of the last act, and a way back from what was taken away.
pub fn after_act(desk: Desk) -> AnyView {
    view! {
        <Said id="plan-said" saying=desk.said />
        {when(move || desk.removed.with(|gone| !gone.is_empty()), move || view! {
            <div class="toast no-print" id="undo">
                <span role="status">{desk.word(PlanWord::Removed)}</span>
                {named("linkish", "undo", desk.word(PlanWord::Undo), UNDO.to_owned(), move || desk.put_back())}
            </div>
        }.into_any())}
    }
    .into_any()
}

/// A field and a button that add a thing: write, Enter, and the field is ready for the next one.
pub fn adder(
    desk: Desk,
    kind: ItemKind,
    key: &'static str,
    label: PlanWord,
    button: PlanWord,
) -> AnyView {
    let typed = RwSignal::new(String::new());
    let id = ["new-", kind.id()].concat();
    let field = id.clone();
    let add = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let given = typed.get_untracked().trim().to_owned();
        page::focus(&field);
        if !given.is_empty() {
            desk.add(kind, key, &given);
            typed.set(String::new());
        }
    };
    view! {
        <form class="field no-print" on:submit=add>
            <label for=id.clone()>{desk.word(label)}</label>
            <div class="adder">
                <input
                    type="text" id=id.clone() name=id maxlength="1000" autocomplete="off" prop:value=typed
                    on:input=move |event| typed.set(event_target_value(&event))
                />
                <button type="submit" class="btn" data-act=["add-", kind.id()].concat()>{desk.word(button)}</button>
            </div>
        </form>
    }
    .into_any()
}

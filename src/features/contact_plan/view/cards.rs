//! Draws items as cards, one open at a time, so that a list of fifty people fits a phone.

use super::context::{PlanContext, UNDO, summary_id};
use super::parts::words;
use crate::engine::deferred_list::unrolled;
use crate::features::contact_plan::rule::ContactPlan;
use crate::features::contact_plan::rule::{Item, ItemKind};
use crate::features::contact_plan::words::PlanWord;
use crate::notebook::Id;
use crate::platform::page;
use crate::ui::{Button, StatusLine, each, text, when};
use leptos::prelude::*;

/// How many closed cards fill a window. The lowest card is 57 pixels high, and the page has more above them.
const SCREENFUL: usize = 14;

/// How the items of a kind are drawn.
pub struct CardKind {
    /// The kind of items.
    pub kind: ItemKind,
    /// Returns the title of a card.
    pub title: fn(PlanContext, &ContactPlan, &Item) -> String,
    /// Returns the line under the title of a closed card.
    pub line: fn(PlanContext, &ContactPlan, &Item) -> String,
    /// Draws the content of a card, when it is opened.
    pub body: fn(PlanContext, Id) -> AnyView,
    /// The text shown if there are no items.
    pub none: PlanWord,
}

/// Draws the list of cards.
pub fn cards(context: PlanContext, look: &'static CardKind) -> AnyView {
    let drawn = unrolled(SCREENFUL);
    let ids = Memo::new(move |_| {
        let mut ids = context.plan.with(|plan| plan.ids_of(look.kind));
        // An opened card, by a link or on the way back, may be further down. Once all is drawn this no longer matters.
        let drawn = drawn.get();
        if drawn < ids.len() && context.open.with(Option::is_none) {
            ids.truncate(drawn);
        }
        ids
    });
    let card = move |id: Id| one(context, look, id);
    view! {
        {when(move || ids.with(Vec::is_empty), move || words("hint", context.word(look.none)))}
        <ul class="places" data-list=look.kind.id()>
            {each(move || ids.get(), card)}
        </ul>
    }
    .into_any()
}

fn one(context: PlanContext, look: &'static CardKind, id: Id) -> AnyView {
    let said = move |say: fn(PlanContext, &ContactPlan, &Item) -> String| {
        text(move || {
            context.plan.with(|plan| {
                plan.item(id)
                    .map_or_else(String::new, |item| say(context, plan, item))
            })
        })
    };
    let (title, line) = (said(look.title), said(look.line));
    let is_open = Memo::new(move |_| context.open.get() == Some(id));
    let toggled = move |event: leptos::ev::Event| {
        let was = context.open.get_untracked();
        if page::is_open(&event) {
            if was != Some(id) {
                context.open.set(Some(id));
            }
        } else if was == Some(id) {
            context.open.set(None);
        }
    };
    view! {
        <li data-id=id.to_string()>
            <details class="place" prop:open=is_open on:toggle=toggled>
                <summary id=summary_id(id)><b>{title}</b><span class="small">{line}</span></summary>
                {when(move || is_open.get(), move || view! {
                    <div class="stack card-body">
                        {(look.body)(context, id)}
                        <p class="foot">
                            {Button::new("linkish", "remove", context.word(PlanWord::Remove)).about(title).does(move || context.remove(id))}
                        </p>
                    </div>
                }.into_any())}
            </details>
        </li>
    }
    .into_any()
}

/// Draws the result of the last act, and the button that restores what was removed.
pub fn after_act(context: PlanContext) -> AnyView {
    view! {
        <StatusLine id="plan-said" saying=context.said />
        {when(move || context.removed.with(|gone| !gone.is_empty()), move || view! {
            <div class="toast no-print" id="undo">
                <span role="status">{context.word(PlanWord::Removed)}</span>
                {Button::new("linkish", "undo", context.word(PlanWord::Undo)).id(UNDO.to_owned()).does(move || context.put_back())}
            </div>
        }.into_any())}
    }
    .into_any()
}

/// Draws a field and a button that add an item. After Enter the field is ready for the next one.
pub fn adder(
    context: PlanContext,
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
            context.add(kind, key, &given);
            typed.set(String::new());
        }
    };
    view! {
        <form class="field no-print" on:submit=add>
            <label for=id.clone()>{context.word(label)}</label>
            <div class="adder">
                <input
                    type="text" id=id.clone() name=id maxlength="1000" autocomplete="off" prop:value=typed
                    on:input=move |event| typed.set(event_target_value(&event))
                />
                <button type="submit" class="btn" data-act=["add-", kind.id()].concat()>{context.word(button)}</button>
            </div>
        </form>
    }
    .into_any()
}

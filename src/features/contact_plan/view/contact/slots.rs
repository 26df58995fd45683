//! Draws the moments that an invitation proposes.

use crate::features::contact_plan::rule::{ItemKind, USUAL_MINUTES, field as f};
use crate::features::contact_plan::view::context::{At, PlanContext};
use crate::features::contact_plan::view::fields::{Kind, choice, field};
use crate::features::contact_plan::view::parts::{el, foot, words};
use crate::features::contact_plan::words::PlanWord as W;
use crate::notebook::Id;
use crate::platform::{page, time};
use crate::ui::{Button, button, each, text};
use leptos::prelude::*;

/// The lengths of a meeting to choose from, in minutes.
const LENGTHS: [u16; 6] = [30, 45, 60, 90, 120, 180];

/// Draws the moments.
pub fn slots(context: PlanContext, invitation: Id) -> AnyView {
    let ids = Memo::new(move |_| {
        context.plan.with(|plan| {
            plan.belonging(ItemKind::Slot, invitation)
                .map(|slot| slot.id)
                .collect::<Vec<_>>()
        })
    });
    let add = move || {
        let mut made = None;
        let stamp = time::stamp();
        context.edit(|plan| made = Some(plan.add_to(ItemKind::Slot, invitation, stamp)));
        if let Some(id) = made {
            page::focus_once_drawn(At::field(id, f::DAY).control());
        }
    };
    let row = move |id: Id| slot(context, ids, id);
    view! {
        <fieldset class="ticks">
            <legend>{context.word(W::SlotsTitle)}</legend>
            {words("hint", context.word(W::SlotsLead))}
            <div class="slots">{each(move || ids.get(), row)}</div>
            {foot(vec![button("btn quiet small-btn", "add-slot", context.word(W::SlotAdd), add)])}
        </fieldset>
    }
    .into_any()
}

/// Draws the choice of a length. No answer means the default length.
pub fn length(context: PlanContext, id: Id) -> AnyView {
    let minutes = |n: u16| context.fill(W::Minutes, &[("n", &n.to_string())]);
    let others = LENGTHS
        .into_iter()
        .filter(|n| *n != USUAL_MINUTES)
        .map(|n| (n.to_string(), minutes(n)));
    choice(
        context,
        At::field(id, f::MINUTES),
        context.word(W::SlotMinutes),
        &minutes(USUAL_MINUTES),
        others.collect(),
        None,
    )
}

fn slot(context: PlanContext, ids: Memo<Vec<Id>>, id: Id) -> AnyView {
    let name = text(move || {
        let place = ids.with(|ids| ids.iter().position(|other| *other == id).unwrap_or(0));
        context.fill(W::SlotName, &[("n", &(place + 1).to_string())])
    });
    view! {
        <div role="group" aria-label=name>
            {el("div", "fields", "", "", vec![field(context, At::field(id, f::DAY), Kind::Day, context.word(W::Day), ""), field(context, At::field(id, f::START), Kind::Time, context.word(W::Start), ""), length(context, id)])}
            {Button::new("linkish small", "remove-slot", context.word(W::Remove)).about(name).does(move || context.remove(id))}
        </div>
    }
    .into_any()
}

//! The moments that an invitation proposes.

use crate::features::contact_plan::words::PlanWord as W;
use crate::features::contact_plan::view::desk::{At, Desk};
use crate::features::contact_plan::view::fields::{Kind, choice, field};
use crate::features::contact_plan::view::parts::{each, el, foot, words};
use crate::features::contact_plan::view::press::{about, button};
use crate::notebook::Id;
use crate::features::contact_plan::rule::{ItemKind, USUAL_MINUTES, field as f};
use crate::platform::{page, time};
use crate::ui::text;
use leptos::prelude::*;

/// How long a meeting may be, in minutes.
const LENGTHS: [u16; 6] = [30, 45, 60, 90, 120, 180];

/// The moments.
pub fn slots(desk: Desk, invitation: Id) -> AnyView {
    let ids = Memo::new(move |_| {
        desk.plan.with(|plan| {
            plan.belonging(ItemKind::Slot, invitation)
                .map(|slot| slot.id)
                .collect::<Vec<_>>()
        })
    });
    let add = move || {
        let mut made = None;
        let stamp = time::stamp();
        desk.edit(|plan| made = Some(plan.add_to(ItemKind::Slot, invitation, stamp)));
        if let Some(id) = made {
            page::focus_once_drawn(At::field(id, f::DAY).control());
        }
    };
    let row = move |id: Id| slot(desk, ids, id);
    view! {
        <fieldset class="ticks">
            <legend>{desk.word(W::SlotsTitle)}</legend>
            {words("hint", desk.word(W::SlotsLead))}
            <div class="slots">{each(ids, row)}</div>
            {foot(vec![button("btn quiet small-btn", "add-slot", desk.word(W::SlotAdd), add)])}
        </fieldset>
    }
    .into_any()
}

/// How long, as one chooses it; the usual length is what nothing said means.
pub fn length(desk: Desk, id: Id) -> AnyView {
    let minutes = |n: u16| desk.fill(W::Minutes, &[("n", &n.to_string())]);
    let others = LENGTHS
        .into_iter()
        .filter(|n| *n != USUAL_MINUTES)
        .map(|n| (n.to_string(), minutes(n)));
    choice(
        desk,
        At::field(id, f::MINUTES),
        desk.word(W::SlotMinutes),
        &minutes(USUAL_MINUTES),
        others.collect(),
        None,
    )
}

fn slot(desk: Desk, ids: Memo<Vec<Id>>, id: Id) -> AnyView {
    let name = text(move || {
        let place = ids.with(|ids| ids.iter().position(|other| *other == id).unwrap_or(0));
        desk.fill(W::SlotName, &[("n", &(place + 1).to_string())])
    });
    view! {
        <div role="group" aria-label=name>
            {el("div", "fields", "", "", vec![field(desk, At::field(id, f::DAY), Kind::Day, desk.word(W::Day), ""), field(desk, At::field(id, f::START), Kind::Time, desk.word(W::Start), ""), length(desk, id)])}
            {about("linkish small", "remove-slot", desk.word(W::Remove), name, move || desk.remove(id))}
        </div>
    }
    .into_any()
}

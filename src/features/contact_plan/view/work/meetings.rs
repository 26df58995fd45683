//! Meetings, and what was said in them.

use super::hands;
use crate::features::contact_plan::words::PlanWord as W;
use crate::features::contact_plan::view::cards::{Look, cards};
use crate::features::contact_plan::view::desk::{At, Desk, summary_id};
use crate::features::contact_plan::view::fields::{Kind, field, ticks};
use crate::features::contact_plan::view::parts::{el, foot, section};
use crate::features::contact_plan::view::press::button;
use crate::features::contact_plan::view::wording;
use crate::notebook::Id;
use crate::features::contact_plan::rule::{ItemKind, field as f};
use crate::platform::page;
use leptos::prelude::*;

const MEETINGS: Look = Look {
    kind: ItemKind::Meeting,
    title: |desk, _, meeting| match wording::when(desk.pack, meeting) {
        when if when.is_empty() => desk.word(W::MeetingUndated).to_owned(),
        when => desk.fill(W::MeetingLine, &[("when", &when)]),
    },
    line: |desk, plan, meeting| {
        let pack = desk.pack;
        let who = wording::several(pack, &wording::names(pack, plan, meeting, f::WHO));
        let parts = [who.as_str(), meeting.get(f::PLACE)];
        parts
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(" · ")
    },
    body: meeting,
    none: W::MeetingsNone,
};

/// The section.
pub fn meetings(desk: Desk) -> AnyView {
    let add = move || {
        let id = desk.add(ItemKind::Meeting, f::PLACE, "");
        page::focus_once_drawn(summary_id(id));
    };
    section(
        "meetings-t",
        desk.word(W::MeetingsTitle),
        vec![
            cards(desk, &MEETINGS),
            foot(vec![button(
                "btn quiet",
                "add-meeting",
                desk.word(W::MeetingAdd),
                add,
            )]),
        ],
    )
}

fn meeting(desk: Desk, id: Id) -> AnyView {
    let at = |key| At::field(id, key);
    let moment = el(
        "div",
        "fields",
        "",
        "",
        vec![
            field(desk, at(f::DAY), Kind::Day, desk.word(W::Day), ""),
            field(desk, at(f::START), Kind::Time, desk.word(W::Start), ""),
        ],
    );
    vec![
        moment,
        field(
            desk,
            at(f::PLACE),
            Kind::Line,
            desk.word(W::MeetingPlace),
            "",
        ),
        ticks(desk, at(f::WHO), desk.word(W::ToTitle), hands(desk)),
        field(
            desk,
            at(f::NOTES),
            Kind::Area,
            desk.word(W::MeetingNotes),
            desk.word(W::MeetingNotesHint),
        ),
    ]
    .into_any()
}

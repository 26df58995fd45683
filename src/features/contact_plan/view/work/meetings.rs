//! Draws the meetings and their notes.

use super::hands;
use crate::features::contact_plan::rule::{ItemKind, field as f};
use crate::features::contact_plan::view::cards::{CardKind, cards};
use crate::features::contact_plan::view::context::{At, PlanContext, summary_id};
use crate::features::contact_plan::view::fields::{Kind, field, ticks};
use crate::features::contact_plan::view::parts::{el, foot, section};
use crate::features::contact_plan::view::wording;
use crate::features::contact_plan::words::PlanWord as W;
use crate::notebook::Id;
use crate::platform::page;
use crate::ui::button;
use leptos::prelude::*;

const MEETINGS: CardKind = CardKind {
    kind: ItemKind::Meeting,
    title: |context, _, meeting| match wording::when(context.pack, meeting) {
        when if when.is_empty() => context.word(W::MeetingUndated).to_owned(),
        when => context.fill(W::MeetingLine, &[("when", &when)]),
    },
    line: |context, plan, meeting| {
        let pack = context.pack;
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

/// Draws the section.
pub fn meetings(context: PlanContext) -> AnyView {
    let add = move || {
        let id = context.add(ItemKind::Meeting, f::PLACE, "");
        page::focus_once_drawn(summary_id(id));
    };
    section(
        "meetings-t",
        context.word(W::MeetingsTitle),
        vec![
            cards(context, &MEETINGS),
            foot(vec![button(
                "btn quiet",
                "add-meeting",
                context.word(W::MeetingAdd),
                add,
            )]),
        ],
    )
}

fn meeting(context: PlanContext, id: Id) -> AnyView {
    let at = |key| At::field(id, key);
    let moment = el(
        "div",
        "fields",
        "",
        "",
        vec![
            field(context, at(f::DAY), Kind::Day, context.word(W::Day), ""),
            field(
                context,
                at(f::START),
                Kind::Time,
                context.word(W::Start),
                "",
            ),
        ],
    );
    vec![
        moment,
        field(
            context,
            at(f::PLACE),
            Kind::Line,
            context.word(W::MeetingPlace),
            "",
        ),
        ticks(
            context,
            at(f::WHO),
            context.word(W::ToTitle),
            hands(context),
        ),
        field(
            context,
            at(f::NOTES),
            Kind::Area,
            context.word(W::MeetingNotes),
            context.word(W::MeetingNotesHint),
        ),
    ]
    .into_any()
}

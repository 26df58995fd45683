//! What follows an invitation: when to ask again, the answer, the moment that was chosen, and what was done.

use super::on;
use crate::features::contact_plan::words::{PlanWord as W, label};
use crate::features::contact_plan::view::desk::{At, Desk};
use crate::features::contact_plan::view::fields::{Kind, choice, field};
use crate::features::contact_plan::view::letter;
use crate::features::contact_plan::view::parts::{el, list, part, plain, words};
use crate::features::contact_plan::rule::{ItemKind, field as f, keep, slots_of};
use crate::features::contact_plan::rule::ContactPlan;
use crate::notebook::Id;
use crate::platform::time;
use crate::ui::{follow, text, when};
use leptos::prelude::*;

/// What follows.
pub fn follow_up(desk: Desk, id: Id) -> AnyView {
    let at = |key| At::field(id, key);
    let slots = move |plan: &ContactPlan| {
        let slots = slots_of(plan, id).into_iter();
        slots
            .map(|slot| (slot.2.to_string(), letter::moment(desk.pack, plan, slot)))
            .collect::<Vec<_>>()
    };
    let which = text(move || {
        desk.plan
            .with(slots)
            .into_iter()
            .map(|(id, when)| [id, when].concat())
            .collect()
    });
    let kept = move || {
        // Read, not only tracked: nobody else works it out.
        which.with(|_| ());
        choice(
            desk,
            At::field(id, f::KEPT),
            desk.word(W::Kept),
            desk.word(W::KeptNone),
            desk.plan.with_untracked(slots),
            Some(Box::new(move |slot| {
                let stamp = time::stamp();
                desk.edit(|plan| keep(plan, id, Id::parse(slot), stamp));
            })),
        )
    };
    let has_kept = move || desk.plan.with(|plan| !plan.get(id, f::KEPT).is_empty());
    let days = el(
        "div",
        "fields",
        "",
        "",
        vec![
            field(desk, at(f::SENT), Kind::Day, desk.word(W::SentOn), ""),
            field(desk, at(f::REMINDER), Kind::Day, desk.word(W::Reminder), ""),
        ],
    );
    part(
        desk.word(W::FollowTitle),
        vec![
            days,
            field(
                desk,
                at(f::ANSWER),
                Kind::Line,
                desk.word(W::Answer),
                desk.word(W::AnswerHint),
            ),
            follow(kept),
            when(has_kept, move || words("small", desk.word(W::KeptDone))),
            el("h4", "", "", "", vec![plain(desk.word(W::LogTitle))]),
            follow(move || traces(desk, id)),
        ],
    )
}

fn traces(desk: Desk, id: Id) -> AnyView {
    let lines = desk.plan.with(|plan| {
        let traces = plan.belonging(ItemKind::Trace, id);
        let line = |trace: &crate::features::contact_plan::rule::Item| {
            let act = label(&desk.said().acts, trace.get(f::ACT));
            let day = trace
                .day(f::DAY)
                .map(|day| on(desk, day))
                .unwrap_or_default();
            [act, " ", &day].concat()
        };
        traces.map(line).collect::<Vec<_>>()
    });
    if lines.is_empty() {
        return words("hint", desk.word(W::LogNone));
    }
    list("log", lines.into_iter().map(|line| plain(&line)).collect())
}

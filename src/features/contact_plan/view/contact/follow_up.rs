//! Draws what follows an invitation: when to ask again, the answer, the chosen moment, and what was done.

use super::on;
use crate::features::contact_plan::rule::ContactPlan;
use crate::features::contact_plan::rule::{ItemKind, field as f, keep, slots_of};
use crate::features::contact_plan::view::context::{At, PlanContext};
use crate::features::contact_plan::view::fields::{Kind, choice, field};
use crate::features::contact_plan::view::letter;
use crate::features::contact_plan::view::parts::{el, list, part, plain, words};
use crate::features::contact_plan::words::{PlanWord as W, label};
use crate::notebook::Id;
use crate::platform::time;
use crate::ui::{follow, text, when};
use leptos::prelude::*;

/// Draws the part that follows an invitation.
pub fn follow_up(context: PlanContext, id: Id) -> AnyView {
    let at = |key| At::field(id, key);
    let slots = move |plan: &ContactPlan| {
        let slots = slots_of(plan, id).into_iter();
        slots
            .map(|slot| (slot.2.to_string(), letter::moment(context.pack, plan, slot)))
            .collect::<Vec<_>>()
    };
    let which = text(move || {
        context
            .plan
            .with(slots)
            .into_iter()
            .map(|(id, when)| [id, when].concat())
            .collect()
    });
    let kept = move || {
        // Read, not only tracked: nobody else works it out.
        which.with(|_| ());
        choice(
            context,
            At::field(id, f::KEPT),
            context.word(W::Kept),
            context.word(W::KeptNone),
            context.plan.with_untracked(slots),
            Some(Box::new(move |slot| {
                let stamp = time::stamp();
                context.edit(|plan| keep(plan, id, Id::parse(slot), stamp));
            })),
        )
    };
    let has_kept = move || context.plan.with(|plan| !plan.get(id, f::KEPT).is_empty());
    let days = el(
        "div",
        "fields",
        "",
        "",
        vec![
            field(context, at(f::SENT), Kind::Day, context.word(W::SentOn), ""),
            field(
                context,
                at(f::REMINDER),
                Kind::Day,
                context.word(W::Reminder),
                "",
            ),
        ],
    );
    part(
        context.word(W::FollowTitle),
        vec![
            days,
            field(
                context,
                at(f::ANSWER),
                Kind::Line,
                context.word(W::Answer),
                context.word(W::AnswerHint),
            ),
            follow(kept),
            when(has_kept, move || words("small", context.word(W::KeptDone))),
            el("h4", "", "", "", vec![plain(context.word(W::LogTitle))]),
            follow(move || traces(context, id)),
        ],
    )
}

fn traces(context: PlanContext, id: Id) -> AnyView {
    let lines = context.plan.with(|plan| {
        let traces = plan.belonging(ItemKind::Trace, id);
        let line = |trace: &crate::features::contact_plan::rule::Item| {
            let act = label(&context.said().acts, trace.get(f::ACT));
            let day = trace
                .day(f::DAY)
                .map(|day| on(context, day))
                .unwrap_or_default();
            [act, " ", &day].concat()
        };
        traces.map(line).collect::<Vec<_>>()
    });
    if lines.is_empty() {
        return words("hint", context.word(W::LogNone));
    }
    list("log", lines.into_iter().map(|line| plain(&line)).collect())
}

//! Draws the four pairs of postures. Some are checked while the person writes, the others are ticked. Each
//! remark is explained, and none blocks.

use crate::features::contact_plan::rule::{Remark, field as f, ids, remarks};
use crate::features::contact_plan::view::context::{At, PlanContext};
use crate::features::contact_plan::view::fields::tick;
use crate::features::contact_plan::view::parts::{el, part, words};
use crate::features::contact_plan::words::{Pair, PlanWord as W};
use crate::notebook::Id;
use crate::ui::{follow, text};
use leptos::prelude::*;

/// Draws the pairs.
pub fn posture(context: PlanContext, id: Id, letter: Memo<String>) -> AnyView {
    let rows = context
        .said()
        .pairs
        .iter()
        .map(|pair| row(context, id, pair, letter));
    let source = words("source", &context.said().pairs_source);
    let lead = words("hint", context.word(W::PostureLead));
    let rows = el("ul", "points pairs", "", "", rows.collect());
    part(context.word(W::PostureTitle), vec![lead, rows, source])
}

fn row(context: PlanContext, id: Id, pair: &'static Pair, letter: Memo<String>) -> AnyView {
    let posture = pair.id;
    let at = At::field(id, f::POSTURE);
    let ticked = context.value(at.clone());
    let is_ticked = move || ticked.with(|ticked| ids(ticked).any(|id| id == posture.id()));
    // What can be seen, a line each; nothing where nothing can.
    let own = text(move || {
        if !pair.tick.is_empty() {
            return String::new();
        }
        let seen = context.plan.with(|plan| {
            plan.item(id).map_or_else(Vec::new, |one| {
                letter.with(|letter| remarks(plan, one, letter, &context.said().summons))
            })
        });
        let own = seen.iter().filter(|remark| remark.posture() == posture);
        own.map(|remark| worded(context, remark))
            .collect::<Vec<_>>()
            .join("\n")
    });
    let is_well = move || {
        if pair.tick.is_empty() {
            own.with(String::is_empty)
        } else {
            is_ticked()
        }
    };
    let state = text(move || if is_well() { "well" } else { "look" }.to_owned());
    let said = move || {
        if !pair.tick.is_empty() {
            let word = if is_ticked() {
                W::PostureDone
            } else {
                W::PostureTodo
            };
            return words("small", context.word(word));
        }
        let own = own.get();
        if own.is_empty() {
            return words("small", context.word(W::PostureSeen));
        }
        words("remark", &own)
    };
    let fails = context.fill(W::PostureFails, &[("text", &pair.fails)]);
    let why = [&pair.why, " ", &fails, "."].concat();
    view! {
        <li data-pair=posture.id() data-state=state>
            <b>{pair.succeeds.as_str()}</b>
            <div aria-live="polite">{follow(said)}</div>
            {(!pair.tick.is_empty()).then(|| tick(context, at, posture.id().to_owned(), pair.tick.clone()))}
            {words("small", &why)}
        </li>
    }
    .into_any()
}

fn worded(context: PlanContext, remark: &Remark) -> String {
    match remark {
        Remark::Summons(words) => context.fill(W::PostureSummons, &[("words", &words.join(", "))]),
        Remark::FewSlots => context.word(W::PostureFew).to_owned(),
        Remark::OnePlace => context.word(W::PosturePlace).to_owned(),
    }
}

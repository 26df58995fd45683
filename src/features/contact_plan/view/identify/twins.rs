//! The same person entered twice: said, and left to whoever knows.

use crate::catalogue::Word;
use crate::features::contact_plan::words::{PlanWord as W, label};
use crate::features::contact_plan::view::desk::{Desk, summary_id};
use crate::features::contact_plan::view::parts::{el, foot, list, plain, words};
use crate::features::contact_plan::view::press::button;
use crate::features::contact_plan::view::wording;
use crate::features::contact_plan::rule::{Twins, WhyTwins, field as f, toggled, twins as found, unite};
use crate::platform::page;
use crate::ui::{follow, text};
use leptos::prelude::*;

/// What might be one person.
pub fn twins(desk: Desk) -> AnyView {
    // Drawn again when the pairs change, not at each letter that is typed.
    let which = text(move || {
        let pairs = desk.plan.with(found).into_iter();
        pairs
            .map(|twins| [twins.first.to_string(), twins.second.to_string()].concat())
            .collect()
    });
    follow(move || {
        which.with(|_| ());
        let all = desk.plan.with_untracked(found);
        if all.is_empty() {
            return ().into_any();
        }
        let rows = all.into_iter().map(|twins| pair(desk, twins));
        let title = el("h3", "", "", "", vec![plain(desk.word(W::TwinsTitle))]);
        el(
            "section",
            "card alert",
            "twins",
            desk.word(W::TwinsTitle),
            vec![title, list("points", rows.collect())],
        )
    })
}

/// A choice that two entries made differently, as the note says it.
fn in_words(desk: Desk, key: &str, id: &str) -> String {
    let said = desk.said();
    let list = if key == f::ROLE {
        &said.roles
    } else {
        &said.found
    };
    let word = if key == f::ROLE {
        W::PersonRole
    } else {
        W::PersonFound
    };
    match label(list, id) {
        "" => String::new(),
        label => [desk.word(word), desk.pack.words.get(Word::Colon), label].concat(),
    }
}

fn pair(desk: Desk, Twins { first, second, why }: Twins) -> AnyView {
    let word = match why {
        WhyTwins::Email => W::TwinsEmail,
        WhyTwins::Phone => W::TwinsPhone,
        WhyTwins::Name => W::TwinsName,
        WhyTwins::Initials => W::TwinsInitials,
    };
    let (one, other) = desk.plan.with_untracked(|plan| {
        let name = |id| {
            plan.item(id)
                .map_or_else(String::new, |person| wording::name(desk.said(), person))
        };
        (name(first), name(second))
    });
    let join = move || {
        desk.edit(|plan| unite(plan, first, second, |key, id| in_words(desk, key, id)));
        desk.say(W::TwinsUnited);
        desk.open.set(Some(first));
        page::focus_once_drawn(summary_id(first));
    };
    let part = move || {
        desk.edit(|plan| {
            let apart = toggled(plan.get(first, f::APART), &second.to_string());
            plan.set(first, f::APART, &apart);
        });
        page::focus_once_drawn("people-t".to_owned());
    };
    let said = desk.fill(word, &[("one", &one), ("other", &other)]);
    let buttons = foot(vec![
        button("btn small-btn", "unite", desk.word(W::TwinsUnite), join),
        button(
            "btn quiet small-btn",
            "apart",
            desk.word(W::TwinsApart),
            part,
        ),
    ]);
    el("div", "", "", "", vec![words("", &said), buttons])
}

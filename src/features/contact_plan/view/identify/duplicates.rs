//! Draws the entries that may be one person, and leaves the decision to the person who knows.

use crate::catalogue::Word;
use crate::features::contact_plan::rule::{
    DuplicatePair, WhyDuplicate, duplicates as found, field as f, merge_people, toggled,
};
use crate::features::contact_plan::view::context::{PlanContext, summary_id};
use crate::features::contact_plan::view::parts::{el, foot, list, plain, words};
use crate::features::contact_plan::view::wording;
use crate::features::contact_plan::words::{PlanWord as W, label};
use crate::platform::page;
use crate::ui::{button, follow, text};
use leptos::prelude::*;

/// Draws the pairs that may be one person.
pub fn duplicates(context: PlanContext) -> AnyView {
    // Drawn again when the pairs change, not at each letter that is typed.
    let which = text(move || {
        let pairs = context.plan.with(found).into_iter();
        pairs
            .map(|duplicates| {
                [duplicates.first.to_string(), duplicates.second.to_string()].concat()
            })
            .collect()
    });
    follow(move || {
        which.with(|_| ());
        let all = context.plan.with_untracked(found);
        if all.is_empty() {
            return ().into_any();
        }
        let rows = all.into_iter().map(|duplicates| pair(context, duplicates));
        let title = el("h3", "", "", "", vec![plain(context.word(W::TwinsTitle))]);
        el(
            "section",
            "card alert",
            "twins",
            context.word(W::TwinsTitle),
            vec![title, list("points", rows.collect())],
        )
    })
}

/// Words a choice in which two entries differ, for the note.
fn in_words(context: PlanContext, key: &str, id: &str) -> String {
    let said = context.said();
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
        label => [
            context.word(word),
            context.pack.words.get(Word::Colon),
            label,
        ]
        .concat(),
    }
}

fn pair(context: PlanContext, DuplicatePair { first, second, why }: DuplicatePair) -> AnyView {
    let word = match why {
        WhyDuplicate::Email => W::TwinsEmail,
        WhyDuplicate::Phone => W::TwinsPhone,
        WhyDuplicate::Name => W::TwinsName,
        WhyDuplicate::Initials => W::TwinsInitials,
    };
    let (one, other) = context.plan.with_untracked(|plan| {
        let name = |id| {
            plan.item(id)
                .map_or_else(String::new, |person| wording::name(context.said(), person))
        };
        (name(first), name(second))
    });
    let join = move || {
        context
            .edit(|plan| merge_people(plan, first, second, |key, id| in_words(context, key, id)));
        context.say(W::TwinsUnited);
        context.open.set(Some(first));
        page::focus_once_drawn(summary_id(first));
    };
    let part = move || {
        context.edit(|plan| {
            let apart = toggled(plan.get(first, f::APART), &second.to_string());
            plan.set(first, f::APART, &apart);
        });
        page::focus_once_drawn("people-t".to_owned());
    };
    let said = context.fill(word, &[("one", &one), ("other", &other)]);
    let buttons = foot(vec![
        button("btn small-btn", "unite", context.word(W::TwinsUnite), join),
        button(
            "btn quiet small-btn",
            "apart",
            context.word(W::TwinsApart),
            part,
        ),
    ]);
    el("div", "", "", "", vec![words("", &said), buttons])
}

//! Draws the list of people. It suggests initials, and asks for their agreement.

use crate::features::contact_plan::rule::{ItemKind, field as f};
use crate::features::contact_plan::view::cards::{CardKind, adder, cards};
use crate::features::contact_plan::view::contact::invite_button;
use crate::features::contact_plan::view::context::{At, PlanContext};
use crate::features::contact_plan::view::fields::{Kind, choice, field, options, ticks};
use crate::features::contact_plan::view::parts::{foot, section, words};
use crate::features::contact_plan::view::wording;
use crate::features::contact_plan::words::PlanWord as W;
use crate::notebook::Id;
use crate::ui::text;
use leptos::prelude::*;

/// How people are drawn as cards.
const PEOPLE: CardKind = CardKind {
    kind: ItemKind::Person,
    title: |context, _, person| wording::name(context.said(), person),
    line: wording::about_person,
    body: person,
    none: W::PeopleNone,
};

/// Draws the section.
pub fn people(context: PlanContext) -> AnyView {
    let count = text(move || {
        let count = context.plan.with(|plan| plan.of(ItemKind::Person).count());
        match count {
            0 => String::new(),
            1 => context.word(W::PeopleOne).to_owned(),
            _ => context.fill(W::PeopleSome, &[("n", &count.to_string())]),
        }
    });
    let count = view! { <p class="small" id="people-count" role="status">{count}</p> }.into_any();
    section(
        "people-t",
        context.word(W::PeopleTitle),
        vec![
            words("", context.word(W::PeopleLead)),
            words("promise", context.word(W::PeopleRule)),
            adder(
                context,
                ItemKind::Person,
                f::NAME,
                W::PersonName,
                W::PersonAdd,
            ),
            count,
            cards(context, &PEOPLE),
        ],
    )
}

fn person(context: PlanContext, id: Id) -> AnyView {
    let said = context.said();
    let at = |key| At::field(id, key);
    let none = context.word(W::ChooseNone);
    // The first status is that of whom nothing was said.
    let (first, statuses) = match said.statuses.split_first() {
        Some((first, others)) => (first.label.as_str(), others),
        None => (none, said.statuses.as_slice()),
    };
    vec![
        field(
            context,
            at(f::NAME),
            Kind::Line,
            context.word(W::PersonName),
            "",
        ),
        choice(
            context,
            at(f::ROLE),
            context.word(W::PersonRole),
            none,
            options(&said.roles),
            None,
        ),
        field(
            context,
            at(f::SERVICE),
            Kind::Line,
            context.word(W::PersonService),
            "",
        ),
        field(
            context,
            at(f::EMAIL),
            Kind::Email,
            context.word(W::PersonEmail),
            "",
        ),
        field(
            context,
            at(f::PHONE),
            Kind::Phone,
            context.word(W::PersonPhone),
            "",
        ),
        choice(
            context,
            at(f::FOUND),
            context.word(W::PersonFound),
            none,
            options(&said.found),
            None,
        ),
        ticks(
            context,
            at(f::DOMAINS),
            context.word(W::PersonDomains),
            options(&said.domains),
        ),
        choice(
            context,
            at(f::STATUS),
            context.word(W::PersonStatus),
            first,
            options(statuses),
            None,
        ),
        field(
            context,
            at(f::NOTE),
            Kind::Area,
            context.word(W::PersonNote),
            context.word(W::PersonNoteHint),
        ),
        foot(vec![invite_button(context, id)]),
    ]
    .into_any()
}

//! The list of people: initials rather than names, and their agreement.

use crate::features::contact_plan::words::PlanWord as W;
use crate::features::contact_plan::view::cards::{Look, adder, cards};
use crate::features::contact_plan::view::contact::invite_button;
use crate::features::contact_plan::view::desk::{At, Desk};
use crate::features::contact_plan::view::fields::{Kind, choice, field, options, ticks};
use crate::features::contact_plan::view::parts::{foot, section, words};
use crate::features::contact_plan::view::wording;
use crate::notebook::Id;
use crate::features::contact_plan::rule::{ItemKind, field as f};
use crate::ui::text;
use leptos::prelude::*;

/// People as cards.
const PEOPLE: Look = Look {
    kind: ItemKind::Person,
    title: |desk, _, person| wording::name(desk.said(), person),
    line: wording::about_person,
    body: person,
    none: W::PeopleNone,
};

/// The section.
pub fn people(desk: Desk) -> AnyView {
    let count = text(move || {
        let count = desk.plan.with(|plan| plan.of(ItemKind::Person).count());
        match count {
            0 => String::new(),
            1 => desk.word(W::PeopleOne).to_owned(),
            _ => desk.fill(W::PeopleSome, &[("n", &count.to_string())]),
        }
    });
    let count = view! { <p class="small" id="people-count" role="status">{count}</p> }.into_any();
    section(
        "people-t",
        desk.word(W::PeopleTitle),
        vec![
            words("", desk.word(W::PeopleLead)),
            words("promise", desk.word(W::PeopleRule)),
            adder(desk, ItemKind::Person, f::NAME, W::PersonName, W::PersonAdd),
            count,
            cards(desk, &PEOPLE),
        ],
    )
}

fn person(desk: Desk, id: Id) -> AnyView {
    let said = desk.said();
    let at = |key| At::field(id, key);
    let none = desk.word(W::ChooseNone);
    // The first status is that of whom nothing was said.
    let (first, statuses) = match said.statuses.split_first() {
        Some((first, others)) => (first.label.as_str(), others),
        None => (none, said.statuses.as_slice()),
    };
    vec![
        field(desk, at(f::NAME), Kind::Line, desk.word(W::PersonName), ""),
        choice(
            desk,
            at(f::ROLE),
            desk.word(W::PersonRole),
            none,
            options(&said.roles),
            None,
        ),
        field(
            desk,
            at(f::SERVICE),
            Kind::Line,
            desk.word(W::PersonService),
            "",
        ),
        field(
            desk,
            at(f::EMAIL),
            Kind::Email,
            desk.word(W::PersonEmail),
            "",
        ),
        field(
            desk,
            at(f::PHONE),
            Kind::Phone,
            desk.word(W::PersonPhone),
            "",
        ),
        choice(
            desk,
            at(f::FOUND),
            desk.word(W::PersonFound),
            none,
            options(&said.found),
            None,
        ),
        ticks(
            desk,
            at(f::DOMAINS),
            desk.word(W::PersonDomains),
            options(&said.domains),
        ),
        choice(
            desk,
            at(f::STATUS),
            desk.word(W::PersonStatus),
            first,
            options(statuses),
            None,
        ),
        field(
            desk,
            at(f::NOTE),
            Kind::Area,
            desk.word(W::PersonNote),
            desk.word(W::PersonNoteHint),
        ),
        foot(vec![invite_button(desk, id)]),
    ]
    .into_any()
}

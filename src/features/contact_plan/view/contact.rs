//! Step 2: whom to invite, and the invitations.

mod follow_up;
mod invitation;
mod posture;
mod sending;
mod slots;

use super::cards::{Look, cards};
use super::desk::Desk;
use super::moving::{self, Way};
use super::parts::{el, foot, section, words};
use super::press::{button, named};
use super::wording;
use crate::features::contact_plan::words::{PlanStep, PlanWord as W};
use crate::features::contact_plan::rule::{Item, ItemKind, agreed, field as f, invite};
use crate::features::contact_plan::rule::ContactPlan;
use crate::notebook::{Day, Id};
use crate::platform::time;
use crate::ui::{either, follow, text, when};
use leptos::prelude::*;

/// Invitations as cards.
const INVITATIONS: Look = Look {
    kind: ItemKind::Invitation,
    title: |desk, plan, invitation| {
        desk.fill(
            W::InvitationTo,
            &[("who", &wording::guests(desk.pack, plan, invitation))],
        )
    },
    line,
    body: invitation::invitation,
    none: W::ContactLead,
};

/// The id of the button that invites a person.
pub fn invite_id(person: Id) -> String {
    ["invite-", &person.to_string()].concat()
}

/// The step.
pub fn contact(desk: Desk) -> AnyView {
    let empty = move || {
        desk.plan
            .with(|plan| plan.of(ItemKind::Person).next().is_none())
    };
    let none = move || {
        let go = view! { <a class="btn" href=desk.href(PlanStep::Identify)>{desk.word(W::ContactToIdentify)}</a> };
        vec![
            words("", desk.word(W::ContactNoPeople)),
            foot(vec![go.into_any()]),
        ]
        .into_any()
    };
    let some = move || {
        let any = move || {
            desk.plan
                .with(|plan| plan.of(ItemKind::Invitation).next().is_some())
        };
        let invitations = move || {
            section(
                "invitations-t",
                desk.word(W::InvitationsTitle),
                vec![
                    words("hint", desk.word(W::ContactLead)),
                    cards(desk, &INVITATIONS),
                ],
            )
        };
        vec![whom(desk), when(any, invitations)].into_any()
    };
    either(empty, none, some)
}

/// A button for each person who is not invited yet.
fn whom(desk: Desk) -> AnyView {
    let left = move |plan: &ContactPlan| {
        let left = plan
            .of(ItemKind::Person)
            .filter(|person| plan.invitation_to(person.id).is_none());
        left.map(|person| (person.id, wording::name(desk.said(), person)))
            .collect::<Vec<_>>()
    };
    let which = text(move || {
        desk.plan
            .with(left)
            .into_iter()
            .map(|(id, name)| [&id.to_string(), " ", &name].concat())
            .collect()
    });
    let buttons = move || {
        which.with(|_| ());
        let left = desk.plan.with_untracked(left);
        if left.is_empty() {
            return words("hint", desk.word(W::InviteAllDone));
        }
        let buttons = left.into_iter().map(|(id, name)| {
            let label = desk.fill(W::InviteDo, &[("who", &name)]);
            named(
                "btn quiet small-btn",
                "invite",
                &label,
                invite_id(id),
                move || begin(desk, id),
            )
        });
        vec![
            words("hint", desk.word(W::InviteLead)),
            el("div", "others", "", "", buttons.collect()),
        ]
        .into_any()
    };
    section("whom-t", desk.word(W::InviteTitle), vec![follow(buttons)])
}

/// Begins an invitation to a person, and opens it.
fn begin(desk: Desk, person: Id) {
    let (today, stamp) = (time::today(), time::stamp());
    let mut made = None;
    desk.edit(|plan| made = Some(invite(plan, person, today, stamp)));
    if let Some(invitation) = made {
        show(desk, invitation);
    }
}

/// Opens an invitation, from whatever step.
fn show(desk: Desk, invitation: Id) {
    moving::go(desk, Way::to_card(PlanStep::Contact, invitation));
}

/// Invites a person, or opens the invitation that there is.
pub fn invite_button(desk: Desk, person: Id) -> AnyView {
    let known = text(move || {
        let known = desk
            .plan
            .with(|plan| plan.invitation_to(person).map(|one| one.id.to_string()));
        known.unwrap_or_default()
    });
    follow(move || {
        let known = Id::parse(&known.get());
        let words = desk.word(if known.is_some() {
            W::PersonInvitation
        } else {
            W::PersonInvite
        });
        button("btn", "invite", words, move || match known {
            Some(invitation) => show(desk, invitation),
            None => begin(desk, person),
        })
    })
}

/// Where an invitation stands.
fn line(desk: Desk, plan: &ContactPlan, invitation: &Item) -> String {
    if let Some(kept) = agreed(plan, invitation) {
        return desk.fill(
            W::InvitationKept,
            &[("when", &wording::when(desk.pack, kept))],
        );
    }
    if !invitation.get(f::ANSWER).is_empty() {
        return desk.word(W::InvitationAnswered).to_owned();
    }
    match invitation.day(f::SENT) {
        Some(day) => desk.fill(W::InvitationSent, &[("day", &on(desk, day))]),
        None => desk.word(W::InvitationDraft).to_owned(),
    }
}

/// "le 4 décembre 2026".
fn on(desk: Desk, day: Day) -> String {
    desk.fill(W::OnDay, &[("day", &wording::day(desk.pack, day))])
}

//! Draws step 2: whom to invite, and the invitations.

mod follow_up;
mod invitation;
mod posture;
mod sending;
mod slots;

use super::cards::{CardKind, cards};
use super::context::PlanContext;
use super::moving::{self, Way};
use super::parts::{el, foot, section, words};
use super::wording;
use crate::features::contact_plan::rule::ContactPlan;
use crate::features::contact_plan::rule::{Item, ItemKind, agreed, field as f, invite};
use crate::features::contact_plan::words::{PlanStep, PlanWord as W};
use crate::notebook::{Day, Id};
use crate::platform::time;
use crate::ui::{Button, button, either, follow, text, when};
use leptos::prelude::*;

/// How invitations are drawn as cards.
const INVITATIONS: CardKind = CardKind {
    kind: ItemKind::Invitation,
    title: |context, plan, invitation| {
        context.fill(
            W::InvitationTo,
            &[("who", &wording::guests(context.pack, plan, invitation))],
        )
    },
    line,
    body: invitation::invitation,
    none: W::ContactLead,
};

/// Returns the id of the button that invites a person.
pub fn invite_id(person: Id) -> String {
    ["invite-", &person.to_string()].concat()
}

/// Draws the step.
pub fn contact(context: PlanContext) -> AnyView {
    let empty = move || {
        context
            .plan
            .with(|plan| plan.of(ItemKind::Person).next().is_none())
    };
    let none = move || {
        let go = view! { <a class="btn" href=context.href(PlanStep::Identify)>{context.word(W::ContactToIdentify)}</a> };
        vec![
            words("", context.word(W::ContactNoPeople)),
            foot(vec![go.into_any()]),
        ]
        .into_any()
    };
    let some = move || {
        let any = move || {
            context
                .plan
                .with(|plan| plan.of(ItemKind::Invitation).next().is_some())
        };
        let invitations = move || {
            section(
                "invitations-t",
                context.word(W::InvitationsTitle),
                vec![
                    words("hint", context.word(W::ContactLead)),
                    cards(context, &INVITATIONS),
                ],
            )
        };
        vec![whom(context), when(any, invitations)].into_any()
    };
    either(empty, none, some)
}

/// Draws a button for each person who is not invited yet.
fn whom(context: PlanContext) -> AnyView {
    let left = move |plan: &ContactPlan| {
        let left = plan
            .of(ItemKind::Person)
            .filter(|person| plan.invitation_to(person.id).is_none());
        left.map(|person| (person.id, wording::name(context.said(), person)))
            .collect::<Vec<_>>()
    };
    let which = text(move || {
        context
            .plan
            .with(left)
            .into_iter()
            .map(|(id, name)| [&id.to_string(), " ", &name].concat())
            .collect()
    });
    let buttons = move || {
        which.with(|_| ());
        let left = context.plan.with_untracked(left);
        if left.is_empty() {
            return words("hint", context.word(W::InviteAllDone));
        }
        let buttons = left.into_iter().map(|(id, name)| {
            let label = context.fill(W::InviteDo, &[("who", &name)]);
            Button::new("btn quiet small-btn", "invite", &label)
                .id(invite_id(id))
                .does(move || begin(context, id))
        });
        vec![
            words("hint", context.word(W::InviteLead)),
            el("div", "others", "", "", buttons.collect()),
        ]
        .into_any()
    };
    section(
        "whom-t",
        context.word(W::InviteTitle),
        vec![follow(buttons)],
    )
}

/// Creates an invitation to a person and opens it.
fn begin(context: PlanContext, person: Id) {
    let (today, stamp) = (time::today(), time::stamp());
    let mut made = None;
    context.edit(|plan| made = Some(invite(plan, person, today, stamp)));
    if let Some(invitation) = made {
        show(context, invitation);
    }
}

/// Opens an invitation, from whatever step.
fn show(context: PlanContext, invitation: Id) {
    moving::go(context, Way::to_card(PlanStep::Contact, invitation));
}

/// Draws the button that invites a person or opens the existing invitation.
pub fn invite_button(context: PlanContext, person: Id) -> AnyView {
    let known = text(move || {
        let known = context
            .plan
            .with(|plan| plan.invitation_to(person).map(|one| one.id.to_string()));
        known.unwrap_or_default()
    });
    follow(move || {
        let known = Id::parse(&known.get());
        let words = context.word(if known.is_some() {
            W::PersonInvitation
        } else {
            W::PersonInvite
        });
        button("btn", "invite", words, move || match known {
            Some(invitation) => show(context, invitation),
            None => begin(context, person),
        })
    })
}

/// Returns the state of an invitation in a line.
fn line(context: PlanContext, plan: &ContactPlan, invitation: &Item) -> String {
    if let Some(kept) = agreed(plan, invitation) {
        return context.fill(
            W::InvitationKept,
            &[("when", &wording::when(context.pack, kept))],
        );
    }
    if !invitation.get(f::ANSWER).is_empty() {
        return context.word(W::InvitationAnswered).to_owned();
    }
    match invitation.day(f::SENT) {
        Some(day) => context.fill(W::InvitationSent, &[("day", &on(context, day))]),
        None => context.word(W::InvitationDraft).to_owned(),
    }
}

/// Formats a day: "le 4 décembre 2026".
fn on(context: PlanContext, day: Day) -> String {
    context.fill(W::OnDay, &[("day", &wording::day(context.pack, day))])
}

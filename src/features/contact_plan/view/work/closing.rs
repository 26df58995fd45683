//! Closing the loop: what was proposed, what became of it and why, thanks, and what comes next; and the
//! message that says so.

use crate::features::contact_plan::words::{PlanWord as W, label};
use crate::features::contact_plan::view::cards::{Look, adder, cards};
use crate::features::contact_plan::view::desk::{At, Desk};
use crate::features::contact_plan::view::fields::{Kind, choice, field, options};
use crate::features::contact_plan::view::letter;
use crate::features::contact_plan::view::parts::{el, foot, plain, section, words};
use crate::features::contact_plan::view::press::button;
use crate::notebook::Id;
use crate::features::contact_plan::rule::{ItemKind, field as f, met};
use crate::platform::clipboard;
use crate::ui::{Said, Saying, text, when};
use leptos::prelude::*;
use leptos::task::spawn_local;

const PROPOSALS: Look = Look {
    kind: ItemKind::Proposal,
    title: |_, _, proposal| proposal.get(f::TEXT).to_owned(),
    line: |desk, _, proposal| {
        let outcome = proposal.get(f::OUTCOME);
        let outcome = if outcome.is_empty() {
            "pending"
        } else {
            outcome
        };
        label(&desk.said().outcomes, outcome).to_owned()
    },
    body: proposal,
    none: W::ProposalsNone,
};

/// The section.
pub fn closing(desk: Desk) -> AnyView {
    let any = move || {
        desk.plan
            .with(|plan| plan.of(ItemKind::Proposal).next().is_some())
    };
    section(
        "loop-t",
        desk.word(W::LoopTitle),
        vec![
            words("", desk.word(W::LoopLead)),
            adder(
                desk,
                ItemKind::Proposal,
                f::TEXT,
                W::ProposalText,
                W::ProposalAdd,
            ),
            cards(desk, &PROPOSALS),
            field(
                desk,
                At::fact(f::THANKS),
                Kind::Area,
                desk.word(W::Thanks),
                desk.word(W::ThanksHint),
            ),
            field(
                desk,
                At::fact(f::NEXT),
                Kind::Area,
                desk.word(W::Coming),
                desk.word(W::ComingHint),
            ),
            when(any, move || feedback(desk)),
        ],
    )
}

fn proposal(desk: Desk, id: Id) -> AnyView {
    let at = |key| At::field(id, key);
    let none = desk.word(W::ChooseNone);
    vec![
        field(
            desk,
            at(f::TEXT),
            Kind::Area,
            desk.word(W::ProposalText),
            "",
        ),
        choice(
            desk,
            at(f::OUTCOME),
            desk.word(W::ProposalOutcome),
            none,
            options(&desk.said().outcomes),
            None,
        ),
        field(desk, at(f::WHY), Kind::Area, desk.word(W::ProposalWhy), ""),
    ]
    .into_any()
}

/// The message that goes back to everyone who was met.
fn feedback(desk: Desk) -> AnyView {
    let said = Saying::new((false, String::new()));
    let letter = move || desk.plan.with(|plan| letter::feedback(desk.pack, plan));
    let message = text(move || letter().text);
    let mail = text(move || {
        let to = desk.plan.with(|plan| {
            let emails = met(plan).map(|person| person.get(f::EMAIL).trim().to_owned());
            emails.filter(|email| !email.is_empty()).collect::<Vec<_>>()
        });
        let to: Vec<&str> = to.iter().map(String::as_str).collect();
        letter::mail(&to, &letter())
    });
    let copy = move || {
        let message = message.get_untracked();
        spawn_local(async move {
            let done = clipboard::copy(&message).await;
            said.set((
                !done,
                desk.word(if done { W::Copied } else { W::CopyFailed })
                    .to_owned(),
            ));
        });
    };
    let shown = view! { <p class="letter">{message}</p> }.into_any();
    let mail = view! { <a class="btn" data-act="mail-feedback" href=mail>{desk.word(W::FeedbackMail)}</a> };
    el(
        "div",
        "stack",
        "feedback",
        "",
        vec![
            el("h3", "", "", "", vec![plain(desk.word(W::FeedbackTitle))]),
            shown,
            foot(vec![
                mail.into_any(),
                button(
                    "btn quiet",
                    "copy-feedback",
                    desk.word(W::FeedbackCopy),
                    copy,
                ),
            ]),
            view! { <Said id="feedback-said" saying=said /> }.into_any(),
        ],
    )
}

//! Closes the loop: the proposals, their outcome and reason, thanks, what comes next, and the
//! message that says so.

use crate::features::contact_plan::rule::{ItemKind, field as f, met};
use crate::features::contact_plan::view::cards::{CardKind, adder, cards};
use crate::features::contact_plan::view::context::{At, PlanContext};
use crate::features::contact_plan::view::fields::{Kind, choice, field, options};
use crate::features::contact_plan::view::letter;
use crate::features::contact_plan::view::parts::{el, foot, plain, section, words};
use crate::features::contact_plan::words::{PlanWord as W, label};
use crate::notebook::Id;
use crate::platform::clipboard;
use crate::ui::{Saying, StatusLine, button, text, when};
use leptos::prelude::*;
use leptos::task::spawn_local;

const PROPOSALS: CardKind = CardKind {
    kind: ItemKind::Proposal,
    title: |_, _, proposal| proposal.get(f::TEXT).to_owned(),
    line: |context, _, proposal| {
        let outcome = proposal.get(f::OUTCOME);
        let outcome = if outcome.is_empty() {
            "pending"
        } else {
            outcome
        };
        label(&context.said().outcomes, outcome).to_owned()
    },
    body: proposal,
    none: W::ProposalsNone,
};

/// Draws the section.
pub fn closing(context: PlanContext) -> AnyView {
    let any = move || {
        context
            .plan
            .with(|plan| plan.of(ItemKind::Proposal).next().is_some())
    };
    section(
        "loop-t",
        context.word(W::LoopTitle),
        vec![
            words("", context.word(W::LoopLead)),
            adder(
                context,
                ItemKind::Proposal,
                f::TEXT,
                W::ProposalText,
                W::ProposalAdd,
            ),
            cards(context, &PROPOSALS),
            field(
                context,
                At::fact(f::THANKS),
                Kind::Area,
                context.word(W::Thanks),
                context.word(W::ThanksHint),
            ),
            field(
                context,
                At::fact(f::NEXT),
                Kind::Area,
                context.word(W::Coming),
                context.word(W::ComingHint),
            ),
            when(any, move || feedback(context)),
        ],
    )
}

fn proposal(context: PlanContext, id: Id) -> AnyView {
    let at = |key| At::field(id, key);
    let none = context.word(W::ChooseNone);
    vec![
        field(
            context,
            at(f::TEXT),
            Kind::Area,
            context.word(W::ProposalText),
            "",
        ),
        choice(
            context,
            at(f::OUTCOME),
            context.word(W::ProposalOutcome),
            none,
            options(&context.said().outcomes),
            None,
        ),
        field(
            context,
            at(f::WHY),
            Kind::Area,
            context.word(W::ProposalWhy),
            "",
        ),
    ]
    .into_any()
}

/// Draws the message for everyone who was met.
fn feedback(context: PlanContext) -> AnyView {
    let said = Saying::new((false, String::new()));
    let letter = move || {
        context
            .plan
            .with(|plan| letter::feedback(context.pack, plan))
    };
    let message = text(move || letter().text);
    let mail = text(move || {
        let to = context.plan.with(|plan| {
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
                context
                    .word(if done { W::Copied } else { W::CopyFailed })
                    .to_owned(),
            ));
        });
    };
    let shown = view! { <p class="letter">{message}</p> }.into_any();
    let mail = view! { <a class="btn" data-act="mail-feedback" href=mail>{context.word(W::FeedbackMail)}</a> };
    el(
        "div",
        "stack",
        "feedback",
        "",
        vec![
            el(
                "h3",
                "",
                "",
                "",
                vec![plain(context.word(W::FeedbackTitle))],
            ),
            shown,
            foot(vec![
                mail.into_any(),
                button(
                    "btn quiet",
                    "copy-feedback",
                    context.word(W::FeedbackCopy),
                    copy,
                ),
            ]),
            view! { <StatusLine id="feedback-said" saying=said /> }.into_any(),
        ],
    )
}

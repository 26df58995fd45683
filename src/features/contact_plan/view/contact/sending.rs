//! Draws the ways to send: mail, text message, the share sheet, the clipboard, a calendar. The app sends
//! nothing itself, so the person says when it is sent.

use crate::features::contact_plan::rule::ContactPlan;
use crate::features::contact_plan::rule::{Item, field as f, note, send};
use crate::features::contact_plan::view::context::{At, PlanContext};
use crate::features::contact_plan::view::export;
use crate::features::contact_plan::view::letter;
use crate::features::contact_plan::view::letter::Letter;
use crate::features::contact_plan::view::parts::{foot, part, words};
use crate::features::contact_plan::view::zone;
use crate::features::contact_plan::words::{Act, PlanWord as W};
use crate::notebook::Id;
use crate::platform::share::Shared;
use crate::platform::{clipboard, page, share, time};
use crate::ui::{Saying, StatusLine, button, effect, text, when};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// Records what was done with the invitation.
fn noted(context: PlanContext, id: Id, act: Act) {
    let (today, stamp) = (time::today(), time::stamp());
    context.edit(|plan| {
        note(plan, id, act, today, stamp);
        if act == Act::Sent {
            send(plan, id, today);
        }
    });
    if act == Act::Sent {
        // The button disappears, so the focus goes to when to ask again.
        page::focus_once_drawn(At::field(id, f::SENT).control());
    }
}

/// Returns the addresses or numbers of an invitation's people.
fn reach(plan: &ContactPlan, invitation: &Item, key: &str) -> Vec<String> {
    let people = invitation.list(f::TO).filter_map(|id| plan.named(id));
    let reached = people.map(|person| person.get(key).trim().to_owned());
    reached.filter(|reach| !reach.is_empty()).collect()
}

/// Returns the message with its subject.
fn whole(context: PlanContext, id: Id) -> Letter {
    context.plan.with(|plan| {
        plan.item(id).map_or_else(Letter::default, |one| {
            letter::invitation(context.pack, plan, one)
        })
    })
}

/// Draws the buttons.
pub fn sending(context: PlanContext, id: Id, letter: Memo<String>) -> AnyView {
    let said = Saying::new((false, String::new()));
    let reached = move |key: &'static str| {
        context.plan.with(|plan| {
            plan.item(id)
                .map_or_else(Vec::new, |one| reach(plan, one, key))
        })
    };
    let mail = text(move || {
        let to = reached(f::EMAIL);
        let to: Vec<&str> = to.iter().map(String::as_str).collect();
        letter::mail(&to, &whole(context, id))
    });
    let one_phone = move || reached(f::PHONE).len() == 1;
    let sms = text(move || {
        let number = reached(f::PHONE).first().cloned().unwrap_or_default();
        letter::sms(&number, &whole(context, id))
    });
    let copy = move || {
        let message = letter.get_untracked();
        spawn_local(async move {
            let done = clipboard::copy(&message).await;
            said.set((
                !done,
                context
                    .word(if done { W::Copied } else { W::CopyFailed })
                    .to_owned(),
            ));
            if done {
                noted(context, id, Act::Copied);
            }
        });
    };
    let hand = move || {
        let letter = untrack(|| whole(context, id));
        spawn_local(async move {
            match share::text(&letter.subject, &letter.text).await {
                Shared::Given => noted(context, id, Act::Shared),
                Shared::Left => {}
                Shared::Failed => said.set((true, context.word(W::ShareFailed).to_owned())),
            }
        });
    };
    let calendar = move || {
        spawn_local(async move {
            let given = export::slots(context, id).await;
            if given == Ok(()) {
                noted(context, id, Act::Calendar);
            }
            said.set((
                given.is_err(),
                context
                    .word(given.err().unwrap_or(W::CalendarGiven))
                    .to_owned(),
            ));
        });
    };
    let can_share = RwSignal::new(false);
    effect(move || can_share.set(share::is_there()));
    let is_sent = move || context.plan.with(|plan| !plan.get(id, f::SENT).is_empty());
    let link = move |class: &'static str, act: Act, href: Memo<String>, word: W| {
        view! { <a class=class data-act=act.id() href=href on:click=move |_| noted(context, id, act)>{context.word(word)}</a> }
            .into_any()
    };
    let ways = foot(vec![
        link("btn", Act::Mail, mail, W::SendMail),
        when(one_phone, move || {
            link("btn quiet", Act::Sms, sms, W::SendSms)
        }),
        when(
            move || can_share.get(),
            move || button("btn quiet", "share", context.word(W::SendShare), hand),
        ),
        button("btn quiet", "copy", context.word(W::SendCopy), copy),
        button(
            "btn quiet",
            "calendar",
            context.word(W::SendCalendar),
            calendar,
        ),
    ]);
    let sent = move || {
        button("btn", "sent", context.word(W::SendSent), move || {
            noted(context, id, Act::Sent)
        })
    };
    part(
        context.word(W::SendTitle),
        vec![
            words("hint", context.word(W::SendHint)),
            zone::question(context),
            ways,
            view! { <StatusLine id="sending-said" saying=said /> }.into_any(),
            when(move || !is_sent(), move || foot(vec![sent()])),
        ],
    )
}

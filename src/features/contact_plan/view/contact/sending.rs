//! The ways out: mail, text message, the share sheet, the clipboard, a calendar. Nothing is sent by the app, so
//! that "it is sent" is for the person to say.

use crate::features::contact_plan::words::{Act, PlanWord as W};
use crate::features::contact_plan::view::desk::{At, Desk};
use crate::features::contact_plan::view::letter;
use crate::features::contact_plan::view::letter::Letter;
use crate::features::contact_plan::view::outlet;
use crate::features::contact_plan::view::parts::{foot, part, words};
use crate::features::contact_plan::view::press::button;
use crate::features::contact_plan::view::zone;
use crate::features::contact_plan::rule::{Item, field as f, note, send};
use crate::features::contact_plan::rule::ContactPlan;
use crate::notebook::Id;
use crate::platform::share::Shared;
use crate::platform::{clipboard, page, share, time};
use crate::ui::{Said, Saying, text, when};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// Notes what was done.
fn noted(desk: Desk, id: Id, act: Act) {
    let (today, stamp) = (time::today(), time::stamp());
    desk.edit(|plan| {
        note(plan, id, act, today, stamp);
        if act == Act::Sent {
            send(plan, id, today);
        }
    });
    if act == Act::Sent {
        // The button makes way: what follows is when to ask again.
        page::focus_once_drawn(At::field(id, f::SENT).control());
    }
}

/// The addresses or the numbers of those whom an invitation goes to.
fn reach(plan: &ContactPlan, invitation: &Item, key: &str) -> Vec<String> {
    let people = invitation.list(f::TO).filter_map(|id| plan.named(id));
    let reached = people.map(|person| person.get(key).trim().to_owned());
    reached.filter(|reach| !reach.is_empty()).collect()
}

/// The message with its subject.
fn whole(desk: Desk, id: Id) -> Letter {
    desk.plan.with(|plan| {
        plan.item(id).map_or_else(Letter::default, |one| {
            letter::invitation(desk.pack, plan, one)
        })
    })
}

/// The buttons.
pub fn sending(desk: Desk, id: Id, letter: Memo<String>) -> AnyView {
    let said = Saying::new((false, String::new()));
    let reached = move |key: &'static str| {
        desk.plan.with(|plan| {
            plan.item(id)
                .map_or_else(Vec::new, |one| reach(plan, one, key))
        })
    };
    let mail = text(move || {
        let to = reached(f::EMAIL);
        let to: Vec<&str> = to.iter().map(String::as_str).collect();
        letter::mail(&to, &whole(desk, id))
    });
    let one_phone = move || reached(f::PHONE).len() == 1;
    let sms = text(move || {
        let number = reached(f::PHONE).first().cloned().unwrap_or_default();
        letter::sms(&number, &whole(desk, id))
    });
    let copy = move || {
        let message = letter.get_untracked();
        spawn_local(async move {
            let done = clipboard::copy(&message).await;
            said.set((
                !done,
                desk.word(if done { W::Copied } else { W::CopyFailed })
                    .to_owned(),
            ));
            if done {
                noted(desk, id, Act::Copied);
            }
        });
    };
    let hand = move || {
        let letter = untrack(|| whole(desk, id));
        spawn_local(async move {
            match share::text(&letter.subject, &letter.text).await {
                Shared::Given => noted(desk, id, Act::Shared),
                Shared::Left => {}
                Shared::Failed => said.set((true, desk.word(W::ShareFailed).to_owned())),
            }
        });
    };
    let calendar = move || {
        spawn_local(async move {
            let given = outlet::slots(desk, id).await;
            if given == Ok(()) {
                noted(desk, id, Act::Calendar);
            }
            said.set((
                given.is_err(),
                desk.word(given.err().unwrap_or(W::CalendarGiven))
                    .to_owned(),
            ));
        });
    };
    let can_share = RwSignal::new(false);
    Effect::new(move |_| can_share.set(share::is_there()));
    let is_sent = move || desk.plan.with(|plan| !plan.get(id, f::SENT).is_empty());
    let link = move |class: &'static str, act: Act, href: Memo<String>, word: W| {
        view! { <a class=class data-act=act.id() href=href on:click=move |_| noted(desk, id, act)>{desk.word(word)}</a> }
            .into_any()
    };
    let ways = foot(vec![
        link("btn", Act::Mail, mail, W::SendMail),
        when(one_phone, move || {
            link("btn quiet", Act::Sms, sms, W::SendSms)
        }),
        when(
            move || can_share.get(),
            move || button("btn quiet", "share", desk.word(W::SendShare), hand),
        ),
        button("btn quiet", "copy", desk.word(W::SendCopy), copy),
        button(
            "btn quiet",
            "calendar",
            desk.word(W::SendCalendar),
            calendar,
        ),
    ]);
    let sent = move || {
        button("btn", "sent", desk.word(W::SendSent), move || {
            noted(desk, id, Act::Sent)
        })
    };
    part(
        desk.word(W::SendTitle),
        vec![
            words("hint", desk.word(W::SendHint)),
            zone::question(desk),
            ways,
            view! { <Said id="sending-said" saying=said /> }.into_any(),
            when(move || !is_sent(), move || foot(vec![sent()])),
        ],
    )
}

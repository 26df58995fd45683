//! An invitation, from whom it is for to what follows.

use super::{follow_up::follow_up, posture::posture, sending::sending, slots::slots};
use crate::features::contact_plan::words::PlanWord as W;
use crate::features::contact_plan::view::desk::{At, Desk};
use crate::features::contact_plan::view::fields::{CHIPS, Kind, field, radios, ticks};
use crate::features::contact_plan::view::letter;
use crate::features::contact_plan::view::parts::{fold, part};
use crate::features::contact_plan::view::press::button;
use crate::features::contact_plan::view::wording;
use crate::notebook::Id;
use crate::features::contact_plan::rule::{ItemKind, field as f};
use crate::platform::page;
use crate::ui::{text, when};
use leptos::prelude::*;

/// The card.
pub fn invitation(desk: Desk, id: Id) -> AnyView {
    let said = desk.said();
    let letter = text(move || {
        desk.plan.with(|plan| {
            plan.item(id).map_or_else(String::new, |one| {
                letter::invitation(desk.pack, plan, one).text
            })
        })
    });
    let templates = said
        .templates
        .iter()
        .map(|one| (one.id.clone(), one.label.clone()))
        .collect();
    let first = said.templates.first().map_or("", |one| one.id.as_str());
    let shown = view! { <p class="letter" data-part="message">{letter}</p> }.into_any();
    vec![
        guests(desk, id),
        radios(
            desk,
            At::field(id, f::TEMPLATE),
            CHIPS,
            desk.word(W::TemplateTitle),
            first,
            templates,
        ),
        slots(desk, id),
        field(
            desk,
            At::field(id, f::PLACES),
            Kind::Area,
            desk.word(W::PlacesTitle),
            desk.word(W::PlacesHint),
        ),
        field(
            desk,
            At::fact(f::SIGNATURE),
            Kind::Line,
            desk.word(W::Signature),
            "",
        ),
        own_words(desk, id),
        part(desk.word(W::MessageTitle), vec![shown]),
        posture(desk, id, letter),
        sending(desk, id, letter),
        follow_up(desk, id),
    ]
    .into_any()
}

/// Takes the template's words again; the button makes way for the field.
fn again(desk: Desk, at: &At) {
    desk.write(at, "");
    page::focus_once_drawn(at.control());
}

/// Others to whom the same invitation goes, behind a fold: most go to one person.
fn guests(desk: Desk, id: Id) -> AnyView {
    let people = desk.plan.with_untracked(|plan| {
        let people = plan.of(ItemKind::Person);
        people
            .map(|person| (person.id.to_string(), wording::name(desk.said(), person)))
            .collect::<Vec<_>>()
    });
    if people.len() < 2 {
        return ().into_any();
    }
    let boxes = ticks(desk, At::field(id, f::TO), desk.word(W::ToTitle), people);
    fold("", desk.word(W::ToMore), vec![boxes])
}

/// The template's words, to be changed: what is typed takes their place.
fn own_words(desk: Desk, id: Id) -> AnyView {
    let at = At::field(id, f::BODY);
    let control = at.control();
    let hint = [&control, "-hint"].concat();
    let own = desk.value(at.clone());
    // While the field is being emptied it stays empty: the template's words come back once one leaves it.
    let emptied = RwSignal::new(false);
    let shown = text(move || {
        if emptied.get() || own.with(|own| !own.is_empty()) {
            return own.get();
        }
        desk.plan.with(|plan| {
            plan.item(id)
                .map_or_else(String::new, |one| letter::body(desk.pack, plan, one))
        })
    });
    let typed = at.clone();
    let write = move |event: leptos::ev::Event| {
        let words = event_target_value(&event);
        emptied.set(words.is_empty());
        desk.write(&typed, &words);
    };
    view! {
        <div class="field">
            <label for=control.clone()>{desk.word(W::OwnWords)}</label>
            <p class="hint" id=hint.clone()>{desk.word(W::OwnWordsHint)}</p>
            <textarea
                id=control.clone() name=control rows="6" maxlength="4000" autocomplete="off" aria-describedby=hint
                prop:value=shown on:input=write on:blur=move |_| emptied.set(false)
            ></textarea>
            {when(move || own.with(|own| !own.is_empty()), move || {
                let at = at.clone();
                button("linkish small", "template-again", desk.word(W::OwnWordsBack), move || again(desk, &at))
            })}
        </div>
    }
    .into_any()
}

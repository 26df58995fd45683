//! Draws an invitation, from the people it is for to what follows.

use super::{follow_up::follow_up, posture::posture, sending::sending, slots::slots};
use crate::features::contact_plan::rule::{ItemKind, field as f};
use crate::features::contact_plan::view::context::{At, PlanContext};
use crate::features::contact_plan::view::fields::{CHIPS, Kind, field, radios, ticks};
use crate::features::contact_plan::view::letter;
use crate::features::contact_plan::view::parts::{fold, part};
use crate::features::contact_plan::view::wording;
use crate::features::contact_plan::words::PlanWord as W;
use crate::notebook::Id;
use crate::platform::page;
use crate::ui::{button, text, when};
use leptos::prelude::*;

/// Draws the card of an invitation.
pub fn invitation(context: PlanContext, id: Id) -> AnyView {
    let said = context.said();
    let letter = text(move || {
        context.plan.with(|plan| {
            plan.item(id).map_or_else(String::new, |one| {
                letter::invitation(context.pack, plan, one).text
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
        guests(context, id),
        radios(
            context,
            At::field(id, f::TEMPLATE),
            CHIPS,
            context.word(W::TemplateTitle),
            first,
            templates,
        ),
        slots(context, id),
        field(
            context,
            At::field(id, f::PLACES),
            Kind::Area,
            context.word(W::PlacesTitle),
            context.word(W::PlacesHint),
        ),
        field(
            context,
            At::fact(f::SIGNATURE),
            Kind::Line,
            context.word(W::Signature),
            "",
        ),
        own_words(context, id),
        part(context.word(W::MessageTitle), vec![shown]),
        posture(context, id, letter),
        sending(context, id, letter),
        follow_up(context, id),
    ]
    .into_any()
}

/// Goes back to the template's words and moves the focus from the button to the field.
fn again(context: PlanContext, at: &At) {
    context.write(at, "");
    page::focus_once_drawn(at.control());
}

/// Draws the other guests, behind a fold: most invitations go to one person.
fn guests(context: PlanContext, id: Id) -> AnyView {
    let people = context.plan.with_untracked(|plan| {
        let people = plan.of(ItemKind::Person);
        people
            .map(|person| (person.id.to_string(), wording::name(context.said(), person)))
            .collect::<Vec<_>>()
    });
    if people.len() < 2 {
        return ().into_any();
    }
    let boxes = ticks(
        context,
        At::field(id, f::TO),
        context.word(W::ToTitle),
        people,
    );
    fold("", context.word(W::ToMore), vec![boxes])
}

/// Draws the template's words for editing. What is typed replaces them.
fn own_words(context: PlanContext, id: Id) -> AnyView {
    let at = At::field(id, f::BODY);
    let control = at.control();
    let hint = [&control, "-hint"].concat();
    let own = context.value(at.clone());
    // While the field is being emptied it stays empty: the template's words come back once one leaves it.
    let emptied = RwSignal::new(false);
    let shown = text(move || {
        if emptied.get() || own.with(|own| !own.is_empty()) {
            return own.get();
        }
        context.plan.with(|plan| {
            plan.item(id)
                .map_or_else(String::new, |one| letter::body(context.pack, plan, one))
        })
    });
    let typed = at.clone();
    let write = move |event: leptos::ev::Event| {
        let words = event_target_value(&event);
        emptied.set(words.is_empty());
        context.write(&typed, &words);
    };
    view! {
        <div class="field">
            <label for=control.clone()>{context.word(W::OwnWords)}</label>
            <p class="hint" id=hint.clone()>{context.word(W::OwnWordsHint)}</p>
            <textarea
                id=control.clone() name=control rows="6" maxlength="4000" autocomplete="off" aria-describedby=hint
                prop:value=shown on:input=write on:blur=move |_| emptied.set(false)
            ></textarea>
            {when(move || own.with(|own| !own.is_empty()), move || {
                let at = at.clone();
                button("linkish small", "template-again", context.word(W::OwnWordsBack), move || again(context, &at))
            })}
        </div>
    }
    .into_any()
}

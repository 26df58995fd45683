//! Step 1: whom to ask, which associations to look for, who is there, and who is missing.

mod people;
mod twins;

use super::desk::{At, Desk};
use super::fields::{Kind, field};
use super::importing::importing;
use super::parts::{el, fold, plain, section, words};
use crate::features::contact_plan::words::{PlanWord as W, Said, label};
use crate::features::contact_plan::rule::{field as f, missing_domains, missing_roles};
use crate::platform::page::EarlyInput;
use crate::ui::{Still, TextField, add_rich, text, when};
use leptos::prelude::*;

/// The name of the field for the plan's name.
const NAME: &str = "plan-name";
/// What stands before the id of a place that is asked, in the id of its box.
const ASK: &str = "ask-";

/// Takes what was typed and ticked before the wasm was there.
pub fn take_up(desk: Desk, early: &[EarlyInput]) {
    for EarlyInput { name, value } in early {
        if name == NAME {
            desk.session
                .edit(|document| document.title.clone_from(value));
        } else if let Some(place) = name.strip_prefix(ASK) {
            desk.date(&At::fact([f::ASKED, place].concat()), true);
        }
    }
}

/// The step.
pub fn identify(desk: Desk) -> AnyView {
    let title = Signal::derive(move || {
        desk.session
            .document
            .with(|document| document.title.clone())
    });
    let rename = move |text: String| desk.session.edit(|document| document.title = text);
    let name = view! {
        <TextField name=NAME label=desk.word(W::PlanName) hint=desk.word(W::PlanNameHint) value=title on_input=rename />
    };
    let hints = view! { <div class="stack" inner_html=associations(desk)></div> }.into_any();
    vec![
        name.into_any(),
        ask(desk),
        people::people(desk),
        twins::twins(desk),
        importing(desk),
        fold("associations", desk.word(W::AssociationsTitle), vec![hints]),
        missing(desk),
    ]
    .into_any()
}

/// Whom to ask, ticked with a day and a note.
fn ask(desk: Desk) -> AnyView {
    let rows = desk.said().places.iter().map(|place| asked(desk, place));
    let source = desk.said().places.first().map_or("", |place| &place.source);
    let rows = el("ul", "asks", "", "", rows.collect());
    let lead = words("", desk.word(W::AskLead));
    section(
        "ask-t",
        desk.word(W::AskTitle),
        vec![lead, rows, words("source", source)],
    )
}

fn asked(desk: Desk, place: &'static Said) -> AnyView {
    let day = At::fact([f::ASKED, &place.id].concat());
    let note = At::fact([f::ASKED_NOTE, &place.id].concat());
    let value = desk.value(day.clone());
    let is_asked = move || value.with(|value| !value.is_empty());
    let id = [ASK, &place.id].concat();
    let hint = [&id, "-hint"].concat();
    let ticked = day.clone();
    let tick = move |event: leptos::ev::Event| desk.date(&ticked, event_target_checked(&event));
    view! {
        <li>
            <label class="chip">
                <input
                    type="checkbox" id=id.clone() name=id autocomplete="off" aria-describedby=hint.clone()
                    prop:checked=is_asked on:change=tick
                />
                <span>{place.label.as_str()}</span>
            </label>
            <p class="small" id=hint inner_html=crate::ui::rich(&desk.pack.lexicon, &place.text)></p>
            {when(is_asked, move || el("div", "fields", "", "", vec![
                field(desk, day.clone(), Kind::Day, desk.word(W::AskedOn), ""),
                field(desk, note.clone(), Kind::Line, desk.word(W::AskedNote), ""),
            ]))}
        </li>
    }
    .into_any()
}

fn associations(desk: Desk) -> String {
    let said = desk.said();
    let mut html = Still::new();
    html.leaf("p", &[], desk.word(W::AssociationsLead))
        .open("ul", &[]);
    for kind in &said.associations {
        html.open("li", &[]).leaf("b", &[], &kind.label).text(" ");
        add_rich(&mut html, &desk.pack.lexicon, &kind.text);
        html.close("li");
    }
    html.close("ul");
    if let Some(first) = said.associations.first() {
        html.leaf("p", &[("class", "source")], &first.source);
    }
    html.html()
}

/// Roles and domains that nobody of the list has, behind a fold: they help to look further.
fn missing(desk: Desk) -> AnyView {
    let said = desk.said();
    let list = move |names: Vec<&str>, none: W| {
        if names.is_empty() {
            desk.word(none).to_owned()
        } else {
            names.join(" · ")
        }
    };
    let lead = text(move || {
        let is_wanted = desk
            .plan
            .with(|plan| !plan.fact(f::WANTED_ROLES).is_empty());
        desk.word(if is_wanted {
            W::MissingWanted
        } else {
            W::MissingLead
        })
        .to_owned()
    });
    let roles = text(move || {
        let missing = desk.plan.with(missing_roles);
        list(
            missing
                .iter()
                .map(|id| label(&said.roles, id.id()))
                .collect(),
            W::MissingNoRoles,
        )
    });
    let domains = text(move || {
        let missing = desk.plan.with(missing_domains);
        list(
            missing
                .iter()
                .map(|id| label(&said.domains, id.id()))
                .collect(),
            W::MissingNoDomains,
        )
    });
    let lead = view! { <p>{lead}</p> }.into_any();
    let of = |id: &'static str, list: Memo<String>| view! { <p id=id>{list}</p> }.into_any();
    fold(
        "missing",
        desk.word(W::MissingTitle),
        vec![
            lead,
            el("h3", "", "", "", vec![plain(desk.word(W::MissingRoles))]),
            of("missing-roles", roles),
            el("h3", "", "", "", vec![plain(desk.word(W::MissingDomains))]),
            of("missing-domains", domains),
        ],
    )
}

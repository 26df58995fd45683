//! Draws step 1: whom to ask, which associations to look for, who is active, and who is missing.

mod duplicates;
mod people;

use super::context::{At, PlanContext};
use super::fields::{Kind, field};
use super::importing::importing;
use super::parts::{el, fold, plain, section, words};
use crate::features::contact_plan::rule::{field as f, missing_domains, missing_roles};
use crate::features::contact_plan::words::{Label, PlanWord as W, label};
use crate::platform::page::EarlyInput;
use crate::ui::{StaticHtml, TextField, add_rich, text, when};
use leptos::prelude::*;

/// The name of the field for the plan's name.
const NAME: &str = "plan-name";
/// The prefix of the id of a place's box.
const ASK: &str = "ask-";

/// Takes in what was typed and ticked before the wasm was mounted.
pub fn take_up(context: PlanContext, early: &[EarlyInput]) {
    for EarlyInput { name, value } in early {
        if name == NAME {
            context
                .session
                .edit(|document| document.title.clone_from(value));
        } else if let Some(place) = name.strip_prefix(ASK) {
            context.date(&At::fact([f::ASKED, place].concat()), true);
        }
    }
}

/// Draws the step.
pub fn identify(context: PlanContext) -> AnyView {
    let title = Signal::derive(move || {
        context
            .session
            .document
            .with(|document| document.title.clone())
    });
    let rename = move |text: String| context.session.edit(|document| document.title = text);
    let name = view! {
        <TextField name=NAME label=context.word(W::PlanName) hint=context.word(W::PlanNameHint) value=title on_input=rename />
    };
    let hints = view! { <div class="stack" inner_html=associations(context)></div> }.into_any();
    vec![
        name.into_any(),
        ask(context),
        people::people(context),
        duplicates::duplicates(context),
        importing(context),
        fold(
            "associations",
            context.word(W::AssociationsTitle),
            vec![hints],
        ),
        missing(context),
    ]
    .into_any()
}

/// Draws the places to ask, each with a tick, a day and a note.
fn ask(context: PlanContext) -> AnyView {
    let rows = context
        .said()
        .places
        .iter()
        .map(|place| asked(context, place));
    let source = context
        .said()
        .places
        .first()
        .map_or("", |place| &place.source);
    let rows = el("ul", "asks", "", "", rows.collect());
    let lead = words("", context.word(W::AskLead));
    section(
        "ask-t",
        context.word(W::AskTitle),
        vec![lead, rows, words("source", source)],
    )
}

fn asked(context: PlanContext, place: &'static Label) -> AnyView {
    let day = At::fact([f::ASKED, &place.id].concat());
    let note = At::fact([f::ASKED_NOTE, &place.id].concat());
    let value = context.value(day.clone());
    let is_asked = move || value.with(|value| !value.is_empty());
    let id = [ASK, &place.id].concat();
    let hint = [&id, "-hint"].concat();
    let ticked = day.clone();
    let tick = move |event: leptos::ev::Event| context.date(&ticked, event_target_checked(&event));
    view! {
        <li>
            <label class="chip">
                <input
                    type="checkbox" id=id.clone() name=id autocomplete="off" aria-describedby=hint.clone()
                    prop:checked=is_asked on:change=tick
                />
                <span>{place.label.as_str()}</span>
            </label>
            <p class="small" id=hint inner_html=crate::ui::rich(&context.pack.lexicon, &place.text)></p>
            {when(is_asked, move || el("div", "fields", "", "", vec![
                field(context, day.clone(), Kind::Day, context.word(W::AskedOn), ""),
                field(context, note.clone(), Kind::Line, context.word(W::AskedNote), ""),
            ]))}
        </li>
    }
    .into_any()
}

fn associations(context: PlanContext) -> String {
    let said = context.said();
    let mut html = StaticHtml::new();
    html.leaf("p", &[], context.word(W::AssociationsLead))
        .open("ul", &[]);
    for kind in &said.associations {
        html.open("li", &[]).leaf("b", &[], &kind.label).text(" ");
        add_rich(&mut html, &context.pack.lexicon, &kind.text);
        html.close("li");
    }
    html.close("ul");
    if let Some(first) = said.associations.first() {
        html.leaf("p", &[("class", "source")], &first.source);
    }
    html.html()
}

/// Draws the roles and domains that nobody has, behind a fold: they help to look further.
fn missing(context: PlanContext) -> AnyView {
    let said = context.said();
    let list = move |names: Vec<&str>, none: W| {
        if names.is_empty() {
            context.word(none).to_owned()
        } else {
            names.join(" · ")
        }
    };
    let lead = text(move || {
        let is_wanted = context
            .plan
            .with(|plan| !plan.fact(f::WANTED_ROLES).is_empty());
        context
            .word(if is_wanted {
                W::MissingWanted
            } else {
                W::MissingLead
            })
            .to_owned()
    });
    let roles = text(move || {
        let missing = context.plan.with(missing_roles);
        list(
            missing
                .iter()
                .map(|id| label(&said.roles, id.id()))
                .collect(),
            W::MissingNoRoles,
        )
    });
    let domains = text(move || {
        let missing = context.plan.with(missing_domains);
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
        context.word(W::MissingTitle),
        vec![
            lead,
            el("h3", "", "", "", vec![plain(context.word(W::MissingRoles))]),
            of("missing-roles", roles),
            el(
                "h3",
                "",
                "",
                "",
                vec![plain(context.word(W::MissingDomains))],
            ),
            of("missing-domains", domains),
        ],
    )
}

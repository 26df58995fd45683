//! Draws fields that write into the plan while the person types. A few functions draw all of them, because
//! each kind of view costs wasm.

use super::context::{At, PlanContext};
use crate::features::contact_plan::rule::{Clock, ids, toggled};
use crate::features::contact_plan::words::{Label, PlanWord};
use crate::notebook::Day;
use crate::platform::page;
use crate::ui::when;
use leptos::prelude::*;

/// The kind of a field, which sets its keyboard and its length.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// One line.
    Line,
    /// An address of electronic mail.
    Email,
    /// A telephone number.
    Phone,
    /// A day.
    Day,
    /// A time of the day.
    Time,
    /// Several lines.
    Area,
}

/// Draws a field with its label.
pub fn field(
    context: PlanContext,
    at: At,
    kind: Kind,
    label: &'static str,
    hint: &'static str,
) -> AnyView {
    let id = at.control();
    let hint_id = [&id, "-hint"].concat();
    let value = context.value(at.clone());
    let read_at = at.clone();
    let typed = move |event: leptos::ev::Event| {
        // Half a date or a time gives an empty text: what was there before stays.
        if !page::is_unfinished(&event) {
            context.write(&at, &event_target_value(&event));
        }
    };
    let described = (!hint.is_empty()).then(|| hint_id.clone());
    let control = if kind == Kind::Area {
        view! {
            <textarea
                id=id.clone() name=id.clone() rows="3" maxlength="4000" autocomplete="off" aria-describedby=described
                prop:value=value on:input=typed
            ></textarea>
        }
        .into_any()
    } else {
        let (kind_of, mode, length) = match kind {
            Kind::Email => ("email", "email", "200"),
            Kind::Phone => ("tel", "tel", "60"),
            Kind::Day => ("date", "numeric", "20"),
            Kind::Time => ("time", "numeric", "20"),
            _ => ("text", "text", "1000"),
        };
        view! {
            <input
                id=id.clone() name=id.clone() type=kind_of inputmode=mode maxlength=length autocomplete="off"
                aria-describedby=described prop:value=value on:input=typed
                on:change=move |_| tidy(context, &read_at, kind)
            />
        }
        .into_any()
    };
    let unread = move || value.with(|value| is_unread(kind, value));
    let word = if kind == Kind::Time {
        PlanWord::TimeUnread
    } else {
        PlanWord::DateUnread
    };
    let dated = matches!(kind, Kind::Day | Kind::Time);
    view! {
        <div class="field" class:short=dated>
            <label for=id>{label}</label>
            {(!hint.is_empty()).then(|| view! { <p class="hint" id=hint_id>{hint}</p> }.into_any())}
            {control}
            {dated.then(|| when(unread, move || view! { <p class="error" role="alert">{context.word(word)}</p> }.into_any()))}
        </div>
    }
    .into_any()
}

/// Returns whether a day or a time cannot be read. A browser with date fields gives a half-typed year with
/// zeros before it, which is not a mistake yet.
fn is_unread(kind: Kind, value: &str) -> bool {
    let given = !value.trim().is_empty() && !value.starts_with("00");
    match kind {
        Kind::Day => given && !value.starts_with('0') && Day::typed(value).is_none(),
        Kind::Time => given && Clock::parse(value).is_none(),
        _ => false,
    }
}

/// Rewrites a complete day or time in the format of the browser's own fields.
fn tidy(context: PlanContext, at: &At, kind: Kind) {
    let value = context.now(at);
    let tidy = match kind {
        Kind::Day => Day::typed(&value).map(|day| day.to_string()),
        Kind::Time => Clock::parse(&value).map(Clock::iso),
        _ => None,
    };
    if let Some(tidy) = tidy.filter(|tidy| *tidy != value) {
        context.write(at, &tidy);
    }
}

/// Receives the choice instead of the field writing it to the plan.
pub type OnChoose = Box<dyn Fn(&str)>;

/// Draws a list to choose one from. The first entry is "not said", or `none` if that says more.
pub fn choice(
    context: PlanContext,
    at: At,
    label: &'static str,
    none: &str,
    options: Vec<(String, String)>,
    on_choose: Option<OnChoose>,
) -> AnyView {
    let id = at.control();
    let value = context.value(at.clone());
    let options = std::iter::once((String::new(), none.to_owned())).chain(options);
    let options = options.map(|(id, words)| {
        let own = id.clone();
        let is_chosen = move || value.with(|value| *value == own);
        view! { <option value=id prop:selected=is_chosen>{words}</option> }.into_any()
    });
    let options = options.collect_view();
    let chosen = move |event: leptos::ev::Event| {
        let value = event_target_value(&event);
        match &on_choose {
            Some(on_choose) => on_choose(&value),
            None => context.write(&at, &value),
        }
    };
    view! {
        <div class="field">
            <label for=id.clone()>{label}</label>
            <select id=id.clone() name=id on:change=chosen>{options}</select>
        </div>
    }
    .into_any()
}

/// Returns the entries of a list, as [`choice`] and [`ticks`] take them.
pub fn options(list: &'static [Label]) -> Vec<(String, String)> {
    list.iter()
        .map(|said| (said.id.clone(), said.label.clone()))
        .collect()
}

/// Draws boxes to tick several.
pub fn ticks(
    context: PlanContext,
    at: At,
    legend: &'static str,
    options: Vec<(String, String)>,
) -> AnyView {
    let boxes = options
        .into_iter()
        .map(|(id, label)| tick(context, at.clone(), id, label));
    grouped("ticks", "others", legend, boxes.collect())
}

/// Draws a box that adds an id to a field.
pub fn tick(context: PlanContext, at: At, id: String, label: String) -> AnyView {
    let control = [&at.control(), "-", &id].concat();
    let value = context.value(at.clone());
    let own = id.clone();
    let is_ticked = move || value.with(|value| ids(value).any(|other| other == own));
    let change = move |_| {
        let now = context.now(&at);
        context.write(&at, &toggled(&now, &id));
    };
    view! {
        <label class="chip">
            <input type="checkbox" id=control autocomplete="off" prop:checked=is_ticked on:change=change />
            <span>{label}</span>
        </label>
    }
    .into_any()
}

/// The classes of a group of radio buttons, of its list and of each choice.
pub struct Shape(pub &'static str, pub &'static str, pub &'static str);

/// Choices side by side.
pub const CHIPS: Shape = Shape("ticks", "others", "chip");
/// The staircase of degrees, for the wish.
pub const STAIRS: Shape = Shape("wish", "stairs", "stair");

/// Draws radio buttons. If nothing is chosen, `first` is.
pub fn radios(
    context: PlanContext,
    at: At,
    Shape(class, group, member): Shape,
    legend: &'static str,
    first: &'static str,
    options: Vec<(String, String)>,
) -> AnyView {
    let value = context.value(at.clone());
    let name = at.control();
    let radios = options.into_iter().map(|(id, label)| {
        let own = id.clone();
        let at = at.clone();
        let is_chosen = move || value.with(|value| *value == own || (value.is_empty() && first == own));
        view! {
            <label class=member>
                <input
                    type="radio" name=name.clone() id=[&name, "-", &id].concat() value=id.clone() autocomplete="off"
                    prop:checked=is_chosen on:change=move |_| context.write(&at, &id)
                />
                <span>{label}</span>
            </label>
        }
        .into_any()
    });
    grouped(class, group, legend, radios.collect())
}

/// Draws a question and its choices.
fn grouped(
    class: &'static str,
    group: &'static str,
    legend: &'static str,
    choices: Vec<AnyView>,
) -> AnyView {
    view! { <fieldset class=class><legend>{legend}</legend><div class=group>{choices}</div></fieldset> }.into_any()
}

//! Draws one field of an entry, to fill in or, after two people wrote apart, to settle.

use super::ProjectContext;
use super::context::control_id;
use super::settle::Settle;
use crate::catalogue::{DegreeId, RoleId};
use crate::engine::day_input::DayInput;
use crate::features::users_project::words::ProjectWord as W;
use crate::features::users_project::words::{Field, FieldSaid, Part};
use crate::notebook::Day;
use crate::ui::{either, follow, text};
use leptos::prelude::*;

/// The longest text of a field, in characters.
const MOST: &str = "4000";

/// Draws the field.
#[component]
pub fn Fill(context: ProjectContext, part: Part, entry: String, field: Field) -> AnyView {
    let Some(asked) = context.said().asked(part, field) else {
        return ().into_any();
    };
    let entry = StoredValue::new(entry);
    let conflict = move || {
        let entry = entry.get_value();
        context
            .project
            .with(|project| project.is_conflict(part, &entry, field))
    };
    either(
        conflict,
        move || view! { <Settle context part entry=entry.get_value() field /> }.into_any(),
        move || control(context, asked, part, entry, field),
    )
}

fn control(
    context: ProjectContext,
    asked: &'static FieldSaid,
    part: Part,
    entry: StoredValue<String>,
    field: Field,
) -> AnyView {
    let id = entry.with_value(|entry| control_id(part, entry, field));
    let value = text(move || {
        let entry = entry.get_value();
        context
            .project
            .with(|project| project.get(part, &entry, field).to_owned())
    });
    let give: Callback<String> = Callback::new(move |text: String| {
        entry.with_value(|entry| context.set(part, entry, field, &text));
    });
    let hint = asked.hint.as_str();
    let hint_id = [&id, "-hint"].concat();
    let described = (!hint.is_empty()).then(|| hint_id.clone());
    let name = id.clone();
    let inner = match (part, field) {
        (_, Field::Date) => date(context, &id, value, give),
        (_, Field::Theme | Field::Role | Field::Degree | Field::State) => view! {
            <select id=id.clone() name=name on:change=move |event| give.run(event_target_value(&event))>
                {follow(move || options(context, field, &value.get()))}
            </select>
        }
        .into_any(),
        (_, Field::Why | Field::Meaning | Field::Sign) | (Part::ProjectAction | Part::Log, Field::Text) => view! {
            <textarea
                id=id.clone() name=name rows="2" maxlength=MOST aria-describedby=described prop:value=value
                on:input=move |event| give.run(event_target_value(&event))
            ></textarea>
        }
        .into_any(),
        _ => view! {
            <input
                type="text" id=id.clone() name=name maxlength="400" autocomplete="off" aria-describedby=described prop:value=value
                on:input=move |event| give.run(event_target_value(&event))
            />
        }
        .into_any(),
    };
    view! {
        <div class="field">
            <label for=id>{asked.label.as_str()}</label>
            {(!hint.is_empty()).then(|| view! { <p class="hint" id=hint_id>{hint}</p> }.into_any())}
            {inner}
        </div>
    }
    .into_any()
}

/// Draws a date field. The project stores the text.
fn date(context: ProjectContext, id: &str, value: Memo<String>, give: Callback<String>) -> AnyView {
    let day = Memo::new(move |_| value.with(|text| Day::parse(text)));
    let give = Callback::new(move |day: Option<Day>| {
        give.run(day.map_or_else(String::new, |day| day.to_string()));
    });
    let wrong = context.words().get(W::DateWrong);
    view! { <DayInput id=id.to_owned() day wrong give /> }.into_any()
}

/// Draws the options of a closed list: none first, then its entries; for themes, those of the project.
fn options(context: ProjectContext, field: Field, value: &str) -> AnyView {
    let said = context.said();
    let label = |id: &str| said.wording(field, id).to_owned();
    let mut offered: Vec<(String, String)> = match field {
        Field::Role => RoleId::ALL
            .iter()
            .map(|id| (id.id().to_owned(), label(id.id())))
            .collect(),
        Field::Degree => DegreeId::ALL
            .iter()
            .map(|id| (id.id().to_owned(), label(id.id())))
            .collect(),
        Field::State => said
            .states
            .iter()
            .map(|state| (state.id.id().to_owned(), state.label.clone()))
            .collect(),
        _ => context.project.with(|project| {
            let themes = project.entries(Part::Theme, true).into_iter();
            themes
                .map(|theme| (theme.to_owned(), context.name(project, Part::Theme, theme)))
                .collect()
        }),
    };
    // A theme that was taken out meanwhile is still what this action is under.
    if !value.is_empty() && offered.iter().all(|(id, _)| id != value) {
        let name = context
            .project
            .with(|project| context.wording(project, field, value));
        offered.push((value.to_owned(), name));
    }
    let options = offered.into_iter().map(|(id, name)| {
        let selected = id == value;
        view! { <option value=id selected=selected>{name}</option> }.into_any()
    });
    view! {
        <option value="" selected=value.is_empty()>{context.words().get(W::ToChoose)}</option>
        {options.collect_view()}
    }
    .into_any()
}

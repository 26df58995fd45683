//! One field of an entry: how it is filled in, or settled where two people wrote apart.

use super::Desk;
use super::settle::Settle;
use crate::features::users_project::words::{Field, FieldSaid, Part};
use crate::catalogue::{DegreeId, RoleId};
use crate::engine::day_input::DayInput;
use crate::notebook::Day;
use crate::ui::{either, follow, text};
use leptos::prelude::*;

/// The id of the control of a field, and of what is said around it.
pub fn control_id(part: Part, entry: &str, field: Field) -> String {
    [part.id(), "-", entry, "-", field.id()].concat()
}

/// The longest text of a field, in letters.
const MOST: &str = "4000";

/// The field.
#[component]
pub fn Fill(desk: Desk, part: Part, entry: String, field: Field) -> AnyView {
    let Some(asked) = desk.said().asked(part, field) else {
        return ().into_any();
    };
    let entry = StoredValue::new(entry);
    let conflict = move || {
        let entry = entry.get_value();
        desk.project
            .with(|project| project.is_conflict(part, &entry, field))
    };
    either(
        conflict,
        move || view! { <Settle desk part entry=entry.get_value() field /> }.into_any(),
        move || control(desk, asked, part, entry, field),
    )
}

fn control(
    desk: Desk,
    asked: &'static FieldSaid,
    part: Part,
    entry: StoredValue<String>,
    field: Field,
) -> AnyView {
    let id = entry.with_value(|entry| control_id(part, entry, field));
    let value = text(move || {
        let entry = entry.get_value();
        desk.project
            .with(|project| project.get(part, &entry, field).to_owned())
    });
    let give: Callback<String> = Callback::new(move |text: String| {
        entry.with_value(|entry| desk.set(part, entry, field, &text));
    });
    let hint = asked.hint.as_str();
    let hint_id = [&id, "-hint"].concat();
    let described = (!hint.is_empty()).then(|| hint_id.clone());
    let name = id.clone();
    let inner = match (part, field) {
        (_, Field::Date) => date(desk, &id, value, give),
        (_, Field::Theme | Field::Role | Field::Degree | Field::State) => view! {
            <select id=id.clone() name=name on:change=move |event| give.run(event_target_value(&event))>
                {follow(move || options(desk, field, &value.get()))}
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

/// A date, in the project as its text.
fn date(desk: Desk, id: &str, value: Memo<String>, give: Callback<String>) -> AnyView {
    let day = Memo::new(move |_| value.with(|text| Day::parse(text)));
    let give = Callback::new(move |day: Option<Day>| {
        give.run(day.map_or_else(String::new, |day| day.to_string()));
    });
    let wrong = desk.words().date_wrong.as_str();
    view! { <DayInput id=id.to_owned() day wrong give /> }.into_any()
}

/// What a closed list offers: nothing first, then its entries; of themes, those of the project.
fn options(desk: Desk, field: Field, value: &str) -> AnyView {
    let said = desk.said();
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
        _ => desk.project.with(|project| {
            let themes = project.entries(Part::Theme, true).into_iter();
            themes
                .map(|theme| (theme.to_owned(), desk.name(project, Part::Theme, theme)))
                .collect()
        }),
    };
    // A theme that was taken out meanwhile is still what this action is under.
    if !value.is_empty() && offered.iter().all(|(id, _)| id != value) {
        let name = desk
            .project
            .with(|project| desk.wording(project, field, value));
        offered.push((value.to_owned(), name));
    }
    let options = offered.into_iter().map(|(id, name)| {
        let selected = id == value;
        view! { <option value=id selected=selected>{name}</option> }.into_any()
    });
    view! {
        <option value="" selected=value.is_empty()>{desk.words().to_choose.as_str()}</option>
        {options.collect_view()}
    }
    .into_any()
}

//! Draws the actions by quarter, and as a table.

use super::ProjectContext;
use super::actions::{self, state};
use crate::catalogue::fill;
use crate::features::users_project::rule::{Quarter, UsersProject, schedule};
use crate::features::users_project::words::ProjectWord as W;
use crate::features::users_project::words::{Field, Part, ProjectState};
use crate::notebook::{PackedBody, Progress};
use crate::ui::{either, fact, follow, text};
use leptos::prelude::*;

/// The part that actions are in.
const ACTION: Part = Part::ProjectAction;
/// The columns of the table, after the action itself.
const COLUMNS: [Field; 7] = [
    Field::Theme,
    Field::Who,
    Field::Role,
    Field::Degree,
    Field::Date,
    Field::Sign,
    Field::State,
];

/// Draws this part of the page.
#[component]
pub fn FollowUp(context: ProjectContext) -> AnyView {
    let words = context.words();
    let table = RwSignal::new(false);
    let progress = move || context.project.with(PackedBody::progress);
    let counted = text(move || {
        let Progress { done, total } = progress();
        let values = [("n", &*done.to_string()), ("total", &*total.to_string())];
        fill(words.get(W::Counted), &values)
    });
    let is_empty = fact(move || progress().total == 0);
    let choices =
        [(false, words.get(W::Timeline)), (true, words.get(W::Table))].map(|(is_table, label)| {
            view! {
                <label class="chip">
                    <input
                        type="radio" name="view-as" autocomplete="off"
                        id=if is_table { "view-table" } else { "view-timeline" }
                        prop:checked=fact(move || table.get() == is_table)
                        on:change=move |_| table.set(is_table)
                    />
                    <span>{label}</span>
                </label>
            }
            .into_any()
        });
    let choices = choices.into_iter().collect_view();
    view! {
        <div class="stack">
            <h1 tabindex="-1">{words.get(W::FollowStep)}</h1>
            <p class="lead" id="counted">{counted}</p>
        </div>
        <fieldset class="no-print">
            <legend>{words.get(W::ViewAs)}</legend>
            <div class="others">{choices}</div>
        </fieldset>
        {either(move || is_empty.get(), move || view! { <p class="hint">{words.get(W::NoneYet)}</p> }.into_any(), move || {
            follow(move || context.project.with(|project| {
                if table.get() { as_table(context, project) } else { timeline(context, project) }
            }))
        })}
    }
    .into_any()
}

/// Words the heading of a quarter.
fn heading(context: ProjectContext, quarter: Option<Quarter>) -> String {
    let words = context.words();
    let Some(Quarter { year, number }) = quarter else {
        return words.get(W::Undated).to_owned();
    };
    let sentence = match number {
        1 => words.get(W::Quarter1),
        2 => words.get(W::Quarter2),
        3 => words.get(W::Quarter3),
        _ => words.get(W::Quarter4),
    };
    fill(sentence, &[("year", &year.to_string())])
}

fn timeline(context: ProjectContext, project: &UsersProject) -> AnyView {
    let quarters = schedule(project).into_iter().map(|(quarter, entries)| {
        let rows = entries.into_iter().map(|entry| {
            let name = context.name(project, ACTION, &entry);
            let line = actions::summary(context, project, &entry);
            let is_done = state(project.get(ACTION, &entry, Field::State)) == ProjectState::Done;
            view! {
                <li class:done=is_done>
                    <b class="written">{name}</b>
                    {(!line.is_empty()).then(|| view! { <span class="small written">{line}</span> }.into_any())}
                </li>
            }
            .into_any()
        });
        view! {
            <li class:undated=quarter.is_none()>
                <h2>{heading(context, quarter)}</h2>
                <ul class="points">{rows.collect_view()}</ul>
            </li>
        }
        .into_any()
    });
    view! { <ol class="timeline" id="timeline">{quarters.collect_view()}</ol> }.into_any()
}

fn as_table(context: ProjectContext, project: &UsersProject) -> AnyView {
    let said = context.said();
    let heads = COLUMNS
        .map(|field| view! { <th scope="col">{said.label(ACTION, field)}</th> }.into_any())
        .into_iter()
        .collect_view();
    let entries = schedule(project)
        .into_iter()
        .flat_map(|(_, entries)| entries);
    let rows = entries.map(|entry| {
        let cells = COLUMNS.map(|field| {
            let value = project.get(ACTION, &entry, field);
            view! { <td class="written">{context.wording(project, field, value)}</td> }.into_any()
        });
        view! {
            <tr>
                <th scope="row" class="written">{context.name(project, ACTION, &entry)}</th>
                {cells.into_iter().collect_view()}
            </tr>
        }
        .into_any()
    });
    let rows = rows.collect_view();
    view! {
        <div class="scroll-x" tabindex="0" role="region" aria-label=said.heading(ACTION)>
            <table class="compare project-table" id="project-table">
                <thead><tr><th scope="col">{said.words.get(W::Action)}</th>{heads}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

//! Turns the project into a report, to print or to annex to the project of an institution.

use super::ProjectContext;
use crate::catalogue::fill;
use crate::features::users_project::rule::{PROJECT, UsersProject};
use crate::features::users_project::words::ProjectWord as W;
use crate::features::users_project::words::{Field, Part};
use crate::notebook::report::{Block, Report};
use crate::platform::time;

/// The part that actions are in.
const ACTION: Part = Part::ProjectAction;
/// The columns of a table of actions, after the action itself. The person and the role share one, as a sheet has room
/// for six columns.
const COLUMNS: [Field; 5] = [
    Field::Who,
    Field::Degree,
    Field::Date,
    Field::Sign,
    Field::State,
];

/// Writes the report. Parts without an entry are left out.
pub fn report(context: ProjectContext, project: &UsersProject) -> Report {
    let said = context.said();
    let get = |field: Field| whole(context, project, Part::Project, PROJECT, field);
    let name = get(Field::Text);
    let mut blocks = Vec::new();
    let facts = [get(Field::Institution), get(Field::Period)];
    let facts: Vec<&str> = facts
        .iter()
        .map(String::as_str)
        .filter(|fact| !fact.is_empty())
        .collect();
    if !facts.is_empty() {
        blocks.push(Block::Paragraph(facts.join(" · ")));
    }
    for field in [Field::Who, Field::Why] {
        let text = get(field);
        if !text.is_empty() {
            let label = said.label(Part::Project, field);
            blocks.push(Block::Heading(1, label.to_owned()));
            blocks.push(Block::Paragraph(text));
        }
    }
    for part in Part::CHOSEN {
        let lines = chosen(context, project, part);
        if !lines.is_empty() {
            blocks.push(Block::Heading(1, said.heading(part).to_owned()));
            blocks.push(Block::List(lines));
        }
    }
    actions(context, project, &mut blocks);
    log(context, project, &mut blocks);
    let date = time::long_date(&context.pack.words, time::now());
    let annexed = fill(context.words().get(W::Annexed), &[("date", &date)]);
    blocks.push(Block::Paragraph(annexed));
    Report {
        title: if name.is_empty() {
            context.words().get(W::Untitled).to_owned()
        } else {
            name
        },
        locale: context.pack.lang.locale().to_owned(),
        blocks,
    }
}

/// Words a field. In a conflict it gives every value and says so.
fn whole(
    context: ProjectContext,
    project: &UsersProject,
    part: Part,
    entry: &str,
    field: Field,
) -> String {
    let told = project.told(part, entry, field);
    let values: Vec<String> = told
        .iter()
        .filter(|told| !told.value.trim().is_empty())
        .map(|told| context.wording(project, field, told.value))
        .collect();
    match values.as_slice() {
        [] => String::new(),
        [one] => one.trim().to_owned(),
        _ => {
            let waits = context.words().get(W::Conflict);
            [values.join(" / ").as_str(), " (", waits, ")"].concat()
        }
    }
}

/// Words values, lines or themes: the name, and what the group means by it.
fn chosen(context: ProjectContext, project: &UsersProject, part: Part) -> Vec<String> {
    let entries = project.entries(part, true).into_iter();
    let lines = entries.map(|entry| {
        let name = match context.catalogued(part, entry) {
            Some(name) => name.to_owned(),
            None => whole(context, project, part, entry, Field::Text),
        };
        let meaning = whole(context, project, part, entry, Field::Meaning);
        let between = if name.is_empty() || meaning.is_empty() {
            ""
        } else {
            ". "
        };
        [name.as_str(), between, meaning.as_str()].concat()
    });
    lines.filter(|line| !line.is_empty()).collect()
}

/// Writes the actions, a table per theme, those without a theme last.
fn actions(context: ProjectContext, project: &UsersProject, blocks: &mut Vec<Block>) {
    let said = context.said();
    let actions = project.entries(ACTION, true);
    if actions.is_empty() {
        return;
    }
    blocks.push(Block::Heading(1, said.heading(ACTION).to_owned()));
    // In the order of the themes of the project; then those that were taken out, last no theme at all.
    let mut themes = project.entries(Part::Theme, true);
    let used = |action: &&str| project.get(ACTION, action, Field::Theme);
    for theme in actions.iter().map(used).filter(|theme| !theme.is_empty()) {
        if !themes.contains(&theme) {
            themes.push(theme);
        }
    }
    themes.push("");
    themes.retain(|theme| actions.iter().any(|action| used(action) == *theme));
    let head = |field: Field| said.label(ACTION, field).to_owned();
    for theme in &themes {
        let name = if theme.is_empty() {
            context.words().get(W::NoTheme).to_owned()
        } else {
            context.name(project, Part::Theme, theme)
        };
        blocks.push(Block::Heading(2, name));
        let of_theme = actions
            .iter()
            .filter(|action| project.get(ACTION, action, Field::Theme) == *theme);
        let rows = of_theme.map(|action| {
            let told = |field: Field| whole(context, project, ACTION, action, field);
            let cell = |field: Field| match (field, told(field), told(Field::Role)) {
                (Field::Who, who, role) if !who.is_empty() && !role.is_empty() => {
                    [who.as_str(), " · ", &role].concat()
                }
                (Field::Who, who, role) => who + role.as_str(),
                (_, text, _) => text,
            };
            let first = cell(Field::Text);
            let rest = COLUMNS.map(cell);
            [first].into_iter().chain(rest).collect()
        });
        let heads = [context.words().get(W::Action).to_owned()]
            .into_iter()
            .chain(COLUMNS.map(head));
        blocks.push(Block::Table(heads.collect(), rows.collect()));
    }
}

/// Writes the log, the oldest note first.
fn log(context: ProjectContext, project: &UsersProject, blocks: &mut Vec<Block>) {
    let notes = project.entries(Part::Log, true);
    if notes.is_empty() {
        return;
    }
    blocks.push(Block::Heading(
        1,
        context.words().get(W::LogAnnex).to_owned(),
    ));
    for note in notes {
        let cell = |field: Field| whole(context, project, Part::Log, note, field);
        let about = [cell(Field::Date), cell(Field::Who)];
        let about: Vec<&str> = about
            .iter()
            .map(String::as_str)
            .filter(|part| !part.is_empty())
            .collect();
        if !about.is_empty() {
            blocks.push(Block::Heading(3, about.join(" · ")));
        }
        blocks.push(Block::Paragraph(cell(Field::Text)));
    }
}

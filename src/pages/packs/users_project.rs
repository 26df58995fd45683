//! The pack of the users' project. Its values, lines and themes are those of the landmarks.

use super::source;
use crate::catalogue::guides::{Cited, Guides};
use crate::catalogue::load::{self, LoadError};
use crate::catalogue::users_project::{Choices, ExampleAction, Part, ProjectChoice, ProjectSaid};
use crate::catalogue::{Labelled, Lang, ParticipationPack, Provenance, Source, UsersProjectPack};
use crate::pages::content::PageContent;
use crate::pages::routes::Route;
use std::path::Path;

/// The subjects of the landmarks that are chosen from.
const TOPICS: [(Part, &str); 3] = [
    (Part::Value, "users-project-values"),
    (Part::Line, "care-project-lines"),
    (Part::Theme, THEMES),
];
const THEMES: &str = "users-project-themes";
/// The worked example that tells of one.
const EXAMPLE: &str = "users-project";

/// Puts it together.
///
/// # Errors
/// The first thing that is wrong in the content, with its file and line.
pub fn pack(
    folder: &Path,
    lang: Lang,
    guides: &Guides,
    content: &PageContent,
    sources: &[Source],
    named: &ParticipationPack,
) -> Result<UsersProjectPack, LoadError> {
    let topic = |id: &str| guides.topics.iter().find(|topic| topic.id == id);
    let choices: Vec<Choices> = TOPICS
        .iter()
        .filter_map(|(part, id)| {
            let topic = topic(id)?;
            let entries = topic.entry.iter().map(|entry| ProjectChoice {
                id: entry.id.clone(),
                name: entry.name.clone(),
                text: entry.text.clone(),
            });
            Some(Choices {
                part: *part,
                lead: topic.lead.clone(),
                source: source(content, sources, &topic.provenance().ok()),
                entries: entries.collect(),
            })
        })
        .collect();
    let themes = topic(THEMES).map_or(&[][..], |topic| &topic.entry);
    let themes: Vec<String> = themes.iter().map(|entry| entry.id.clone()).collect();
    let file = load::users_project(folder, lang, &themes)?;
    let examples = file.example.into_iter().map(|raw| ExampleAction {
        id: raw.id,
        theme: raw.theme,
        text: raw.text,
        sign: raw.sign,
        degree: raw.degree,
    });
    let roles = guides.roles.iter().map(|role| Labelled {
        id: role.id,
        label: role.name.clone(),
    });
    let degrees = named.degrees.iter().map(|degree| Labelled {
        id: degree.id,
        label: degree.name.clone(),
    });
    let advice_source = source(content, sources, &file.advice.provenance().ok());
    Ok(UsersProjectPack {
        common: named.common.clone(),
        said: ProjectSaid {
            title: file.title,
            lead: file.lead,
            advice: file.advice.text,
            advice_source,
            choices,
            examples: examples.collect(),
            examples_source: source(content, sources, &Some(Provenance::Ours)),
            parts: file.part,
            fields: file.field,
            states: file.state,
            roles: roles.collect(),
            degrees: degrees.collect(),
            example_path: [Route::Examples.path(lang), "#", EXAMPLE].concat(),
            words: file.words,
        },
    })
}

//! Assembles the pack of the users' project. Its values, lines and themes are those of the landmarks.

use crate::catalogue::guides::Cited;
use crate::catalogue::load::LoadError;
use crate::catalogue::{Labelled, Provenance};
use crate::features::participation::handover::ParticipationPack;
use crate::features::users_project::words::UsersProjectPack;
use crate::features::users_project::words::{
    Choices, ExampleAction, Part, ProjectChoice, ProjectSaid,
};
use crate::site::linked::{Seen, Term, mark};
use crate::site::making::Making;
use crate::site::packs::Marking;
use crate::site::routes::Route;

/// The subjects of the landmarks to choose from.
const TOPICS: [(Part, &str); 3] = [
    (Part::Value, "users-project-values"),
    (Part::Line, "care-project-lines"),
    (Part::Theme, THEMES),
];
const THEMES: &str = "users-project-themes";
/// The worked example of a users' project.
const EXAMPLE: &str = "users-project";

/// Assembles the pack.
///
/// # Errors
/// A [`LoadError`] for the first thing that is wrong in the content, with its file and line.
pub fn pack(from: &Making) -> Result<UsersProjectPack, LoadError> {
    let (folder, lang) = (from.folder, from.lang);
    let guides = from.guides;
    let named: &ParticipationPack = from.pack()?;

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
                source: from.source(&topic.provenance().ok()),
                entries: entries.collect(),
            })
        })
        .collect();
    let themes = topic(THEMES).map_or(&[][..], |topic| &topic.entry);
    let themes: Vec<String> = themes.iter().map(|entry| entry.id.clone()).collect();
    let file = super::load::users_project(folder, lang, &themes)?;
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
    let advice_source = from.source(&file.advice.provenance().ok());
    Ok(UsersProjectPack {
        common: from.common.clone(),
        said: ProjectSaid {
            title: file.title,
            lead: file.lead,
            advice: file.advice.text,
            advice_source,
            choices,
            examples: examples.collect(),
            examples_source: from.source(&Some(Provenance::Ours)),
            parts: file.part,
            fields: file.field,
            states: file.state,
            roles: roles.collect(),
            degrees: degrees.collect(),
            example_path: [&*Route::Examples.path(lang), "#", EXAMPLE].concat(),
            words: file.words,
        },
    })
}

impl Marking for UsersProjectPack {
    fn mark(&mut self, terms: &[Term]) {
        let said = &mut self.said;
        let mut seen = Seen::default();
        for sentence in &mut said.advice {
            mark(terms, sentence, &mut seen);
        }
        for choices in &mut said.choices {
            let mut seen = Seen::default();
            for entry in &mut choices.entries {
                mark(terms, &mut entry.text, &mut seen);
            }
        }
        let mut seen = Seen::default();
        for example in &mut said.examples {
            mark(terms, &mut example.text, &mut seen);
        }
    }
}

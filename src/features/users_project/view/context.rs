//! The project on screen: what every part of it needs.

use crate::catalogue::Words;
use crate::engine::session::Session;
use crate::features::users_project::rule::UsersProject;
use crate::features::users_project::words::ProjectWord as W;
use crate::features::users_project::words::{
    Field, Part, ProjectSaid, ProjectWord, UsersProjectPack,
};
use crate::notebook::{Day, Id};
use crate::platform::{page, time};
use leptos::prelude::*;

/// What every part needs.
#[derive(Clone, Copy)]
pub(crate) struct ProjectContext {
    /// The language pack.
    pub pack: &'static UsersProjectPack,
    /// The document.
    pub session: Session,
    /// The base path of the app.
    pub base: StoredValue<String>,
    /// The project in the document.
    pub project: Memo<UsersProject>,
    /// The id of this opening of the page.
    pub replica: Id,
    /// How often the project was printed.
    pub papers: RwSignal<u32>,
}

impl ProjectContext {
    pub fn said(self) -> &'static ProjectSaid {
        &self.pack.said
    }

    pub fn words(self) -> &'static Words<ProjectWord> {
        &self.pack.said.words
    }

    /// Changes the project, and keeps the document's title equal to its name.
    pub fn change(self, change: impl FnOnce(&mut UsersProject)) {
        self.session.edit(|document| {
            let mut name = None;
            document.change::<UsersProject>(|project| {
                change(project);
                name = Some(project.name().to_owned());
            });
            if let Some(name) = name {
                document.title = name;
            }
        });
    }

    pub fn set(self, part: Part, entry: &str, field: Field, value: &str) {
        self.change(|project| project.set(self.replica, part, entry, field, value));
    }

    pub fn keep(self, part: Part, entry: &str, kept: bool) {
        self.change(|project| project.keep(self.replica, part, entry, kept));
    }

    /// Adds an entry of the person's own, and focuses its first field.
    pub fn add(self, part: Part) {
        let entry = time::stamp().id().to_string();
        self.keep(part, &entry, true);
        let first = part.fields().first().copied().unwrap_or(Field::Text);
        page::focus_once_drawn(control_id(part, &entry, first));
    }

    /// Follows the entries of a part that are in the project.
    pub fn entries(self, part: Part) -> Memo<Vec<String>> {
        let project = self.project;
        Memo::new(move |_| {
            project.with(|project| {
                let entries = project.entries(part, true).into_iter();
                entries.map(str::to_owned).collect()
            })
        })
    }

    /// Returns the text of a catalogue entry; `None` for one that a person wrote.
    pub fn catalogued(self, part: Part, entry: &str) -> Option<&'static str> {
        let mut entries = self.said().entries(part).iter();
        let found = entries.find(|choice| choice.id == entry)?;
        Some(&found.name)
    }

    /// Returns the name of an entry.
    pub fn name(self, project: &UsersProject, part: Part, entry: &str) -> String {
        let own = project.get(part, entry, Field::Text);
        match self.catalogued(part, entry) {
            Some(name) => name.to_owned(),
            None if own.trim().is_empty() => self.words().get(W::Nameless).to_owned(),
            None => own.to_owned(),
        }
    }

    /// Words the value of a field.
    pub fn wording(self, project: &UsersProject, field: Field, value: &str) -> String {
        match field {
            Field::Theme if !value.is_empty() => self.name(project, Part::Theme, value),
            Field::Date => {
                let words = &self.pack.words;
                let day = Day::parse(value).map(|day| time::long_day(words, day));
                day.unwrap_or_else(|| value.to_owned())
            }
            _ => self.said().wording(field, value).to_owned(),
        }
    }
}

/// Returns the id of a field's control, from which the ids around it are made.
pub fn control_id(part: Part, entry: &str, field: Field) -> String {
    [part.id(), "-", entry, "-", field.id()].concat()
}

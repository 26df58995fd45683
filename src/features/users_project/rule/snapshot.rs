//! Defines named versions: the project as it was when somebody kept it.

use super::UsersProject;
use crate::features::users_project::words::{Field, Part};
use crate::notebook::{Id, Millis};
use serde::{Deserialize, Serialize};

/// A project as it was at one moment. It never changes and is never removed.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Version {
    /// Its id, whose time is when the version was kept.
    pub id: Id,
    /// Its name, in the person's words.
    pub name: String,
    /// What was in the project.
    pub snapshot: Snapshot,
}

/// The content of a project without its history: a line for each filled field, in order. It leaves out the
/// log, which only grows and is kept as it is.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Snapshot(pub Vec<Line>);

/// One field that is filled.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Line {
    /// Of which part.
    pub part: Part,
    /// Which entry.
    pub entry: String,
    /// Which field.
    pub field: Field,
    /// Its text; in a conflict, each value on a line of its own.
    pub value: String,
}

impl Version {
    /// Returns when the version was kept.
    #[must_use]
    pub fn kept_at(&self) -> Millis {
        self.id.millis()
    }
}

impl UsersProject {
    /// Takes a snapshot of the project.
    #[must_use]
    pub fn snapshot(&self) -> Snapshot {
        let lines = self.registers.iter().filter_map(|register| {
            let key = &register.key;
            if key.part == Part::Log || !self.is_kept(key.part, &key.entry) {
                return None;
            }
            let told = self.told(key.part, &key.entry, key.field);
            let values: Vec<&str> = told
                .iter()
                .map(|told| told.value)
                .filter(|value| !value.is_empty())
                .collect();
            (!values.is_empty()).then(|| Line {
                part: key.part,
                entry: key.entry.clone(),
                field: key.field,
                value: match key.field {
                    Field::Kept => super::KEPT.to_owned(),
                    _ => values.join("\n"),
                },
            })
        });
        Snapshot(lines.collect())
    }

    /// Keeps the project as it is now, under a name.
    pub fn keep_version(&mut self, id: Id, name: &str) {
        let version = Version {
            id,
            name: name.to_owned(),
            snapshot: self.snapshot(),
        };
        if let Err(place) = self.version_place(id) {
            self.versions.insert(place, version);
        }
    }

    /// Returns the versions, the oldest first.
    #[must_use]
    pub fn versions(&self) -> &[Version] {
        &self.versions
    }
}

impl Snapshot {
    /// Returns the value of a field; empty if there is none.
    #[must_use]
    pub fn get(&self, part: Part, entry: &str, field: Field) -> &str {
        let is = |line: &&Line| line.part == part && line.entry == entry && line.field == field;
        let found = self.0.iter().find(is);
        found.map_or("", |line| line.value.as_str())
    }
}

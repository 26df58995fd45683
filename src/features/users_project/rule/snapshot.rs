//! Named versions: the project as it stood when somebody said "we keep this".

use super::UsersProject;
use crate::features::users_project::words::{Field, Part};
use crate::notebook::{Id, Millis};
use serde::{Deserialize, Serialize};

/// A project as it stood once. It never changes, and is never taken away.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Version {
    /// Its identity; its time is when it was kept.
    pub id: Id,
    /// Its name, in the person's words.
    pub name: String,
    /// What was in the project.
    pub snapshot: Snapshot,
}

/// What a project says, without its history: a line for each field that is filled, in order. The log is not in
/// it: it only grows, and is kept as it is.
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
    /// What it says; in a conflict, each value on a line of its own.
    pub value: String,
}

impl Version {
    /// When it was kept.
    #[must_use]
    pub fn kept_at(&self) -> Millis {
        self.id.millis()
    }
}

impl UsersProject {
    /// What the project says now.
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

    /// Keeps the project as it stands, under a name.
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

    /// The versions kept, the first one first.
    #[must_use]
    pub fn versions(&self) -> &[Version] {
        &self.versions
    }
}

impl Snapshot {
    /// The value of a field; empty where there is none.
    #[must_use]
    pub fn get(&self, part: Part, entry: &str, field: Field) -> &str {
        let is = |line: &&Line| line.part == part && line.entry == entry && line.field == field;
        let found = self.0.iter().find(is);
        found.map_or("", |line| line.value.as_str())
    }
}

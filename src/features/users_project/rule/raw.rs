//! Holds a project from unknown bytes, in any order and of any size, until it is checked.

use super::{Register, UsersProject, Version};
use crate::notebook::Id;
use serde::{Deserialize, Serialize};

/// A project before it is put in order. Sorting takes time that grows with the disorder, so the size of a
/// file's content is checked first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RawProject {
    #[serde(rename = "seen")]
    pub(super) version_vector: Vec<(Id, u32)>,
    pub(super) registers: Vec<Register>,
    pub(super) versions: Vec<Version>,
}

impl From<RawProject> for UsersProject {
    fn from(raw: RawProject) -> Self {
        Self {
            version_vector: raw.version_vector,
            registers: raw.registers,
            versions: raw.versions,
        }
        .tidied()
    }
}

impl From<UsersProject> for RawProject {
    fn from(project: UsersProject) -> Self {
        Self {
            version_vector: project.version_vector,
            registers: project.registers,
            versions: project.versions,
        }
    }
}

impl RawProject {
    /// Returns whether it has at most this many sittings, values and version lines, each counted over the project.
    #[must_use]
    pub fn is_within(&self, most: usize) -> bool {
        let values = self.registers.iter().map(|register| register.writes.len());
        let lines = self.versions.iter().map(|one| one.snapshot.0.len() + 1);
        self.version_vector.len() <= most
            && self.registers.len() <= most
            && values.sum::<usize>() <= most
            && lines.sum::<usize>() <= most
    }

    /// Returns whether no text is longer than this many bytes and no id is longer than ids are.
    #[must_use]
    pub fn is_sane(&self, text: usize) -> bool {
        let id_is_sane = |entry: &str| entry.len() <= 200;
        let registers = self.registers.iter().all(|register| {
            let mut writes = register.writes.iter();
            id_is_sane(&register.key.entry) && writes.all(|write| write.value.len() <= text)
        });
        let versions = self.versions.iter().all(|version| {
            let mut lines = version.snapshot.0.iter();
            // In a conflict a version holds each value.
            version.name.len() <= text
                && lines.all(|line| id_is_sane(&line.entry) && line.value.len() <= 4 * text)
        });
        registers && versions
    }
}

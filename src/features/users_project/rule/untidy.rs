//! A project as bytes from anywhere say it: in any order, and of any size until somebody has looked.

use super::{Register, UsersProject, Version};
use crate::notebook::Id;
use serde::{Deserialize, Serialize};

/// A project before it is put in order, which takes time that grows with the disorder: of a file, what it brings is
/// measured first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Untidy {
    pub(super) seen: Vec<(Id, u32)>,
    pub(super) registers: Vec<Register>,
    pub(super) versions: Vec<Version>,
}

impl From<Untidy> for UsersProject {
    fn from(untidy: Untidy) -> Self {
        Self {
            seen: untidy.seen,
            registers: untidy.registers,
            versions: untidy.versions,
        }
        .tidied()
    }
}

impl From<UsersProject> for Untidy {
    fn from(project: UsersProject) -> Self {
        Self {
            seen: project.seen,
            registers: project.registers,
            versions: project.versions,
        }
    }
}

impl Untidy {
    /// Whether it has no more sittings, values and lines of versions than this, each counted over the whole project.
    #[must_use]
    pub fn is_within(&self, most: usize) -> bool {
        let values = self.registers.iter().map(|register| register.writes.len());
        let lines = self.versions.iter().map(|one| one.snapshot.0.len() + 1);
        self.seen.len() <= most
            && self.registers.len() <= most
            && values.sum::<usize>() <= most
            && lines.sum::<usize>() <= most
    }

    /// Whether no text is above this many bytes, and no id longer than ids are.
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

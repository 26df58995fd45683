//! Defines the comparison of actors: questions in rows, roles in columns.

use super::cited::cited;
use crate::catalogue::{Origin, RoleId, SourceRef};
use serde::Deserialize;

/// The file `comparison.toml`.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Comparison {
    /// The rows.
    pub row: Vec<Row>,
    /// The cells. If there is no cell, the guides say nothing.
    pub cell: Vec<Cell>,
    /// The texts around the table.
    pub note: Vec<Note>,
    /// Which engagement suits which project.
    pub choice: Vec<Advice>,
}

impl Comparison {
    /// Returns what the guides say of a role on a row.
    #[must_use]
    pub fn cell(&self, row: &str, role: RoleId) -> Option<&Cell> {
        self.cell
            .iter()
            .find(|cell| cell.row == row && cell.role == role)
    }

    /// Returns the roles of the table, in the order of the closed list: those of which the guides
    /// say something on at least half of the rows. The others stay on their own pages.
    #[must_use]
    pub fn roles(&self) -> Vec<RoleId> {
        let known = |role: &RoleId| {
            let said = self
                .row
                .iter()
                .filter(|row| self.cell(&row.id, *role).is_some());
            said.count() * 2 >= self.row.len()
        };
        RoleId::ALL.iter().copied().filter(known).collect()
    }
}

/// A row of the table.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Row {
    /// A name for links.
    pub id: String,
    /// Its heading.
    pub name: String,
    /// The question that it answers.
    pub question: String,
}

/// A cell of the table.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cell {
    /// The row.
    pub row: String,
    /// The role.
    pub role: RoleId,
    /// The text of the guides.
    pub text: String,
    /// The source document that it follows.
    pub source: Option<SourceRef>,
    /// Who wrote it, if it follows no document.
    pub origin: Option<Origin>,
}

/// What stands around the table.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Note {
    /// A name for links.
    pub id: String,
    /// Its heading.
    pub title: String,
    /// Its paragraphs.
    pub text: Vec<String>,
    /// The document it follows.
    pub source: Option<SourceRef>,
    /// Or who wrote it.
    pub origin: Option<Origin>,
}

/// The engagement that suits a project.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Advice {
    /// A name for links.
    pub id: String,
    /// The project.
    pub need: String,
    /// The roles that suit it.
    pub roles: Vec<RoleId>,
    /// Why.
    pub text: String,
    /// The document it follows.
    pub source: Option<SourceRef>,
    /// Or who wrote it.
    pub origin: Option<Origin>,
}

cited!(Cell, Note, Advice);

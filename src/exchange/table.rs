//! Defines a table for a spreadsheet as plain data; `table/write.rs` writes the file.

#[cfg(feature = "worker")]
mod write;

use serde::{Deserialize, Serialize};

#[cfg(feature = "worker")]
pub use write::{harmless, write_table};

/// A table of texts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Table {
    /// The separator of cells.
    pub separator: Separator,
    /// The names of the columns.
    pub header: Vec<String>,
    /// The rows; a short row is filled with empty cells.
    pub rows: Vec<Vec<String>>,
}

/// The separator of cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Separator {
    /// `;`, for spreadsheets in languages that write a decimal comma.
    Semicolon,
    /// `,`, for the others.
    Comma,
}

impl Separator {
    /// Returns what a spreadsheet takes for the border of a cell where numbers are written with this decimal sign.
    #[must_use]
    pub const fn beside(decimal: char) -> Self {
        match decimal {
            ',' => Self::Semicolon,
            _ => Self::Comma,
        }
    }
}

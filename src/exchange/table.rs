//! A table for a spreadsheet. Plain data; `table/write.rs` makes the file.

#[cfg(feature = "worker")]
mod write;

use serde::{Deserialize, Serialize};

#[cfg(feature = "worker")]
pub use write::{harmless, write_table};

/// A table as text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Table {
    /// What stands between cells.
    pub separator: Separator,
    /// The names of the columns.
    pub header: Vec<String>,
    /// The rows; a short one ends with empty cells.
    pub rows: Vec<Vec<String>>,
}

/// What stands between the cells of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Separator {
    /// `;`, for spreadsheets in French and other languages that write a decimal comma.
    Semicolon,
    /// `,`, for those in English.
    Comma,
}

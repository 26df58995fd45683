//! Defines a document of headings, paragraphs, lists and tables, for a word-processor file (DOCX, ECMA-376).
//! `docs/exchange.md` describes the file; `markdown.rs` writes the same as Markdown.
//!
//! It uses no crate: little of the format is needed, and `docx-rs` brings an XML
//! reader, JSON, a compressor and two ZIP libraries' worth of code with it.

#[cfg(feature = "worker")]
mod body;
#[cfg(feature = "worker")]
mod check;
#[cfg(feature = "worker")]
mod parts;
#[cfg(feature = "worker")]
mod xml;
#[cfg(feature = "worker")]
mod zip;

use crate::catalogue::Lang;
use crate::notebook::Millis;
use serde::{Deserialize, Serialize};

#[cfg(feature = "worker")]
pub(super) use check::check;
#[cfg(feature = "worker")]
pub use parts::write_docx;

/// A document to write, in any format.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TextDocument {
    /// The title, above the text and in the properties of the file.
    pub title: String,
    /// Its language, for hyphenation and spelling.
    pub language: Lang,
    /// When it was made, in milliseconds since 1970, if the file says so.
    pub created: Option<Millis>,
    /// Its content.
    pub blocks: Vec<Block>,
}

/// A part of a document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Block {
    /// A heading of level 1 to 3, below the title.
    Heading(u8, String),
    /// A paragraph.
    Paragraph(Vec<Run>),
    /// A list of points.
    List(Vec<Vec<Run>>),
    /// A table.
    Table(Grid),
    /// A page break.
    PageBreak,
}

/// Words of one style. Line ends are kept.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Run {
    /// The words.
    pub text: String,
    /// In bold.
    pub bold: bool,
    /// In italics.
    pub italic: bool,
}

/// A table with a header row, which each page repeats.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Grid {
    /// The names of the columns.
    pub header: Vec<String>,
    /// The rows; a short row is filled with empty cells.
    pub rows: Vec<Vec<String>>,
    /// The relative width of each column, in any unit; if empty, they are equal.
    pub widths: Vec<u16>,
}

impl Run {
    /// Creates a run of plain words.
    #[must_use]
    pub fn plain(text: &str) -> Self {
        Self {
            text: text.to_owned(),
            ..Self::default()
        }
    }

    /// Creates a run of bold words.
    #[must_use]
    pub fn bold(text: &str) -> Self {
        Self {
            bold: true,
            ..Self::plain(text)
        }
    }
}

//! A document of headings, paragraphs, lists and tables, and the word-processor file (DOCX, ECMA-376)
//! it becomes. `docs/exchange.md` says what that holds; `markdown.rs` writes the same as Markdown.
//!
//! Written here and not by a crate: what is used of the format is small, and `docx-rs` brings an XML
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

/// What is written, whatever it is written as.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TextDocument {
    /// What it is called; stands above it, and in the properties of the file.
    pub title: String,
    /// The language of its words, for hyphenation and spelling.
    pub language: Lang,
    /// When it was made, in milliseconds since 1970, if that is to be in the file.
    pub created: Option<Millis>,
    /// What it says.
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
    /// What follows begins on a new page.
    PageBreak,
}

/// Words of one look. A line end in them stays one.
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
    /// The rows; a short one ends with empty cells.
    pub rows: Vec<Vec<String>>,
    /// How wide each column is beside the others, in any unit; none makes them equal.
    pub widths: Vec<u16>,
}

impl Run {
    /// Plain words.
    #[must_use]
    pub fn plain(text: &str) -> Self {
        Self {
            text: text.to_owned(),
            ..Self::default()
        }
    }

    /// Words in bold.
    #[must_use]
    pub fn bold(text: &str) -> Self {
        Self {
            bold: true,
            ..Self::plain(text)
        }
    }
}

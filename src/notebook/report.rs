//! Defines a document for other people as a list of blocks, for print and for word processors.
//! It holds texts only; whoever draws them decides how they look.

use serde::{Deserialize, Serialize};

/// A document to print or export.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Report {
    /// Its title.
    pub title: String,
    /// The language of its texts (BCP 47).
    pub locale: String,
    /// What it says, in order.
    pub blocks: Vec<Block>,
}

/// A part of a report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Block {
    /// A heading of level 1 to 3; 1 is a chapter.
    Heading(u8, String),
    /// A paragraph. Its line breaks are kept.
    Paragraph(String),
    /// A list of short lines.
    List(Vec<String>),
    /// A table: the column headings, then the rows. The first cell of a row is its heading.
    Table(Vec<String>, Vec<Vec<String>>),
}

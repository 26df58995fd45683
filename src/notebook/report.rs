//! A document for other people, as a list of blocks: what is printed, and what becomes a file of a word processor.
//! It holds texts only: how they look is the business of whoever draws them.

use serde::{Deserialize, Serialize};

/// A document to be read.
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
    /// A heading: 1 for a chapter, to 3.
    Heading(u8, String),
    /// A paragraph. Line breaks in it stay.
    Paragraph(String),
    /// Short lines, each of its own.
    List(Vec<String>),
    /// A table: its column headings, and its rows. The first cell of a row heads it.
    Table(Vec<String>, Vec<Vec<String>>),
}

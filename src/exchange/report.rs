//! Turns a report into a document for a word processor or Markdown.

use super::text_document::{Block, Grid, Run, TextDocument};
use crate::catalogue::Lang;
use crate::notebook::report::{self, Report};

/// The deepest heading level of those files.
const DEEPEST: u8 = 3;

/// Converts a report. It leaves out the date, which would tell when it was written.
#[must_use]
pub fn text_document(report: Report) -> TextDocument {
    let mut langs = Lang::ALL.iter().copied();
    let language = langs.find(|lang| lang.locale() == report.locale);
    TextDocument {
        title: report.title,
        language: language.unwrap_or(Lang::REFERENCE),
        created: None,
        blocks: report.blocks.into_iter().map(block).collect(),
    }
}

fn block(block: report::Block) -> Block {
    let plain = |text: String| vec![Run::plain(&text)];
    match block {
        report::Block::Heading(level, text) => Block::Heading(level.clamp(1, DEEPEST), text),
        report::Block::Paragraph(text) => Block::Paragraph(plain(text)),
        report::Block::List(lines) => Block::List(lines.into_iter().map(plain).collect()),
        report::Block::Table(header, rows) => Block::Table(Grid {
            header,
            rows,
            widths: Vec::new(),
        }),
    }
}

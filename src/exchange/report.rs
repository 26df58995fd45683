//! A report as the document that becomes a file of a word processor, or Markdown.

use super::text_document::{Block, Grid, Run, TextDocument};
use crate::catalogue::Lang;
use crate::notebook::report::{self, Report};

/// The deepest heading that those files have.
const DEEPEST: u8 = 3;

/// The same as a document to be written; without a date, which would tell when it was at whose desk.
#[must_use]
pub fn text_document(report: Report) -> TextDocument {
    let lang = Lang::ALL.iter().copied();
    let language = lang
        .clone()
        .find(|lang| lang.locale() == report.locale)
        .unwrap_or(Lang::Fr);
    TextDocument {
        title: report.title,
        language,
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

#[cfg(test)]
mod tests {
    use super::text_document;
    use crate::exchange::{Block, Grid, Run, write_docx, write_markdown};
    use crate::notebook::report;

    #[test]
    fn a_report_is_the_same_document() {
        let report = report::Report {
            title: "Notre projet".to_owned(),
            locale: "en-GB".to_owned(),
            blocks: vec![
                report::Block::Heading(9, "Values".to_owned()),
                report::Block::Paragraph("One\ntwo".to_owned()),
                report::Block::List(vec!["a".to_owned()]),
                report::Block::Table(vec!["What".to_owned()], vec![vec!["b".to_owned()]]),
            ],
        };
        let document = text_document(report);
        assert_eq!(document.language.id(), "en");
        assert_eq!(document.created, None);
        assert_eq!(
            document.blocks,
            [
                Block::Heading(3, "Values".to_owned()),
                Block::Paragraph(vec![Run::plain("One\ntwo")]),
                Block::List(vec![vec![Run::plain("a")]]),
                Block::Table(Grid {
                    header: vec!["What".to_owned()],
                    rows: vec![vec!["b".to_owned()]],
                    widths: Vec::new(),
                }),
            ]
        );
        assert!(write_docx(&document).is_ok() && write_markdown(&document).is_ok());
    }
}

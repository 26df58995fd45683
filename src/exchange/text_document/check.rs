//! Checks the limits of a document.

use super::super::refusal::Refusal;
use super::{Block, Grid, Run, TextDocument};

/// The most blocks, points and rows of one document.
const MOST_PIECES: usize = 20_000;
/// The most columns of a table; more cannot be read on a sheet.
const MOST_COLUMNS: usize = 12;
/// The longest text, in bytes.
const MOST_TEXT: usize = 20_000;

/// Checks a document before writing starts.
///
/// # Errors
/// [`Refusal`] for no title, no block, a table without columns, too many pieces or columns, or too long a text.
pub(in super::super) fn check(document: &TextDocument) -> Result<(), Refusal> {
    if document.title.trim().is_empty() || document.blocks.is_empty() {
        return Err(Refusal::Empty);
    }
    let mut pieces = document.blocks.len();
    let mut longest = document.title.len();
    for block in &document.blocks {
        let mut runs = |runs: &[Run]| {
            pieces += runs.len();
            longest = runs
                .iter()
                .map(|run| run.text.len())
                .fold(longest, usize::max);
        };
        match block {
            Block::Heading(_, text) => longest = longest.max(text.len()),
            Block::Paragraph(words) => runs(words),
            Block::List(points) => points.iter().for_each(|point| runs(point)),
            Block::Table(Grid {
                header,
                rows,
                widths,
            }) => {
                if header.is_empty() {
                    return Err(Refusal::Empty);
                }
                let widest = rows.iter().map(Vec::len).max().unwrap_or_default();
                let columns = header.len();
                if columns > MOST_COLUMNS || widest > columns || widths.len() > columns {
                    return Err(Refusal::TooMany);
                }
                pieces += rows.len() * columns;
                let cells = header.iter().chain(rows.iter().flatten());
                longest = cells.map(String::len).fold(longest, usize::max);
            }
            Block::PageBreak => {}
        }
    }
    if pieces > MOST_PIECES {
        return Err(Refusal::TooMany);
    }
    if longest > MOST_TEXT {
        return Err(Refusal::TooLong);
    }
    Ok(())
}

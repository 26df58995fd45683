//! Writes the content of a document in the markup of word processors (ECMA-376, part 1, chapter 17).

use super::{Block, Grid, Run, TextDocument, xml};

/// The width of the text, in twentieths of a point: A4 minus 2 cm on each side.
pub(super) const WIDTH: u32 = 9_638;

/// The markup that begins a new page.
const NEW_PAGE: &str = "<w:pageBreakBefore/>";
/// The markup that keeps text at a distance below a table.
const BELOW_TABLE: &str = "<w:spacing w:before=\"160\"/>";

/// Writes the paragraphs and tables, title first.
pub(super) fn write(document: &TextDocument) -> String {
    let mut body = paragraph("Title", &[Run::plain(&document.title)], "");
    let mut before = "";
    for block in &document.blocks {
        match block {
            Block::Heading(level, text) => {
                let style = match level {
                    0 | 1 => "Heading1",
                    2 => "Heading2",
                    _ => "Heading3",
                };
                // A heading has room above it by its style.
                let before = Some(before).filter(|before| *before == NEW_PAGE);
                let words = [Run::plain(text)];
                body.push_str(&paragraph(style, &words, before.unwrap_or_default()));
            }
            Block::Paragraph(runs) => body.push_str(&paragraph("Normal", runs, before)),
            Block::List(points) => {
                for (place, point) in points.iter().enumerate() {
                    let before = if place == 0 { before } else { "" };
                    body.push_str(&paragraph("ListBullet", point, before));
                }
            }
            Block::Table(grid) => {
                // Two tables that touch would become one, and a table has no page of its own to begin.
                if !before.is_empty() {
                    body.push_str(&paragraph("Normal", &[], before));
                }
                body.push_str(&table(grid));
            }
            Block::PageBreak => {}
        }
        before = match block {
            Block::Table(_) => BELOW_TABLE,
            Block::PageBreak => NEW_PAGE,
            Block::List(points) if points.is_empty() => before,
            _ => "",
        };
    }
    // A document must not end with a table.
    if document
        .blocks
        .iter()
        .rev()
        .find(|block| **block != Block::PageBreak)
        .is_some_and(is_table)
    {
        body.push_str(&paragraph("Normal", &[], ""));
    }
    body
}

fn is_table(block: &Block) -> bool {
    matches!(block, Block::Table(_))
}

fn paragraph(style: &str, runs: &[Run], before: &str) -> String {
    let runs: String = runs.iter().map(run).collect();
    format!("<w:p><w:pPr><w:pStyle w:val=\"{style}\"/>{before}</w:pPr>{runs}</w:p>")
}

fn run(run: &Run) -> String {
    let bold = if run.bold { "<w:b/>" } else { "" };
    let italic = if run.italic { "<w:i/>" } else { "" };
    let look = match (run.bold, run.italic) {
        (false, false) => String::new(),
        _ => format!("<w:rPr>{bold}{italic}</w:rPr>"),
    };
    let text = run
        .text
        .replace("\r\n", "\n")
        .replace(['\r', '\u{b}', '\u{2028}', '\u{2029}'], "\n");
    let lines: Vec<String> = text
        .split('\n')
        .map(|line| {
            let parts: Vec<String> = line
                .split('\t')
                .map(|part| format!("<w:t xml:space=\"preserve\">{}</w:t>", xml::text(part)))
                .collect();
            parts.join("<w:tab/>")
        })
        .collect();
    format!("<w:r>{look}{}</w:r>", lines.join("<w:br/>"))
}

fn table(grid: &Grid) -> String {
    let columns = grid.header.len();
    let parts: Vec<u32> = (0..columns)
        .map(|column| {
            grid.widths
                .get(column)
                .map_or(1, |width| u32::from((*width).max(1)))
        })
        .collect();
    let whole: u32 = parts.iter().sum();
    let widths: Vec<u32> = parts
        .iter()
        .map(|part| WIDTH * part / whole.max(1))
        .collect();
    let columns: String = widths
        .iter()
        .map(|width| format!("<w:gridCol w:w=\"{width}\"/>"))
        .collect();
    let header = row(&grid.header, &widths, true);
    let rows: String = grid
        .rows
        .iter()
        .map(|cells| row(cells, &widths, false))
        .collect();
    format!(
        "<w:tbl><w:tblPr><w:tblStyle w:val=\"TableGrid\"/><w:tblW w:w=\"{WIDTH}\" w:type=\"dxa\"/>\
         <w:tblLayout w:type=\"fixed\"/><w:tblLook w:val=\"0020\" w:firstRow=\"1\" w:lastRow=\"0\" \
         w:firstColumn=\"0\" w:lastColumn=\"0\" w:noHBand=\"1\" w:noVBand=\"1\"/></w:tblPr>\
         <w:tblGrid>{columns}</w:tblGrid>{header}{rows}</w:tbl>"
    )
}

/// Writes a row. It is not split over two pages, and a header is repeated on each page.
fn row(cells: &[String], widths: &[u32], is_header: bool) -> String {
    let cell = |(place, width): (usize, &u32)| {
        let text = cells.get(place).map_or("", String::as_str);
        let words = Run {
            text: text.to_owned(),
            bold: is_header,
            italic: false,
        };
        let shade = if is_header {
            "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"E6EFEC\"/>"
        } else {
            ""
        };
        format!(
            "<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/>{shade}</w:tcPr>{}</w:tc>",
            paragraph("TableText", &[words], "")
        )
    };
    let cells_of_row: String = widths.iter().enumerate().map(cell).collect();
    let is_short = cells.iter().all(|text| text.len() < 800);
    let whole = if is_short { "<w:cantSplit/>" } else { "" };
    let header = if is_header { "<w:tblHeader/>" } else { "" };
    format!("<w:tr><w:trPr>{whole}{header}</w:trPr>{cells_of_row}</w:tr>")
}

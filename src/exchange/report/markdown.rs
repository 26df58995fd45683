//! A report as Markdown (CommonMark, and the tables of GitHub): what a person wrote never becomes a mark.

use crate::notebook::report::{Block, Report};

/// The file, in UTF-8.
#[must_use]
pub fn write_markdown(report: &Report) -> String {
    let mut out = ["# ", &line(&report.title), "\n"].concat();
    for block in &report.blocks {
        out.push('\n');
        match block {
            Block::Heading(level, text) => {
                // The title of the report is the first heading.
                out.push_str(&"#".repeat(usize::from(*level).clamp(1, 3) + 1));
                out.push(' ');
                out.push_str(&line(text));
                out.push('\n');
            }
            Block::Paragraph(text) => {
                let lines: Vec<String> = lines(text).map(start).collect();
                out.push_str(&lines.join("\\\n"));
                out.push('\n');
            }
            Block::List(items) => {
                for item in items {
                    let lines: Vec<String> = lines(item).map(start).collect();
                    out.push_str("- ");
                    out.push_str(&lines.join("\\\n  "));
                    out.push('\n');
                }
            }
            Block::Table(heads, rows) => {
                row(&mut out, heads.iter().map(String::as_str));
                row(&mut out, heads.iter().map(|_| "---"));
                for cells in rows {
                    row(&mut out, cells.iter().map(String::as_str));
                }
            }
        }
    }
    out
}

fn row<'a>(out: &mut String, cells: impl Iterator<Item = &'a str>) {
    out.push('|');
    for cell in cells {
        out.push(' ');
        out.push_str(&if cell == "---" {
            cell.to_owned()
        } else {
            line(cell)
        });
        out.push_str(" |");
    }
    out.push('\n');
}

/// The lines of a text that say something.
fn lines(text: &str) -> impl Iterator<Item = &str> {
    text.lines().map(str::trim).filter(|line| !line.is_empty())
}

/// A text on one line.
fn line(text: &str) -> String {
    let lines: Vec<String> = lines(text).map(escape).collect();
    lines.join(" ")
}

/// A line where a paragraph may begin: a list, a rule or a number is none there.
fn start(line: &str) -> String {
    let escaped = escape(line);
    let digits = escaped.bytes().take_while(u8::is_ascii_digit).count();
    match escaped.as_bytes().get(digits) {
        Some(b'.' | b')') if digits > 0 => {
            let (number, rest) = escaped.split_at(digits);
            [number, "\\", rest].concat()
        }
        Some(b'-' | b'+' | b'=' | b':') if digits == 0 => ["\\", &escaped].concat(),
        _ => escaped,
    }
}

fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for letter in text.chars() {
        match letter {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '~' | '&' | '!' | '$' => {
                out.push('\\');
                out.push(letter);
            }
            other if other.is_control() => out.push(' '),
            other => out.push(other),
        }
    }
    out
}

//! Writes a document as Markdown (CommonMark, with GitHub's tables).
//!
//! **A person's words never become markup**: each sign that could be markup gets a backslash.
//! A web address stays as typed; a program may turn it into a link.

use super::refusal::Refusal;
use super::text_document::{Block, Grid, Run, TextDocument, check};

/// Writes the Markdown of a document in UTF-8. Its title is the only heading of level 1. A page break is
/// left out: Markdown has no pages.
///
/// # Errors
/// [`Refusal`] for an empty document, too many pieces, or a text that is too long.
pub fn write_markdown(document: &TextDocument) -> Result<Vec<u8>, Refusal> {
    check(document)?;
    let mut blocks = vec![format!("# {}", one_line(&document.title))];
    for block in &document.blocks {
        match block {
            Block::Heading(level, text) => {
                let signs = "#".repeat(usize::from((*level).clamp(1, 3)) + 1);
                blocks.push(format!("{signs} {}", one_line(text)));
            }
            Block::Paragraph(runs) => blocks.push(paragraph(runs, "")),
            Block::List(points) => {
                let points: Vec<String> = points
                    .iter()
                    .map(|point| paragraph(point, "  "))
                    .filter(|point| !point.is_empty())
                    .map(|point| format!("- {point}"))
                    .collect();
                // Two lists that follow each other would be read as one.
                if blocks.last().is_some_and(|last| last.starts_with("- ")) {
                    blocks.push("<!-- -->".to_owned());
                }
                blocks.push(points.join("\n"));
            }
            Block::Table(grid) => blocks.push(table(grid)),
            Block::PageBreak => {}
        }
    }
    blocks.retain(|block| !block.is_empty());
    Ok((blocks.join("\n\n") + "\n").into_bytes())
}

/// Writes runs as lines. Each but the last ends with a hard break, and each but the first begins with `indent`.
fn paragraph(runs: &[Run], indent: &str) -> String {
    let mut lines = vec![String::new()];
    for run in joined(runs) {
        for (place, part) in plain(&run.text).split('\n').enumerate() {
            if place > 0 {
                lines.push(String::new());
            }
            if let Some(line) = lines.last_mut() {
                let part = looks(part, &run);
                // Two looks that touch: their stars would be read together.
                if line.ends_with('*') && !line.ends_with("\\*") && part.starts_with('*') {
                    line.push_str("<!-- -->");
                }
                line.push_str(&part);
            }
        }
    }
    let lines: Vec<String> = lines
        .iter()
        .map(|line| safe_start(line.trim()))
        .filter(|line| !line.is_empty())
        .collect();
    lines.join(&format!("\\\n{indent}"))
}

/// Joins neighbouring runs of the same style.
fn joined(runs: &[Run]) -> Vec<Run> {
    let mut joined: Vec<Run> = Vec::new();
    for run in runs {
        match joined.last_mut() {
            Some(last) if (last.bold, last.italic) == (run.bold, run.italic) => {
                last.text.push_str(&run.text);
            }
            _ => joined.push(run.clone()),
        }
    }
    joined
}

/// Writes words with their style. Blanks and punctuation at the ends stay outside: beside a word,
/// Markdown takes stars before a comma for stars.
fn looks(text: &str, run: &Run) -> String {
    let sign = match (run.bold, run.italic) {
        (false, false) => return escape(text),
        (true, false) => "**",
        (false, true) => "*",
        (true, true) => "***",
    };
    let after_start = text.trim_start_matches(|c: char| !c.is_alphanumeric());
    let inner = after_start.trim_end_matches(|c: char| !c.is_alphanumeric() && !is_mark(c));
    if inner.is_empty() {
        return escape(text);
    }
    let before = text.strip_suffix(after_start).unwrap_or_default();
    let after = after_start.strip_prefix(inner).unwrap_or_default();
    format!(
        "{}{sign}{}{sign}{}",
        escape(before),
        escape(inner),
        escape(after)
    )
}

/// Returns whether a character combines with the one before it, such as a separate accent.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{1ab0}'..='\u{1aff}' | '\u{20d0}'..='\u{20ff}')
        || matches!(c, '\u{fe00}'..='\u{fe0f}' | '\u{200d}')
}

fn table(grid: &Grid) -> String {
    let line = |cells: &[String]| {
        let cells: Vec<String> = (0..grid.header.len())
            .map(|place| {
                let text = plain(cells.get(place).map_or("", String::as_str));
                let lines: Vec<String> = text.lines().map(|line| escape(line.trim())).collect();
                lines.join("<br>")
            })
            .collect();
        format!("| {} |", cells.join(" | "))
    };
    let rule = "| --- ".repeat(grid.header.len()) + "|";
    let mut lines = vec![line(&grid.header), rule];
    lines.extend(grid.rows.iter().map(|row| line(row)));
    lines.join("\n")
}

fn one_line(text: &str) -> String {
    escape(&super::content_line::one_line(text))
}

/// Normalises line ends and removes control characters.
fn plain(text: &str) -> String {
    super::content_line::cleaned(text).replace('\t', " ")
}

/// Puts a backslash before each sign that can be markup anywhere in a line; before `&` only if it
/// might begin the name of a character.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let names = |next: &char| next.is_alphanumeric() || *next == '#';
        if "\\`*_[]<>|~$#^".contains(c) || (c == '&' && chars.peek().is_some_and(names)) {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    escaped
}

/// Escapes what is markup only at the start of a line: a list, its number, a rule, an underline.
fn safe_start(line: &str) -> String {
    if line.starts_with(['-', '+', '=', ':']) {
        return format!("\\{line}");
    }
    let digits = line.chars().take_while(char::is_ascii_digit).count();
    match line.get(digits..) {
        Some(rest) if digits > 0 && rest.starts_with(['.', ')']) => {
            format!("{}\\{rest}", line.get(..digits).unwrap_or_default())
        }
        _ => line.to_owned(),
    }
}

//! Writes a spreadsheet file (CSV, RFC 4180).
//!
//! The text is UTF-8 with its mark, or a French Excel shows `Ã©`; lines end with CRLF; every cell is in
//! quotation marks, so that a separator, a line end or a quotation mark in it is only text. The
//! separator depends on the language: a French spreadsheet takes `;`, an English one `,`.
//!
//! **No cell is ever a formula.** A spreadsheet runs a cell that begins with `=`, `+`, `-` or `@`; some
//! skip blanks and invisible marks, and some accept the full-width forms of these signs. Such a cell
//! gets an apostrophe before it, as does one that begins with a tab or a line end. An exception is a
//! plus or a minus and then only digits, blanks, points, commas and parentheses (`+33 6 12 34 56 78`,
//! `-3,5`), in which nothing can be called or computed. A phone number of digits only is set in
//! groups (`+33612345678`, `0612345678`), or its plus or its zero would be lost.

use super::super::refusal::Refusal;
use super::{Separator, Table};

/// The most rows, without the header.
const MOST_ROWS: usize = 10_000;
/// The most columns.
const MOST_COLUMNS: usize = 100;
/// The longest cell, in characters; Excel takes 32 767.
const MOST_TEXT: usize = 30_000;

/// Writes the file of a table.
///
/// # Errors
/// [`Refusal`] for no column, too many rows or columns, a row longer than the header, or too long a cell.
pub fn write_table(table: &Table) -> Result<Vec<u8>, Refusal> {
    let columns = table.header.len();
    if columns == 0 {
        return Err(Refusal::Empty);
    }
    if columns > MOST_COLUMNS || table.rows.len() > MOST_ROWS {
        return Err(Refusal::TooMany);
    }
    if table.rows.iter().any(|row| row.len() > columns) {
        return Err(Refusal::TooMany);
    }
    let separator = match table.separator {
        Separator::Semicolon => ';',
        Separator::Comma => ',',
    };
    let mut text = String::from('\u{feff}');
    for row in std::iter::once(&table.header).chain(&table.rows) {
        for column in 0..columns {
            if column > 0 {
                text.push(separator);
            }
            let cell = row.get(column).map_or("", String::as_str);
            if cell.chars().count() > MOST_TEXT {
                return Err(Refusal::TooLong);
            }
            text.push('"');
            text.push_str(&harmless(cell).replace('"', "\"\""));
            text.push('"');
        }
        text.push_str("\r\n");
    }
    Ok(text.into_bytes())
}

/// Makes a cell safe: no spreadsheet runs it, and it has no control characters.
#[must_use]
pub fn harmless(cell: &str) -> String {
    let cell = cell.replace("\r\n", "\n").replace('\r', "\n");
    let mut text: String = cell
        .chars()
        .filter(|c| *c == '\n' || *c == '\t' || !c.is_control())
        .collect();
    if let Some(phone) = grouped(&text) {
        return phone;
    }
    let seen = text.trim_start_matches(is_unseen);
    let is_formula = seen.starts_with(SIGNS) && !is_number(seen);
    if is_formula || text.starts_with(['\t', '\n']) {
        text.insert(0, '\'');
    }
    text
}

/// The signs that begin a formula, their full-width and small forms, and the typographic minus.
const SIGNS: [char; 13] = [
    '=', '+', '-', '@', '＝', '＋', '－', '＠', '﹦', '﹢', '﹣', '﹫', '−',
];

/// Returns whether a character is a blank or invisible. Some spreadsheets skip these before a sign.
fn is_unseen(c: char) -> bool {
    c.is_whitespace()
        || matches!(
            c,
            '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}'
        )
        || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

/// Returns whether a text is a sign and then nothing that could be called, referred to or computed.
fn is_number(text: &str) -> bool {
    let Some(rest) = text.strip_prefix(['+', '-']) else {
        return false;
    };
    let fits = |c: char| c.is_ascii_digit() || "().,\u{a0}\u{202f} ".contains(c);
    rest.starts_with(|c: char| c.is_ascii_digit() || c == '(')
        && rest.contains(|c: char| c.is_ascii_digit())
        && rest.chars().all(fits)
}

/// The prefixes of French numbers, overseas included, which are grouped as in France.
const IN_TWOS: [&str; 9] = ["33", "262", "508", "590", "594", "596", "681", "687", "689"];

/// Groups a phone number of digits only. With blanks it is text; without them a spreadsheet
/// takes it for a number and drops its zero or its plus.
fn grouped(text: &str) -> Option<String> {
    let digits = text.strip_prefix('+').unwrap_or(text);
    let is_phone = (text.starts_with('+') || text.starts_with('0'))
        && (8..=15).contains(&digits.len())
        && digits.bytes().all(|byte| byte.is_ascii_digit());
    if !is_phone {
        return None;
    }
    let country = IN_TWOS.iter().find_map(|code| {
        let rest = digits
            .strip_prefix(code)
            .filter(|_| text.starts_with('+'))?;
        Some((format!("+{code}"), rest))
    });
    let (mut set, rest) = match country {
        Some(known) => known,
        None if text.starts_with('+') => ("+".to_owned(), digits),
        None => (String::new(), digits),
    };
    for (place, digit) in rest.chars().enumerate() {
        // In twos from the end, as French numbers are read.
        let is_start = (rest.len() - place).is_multiple_of(2) || place == 0;
        if is_start && !matches!(set.as_str(), "" | "+") {
            set.push(' ');
        }
        set.push(digit);
    }
    Some(set)
}

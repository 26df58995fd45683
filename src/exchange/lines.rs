//! Reads people from lines that somebody typed or copied: "Marie D., cadre de santé, 06 12 34 56 78,
//! marie@exemple.org", one per line. It is a guess, which the person corrects.
//!
//! A line is split at tabs if it has any, else at semicolons, else at commas. What looks like a phone
//! number or an email address is one, in any position. Of the rest, the first is the name, the second
//! what they do, the third where; the others become a note.

use super::contact_card::{Card, Cards, MOST_CARDS, add};
use super::content_line::one_line;
use super::encoding;
use super::line_words::LineWords;
use super::refusal::Refusal;
use crate::catalogue::fold;

/// The largest text that is read, in bytes.
pub const MOST_LINES_BYTES: usize = 500_000;

/// Reads the people in a text, or in a file of lines or a table, by the words of every language.
///
/// # Errors
/// [`Refusal`] for a text that is too large, empty, binary, in an unknown encoding, or has too many lines.
pub fn read_lines(bytes: &[u8], words: &LineWords) -> Result<Cards, Refusal> {
    let text = encoding::text(bytes, MOST_LINES_BYTES)?;
    let mut cards = Cards::default();
    let lines = text
        .split(['\n', '\r'])
        .filter(|line| !line.trim().is_empty());
    for (number, line) in lines.enumerate() {
        if number > MOST_CARDS {
            return Err(Refusal::TooMany);
        }
        let parts = parts(line);
        if number == 0 && is_header(&parts, words) {
            continue;
        }
        person(parts, words).keep(&mut cards);
    }
    Ok(cards)
}

fn person(parts: Vec<String>, words: &LineWords) -> Card {
    let mut card = Card::default();
    let mut others = Vec::new();
    for part in parts {
        let (part, email) = without_email(&part);
        add(&mut card.emails, email);
        match phone(&part, words) {
            Some(phone) => add(&mut card.phones, phone),
            None if part.is_empty() => {}
            None => others.push(part),
        }
    }
    let mut others = others.into_iter();
    card.name = others.next().unwrap_or_default();
    card.role = others.next().unwrap_or_default();
    card.org = others.next().unwrap_or_default();
    card.note = others.collect::<Vec<_>>().join("\n");
    card
}

/// Splits a line into parts. A part in quotation marks, as spreadsheets write it, may hold a separator.
fn parts(line: &str) -> Vec<String> {
    let separator = ['\t', ';']
        .into_iter()
        .find(|c| line.contains(*c))
        .unwrap_or(',');
    let mut parts = vec![String::new()];
    let mut quoted = false;
    let mut chars = line.chars().peekable();
    while let Some(c) = chars.next() {
        let Some(part) = parts.last_mut() else { break };
        match c {
            '"' if quoted && chars.peek() == Some(&'"') => {
                chars.next();
                part.push('"');
            }
            '"' if quoted || part.trim().is_empty() => quoted = !quoted,
            c if c == separator && !quoted => parts.push(String::new()),
            c => part.push(c),
        }
    }
    parts.iter().map(|part| one_line(part)).collect()
}

/// Returns whether a first line only names the columns.
fn is_header(parts: &[String], words: &LineWords) -> bool {
    let first = parts.iter().find(|part| !part.is_empty());
    first.is_some_and(|first| {
        let first = fold(first);
        words.headers.iter().any(|header| fold(header) == first)
    })
}

/// Splits off the email address of a part: "Marie <marie@exemple.org>".
fn without_email(part: &str) -> (String, String) {
    let is_email = |word: &str| {
        let halves = word.split_once('@');
        halves.is_some_and(|(name, host)| {
            !name.is_empty() && host.contains('.') && !host.contains('@')
        })
    };
    let bare = |word: &str| {
        let word = word.trim_matches(['<', '>', '(', ')', '[', ']', ',', ';', ':']);
        word.strip_prefix("mailto:")
            .unwrap_or(word)
            .trim_end_matches('.')
            .to_owned()
    };
    let mut email = String::new();
    let mut kept = Vec::new();
    for word in part.split_whitespace() {
        let word_bare = bare(word);
        if email.is_empty() && is_email(&word_bare) {
            email = word_bare;
        } else {
            kept.push(word);
        }
    }
    (kept.join(" "), email)
}

/// Returns the phone number of a part, without a label such as "tél. :".
fn phone(part: &str, words: &LineWords) -> Option<String> {
    let lower = part.to_lowercase();
    let rest = words
        .phones
        .iter()
        .find_map(|word| lower.strip_prefix(word.as_str()))
        .unwrap_or(&lower)
        .trim_start_matches([' ', '.', ':', '\u{a0}', '\u{202f}'])
        .trim();
    let digits = rest.chars().filter(char::is_ascii_digit).count();
    let fits = |c: char| c.is_ascii_digit() || "+().-/\u{a0}\u{202f}\u{2011} ".contains(c);
    ((4..=20).contains(&digits) && rest.chars().all(fits)).then(|| rest.to_owned())
}

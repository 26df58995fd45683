//! Reads a file of contact cards.

use super::super::content_line::{ContentLine, one_line, plain, split, unescape, unfold};
use super::super::encoding;
use super::super::refusal::Refusal;
use super::{Card, Cards, MOST_CARD_BYTES, MOST_CARDS, add, quoted_printable};

/// Reads a file of cards.
///
/// # Errors
/// [`Refusal`] says what is wrong with the file; then nothing of it is returned.
pub fn read_cards(bytes: &[u8]) -> Result<Cards, Refusal> {
    if bytes.len() > MOST_CARD_BYTES {
        return Err(Refusal::TooLarge);
    }
    let text = if encoding::is_utf_16(bytes) {
        let text = encoding::text(bytes, MOST_CARD_BYTES)?;
        let bytes = joined(&unfold(text.as_bytes()));
        String::from_utf8(bytes).map_err(|_| Refusal::Damaged)?
    } else {
        encoding::text(&joined(&unfold(bytes)), MOST_CARD_BYTES)?
    };
    let mut cards = Cards::default();
    let mut card = Draft::default();
    let (mut depth, mut any) = (0_usize, false);
    for line in text.split(['\n', '\r']).filter_map(ContentLine::read) {
        if line.is("BEGIN", "VCARD") {
            any = true;
            depth += 1;
            // A card inside of a card is somebody's assistant, and is passed over with it.
            if depth == 1 {
                card = Draft::default();
            }
        } else if line.is("END", "VCARD") {
            depth = depth.checked_sub(1).ok_or(Refusal::Damaged)?;
            if depth == 0 {
                std::mem::take(&mut card).finish().keep(&mut cards);
            }
            if cards.cards.len() + cards.passed_over > MOST_CARDS {
                return Err(Refusal::TooMany);
            }
        } else if depth == 1 {
            card.take(&line);
        } else if !any {
            return Err(Refusal::OtherKind);
        }
    }
    match (any, depth) {
        (false, _) => Err(Refusal::OtherKind),
        (true, 0) => Ok(cards),
        (true, _) => Err(Refusal::Damaged),
    }
}

/// Joins lines of quoted-printable that end with `=`.
fn joined(bytes: &[u8]) -> Vec<u8> {
    let mut whole = Vec::with_capacity(bytes.len());
    let mut goes_on = false;
    for line in bytes.split(|byte| *byte == b'\n') {
        let line = line.strip_suffix(b"\r").unwrap_or(line);
        let quoted = goes_on || quoted_printable::is_used(line);
        let open = line.strip_suffix(b"=").filter(|_| quoted);
        whole.extend_from_slice(open.unwrap_or(line));
        goes_on = open.is_some();
        if !goes_on {
            whole.push(b'\n');
        }
    }
    whole
}

/// A card whose lines are being read.
#[derive(Default)]
struct Draft {
    card: Card,
    /// The name in parts, for cards without `FN`.
    parts: String,
    /// The role, used if the card has no title.
    role: String,
}

impl Draft {
    fn take(&mut self, line: &ContentLine) {
        // What cannot be read is no more than a property this app does not know.
        let Some(value) = value(line) else { return };
        let text = || one_line(&unescape(&value));
        let card = &mut self.card;
        let first = |to: &mut String, text: String| {
            if to.is_empty() {
                *to = text;
            }
        };
        match line.name.as_str() {
            "FN" => first(&mut card.name, text()),
            "N" => first(&mut self.parts, in_order(&value)),
            "ORG" => first(&mut card.org, list(&value, ';').join(", ")),
            "TITLE" => first(&mut card.role, text()),
            "ROLE" => first(&mut self.role, text()),
            "TEL" => add(&mut card.phones, without_scheme(&text(), "tel:")),
            "EMAIL" => add(&mut card.emails, without_scheme(&text(), "mailto:")),
            "NOTE" => first(&mut card.note, plain(&unescape(&value))),
            "CATEGORIES" => {
                for category in list(&value, ',') {
                    add(&mut card.categories, category);
                }
            }
            _ => {}
        }
    }

    fn finish(mut self) -> Card {
        if self.card.name.is_empty() {
            self.card.name = self.parts;
        }
        if self.card.role.is_empty() {
            self.card.role = self.role;
        }
        self.card
    }
}

/// Returns the value of a line as text, still escaped.
fn value(line: &ContentLine) -> Option<String> {
    let is_quoted = line
        .parameters
        .iter()
        .any(|(_, value)| value.eq_ignore_ascii_case("QUOTED-PRINTABLE"));
    if !is_quoted {
        return Some(line.value.clone());
    }
    quoted_printable::decode(&line.value)
}

/// Puts the parts of a name, "family;given;other;before;after", in the order in which they are spoken.
fn in_order(value: &str) -> String {
    let parts = split(value, Some(';'));
    let part = |place: usize| {
        parts
            .get(place)
            .map(|part| one_line(part))
            .unwrap_or_default()
    };
    let said = [3, 1, 2, 0, 4].map(part);
    let said: Vec<&str> = said
        .iter()
        .map(String::as_str)
        .filter(|part| !part.is_empty())
        .collect();
    said.join(" ")
}

fn list(value: &str, separator: char) -> Vec<String> {
    let parts = split(value, Some(separator)).into_iter();
    parts
        .map(|part| one_line(&part))
        .filter(|part| !part.is_empty())
        .collect()
}

/// Removes the scheme from a number or an address that is written as a link.
fn without_scheme(text: &str, scheme: &str) -> String {
    let is_link = text
        .get(..scheme.len())
        .is_some_and(|start| start.eq_ignore_ascii_case(scheme));
    let Some(rest) = text.get(scheme.len()..).filter(|_| is_link) else {
        return text.to_owned();
    };
    rest.split([';', '?'])
        .next()
        .unwrap_or_default()
        .trim()
        .to_owned()
}

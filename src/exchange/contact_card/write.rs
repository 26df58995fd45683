//! Writes people into a file of contact cards.

use super::super::content_line::{Lines, escape, one_line, plain};
use super::super::refusal::Refusal;
use super::{Card, MOST_CARDS};

/// Writes these cards. Besides `FN`, the name is written as the given name of `N`: some phones
/// show only that, and no rule tells a given name from a family name.
///
/// # Errors
/// [`Refusal`] for no card or too many, a card without a name, or a text that is too long.
pub fn write_cards(cards: &[Card]) -> Result<Vec<u8>, Refusal> {
    if cards.is_empty() {
        return Err(Refusal::Empty);
    }
    if cards.len() > MOST_CARDS {
        return Err(Refusal::TooMany);
    }
    let mut lines = Lines::default();
    for card in cards {
        let name = one_line(&card.name);
        if name.is_empty() {
            return Err(Refusal::Empty);
        }
        if !card.is_sane() {
            return Err(Refusal::TooLong);
        }
        lines.push("BEGIN:VCARD");
        lines.push("VERSION:4.0");
        lines.push_text("FN", &name);
        lines.push(&format!("N:;{};;;", escape(&name)));
        // TITLE, not ROLE: address books show it.
        for (property, text) in [("ORG", &card.org), ("TITLE", &card.role)] {
            push(&mut lines, property, &one_line(text));
        }
        for phone in &card.phones {
            push(&mut lines, "TEL", &one_line(phone));
        }
        for email in &card.emails {
            push(&mut lines, "EMAIL", &one_line(email));
        }
        push(&mut lines, "NOTE", &plain(&card.note));
        let categories: Vec<String> = card
            .categories
            .iter()
            .map(|category| escape(&one_line(category)))
            .filter(|category| !category.is_empty())
            .collect();
        if !categories.is_empty() {
            lines.push(&format!("CATEGORIES:{}", categories.join(",")));
        }
        lines.push("END:VCARD");
    }
    Ok(lines.into_bytes())
}

fn push(lines: &mut Lines, property: &str, text: &str) {
    if !text.is_empty() {
        lines.push_text(property, text);
    }
}

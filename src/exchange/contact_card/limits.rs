//! Sets the limits of a card, and decides which cards are kept.

use super::{Card, Cards};

/// The longest text of a card, in bytes.
const MOST_TEXT: usize = 20_000;
/// The most phones, addresses or categories of a card.
const MOST_VALUES: usize = 50;

impl Card {
    /// Adds the card to the list, if it names somebody and stays within the limits.
    pub(in super::super) fn keep(mut self, among: &mut Cards) {
        let stand_in = [&self.org]
            .into_iter()
            .chain(&self.emails)
            .chain(&self.phones)
            .find(|text| !text.is_empty())
            .cloned();
        if self.name.is_empty() {
            self.name = stand_in.unwrap_or_default();
        }
        if self.name.is_empty() || !self.is_sane() {
            among.passed_over += 1;
        } else {
            among.cards.push(self);
        }
    }

    /// Returns whether the card stays within the limits.
    pub(super) fn is_sane(&self) -> bool {
        let lists = [&self.phones, &self.emails, &self.categories];
        let texts = [&self.name, &self.org, &self.role, &self.note];
        let mut all = texts.into_iter().chain(lists.into_iter().flatten());
        lists.iter().all(|list| list.len() <= MOST_VALUES)
            && all.all(|text| text.len() <= MOST_TEXT)
    }
}

/// Adds a text to a list, unless it is empty or there already.
pub(in super::super) fn add(list: &mut Vec<String>, text: String) {
    if !text.is_empty() && !list.contains(&text) {
        list.push(text);
    }
}

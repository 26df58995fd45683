//! Draws texts in which the words of the lexicon link to their definition.

use super::page::Page;
use super::routes::Route;
use crate::catalogue::Instrument;
pub use crate::catalogue::guides::Term;
use crate::catalogue::marked;
use leptos::prelude::*;
use std::collections::BTreeSet;

/// The entries that a part has linked already.
#[derive(Default)]
pub struct Seen(BTreeSet<String>);

impl Seen {
    /// Starts with one entry counted as linked already.
    pub fn of(id: &str) -> Self {
        Self(BTreeSet::from([id.to_owned()]))
    }
}

/// The place of a form of the lexicon in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Found<'a> {
    start: usize,
    end: usize,
    id: &'a str,
}

/// Draws a text in which each word of the lexicon is a link the first time.
pub fn draw(page: &Page, text: &str, seen: &mut Seen) -> Vec<AnyView> {
    let mut views = Vec::new();
    let mut from = 0;
    for found in find(&page.edition.guides.terms, text) {
        if !seen.0.insert(found.id.to_owned()) {
            continue;
        }
        let before = text.get(from..found.start).unwrap_or_default();
        let words = text.get(found.start..found.end).unwrap_or_default();
        views.push(before.to_owned().into_any());
        let href = [&page.href(Route::Lexicon), "#", found.id].concat();
        views.push(view! { <a class="term" href=href>{words.to_owned()}</a> }.into_any());
        from = found.end;
    }
    views.push(text.get(from..).unwrap_or_default().to_owned().into_any());
    views
}

/// Marks the words of the lexicon that were not seen yet, for a journey's pack.
pub fn mark(terms: &[Term], text: &mut String, seen: &mut Seen) {
    let mut out = String::with_capacity(text.len());
    let mut from = 0;
    for found in find(terms, text) {
        if !seen.0.insert(found.id.to_owned()) {
            continue;
        }
        out.push_str(text.get(from..found.start).unwrap_or_default());
        let words = text.get(found.start..found.end).unwrap_or_default();
        out.push_str(&marked(found.id, words));
        from = found.end;
    }
    out.push_str(text.get(from..).unwrap_or_default());
    *text = out;
}

/// Marks the questions of an instrument, a screen per section. The meaning of an answer stands alone.
pub fn mark_instrument(instrument: &mut Instrument, terms: &[Term]) {
    mark(terms, &mut instrument.lead, &mut Seen::default());
    for section in &mut instrument.sections {
        let mut seen = Seen::default();
        mark(terms, &mut section.lead, &mut seen);
        for item in &mut section.items {
            for text in item.about.iter_mut().chain([&mut item.statement]) {
                mark(terms, text, &mut seen);
            }
        }
    }
    for choice in instrument.scales.iter_mut().flat_map(|s| &mut s.choices) {
        let mut seen = Seen::default();
        for text in choice.meaning.iter_mut().chain(&mut choice.promise) {
            mark(terms, text, &mut seen);
        }
    }
}

/// Finds every form of the lexicon in a text, from left to right; the longer of two at one place.
fn find<'a>(terms: &'a [Term], text: &str) -> Vec<Found<'a>> {
    let mut found: Vec<Found<'a>> = Vec::new();
    let lower = text.to_lowercase();
    // A letter may change its length with its case; then capitals are met as they are written.
    let lower = if lower.len() == text.len() {
        lower
    } else {
        text.to_owned()
    };
    for term in terms {
        for form in &term.forms {
            // Initials are met as they are written: "DU" is no "du".
            let is_initials = !form.chars().any(char::is_lowercase);
            let (hay, needle) = match is_initials {
                true => (text, form.clone()),
                false => (lower.as_str(), form.to_lowercase()),
            };
            let places = hay.match_indices(&needle);
            found.extend(places.filter_map(|(start, _)| {
                let end = start + needle.len();
                let is_word = !next_to_letter(text, start, end);
                is_word.then_some(Found {
                    start,
                    end,
                    id: &term.id,
                })
            }));
        }
    }
    found.sort_by_key(|found| (found.start, std::cmp::Reverse(found.end)));
    let mut kept: Vec<Found<'a>> = Vec::new();
    for candidate in found {
        if kept.last().is_none_or(|last| last.end <= candidate.start) {
            kept.push(candidate);
        }
    }
    kept
}

/// Returns whether a place is inside a word, next to a letter or a digit.
fn next_to_letter(text: &str, start: usize, end: usize) -> bool {
    let before = text.get(..start).and_then(|t| t.chars().next_back());
    let after = text.get(end..).and_then(|t| t.chars().next());
    let joins = |letter: Option<char>| letter.is_some_and(|l| l.is_alphanumeric() || l == '-');
    joins(before) || joins(after)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::Origin;
    use crate::catalogue::guides::TermKind;

    fn term(id: &str, forms: &[&str]) -> Term {
        Term {
            id: id.to_owned(),
            name: id.to_owned(),
            kind: TermKind::Term,
            long: None,
            forms: forms.iter().map(|form| (*form).to_owned()).collect(),
            text: Vec::new(),
            see: Vec::new(),
            source: None,
            origin: Some(Origin::Passerelle),
        }
    }

    #[test]
    fn forms_are_found_as_whole_words_and_the_longest_wins() {
        let terms = [
            term("user", &["usager", "usagers"]),
            term("ru", &["représentant des usagers", "RU"]),
            term("du", &["DU"]),
        ];
        let cases: &[(&str, &[(&str, &str)])] = &[
            ("", &[]),
            (
                "Usagers et usager",
                &[("user", "Usagers"), ("user", "usager")],
            ),
            (
                "un représentant des usagers",
                &[("ru", "représentant des usagers")],
            ),
            ("du RU, la RUE, sous-usager", &[("ru", "RU")]),
            ("l’usager.", &[("user", "usager")]),
        ];
        for (text, expected) in cases {
            let found: Vec<(&str, &str)> = find(&terms, text)
                .iter()
                .map(|found| (found.id, &text[found.start..found.end]))
                .collect();
            assert_eq!(found, *expected, "{text}");
        }
    }
}

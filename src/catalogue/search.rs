//! Searches everything that the guides teach. The build makes an [`Index`] of each
//! language; the worker answers from it, so that typing never waits.
//!
//! Accents and capitals do not count. A word matches if it begins a word of the entry, even with a
//! single typing error.

use super::{PackError, fold};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The index: pages and parts of pages, and the words that lead to them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Index {
    /// The entries.
    pub entries: Vec<Found>,
    /// Folded words in alphabetical order, each with its entries and its weight
    /// there: [`TITLE`], [`SUMMARY`] or [`TEXT`].
    words: Vec<(String, Vec<(u16, u8)>)>,
}

/// An entry of the index, as it is displayed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Found {
    /// Its title.
    pub title: String,
    /// Its kind, in words.
    pub kind: String,
    /// Its address below the site's base.
    pub path: String,
    /// A sentence of it.
    pub summary: String,
}

/// Weight of the first word of the title.
pub const FIRST: u8 = 10;
/// Weight of another word of the title.
pub const TITLE: u8 = 8;
/// Weight of a word of the summary.
pub const SUMMARY: u8 = 3;
/// Weight of any other word.
pub const TEXT: u8 = 1;

/// The length from which a word may have a typing error.
const LONG_ENOUGH: usize = 4;

/// A hit: the entry, and how well it matches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit {
    /// Its position in [`Index::entries`].
    pub entry: usize,
    /// Higher is better.
    pub score: u32,
}

impl Index {
    /// Builds an index of entries, each with the words of its text.
    #[must_use]
    pub fn new(entries: Vec<(Found, String)>) -> Self {
        let mut words: BTreeMap<String, BTreeMap<u16, u8>> = BTreeMap::new();
        let mut shown = Vec::new();
        for ((found, text), place) in entries.into_iter().zip(0_u16..) {
            for (texts, weight) in [
                (&found.title, TITLE),
                (&found.summary, SUMMARY),
                (&text, TEXT),
            ] {
                for (nth, word) in words_of(texts).into_iter().enumerate() {
                    // A title that begins with the word is what was looked for.
                    let begins = weight == TITLE && nth == 0;
                    let weight = if begins { FIRST } else { weight };
                    let known = words.entry(word).or_default().entry(place).or_default();
                    *known = weight.max(*known);
                }
            }
            shown.push(found);
        }
        let words = words.into_iter();
        Self {
            entries: shown,
            words: words
                .map(|(word, at)| (word, at.into_iter().collect()))
                .collect(),
        }
    }

    /// Encodes the index for the worker.
    ///
    /// # Errors
    /// [`PackError`] if it cannot be encoded.
    pub fn encode(&self) -> Result<Vec<u8>, PackError> {
        postcard::to_allocvec(self).map_err(|_| PackError)
    }

    /// Decodes an index.
    ///
    /// # Errors
    /// [`PackError`] if the bytes are not an index of this version.
    pub fn decode(bytes: &[u8]) -> Result<Self, PackError> {
        postcard::from_bytes(bytes).map_err(|_| PackError)
    }

    /// Returns the best entries for the typed text, at most `most`. Entries with every
    /// word come before those with some.
    #[must_use]
    pub fn search(&self, typed: &str, most: usize) -> Vec<Hit> {
        let asked = words_of(typed);
        let mut scores: BTreeMap<u16, (u32, u32)> = BTreeMap::new();
        for word in &asked {
            let mut best: BTreeMap<u16, u32> = BTreeMap::new();
            for (known, at) in &self.words {
                let fit = fit(word, known);
                if fit == 0 {
                    continue;
                }
                for (entry, weight) in at {
                    let score = best.entry(*entry).or_default();
                    *score = (*score).max(fit * u32::from(*weight));
                }
            }
            for (entry, score) in best {
                let sum = scores.entry(entry).or_default();
                *sum = (sum.0 + 1, sum.1 + score);
            }
        }
        let mut hits: Vec<(u32, Hit)> = scores
            .into_iter()
            .map(|(entry, (words, score))| {
                let entry = usize::from(entry);
                (words, Hit { entry, score })
            })
            .collect();
        hits.sort_by_key(|(words, hit)| (std::cmp::Reverse((*words, hit.score)), hit.entry));
        hits.into_iter().map(|(_, hit)| hit).take(most).collect()
    }
}

/// Scores a typed word against a known one: 0 no match, 4 the same, 3 its beginning, 1 with a typing error.
fn fit(typed: &str, known: &str) -> u32 {
    if typed == known {
        return 4;
    }
    if known.starts_with(typed) {
        return 3;
    }
    let long = typed.chars().count() >= LONG_ENOUGH;
    u32::from(long && begins_with_a_slip(typed, known))
}

/// Returns whether `known` begins with `typed` except for one letter: another, one too many, one missing, or
/// two swapped. The first letter must be right.
fn begins_with_a_slip(typed: &str, known: &str) -> bool {
    let typed: Vec<char> = typed.chars().collect();
    let known: Vec<char> = known.chars().collect();
    let same = typed.iter().zip(&known).take_while(|(a, b)| a == b).count();
    if same == 0 {
        return false;
    }
    let rest = |list: &[char], from: usize| list.get(from..).unwrap_or_default().to_vec();
    let begins = |whole: Vec<char>, part: Vec<char>| whole.starts_with(&part);
    let swapped = typed.get(same) == known.get(same + 1) && typed.get(same + 1) == known.get(same);
    begins(rest(&known, same + 1), rest(&typed, same + 1))
        || begins(rest(&known, same), rest(&typed, same + 1))
        || begins(rest(&known, same + 1), rest(&typed, same))
        || (swapped && begins(rest(&known, same + 2), rest(&typed, same + 2)))
}

/// Splits a text into words without accents and capitals. A single letter is no word, but a digit is.
fn words_of(text: &str) -> Vec<String> {
    fold(text)
        .split(' ')
        .filter(|word| word.chars().count() > 1 || word.chars().any(|sign| sign.is_ascii_digit()))
        .map(str::to_owned)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn index() -> Index {
        let entry = |title: &str, summary: &str, text: &str| {
            let found = Found {
                title: title.to_owned(),
                kind: String::new(),
                path: String::new(),
                summary: summary.to_owned(),
            };
            (found, text.to_owned())
        };
        Index::new(vec![
            entry(
                "Éducation thérapeutique",
                "Apprendre à vivre avec",
                "quarante heures",
            ),
            entry("Recherche", "Une éducation", "master"),
            entry(
                "Représentant des usagers",
                "Défendre les droits",
                "commission",
            ),
        ])
    }

    fn first(typed: &str) -> Option<usize> {
        index().search(typed, 9).first().map(|hit| hit.entry)
    }

    #[test]
    fn accents_capitals_beginnings_and_one_slip() {
        let cases = [
            ("education", Some(0)),
            ("ÉDUC", Some(0)),
            ("edcuation", Some(0)),
            ("educqtion", Some(0)),
            ("edducation", Some(0)),
            ("eduation", Some(0)),
            ("recherhce", Some(1)),
            ("droits usagers", Some(2)),
            ("usag", Some(2)),
            ("edxxation", None),
            ("zzz", None),
            ("", None),
            ("?!", None),
        ];
        for (typed, expected) in cases {
            assert_eq!(first(typed), expected, "{typed}");
        }
    }

    #[test]
    fn a_title_counts_more_than_a_summary_and_all_words_more_than_some() {
        let found: Vec<usize> = index()
            .search("education", 9)
            .iter()
            .map(|h| h.entry)
            .collect();
        assert_eq!(found, [0, 1]);
        assert_eq!(first("education master"), Some(1));
        assert_eq!(index().search("education", 1).len(), 1);
    }
}

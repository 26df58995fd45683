//! Defines the lexicon: terms and acronyms.

use super::cited::cited;
use crate::catalogue::closed_lists::closed_list;
use crate::catalogue::{Origin, SourceRef};
use serde::Deserialize;

/// The file `lexicon.toml`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lexicon {
    /// Every entry.
    pub term: Vec<Term>,
}

closed_list! {
    /// The kind of a lexicon entry.
    TermKind {
        /// Words, not initials.
        Term = "term",
        /// Initials.
        Acronym = "acronym",
    }
}

/// An entry of the lexicon.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Term {
    /// A name for links.
    pub id: String,
    /// The words of the entry.
    pub name: String,
    /// Words or initials.
    pub kind: TermKind,
    /// What initials stand for.
    pub long: Option<String>,
    /// Every form that is linked in texts. Initials match as they are written, words
    /// also with a capital.
    pub forms: Vec<String>,
    /// What it means.
    pub text: Vec<String>,
    /// Related entries.
    #[serde(default)]
    pub see: Vec<String>,
    /// The source document that it follows.
    pub source: Option<SourceRef>,
    /// Who wrote it, if it follows no document.
    pub origin: Option<Origin>,
}

cited!(Term);

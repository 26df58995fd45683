//! Holds the words by which lines of people are read, as plain data; `lines.rs` reads.

use serde::{Deserialize, Serialize};

/// The words that are no part of a person, in every language and in small letters.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LineWords {
    /// Names of a first column: a first line that begins with one only names the columns.
    pub headers: Vec<String>,
    /// What may stand before a phone number. One that begins with another comes before it.
    pub phones: Vec<String>,
}

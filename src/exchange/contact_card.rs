//! Reads and writes contact cards (vCard): it writes version 4.0 (RFC 6350), and reads 4.0, 3.0 (RFC 2426)
//! and the old 2.1 of phones. `docs/exchange.md` describes the file.
//!
//! It uses no crate: `vcard4` reads 4.0 only, `calcard` brings a clock, time zones and
//! mail too, and only a few properties are needed.

#[cfg(feature = "worker")]
mod limits;
#[cfg(feature = "worker")]
mod quoted_printable;
#[cfg(feature = "worker")]
mod read;
#[cfg(feature = "worker")]
mod write;

use serde::{Deserialize, Serialize};

#[cfg(feature = "worker")]
pub(super) use limits::add;
#[cfg(feature = "worker")]
pub use read::read_cards;
#[cfg(feature = "worker")]
pub use write::write_cards;

/// The largest file of cards that is read, in bytes; portraits in it make it large.
pub const MOST_CARD_BYTES: usize = 5_000_000;
/// The most cards in a file, and the most lines that are read as people.
pub const MOST_CARDS: usize = 1_000;
/// A person or a service, as in an address book. Every field may be empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Card {
    /// The name as it is spoken: "Marie D.".
    pub name: String,
    /// Where they work or are engaged.
    pub org: String,
    /// What they do there.
    pub role: String,
    /// Phone numbers, as they are written.
    pub phones: Vec<String>,
    /// Email addresses.
    pub emails: Vec<String>,
    /// A note of several lines.
    pub note: String,
    /// The groups they are put in.
    pub categories: Vec<String>,
}

/// The people read from a file or from pasted text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cards {
    /// The people in it, in their order.
    pub cards: Vec<Card>,
    /// How many were skipped: with neither a name nor contact details, or too long.
    pub passed_over: usize,
}

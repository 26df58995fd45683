//! The contact card (vCard) of address books: version 4.0 (RFC 6350) is written; 4.0, 3.0 (RFC 2426)
//! and the old 2.1 of phones are read. `docs/exchange.md` says what it holds.
//!
//! Written here and not by a crate: `vcard4` reads 4.0 only, `calcard` brings a clock, time zones and
//! mail besides, and what is needed is a few properties.

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
/// A person or a service, as an address book knows them. Everything may be empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Card {
    /// As one says it: "Marie D.".
    pub name: String,
    /// Where they work or are engaged.
    pub org: String,
    /// What they do there.
    pub role: String,
    /// Phone numbers, as they are written.
    pub phones: Vec<String>,
    /// Addresses of mail.
    pub emails: Vec<String>,
    /// What else there is to say, several lines.
    pub note: String,
    /// The groups they are put in.
    pub categories: Vec<String>,
}

/// What a file or a paste held.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cards {
    /// The people in it, in their order.
    pub cards: Vec<Card>,
    /// How many were passed over: without a name and without a way to reach them, or too long.
    pub passed_over: usize,
}

//! Writes calendar files (iCalendar, RFC 5545) for the calendars of phones and computers.
//! `docs/exchange.md` describes the file; the tests read it back.
//!
//! It uses no crate: `icalendar` and `calcard` bring a clock, random
//! ids and a whole calendar library, neither writes the `VTIMEZONE` that its `TZID` needs, and what
//! is needed is small.

mod timezone;
mod write;

use super::event::{Event, Status, When};
use super::refusal::Refusal;

pub use write::write_calendar;

/// The most events in a file.
pub const MOST_EVENTS: usize = 2_000;
/// The longest text of an event, in bytes.
const MOST_TEXT: usize = 20_000;

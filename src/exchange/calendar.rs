//! Writes calendar files (iCalendar, RFC 5545) for the calendars of phones and computers, and
//! reads them back. `docs/exchange.md` describes the file.
//!
//! It uses no crate: `icalendar` and `calcard` bring a clock, random
//! ids and a whole calendar library, neither writes the `VTIMEZONE` that its `TZID` needs, and what
//! is needed is small.

mod read;
mod timezone;
mod write;

use super::event::{Event, Status, When};
use super::refusal::Refusal;

pub use read::{Calendar, read_calendar};
pub use write::write_calendar;

/// The largest calendar file that is read, in bytes.
pub const MOST_CALENDAR_BYTES: usize = 2_000_000;
/// The most events in a file.
pub const MOST_EVENTS: usize = 2_000;
/// The longest text of an event, in bytes.
const MOST_TEXT: usize = 20_000;

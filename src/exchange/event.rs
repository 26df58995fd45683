//! Defines an entry of a calendar. It is plain data: a plan or a to-do list is turned into
//! it, and the worker writes the file.

use super::zone::{Local, Zone};
use crate::notebook::{Day, Millis};
use serde::{Deserialize, Serialize};

/// An appointment or a due day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Event {
    /// Its id for ever: a calendar that gets it again takes it for the
    /// same one, and the later `stamp` wins. An id of the notebook; not empty.
    pub uid: String,
    /// When it was last changed, in milliseconds since 1970; a calendar file keeps whole seconds.
    pub stamp: Millis,
    /// Its time.
    pub when: When,
    /// Its title, one line.
    pub summary: String,
    /// Its description, in several lines; may be empty.
    pub description: String,
    /// Its place; may be empty.
    pub location: String,
    /// A web address: see [`is_address`].
    pub url: Option<String>,
    /// How many minutes before its beginning the calendar reminds; negative is after it. For a
    /// whole day, which begins at midnight, 900 is the day before at 9:00 and -540 the day itself
    /// at 9:00.
    pub reminder: Option<i32>,
    /// Whether it is proposed or agreed.
    pub status: Status,
}

/// The time of an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum When {
    /// A whole day, in any time zone. The day stays free for other things.
    Day(Day),
    /// From one time to a later one, in a time zone.
    Slot {
        /// The beginning.
        start: Local,
        /// The end.
        end: Local,
        /// The time zone.
        zone: Zone,
    },
}

/// Whether an event is proposed or agreed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Status {
    /// Proposed.
    Tentative,
    /// Agreed.
    Confirmed,
}

/// Returns whether a text can be the address of an event: http or https, and no character that an
/// address cannot have.
#[must_use]
pub fn is_address(text: &str) -> bool {
    let rest = text
        .strip_prefix("https://")
        .or_else(|| text.strip_prefix("http://"));
    let plain = |byte: u8| byte.is_ascii_graphic() && !b"\"<>\\^`{|}".contains(&byte);
    rest.is_some_and(|rest| !rest.is_empty() && rest.bytes().all(plain))
}

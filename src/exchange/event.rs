//! What becomes an entry of a calendar. Plain data: whoever has a plan or a to-do list maps it to
//! this and asks the worker for the file.

use super::zone::{Local, Zone};
use crate::notebook::{Day, Millis};
use serde::{Deserialize, Serialize};

/// An appointment, or a day by which something is to be done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Event {
    /// What tells it from all others, for ever: a calendar that is given it again takes it for the
    /// same one, and the later `stamp` wins. An id of the notebook; not empty.
    pub uid: String,
    /// When it was last changed, in milliseconds since 1970; a calendar file keeps whole seconds.
    pub stamp: Millis,
    /// When it is.
    pub when: When,
    /// Its title, one line.
    pub summary: String,
    /// What else there is to say, several lines; may be empty.
    pub description: String,
    /// Where it is; may be empty.
    pub location: String,
    /// An address of the web to look at: see [`is_address`].
    pub url: Option<String>,
    /// How many minutes before its beginning the calendar reminds. Below zero: after it. For a
    /// whole day, which begins at midnight, 900 is the day before at 9:00 and -540 the day itself
    /// at 9:00.
    pub reminder: Option<i32>,
    /// Whether it is agreed.
    pub status: Status,
}

/// When an event is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum When {
    /// The whole day, wherever one is. It leaves the day free for other things.
    Day(Day),
    /// From a time to a later one, on the clocks of a place.
    Slot {
        /// The beginning.
        start: Local,
        /// The end.
        end: Local,
        /// Whose clocks.
        zone: Zone,
    },
}

/// Whether an event is agreed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Status {
    /// Proposed.
    Tentative,
    /// Agreed.
    Confirmed,
}

/// Whether a text can stand as the address of an event: http or https, and no character that an
/// address cannot have.
#[must_use]
pub fn is_address(text: &str) -> bool {
    let rest = text
        .strip_prefix("https://")
        .or_else(|| text.strip_prefix("http://"));
    let plain = |byte: u8| byte.is_ascii_graphic() && !b"\"<>\\^`{|}".contains(&byte);
    rest.is_some_and(|rest| !rest.is_empty() && rest.bytes().all(plain))
}

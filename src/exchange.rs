//! How documents leave the device and come back. Pure. The formats are compiled for the worker and
//! the tests only; the plain data they are written from is seen by the pages too, which fill it.

mod event;
mod zone;

#[cfg(feature = "worker")]
mod agenda;
#[cfg(feature = "worker")]
mod calendar;
#[cfg(feature = "worker")]
mod content_line;
#[cfg(feature = "worker")]
mod encoding;
#[cfg(feature = "worker")]
mod file;
#[cfg(feature = "worker")]
mod file_body;
#[cfg(feature = "worker")]
mod operations;
#[cfg(feature = "worker")]
mod refusal;
#[cfg(feature = "worker")]
mod report;

pub use event::{Event, Status, When, is_address};
pub use zone::{Local, Moment, Zone, shown, utc};

#[cfg(feature = "worker")]
pub use agenda::to_do_events;
#[cfg(feature = "worker")]
pub use calendar::{Calendar, MOST_CALENDAR_BYTES, MOST_EVENTS, read_calendar, write_calendar};
#[cfg(feature = "worker")]
pub use file::{FORMAT, FileError, MOST_BYTES, Sharing, VERSION, read_file, write_file};
#[cfg(feature = "worker")]
pub use operations::answer;
#[cfg(feature = "worker")]
pub use refusal::Refusal;
#[cfg(feature = "worker")]
pub use report::{write_markdown, write_word};

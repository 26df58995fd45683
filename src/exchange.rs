//! Holds how documents leave the device and come back. It is pure. The formats are compiled for the worker and
//! the tests only. Pages see the plain data that the formats are written from, and fill it.

mod contact_card;
mod event;
mod line_words;
mod table;
mod text_document;
mod zone;

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
mod file_error;
#[cfg(feature = "worker")]
mod lines;
#[cfg(feature = "worker")]
mod markdown;
#[cfg(feature = "worker")]
mod operations;
#[cfg(feature = "worker")]
mod refusal;
#[cfg(feature = "worker")]
mod report;

pub use contact_card::{Card, Cards, MOST_CARD_BYTES, MOST_CARDS};
pub use event::{Event, Status, When, is_address};
pub use line_words::LineWords;
pub use table::{Separator, Table};
pub use text_document::{Block, Grid, Run, TextDocument};
pub use zone::{Local, Moment, Zone, shown, utc};

#[cfg(feature = "worker")]
pub use calendar::{MOST_EVENTS, write_calendar};
#[cfg(feature = "worker")]
pub use contact_card::{read_cards, write_cards};
#[cfg(feature = "worker")]
pub use file::{FORMAT, MOST_BYTES, VERSION, read_file, write_file};
#[cfg(feature = "worker")]
pub use file_body::{BodyFormat, Limits, Sharing};
#[cfg(feature = "worker")]
pub use file_error::FileError;
#[cfg(feature = "worker")]
pub use lines::{MOST_LINES_BYTES, read_lines};
#[cfg(feature = "worker")]
pub use markdown::write_markdown;
#[cfg(feature = "worker")]
pub use operations::{answer, unpack};
#[cfg(feature = "worker")]
pub use refusal::Refusal;
#[cfg(feature = "worker")]
pub use table::{harmless, write_table};
#[cfg(feature = "worker")]
pub use text_document::write_docx;

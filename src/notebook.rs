//! Defines what a person makes: documents, their answers, and the readings of them.
//!
//! This room is pure: time and randomness come in as arguments. It depends on [`crate::catalogue`] only.

mod assessment;
mod bin;
mod day;
mod document;
mod entries;
mod id;
pub(crate) mod merge;
mod order;
mod packed;
mod receive;
mod record;
mod record_error;
pub mod report;

pub use assessment::Assessment;
pub use bin::{BIN_DAYS, is_expired};
pub use day::Day;
pub use document::{Body, Document};
pub use entries::Entries;
pub use id::{Id, Millis, Stamp};
pub use merge::{AnswerRule, merge, merge_by, merge_packed};
pub use order::{Rank, sort_by_rank};
pub use packed::{Packed, PackedBody, Progress};
pub use receive::{Received, receive};
pub use record::{SCHEMA, decode, encode};
pub use record_error::RecordError;

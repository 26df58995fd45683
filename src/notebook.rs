//! What a person makes: documents, their answers, and what is read from them.
//!
//! Pure: the clock and randomness come in as arguments. Depends on [`crate::catalogue`] only.

mod assessment;
mod bin;
pub mod contact_plan;
mod day;
mod document;
mod entries;
pub mod institution;
mod merge;
mod packed;
pub mod participation;
pub mod place;
pub mod readiness;
mod receive;
mod record;
pub mod report;
pub mod situations;
pub mod to_do;
pub mod two_way;
pub mod users_project;

pub use assessment::Assessment;
pub use bin::{BIN_DAYS, is_expired};
pub use contact_plan::ContactPlan;
pub use day::Day;
pub use document::{Body, Document, Id, Millis, Stamp};
pub use entries::Entries;
pub use merge::{merge, merge_packed};
pub use packed::{Packed, PackedBody, Progress};
pub use receive::{Received, receive};
pub use record::{RecordError, SCHEMA, decode, encode};
pub use to_do::ToDo;

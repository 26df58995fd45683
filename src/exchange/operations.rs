//! What the worker does with these formats: bytes in, bytes out, by the name of the operation.

use super::agenda::to_do_events;
use super::calendar::write_calendar;
use super::refusal::Refusal;
use serde::de::DeserializeOwned;

/// Answers a request; none if the operation is not one of these.
///
/// - `agenda`: a to-do list's document and whether to remind (postcard) in, a calendar file out.
/// - `calendar`: a list of [`Event`](super::event::Event) (postcard) in, a calendar file out.
#[must_use]
pub fn answer(operation: &str, bytes: &[u8]) -> Option<Result<Vec<u8>, Refusal>> {
    Some(match operation {
        "agenda" => unpack(bytes)
            .and_then(|(document, remind)| write_calendar(&to_do_events(&document, remind))),
        "calendar" => unpack(bytes).and_then(|events: Vec<_>| write_calendar(&events)),
        _ => return None,
    })
}

/// What the page sent.
fn unpack<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Refusal> {
    postcard::from_bytes(bytes).map_err(|_| Refusal::Damaged)
}

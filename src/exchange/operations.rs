//! Runs the operations of the worker on these formats, by name: bytes in, bytes out.

use super::calendar::write_calendar;
use super::contact_card::{read_cards, write_cards};
use super::lines::read_lines;
use super::markdown::write_markdown;
use super::refusal::Refusal;
use super::report::text_document;
use super::table::write_table;
use super::text_document::write_docx;
use serde::Serialize;
use serde::de::DeserializeOwned;

/// Answers a request; `None` if the operation is not one of these. Input and output are postcard,
/// except for the files themselves.
///
/// - `calendar`: a list of [`Event`](super::Event) in, a calendar file out.
/// - `cards`: a list of [`Card`](super::Card) in, a file of contact cards out.
/// - `read-cards`: a file of contact cards in, [`Cards`](super::Cards) out.
/// - `read-lines`: [`LineWords`](super::LineWords), and text or a file of it in, one person a line,
///   [`Cards`](super::Cards) out.
/// - `table`: a [`Table`](super::Table) in, a spreadsheet file out.
/// - `report-word`, `report-markdown`: a [`Report`](crate::notebook::report::Report) in, that file out.
#[must_use]
pub fn answer(operation: &str, bytes: &[u8]) -> Option<Result<Vec<u8>, Refusal>> {
    Some(match operation {
        "calendar" => unpack(bytes).and_then(|events: Vec<_>| write_calendar(&events)),
        "cards" => unpack(bytes).and_then(|cards: Vec<_>| write_cards(&cards)),
        "read-cards" => read_cards(bytes).and_then(|cards| pack(&cards)),
        "read-lines" => unpack(bytes)
            .and_then(|(words, text): (_, Vec<u8>)| read_lines(&text, &words))
            .and_then(|cards| pack(&cards)),
        "table" => unpack(bytes).and_then(|table| write_table(&table)),
        "report-word" => unpack(bytes).and_then(|report| write_docx(&text_document(report))),
        "report-markdown" => {
            unpack(bytes).and_then(|report| write_markdown(&text_document(report)))
        }
        _ => return None,
    })
}

/// Decodes what the page sent.
///
/// # Errors
/// [`Refusal::Damaged`] where it is something else.
pub fn unpack<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Refusal> {
    postcard::from_bytes(bytes).map_err(|_| Refusal::Damaged)
}

/// Encodes what the page gets.
fn pack<T: Serialize>(answer: &T) -> Result<Vec<u8>, Refusal> {
    postcard::to_allocvec(answer).map_err(|_| Refusal::Damaged)
}

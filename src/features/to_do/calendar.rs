//! Turns the due days of a to-do list into calendar events.

use crate::exchange::{Event, Refusal, Status, When, unpack, write_calendar};
use crate::features::to_do::rule::ToDo;
use crate::notebook::Document;

/// Answers `agenda`: a list's document and whether to remind in, a calendar file out. None for any other
/// operation.
#[must_use]
pub fn answer(operation: &str, bytes: &[u8]) -> Option<Result<Vec<u8>, Refusal>> {
    (operation == "agenda").then(|| {
        let (document, remind) = unpack(bytes)?;
        write_calendar(&to_do_events(&document, remind))
    })
}

/// The day before at nine o'clock, in minutes before the day begins.
const DAY_BEFORE: i32 = 15 * 60;

/// Returns a whole-day event for each open task with a date, and nothing for another kind of
/// document. Phones ignore the tasks (VTODO) of a file, so these are appointments.
#[must_use]
pub fn to_do_events(document: &Document, remind: bool) -> Vec<Event> {
    let list: ToDo = document.read().unwrap_or_default();
    let open = list.tasks.into_iter().filter(|task| !task.done);
    let events = open.filter_map(|task| {
        Some(Event {
            uid: task.id.to_string(),
            stamp: document.updated,
            when: When::Day(task.due?),
            summary: task.what,
            description: task.note,
            location: String::new(),
            url: None,
            reminder: remind.then_some(DAY_BEFORE),
            status: Status::Confirmed,
        })
    });
    events.collect()
}

//! Writes events into a calendar file.

use super::super::content_line::{Lines, one_line, plain};
use super::super::event::is_address;
use super::super::zone::{Local, Zone, shown, utc};
use super::{Event, MOST_EVENTS, MOST_TEXT, Refusal, Status, When, timezone};
use crate::notebook::{Day, Millis};
use std::collections::BTreeSet;

/// Writes a calendar file of these events. A due day is an event of a whole
/// day and not a `VTODO`, which the calendars of phones ignore without a message.
///
/// Control characters are removed, and a title and a place become one line. A time that the change to summer
/// time skips is written as the time it stands for; if a time occurs twice, the first is
/// written, as RFC 5545 says ([`Moment::instant`](super::super::zone::Moment::instant)).
///
/// # Errors
/// [`Refusal`] for no event or too many, or an event without an id, at a time that no file can say, that
/// ends before it begins, with too long a text, or with something that is no address. Then nothing is
/// written.
pub fn write_calendar(events: &[Event]) -> Result<Vec<u8>, Refusal> {
    if events.is_empty() {
        return Err(Refusal::Empty);
    }
    if events.len() > MOST_EVENTS {
        return Err(Refusal::TooMany);
    }
    let mut lines = Lines::default();
    lines.push("BEGIN:VCALENDAR");
    lines.push("VERSION:2.0");
    lines.push("PRODID:-//Passerelle//Passerelle 1//FR");
    lines.push("CALSCALE:GREGORIAN");
    lines.push("METHOD:PUBLISH");
    for zone in zones(events) {
        timezone::write(&mut lines, zone);
    }
    for event in events {
        write_event(&mut lines, event)?;
    }
    lines.push("END:VCALENDAR");
    Ok(lines.into_bytes())
}

/// Returns the zones of the events, each once.
fn zones(events: &[Event]) -> BTreeSet<Zone> {
    let zone = |event: &Event| match event.when {
        When::Slot { zone, .. } => Some(zone),
        When::Day(_) => None,
    };
    events.iter().filter_map(zone).collect()
}

fn write_event(lines: &mut Lines, event: &Event) -> Result<(), Refusal> {
    let texts = [
        &event.uid,
        &event.summary,
        &event.description,
        &event.location,
    ];
    let address = event.url.as_deref().unwrap_or_default();
    if texts.iter().any(|text| text.len() > MOST_TEXT) || address.len() > MOST_TEXT {
        return Err(Refusal::TooLong);
    }
    let uid = one_line(&event.uid);
    if uid.is_empty() {
        return Err(Refusal::Empty);
    }
    let summary = one_line(&event.summary);
    lines.push("BEGIN:VEVENT");
    lines.push_text("UID", &uid);
    lines.push(&format!("DTSTAMP:{}", instant(event.stamp)?));
    write_when(lines, event.when)?;
    lines.push_text("SUMMARY", &summary);
    for (name, text) in [
        ("DESCRIPTION", plain(&event.description)),
        ("LOCATION", one_line(&event.location)),
    ] {
        if !text.is_empty() {
            lines.push_text(name, &text);
        }
    }
    if let Some(url) = &event.url {
        if !is_address(url) {
            return Err(Refusal::NoAddress);
        }
        lines.push(&format!("URL:{url}"));
    }
    lines.push(match event.status {
        Status::Tentative => "STATUS:TENTATIVE",
        Status::Confirmed => "STATUS:CONFIRMED",
    });
    if let Some(minutes) = event.reminder {
        let sign = if minutes > 0 { "-" } else { "" };
        lines.push("BEGIN:VALARM");
        lines.push("ACTION:DISPLAY");
        lines.push_text("DESCRIPTION", &summary);
        lines.push(&format!("TRIGGER:{sign}PT{}M", minutes.unsigned_abs()));
        lines.push("END:VALARM");
    }
    lines.push("END:VEVENT");
    Ok(())
}

fn write_when(lines: &mut Lines, when: When) -> Result<(), Refusal> {
    match when {
        When::Day(day) => {
            let next = day.next();
            if next == day {
                return Err(Refusal::NoSuchDay);
            }
            lines.push(&format!("DTSTART;VALUE=DATE:{}", date(day)));
            lines.push(&format!("DTEND;VALUE=DATE:{}", date(next)));
            lines.push("TRANSP:TRANSPARENT");
        }
        When::Slot { start, end, zone } => {
            let instant = |local| utc(local, zone).map(super::super::zone::Moment::instant);
            let (Some(begins), Some(ends)) = (instant(start), instant(end)) else {
                return Err(Refusal::NoSuchDay);
            };
            if ends <= begins {
                return Err(Refusal::EndsEarly);
            }
            for (name, local) in [("DTSTART", start), ("DTEND", end)] {
                let Local { day, minutes } = shown(local, zone).ok_or(Refusal::NoSuchDay)?;
                let (zone, day) = (zone.id(), date(day));
                let (hour, minute) = (minutes / 60, minutes % 60);
                lines.push(&format!("{name};TZID={zone}:{day}T{hour:02}{minute:02}00"));
            }
        }
    }
    Ok(())
}

fn date(day: Day) -> String {
    day.to_string().replace('-', "")
}

/// Formats an instant in UTC, to the second.
fn instant(millis: Millis) -> Result<String, Refusal> {
    let seconds = millis / 1_000;
    let day = i32::try_from(seconds / 86_400)
        .ok()
        .and_then(Day::of_number);
    let day = day.ok_or(Refusal::NoSuchDay)?;
    let (hour, minute, second) = (seconds / 3_600 % 24, seconds / 60 % 60, seconds % 60);
    Ok(format!("{}T{hour:02}{minute:02}{second:02}Z", date(day)))
}

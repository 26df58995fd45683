//! The calendar file: its form.

mod clock;
mod refusals;
mod round_trip;

use crate::calendar_reader::read_calendar;
use passerelle::exchange::{Event, Local, Refusal, Status, When, Zone, answer, write_calendar};
use passerelle::notebook::Day;

fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

fn local(date: &str, hour: u16, minute: u16) -> Local {
    Local {
        day: day(date),
        minutes: hour * 60 + minute,
    }
}

fn event(when: When) -> Event {
    Event {
        uid: "01M808TX000000000000000001@passerelle".to_owned(),
        stamp: 1_795_305_600_000,
        when,
        summary: "Rencontre".to_owned(),
        description: String::new(),
        location: String::new(),
        url: None,
        reminder: None,
        status: Status::Confirmed,
    }
}

fn slot(start: Local, end: Local, zone: Zone) -> When {
    When::Slot { start, end, zone }
}

/// The lines of a file, put together again.
fn lines(events: &[Event]) -> Vec<String> {
    let text = String::from_utf8(write_calendar(events).unwrap()).unwrap();
    text.replace("\r\n ", "")
        .split("\r\n")
        .map(str::to_owned)
        .collect()
}

#[test]
fn an_appointment_is_written_as_calendars_expect() {
    let event = Event {
        description: "Ordre du jour :\r\n- bilan, suite; \\ fin".to_owned(),
        location: "Maison des usagers,\nbâtiment B".to_owned(),
        url: Some("https://exemple.org/?a=1;b,2".to_owned()),
        reminder: Some(30),
        status: Status::Tentative,
        ..event(slot(
            local("2026-11-24", 14, 0),
            local("2026-11-24", 15, 30),
            Zone::Paris,
        ))
    };
    let expected = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Passerelle//Passerelle 1//FR",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        "BEGIN:VTIMEZONE",
        "TZID:Europe/Paris",
        "BEGIN:DAYLIGHT",
        "DTSTART:20070325T020000",
        "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
        "TZOFFSETFROM:+0100",
        "TZOFFSETTO:+0200",
        "TZNAME:CEST",
        "END:DAYLIGHT",
        "BEGIN:STANDARD",
        "DTSTART:20071028T030000",
        "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
        "TZOFFSETFROM:+0200",
        "TZOFFSETTO:+0100",
        "TZNAME:CET",
        "END:STANDARD",
        "END:VTIMEZONE",
        "BEGIN:VEVENT",
        "UID:01M808TX000000000000000001@passerelle",
        "DTSTAMP:20261122T000000Z",
        "DTSTART;TZID=Europe/Paris:20261124T140000",
        "DTEND;TZID=Europe/Paris:20261124T153000",
        "SUMMARY:Rencontre",
        "DESCRIPTION:Ordre du jour :\\n- bilan\\, suite\\; \\\\ fin",
        "LOCATION:Maison des usagers\\, bâtiment B",
        "URL:https://exemple.org/?a=1;b,2",
        "STATUS:TENTATIVE",
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        "DESCRIPTION:Rencontre",
        "TRIGGER:-PT30M",
        "END:VALARM",
        "END:VEVENT",
        "END:VCALENDAR",
        "",
    ];
    assert_eq!(lines(&[event]), expected);
}

#[test]
fn a_task_is_a_whole_day_that_leaves_the_day_free() {
    let task = Event {
        reminder: Some(-540),
        ..event(When::Day(day("2026-12-31")))
    };
    let lines = lines(&[task]);
    for expected in [
        "DTSTART;VALUE=DATE:20261231",
        "DTEND;VALUE=DATE:20270101",
        "TRANSP:TRANSPARENT",
        "TRIGGER:PT540M",
    ] {
        assert!(
            lines.iter().any(|line| line == expected),
            "{expected} in {lines:?}"
        );
    }
    assert!(
        !lines.iter().any(|line| line.contains("VTIMEZONE")),
        "a day needs no zone"
    );
}

#[test]
fn each_zone_is_described_once() {
    let at = |zone| {
        event(slot(
            local("2026-11-24", 14, 0),
            local("2026-11-24", 15, 0),
            zone,
        ))
    };
    let all = [
        Zone::Reunion,
        Zone::Paris,
        Zone::Reunion,
        Zone::Marquises,
        Zone::Paris,
    ]
    .map(at);
    let lines = lines(&all);
    let described: Vec<&String> = lines
        .iter()
        .filter(|line| line.starts_with("TZID:"))
        .collect();
    assert_eq!(
        described,
        [
            "TZID:Europe/Paris",
            "TZID:Indian/Reunion",
            "TZID:Pacific/Marquesas"
        ]
    );
    assert!(lines.iter().any(|line| line == "TZOFFSETTO:-0930"));
}

#[test]
fn the_night_of_the_change_is_written_without_a_doubt() {
    let spring = slot(
        local("2026-03-29", 1, 30),
        local("2026-03-29", 2, 30),
        Zone::Paris,
    );
    let written = lines(&[event(spring)]);
    assert!(written.contains(&"DTSTART;TZID=Europe/Paris:20260329T013000".to_owned()));
    assert!(
        written.contains(&"DTEND;TZID=Europe/Paris:20260329T033000".to_owned()),
        "2:30 does not exist and is taken for 3:30"
    );
    // Backwards on the clock, forwards in time: 2:45 that is taken for 3:45, and 3:15.
    let reversed = slot(
        local("2026-03-29", 2, 45),
        local("2026-03-29", 3, 15),
        Zone::Paris,
    );
    assert_eq!(write_calendar(&[event(reversed)]), Err(Refusal::EndsEarly));
    let autumn = slot(
        local("2026-10-25", 2, 30),
        local("2026-10-25", 3, 0),
        Zone::Paris,
    );
    let written = lines(&[event(autumn)]);
    assert!(
        written.contains(&"DTSTART;TZID=Europe/Paris:20261025T023000".to_owned()),
        "the first 2:30, as the RFC says"
    );
}

#[test]
fn no_line_is_too_long_and_no_character_is_cut() {
    let events: Vec<Event> = (0..90)
        .map(|length| Event {
            summary: format!("{}{}", "a".repeat(length), "é🙂’…".repeat(40)),
            ..event(When::Day(day("2026-11-24")))
        })
        .collect();
    let bytes = write_calendar(&events).unwrap();
    for line in bytes.split(|byte| *byte == b'\n') {
        let line = line.strip_suffix(b"\r").unwrap_or(line);
        assert!(line.len() <= 75, "{} bytes", line.len());
        assert!(std::str::from_utf8(line).is_ok(), "{line:?}");
        assert!(!line.contains(&b'\r'));
    }
    assert_eq!(read_calendar(&bytes).unwrap().events, events);
}

#[test]
fn what_no_calendar_shows_is_left_out() {
    let dirty = Event {
        summary: " A\u{0}B\u{7}\r\nC\u{2028}D\tE ".to_owned(),
        description: "un\u{b}\rdeux\u{1b}[31m\n\n".to_owned(),
        location: "\n\n".to_owned(),
        uid: "a\nb".to_owned(),
        ..event(When::Day(day("2026-11-24")))
    };
    let read = read_calendar(&write_calendar(&[dirty]).unwrap()).unwrap();
    let read = &read.events[0];
    assert_eq!(
        (
            read.summary.as_str(),
            read.description.as_str(),
            read.location.as_str(),
            read.uid.as_str()
        ),
        ("AB C D E", "un\ndeux[31m", "", "a b")
    );
}

#[test]
fn the_worker_writes_what_a_page_sends() {
    let events = vec![event(When::Day(day("2026-11-24")))];
    let sent = postcard::to_allocvec(&events).unwrap();
    assert_eq!(answer("calendar", &sent), Some(write_calendar(&events)));
    assert_eq!(answer("calendar", &sent[..3]), Some(Err(Refusal::Damaged)));
    let mut no_day = sent.clone();
    let place = sent
        .windows(10)
        .position(|bytes| bytes == b"2026-11-24")
        .unwrap();
    no_day[place + 8] = b'3';
    assert_eq!(
        answer("calendar", &no_day),
        Some(Err(Refusal::Damaged)),
        "34 November"
    );
    assert_eq!(answer("calendrier", &sent), None);
}

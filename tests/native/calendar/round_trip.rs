//! What is written comes back; any bytes are read or refused.

use super::{day, event, slot};
use crate::calendar_reader::read_calendar;
use passerelle::exchange::{Event, Local, Refusal, Status, When, Zone, shown, write_calendar};
use passerelle::notebook::Day;
use proptest::collection::vec;
use proptest::prelude::*;

/// A text as it is once written: no blanks around it, no control characters.
fn line() -> impl Strategy<Value = String> {
    vec(
        any::<char>().prop_filter("shown", |c| {
            !c.is_control() && !"\u{feff}\u{2028}\u{2029}".contains(*c)
        }),
        0..60,
    )
    .prop_map(|chars| chars.into_iter().collect::<String>().trim().to_owned())
}

fn a_day() -> impl Strategy<Value = Day> {
    (13_514..83_000_i32).prop_map(|number| Day::of_number(number).unwrap())
}

fn an_event() -> impl Strategy<Value = Event> {
    let when = prop_oneof![
        a_day().prop_map(When::Day),
        (a_day(), 0_u16..1_439, 1_u16..1_440, 0..14_usize).prop_map(
            |(day, start, length, zone)| {
                let end = (start + length).min(1_439);
                let zone = Zone::ALL[zone];
                let at = |minutes| Local { day, minutes };
                slot(at(start), at(end), zone)
            }
        ),
    ];
    let lines = vec(line(), 0..5).prop_map(|lines| lines.join("\n").trim().to_owned());
    let reminder = proptest::option::of(-50_000..50_000_i32);
    let stamp = (0..4_000_000_000_u64).prop_map(|seconds| seconds * 1_000);
    let texts = (line(), lines, line());
    (when, texts, reminder, stamp, any::<bool>()).prop_map(
        |(when, texts, reminder, stamp, agreed)| Event {
            stamp,
            when,
            summary: texts.0,
            description: texts.1,
            location: texts.2,
            url: agreed.then(|| "https://exemple.org/a?b=c&d=%20;e".to_owned()),
            reminder,
            status: if agreed {
                Status::Confirmed
            } else {
                Status::Tentative
            },
            ..event(when)
        },
    )
}

/// Whether clocks show both of its times: no file says that of a time which is left out.
fn is_shown(event: &Event) -> bool {
    match event.when {
        When::Day(_) => true,
        When::Slot { start, end, zone } => {
            shown(start, zone) == Some(start) && shown(end, zone) == Some(end)
        }
    }
}

proptest! {
    #[test]
    fn events_come_back_as_they_went(events in vec(an_event().prop_filter("shown", is_shown), 1..6)) {
        match write_calendar(&events) {
            Ok(bytes) => {
                let read = read_calendar(&bytes).unwrap();
                prop_assert_eq!(read.events, events);
                prop_assert_eq!(read.passed_over, 0);
            }
            // Across the hour that comes twice, a later time on the clock may be an earlier one.
            Err(why) => prop_assert_eq!(why, Refusal::EndsEarly),
        }
    }

    #[test]
    fn any_text_is_written_and_read(texts in (any::<String>(), any::<String>(), any::<String>(), any::<String>())) {
        let given = Event {
            uid: format!("x{}", texts.0),
            summary: texts.1,
            description: texts.2,
            location: texts.3,
            ..event(When::Day(day("2026-11-24")))
        };
        let once = read_calendar(&write_calendar(&[given]).unwrap()).unwrap();
        prop_assert_eq!(once.events.len(), 1);
        let again = read_calendar(&write_calendar(&once.events).unwrap()).unwrap();
        prop_assert_eq!(once, again);
    }

    #[test]
    fn a_file_that_was_cut_is_refused(event in an_event().prop_filter("shown", is_shown), cut in any::<prop::sample::Index>()) {
        let bytes = write_calendar(&[event]).unwrap();
        // Without its last line end it is still whole.
        let cut = cut.index(bytes.len() - 2);
        prop_assert!(read_calendar(&bytes[..cut]).is_err());
    }

    #[test]
    fn any_bytes_are_read_or_refused(bytes in vec(any::<u8>(), 0..400)) {
        prop_assert!(read_calendar(&bytes).is_err());
    }

    #[test]
    fn any_lines_are_read_or_refused(
        lines in vec(prop_oneof![
            Just("BEGIN:VEVENT"), Just("END:VEVENT"), Just("BEGIN:VALARM"), Just("END:VALARM"), Just("UID:1"),
            Just("DTSTAMP:20261122T101112Z"), Just("DTSTART;VALUE=DATE:20260230"), Just("DTSTART;VALUE=DATE:２0260230"),
            Just("DTEND;TZID=Europe/Paris:20261124T996000"), Just("TRIGGER:-P99999999999999W"), Just("TRIGGER:PT"),
            Just("DTSTAMP:é0261122T101112Z"), Just("DTSTART;TZID=Europe/Paris:2026112éT101112"), Just("END:VCALENDAR"), Just(":"), Just(";=\":"),
        ], 0..30)
    ) {
        let file = format!("BEGIN:VCALENDAR\n{}\nEND:VCALENDAR\n", lines.join("\n"));
        let _ = read_calendar(file.as_bytes());
    }

    #[test]
    fn an_altered_file_is_read_or_refused(event in an_event().prop_filter("shown", is_shown), place in any::<prop::sample::Index>(), byte in any::<u8>()) {
        let mut bytes = write_calendar(&[event]).unwrap();
        let place = place.index(bytes.len());
        bytes[place] = byte;
        let _ = read_calendar(&bytes);
    }
}

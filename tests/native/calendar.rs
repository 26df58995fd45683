//! The calendar file: its form, the change of hour, and reading back what was written.

use passerelle::exchange::{
    Event, Local, MOST_CALENDAR_BYTES, Moment, Refusal, Status, When, Zone, answer, read_calendar,
    shown, utc, write_calendar,
};
use passerelle::notebook::Day;
use proptest::collection::vec;
use proptest::prelude::*;

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

/// Minutes since 1970 of `hour:minute` UTC on that day.
fn minutes_utc(date: &str, hour: u64, minute: u64) -> u64 {
    (u64::try_from(day(date).number()).unwrap() * 1_440 + hour * 60 + minute) * 60_000
}

#[test]
fn a_clock_says_what_it_means_all_over_the_year() {
    let once = |date, hour, minute| Moment::Once(minutes_utc(date, hour, minute));
    let twice = |date, (first, second): (u64, u64), minute| Moment::Twice {
        first: minutes_utc(date, first, minute),
        second: minutes_utc(date, second, minute),
    };
    let never = |date, hour, minute| Moment::Never {
        taken_for: minutes_utc(date, hour, minute),
    };
    let cases = [
        (
            Zone::Paris,
            local("2026-01-15", 14, 0),
            once("2026-01-15", 13, 0),
        ),
        (
            Zone::Paris,
            local("2026-07-15", 14, 0),
            once("2026-07-15", 12, 0),
        ),
        (
            Zone::Paris,
            local("2026-07-15", 0, 30),
            once("2026-07-14", 22, 30),
        ),
        // The night of 29 March 2026: from 2:00 on it is 3:00.
        (
            Zone::Paris,
            local("2026-03-29", 1, 59),
            once("2026-03-29", 0, 59),
        ),
        (
            Zone::Paris,
            local("2026-03-29", 2, 0),
            never("2026-03-29", 1, 0),
        ),
        (
            Zone::Paris,
            local("2026-03-29", 2, 30),
            never("2026-03-29", 1, 30),
        ),
        (
            Zone::Paris,
            local("2026-03-29", 3, 0),
            once("2026-03-29", 1, 0),
        ),
        // The night of 25 October 2026: at 3:00 it is 2:00 again.
        (
            Zone::Paris,
            local("2026-10-25", 1, 59),
            once("2026-10-24", 23, 59),
        ),
        (
            Zone::Paris,
            local("2026-10-25", 2, 0),
            twice("2026-10-25", (0, 1), 0),
        ),
        (
            Zone::Paris,
            local("2026-10-25", 2, 59),
            twice("2026-10-25", (0, 1), 59),
        ),
        (
            Zone::Paris,
            local("2026-10-25", 3, 0),
            once("2026-10-25", 2, 0),
        ),
        // Saint-Pierre-et-Miquelon changes on other days: 8 March and 1 November 2026.
        (
            Zone::Miquelon,
            local("2026-03-08", 1, 59),
            once("2026-03-08", 4, 59),
        ),
        (
            Zone::Miquelon,
            local("2026-03-08", 2, 30),
            never("2026-03-08", 5, 30),
        ),
        (
            Zone::Miquelon,
            local("2026-03-29", 2, 30),
            once("2026-03-29", 4, 30),
        ),
        (
            Zone::Miquelon,
            local("2026-11-01", 1, 30),
            twice("2026-11-01", (3, 4), 30),
        ),
        (
            Zone::Miquelon,
            local("2026-11-01", 2, 0),
            once("2026-11-01", 5, 0),
        ),
        // No summer time elsewhere.
        (
            Zone::Reunion,
            local("2026-03-29", 2, 30),
            once("2026-03-28", 22, 30),
        ),
        (
            Zone::Mayotte,
            local("2026-07-01", 9, 0),
            once("2026-07-01", 6, 0),
        ),
        (
            Zone::Guadeloupe,
            local("2026-07-01", 9, 0),
            once("2026-07-01", 13, 0),
        ),
        (
            Zone::Martinique,
            local("2026-01-01", 22, 0),
            once("2026-01-02", 2, 0),
        ),
        (
            Zone::SaintBarthelemy,
            local("2026-01-01", 9, 0),
            once("2026-01-01", 13, 0),
        ),
        (
            Zone::SaintMartin,
            local("2026-01-01", 9, 0),
            once("2026-01-01", 13, 0),
        ),
        (
            Zone::Guyane,
            local("2026-07-01", 9, 0),
            once("2026-07-01", 12, 0),
        ),
        (
            Zone::Noumea,
            local("2026-07-01", 9, 0),
            once("2026-06-30", 22, 0),
        ),
        (
            Zone::Wallis,
            local("2026-07-01", 9, 0),
            once("2026-06-30", 21, 0),
        ),
        (
            Zone::Tahiti,
            local("2026-07-01", 9, 0),
            once("2026-07-01", 19, 0),
        ),
        (
            Zone::Marquises,
            local("2026-07-01", 9, 0),
            once("2026-07-01", 18, 30),
        ),
        (
            Zone::Gambier,
            local("2026-07-01", 9, 0),
            once("2026-07-01", 18, 0),
        ),
    ];
    for (zone, local, expected) in cases {
        assert_eq!(utc(local, zone), Some(expected), "{} {local:?}", zone.id());
    }
    for (wrong, why) in [
        (
            Local {
                day: day("2026-01-01"),
                minutes: 1_440,
            },
            "24:00",
        ),
        (local("2006-12-31", 12, 0), "before these rules"),
    ] {
        assert_eq!(utc(wrong, Zone::Paris), None, "{why}");
    }
}

/// An hour is left out and an hour comes twice each year, both on a Sunday, where there is a summer
/// time; nowhere else is a minute lost or doubled, and clocks never run backwards.
#[test]
fn each_year_has_an_hour_too_few_and_an_hour_too_many() {
    for zone in Zone::ALL {
        let changes = matches!(zone, Zone::Paris | Zone::Miquelon);
        for year in [2007, 2026, 2199] {
            let (mut never, mut twice, mut before) = (0, 0, 0);
            let first = Day::new(year, 1, 1).unwrap().number();
            let last = Day::new(year, 12, 30).unwrap().number();
            for number in first..=last {
                let day = Day::of_number(number).unwrap();
                for minutes in (0..1_440).step_by(if changes { 1 } else { 30 }) {
                    let moment = utc(Local { day, minutes }, zone).unwrap();
                    match moment {
                        Moment::Once(instant) => {
                            assert!(instant > before, "{} {day:?} {minutes}", zone.id());
                            before = instant;
                        }
                        Moment::Twice { first, second } => {
                            assert_eq!(second - first, 3_600_000);
                            twice += 1;
                        }
                        Moment::Never { .. } => never += 1,
                    }
                    assert!(matches!(moment, Moment::Once(_)) || day.weekday() == 6);
                }
            }
            let expected = if changes { (60, 60) } else { (0, 0) };
            assert_eq!((never, twice), expected, "{} {year}", zone.id());
        }
    }
}

#[test]
fn zones_are_found_by_the_name_a_browser_gives() {
    for zone in Zone::ALL {
        assert_eq!(Zone::from_id(zone.id()), Some(zone));
    }
    for unknown in [
        "",
        "UTC",
        "Europe/Brussels",
        "europe/paris",
        "Europe/Paris ",
    ] {
        assert_eq!(Zone::from_id(unknown), None, "{unknown}");
    }
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
fn an_event_that_cannot_be_is_refused_by_name() {
    let good = event(When::Day(day("2026-11-24")));
    let afternoon = |start, end| {
        slot(
            local("2026-11-24", start, 0),
            local("2026-11-24", end, 0),
            Zone::Paris,
        )
    };
    let cases = [
        (
            Event {
                uid: " \n".to_owned(),
                ..good.clone()
            },
            Refusal::Empty,
        ),
        (event(When::Day(day("2199-12-31"))), Refusal::NoSuchDay),
        (event(afternoon(15, 14)), Refusal::EndsEarly),
        (event(afternoon(15, 15)), Refusal::EndsEarly),
        (event(afternoon(23, 24)), Refusal::NoSuchDay),
        (
            Event {
                stamp: u64::MAX,
                ..good.clone()
            },
            Refusal::NoSuchDay,
        ),
        (
            Event {
                description: "x".repeat(20_001),
                ..good.clone()
            },
            Refusal::TooLong,
        ),
        (
            Event {
                url: Some("javascript:alert(1)".to_owned()),
                ..good.clone()
            },
            Refusal::NoAddress,
        ),
        (
            Event {
                url: Some("https://a\r\nX:1".to_owned()),
                ..good.clone()
            },
            Refusal::NoAddress,
        ),
        (
            Event {
                url: Some("https://".to_owned()),
                ..good.clone()
            },
            Refusal::NoAddress,
        ),
    ];
    for (wrong, why) in cases {
        assert_eq!(
            write_calendar(&[good.clone(), wrong.clone()]),
            Err(why),
            "{:?}",
            wrong.when
        );
    }
    assert_eq!(write_calendar(&[]), Err(Refusal::Empty));
    assert_eq!(write_calendar(&vec![good; 2_001]), Err(Refusal::TooMany));
}

/// What other programs write: other line ends, one more reminder, things this app does not know.
#[test]
fn files_of_other_programs_are_read_as_far_as_possible() {
    let file = "begin:vcalendar\nVERSION:2.0\nX-WR-CALNAME:Agenda\n\
        BEGIN:VTIMEZONE\nTZID:Europe/Paris\nBEGIN:STANDARD\nDTSTART:19700101T000000\nEND:STANDARD\nEND:VTIMEZONE\n\
        BEGIN:VEVENT\nUID:1\nDTSTAMP:20261122T101112Z\nDTSTART;TZID=\"Europe/Paris\":20261124T140000\n\
        DTEND;TZID=Europe/Paris:20261124T150000\nSUMMARY;LANGUAGE=fr:Ré\n union\\, suite\nURL:notes://x\n\
        ATTENDEE;CN=\"Doe: J; K\":mailto:j@exemple.org\n\
        BEGIN:VALARM\nTRIGGER;RELATED=END:-PT5M\nEND:VALARM\nBEGIN:VALARM\nTRIGGER:-P1DT2H\nEND:VALARM\nEND:VEVENT\n\
        BEGIN:VEVENT\nUID:2\nDTSTAMP:20261122T101112Z\nDTSTART;VALUE=DATE:20261124\nRRULE:FREQ=DAILY\nEND:VEVENT\n\
        BEGIN:VEVENT\nUID:3\nDTSTAMP:20261122T101112Z\nDTSTART:20261124T140000Z\nDTEND:20261124T150000Z\nEND:VEVENT\n\
        BEGIN:VEVENT\nUID:4\nDTSTAMP:20261122T101112Z\nDTSTART;VALUE=DATE:20261124\nDTEND;VALUE=DATE:20261127\nEND:VEVENT\n\
        BEGIN:VTODO\nUID:5\nDUE;VALUE=DATE:20261124\nEND:VTODO\nEND:VCALENDAR\n";
    let read = read_calendar(file.as_bytes()).unwrap();
    let expected = Event {
        uid: "1".to_owned(),
        stamp: 1_795_342_272_000,
        summary: "Réunion, suite".to_owned(),
        reminder: Some(26 * 60),
        ..event(slot(
            local("2026-11-24", 14, 0),
            local("2026-11-24", 15, 0),
            Zone::Paris,
        ))
    };
    assert_eq!(read.events, [expected]);
    assert_eq!(read.passed_over, 3);
}

#[test]
fn each_wrong_file_has_its_reason() {
    let whole = write_calendar(&[event(When::Day(day("2026-11-24")))]).unwrap();
    let cases: [(&str, Vec<u8>, Refusal); 9] = [
        ("nothing", Vec::new(), Refusal::Empty),
        ("blanks", b"\r\n \r\n".to_vec(), Refusal::Empty),
        (
            "a picture",
            b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec(),
            Refusal::NotText,
        ),
        (
            "a compressed file",
            b"PK\x03\x04\x14\0\x08\x08".to_vec(),
            Refusal::NotText,
        ),
        (
            "a letter",
            b"Bonjour,\nvoici : la date".to_vec(),
            Refusal::OtherKind,
        ),
        (
            "a contact card",
            b"BEGIN:VCARD\nEND:VCARD\n".to_vec(),
            Refusal::OtherKind,
        ),
        (
            "a cut file",
            whole[..whole.len() - 20].to_vec(),
            Refusal::Damaged,
        ),
        (
            "a crossed file",
            b"BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VCALENDAR\n".to_vec(),
            Refusal::Damaged,
        ),
        (
            "a huge file",
            vec![b' '; MOST_CALENDAR_BYTES + 1],
            Refusal::TooLarge,
        ),
    ];
    for (what, bytes, expected) in cases {
        assert_eq!(read_calendar(&bytes), Err(expected), "{what}");
    }
    let endless = format!(
        "BEGIN:VCALENDAR\n{}",
        "BEGIN:VEVENT\nEND:VEVENT\n".repeat(3_000)
    );
    assert_eq!(read_calendar(endless.as_bytes()), Err(Refusal::TooMany));
    let deep = format!("BEGIN:VCALENDAR\n{}", "BEGIN:X\n".repeat(100_000));
    assert_eq!(read_calendar(deep.as_bytes()), Err(Refusal::Damaged));
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

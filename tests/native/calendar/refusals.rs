//! What is refused, by name, and what other programs write.

use super::{day, event, local, slot};
use crate::calendar_reader::{MOST_CALENDAR_BYTES, read_calendar};
use passerelle::exchange::{Event, Refusal, When, Zone, write_calendar};

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

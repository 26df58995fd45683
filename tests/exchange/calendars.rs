//! Calendar files, read by `icalendar` and `recurring-ical-events`; instants, by `zoneinfo`.

use super::{folder, judge, write, write_json};
use passerelle::exchange::{Event, Local, Moment, Status, When, Zone, utc, write_calendar};
use passerelle::notebook::Day;
use serde_json::{Value, json};

const HOSTILE: &str =
    "Ordre : bilan, suite; \\ fin \\n \"oui\"\nBEGIN:VEVENT\nEND:VCALENDAR\n🙂 ’ « à »\n";

fn event(uid: String, when: When) -> Event {
    Event {
        uid,
        stamp: 1_795_342_272_000,
        when,
        summary: format!(
            "Rencontre à l’hôpital, « été »; {}",
            "très longue 🙂 ".repeat(12)
        ),
        description: HOSTILE.repeat(8),
        location: "Maison des usagers; bât. B, étage 2".to_owned(),
        url: Some("https://exemple.org/?a=1;b,2".to_owned()),
        reminder: Some(90),
        status: Status::Tentative,
    }
}

/// Half hours of the days around each change of a clock, and of an ordinary day a month.
fn times(zone: Zone) -> Vec<Local> {
    let mut days = Vec::new();
    for year in [2007, 2019, 2026, 2027, 2031, 2037] {
        let first = Day::new(year, 1, 1).unwrap().number();
        for number in first..first + 365 {
            let day = Day::of_number(number).unwrap();
            let (_, month, of_month) = day.parts();
            let changes = (0..1_440)
                .step_by(30)
                .any(|minutes| !matches!(utc(Local { day, minutes }, zone), Some(Moment::Once(_))));
            // All Sundays on which the clocks of Europe or the United States may change, too.
            let may_change = day.weekday() == 6 && matches!(month, 3 | 4 | 10 | 11);
            if changes || may_change || of_month == 15 {
                days.push(day);
            }
        }
    }
    let of_day = |day| {
        (0..1_440)
            .step_by(30)
            .map(move |minutes| Local { day, minutes })
    };
    days.into_iter().flat_map(of_day).collect()
}

fn said(local: Local) -> String {
    format!(
        "{}T{:02}:{:02}:00",
        local.day,
        local.minutes / 60,
        local.minutes % 60
    )
}

#[test]
fn instants_are_those_of_the_database_of_time_zones() {
    let mut cases: Vec<Value> = Vec::new();
    for zone in Zone::ALL {
        for local in times(zone) {
            let (kind, instants) = match utc(local, zone).unwrap() {
                Moment::Once(instant) => ("once", vec![instant]),
                Moment::Twice { first, second } => ("twice", vec![first, second]),
                Moment::Never { taken_for } => ("never", vec![taken_for]),
            };
            cases.push(json!([zone.id(), said(local), kind, instants]));
        }
    }
    let folder = folder();
    write_json(folder.path(), "instants.json", &json!(cases));
    judge("instants.py", folder.path());
}

#[test]
fn calendar_files_are_read_by_another_reader() {
    let folder = folder();
    for zone in Zone::ALL {
        let mut events = Vec::new();
        let mut expected = Vec::new();
        for (number, start) in times(zone).into_iter().step_by(7).enumerate() {
            let end = Local {
                minutes: (start.minutes + 240).min(1_439),
                ..start
            };
            let event = event(
                format!("{number}@{}", zone.id()),
                When::Slot { start, end, zone },
            );
            let instant = |local| utc(local, zone).unwrap().instant();
            if instant(start) < instant(end) {
                expected.push(json!([
                    event.uid,
                    [instant(start), instant(end)],
                    event.summary.trim(),
                    event.description.trim()
                ]));
                events.push(event);
            }
        }
        let name = zone.id().replace('/', "-");
        write(
            folder.path(),
            &format!("{name}.ics"),
            &write_calendar(&events).unwrap(),
        );
        write_json(
            folder.path(),
            &format!("{name}.json"),
            &json!({ "zone": zone.id(), "events": expected }),
        );
    }
    let day = |text| When::Day(Day::parse(text).unwrap());
    let tasks =
        ["2026-11-24", "2026-12-31", "2028-02-29"].map(|text| event(text.to_owned(), day(text)));
    write(folder.path(), "tasks.ics", &write_calendar(&tasks).unwrap());
    judge("calendar_files.py", folder.path());
}

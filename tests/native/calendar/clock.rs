//! What a clock means, in each zone, over the change of hour.

use super::{day, local};
use passerelle::exchange::{Local, Moment, Zone, utc};
use passerelle::notebook::Day;

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

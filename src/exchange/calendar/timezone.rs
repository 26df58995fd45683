//! Writes the `VTIMEZONE` of a zone: its rules, so that a calendar that does not know its name still
//! reads the right time.

use super::super::content_line::Lines;
use super::super::zone::{Change, Rule, Zone};

/// Writes the rules of a zone.
pub(super) fn write(lines: &mut Lines, zone: Zone) {
    lines.push("BEGIN:VTIMEZONE");
    lines.push(&format!("TZID:{}", zone.id()));
    let (winter_name, summer_name) = names(zone);
    match zone.rule() {
        Rule::Fixed(east) => {
            part(
                lines,
                "STANDARD",
                "19700101T000000",
                None,
                (east, east),
                winter_name,
            );
        }
        Rule::Summer {
            winter,
            summer,
            begins,
            ends,
        } => {
            // Any year does that is not later than what is written; for all zones the rules hold
            // from this one.
            let first = |change: Change| match change.day(2007) {
                Some(day) => {
                    let date = day.to_string().replace('-', "");
                    format!("{date}T{:02}{:02}00", change.at / 60, change.at % 60)
                }
                None => String::new(),
            };
            let daylight = (winter, summer);
            part(
                lines,
                "DAYLIGHT",
                &first(begins),
                Some(begins),
                daylight,
                summer_name,
            );
            let standard = (summer, winter);
            part(
                lines,
                "STANDARD",
                &first(ends),
                Some(ends),
                standard,
                winter_name,
            );
        }
    }
    lines.push("END:VTIMEZONE");
}

fn part(
    lines: &mut Lines,
    kind: &str,
    start: &str,
    change: Option<Change>,
    (from, to): (i16, i16),
    name: &str,
) {
    lines.push(&format!("BEGIN:{kind}"));
    lines.push(&format!("DTSTART:{start}"));
    if let Some(Change { month, sunday, .. }) = change {
        lines.push(&format!(
            "RRULE:FREQ=YEARLY;BYMONTH={month};BYDAY={sunday}SU"
        ));
    }
    lines.push(&format!("TZOFFSETFROM:{}", offset(from)));
    lines.push(&format!("TZOFFSETTO:{}", offset(to)));
    lines.push(&format!("TZNAME:{name}"));
    lines.push(&format!("END:{kind}"));
}

/// Returns the short names of the IANA database, for winter and summer.
fn names(zone: Zone) -> (&'static str, &'static str) {
    match zone {
        Zone::Paris => ("CET", "CEST"),
        Zone::Miquelon => ("-03", "-02"),
        Zone::Guadeloupe | Zone::Martinique | Zone::SaintBarthelemy | Zone::SaintMartin => {
            ("AST", "")
        }
        Zone::Guyane => ("-03", ""),
        Zone::Reunion => ("+04", ""),
        Zone::Mayotte => ("EAT", ""),
        Zone::Noumea => ("+11", ""),
        Zone::Wallis => ("+12", ""),
        Zone::Tahiti => ("-10", ""),
        Zone::Marquises => ("-0930", ""),
        Zone::Gambier => ("-09", ""),
    }
}

fn offset(minutes: i16) -> String {
    let sign = if minutes < 0 { '-' } else { '+' };
    let minutes = minutes.unsigned_abs();
    format!("{sign}{:02}{:02}", minutes / 60, minutes % 60)
}

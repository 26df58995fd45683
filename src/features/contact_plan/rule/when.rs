//! Reads days and times as a person types them, without a time zone. A browser without date fields gives
//! plain text, so the usual spellings are read too.

use crate::notebook::Day;

impl Day {
    /// Returns the day that many days later.
    #[must_use]
    pub fn plus(self, days: u16) -> Self {
        (0..days).fold(self, |day, _| day.next())
    }
}

/// A time of the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Clock {
    /// Minutes since midnight, below 1440.
    pub minutes: u16,
}

impl Clock {
    /// Parses a time: `14:30`, `14h30`, `14 h`, `9`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let tidy = text.trim().trim_end_matches(['h', 'H', ' ']);
        let parts = numbers(tidy, &[':', 'h', 'H', ' ', '.'])?;
        let (hour, minute) = match *parts.as_slice() {
            [hour] => (hour, "0"),
            // A field of the browser may give seconds.
            [hour, minute] | [hour, minute, _] => (hour, minute),
            _ => return None,
        };
        let (hour, minute): (u16, u16) = (hour.parse().ok()?, minute.parse().ok()?);
        (hour < 24 && minute < 60).then_some(Self {
            minutes: hour * 60 + minute,
        })
    }

    /// Returns the hour and the minute.
    #[must_use]
    pub const fn parts(self) -> (u16, u16) {
        (self.minutes / 60, self.minutes % 60)
    }

    /// Formats the time as records and input fields write it: `09:30`.
    #[must_use]
    pub fn iso(self) -> String {
        let (hour, minute) = self.parts();
        [padded(hour), ":".into(), padded(minute)].concat()
    }
}

/// Formats a number with at least two digits.
fn padded(number: u16) -> String {
    let zero = if number < 10 { "0" } else { "" };
    [zero, &number.to_string()].concat()
}

/// Returns the numbers of a text that holds only digits and these separators.
fn numbers<'a>(text: &'a str, between: &[char]) -> Option<Vec<&'a str>> {
    let parts: Vec<&str> = text
        .split(between)
        .filter(|part| !part.is_empty())
        .collect();
    let all = parts
        .iter()
        .all(|part| part.len() <= 4 && part.bytes().all(|byte| byte.is_ascii_digit()));
    (all && !parts.is_empty()).then_some(parts)
}

#[cfg(test)]
mod tests {
    use super::Clock;
    use crate::notebook::Day;

    #[test]
    fn sums_are_those_of_the_calendar() {
        let plus = [
            ("2026-12-28", 10, "2027-01-07"),
            ("2028-02-28", 1, "2028-02-29"),
            ("2026-02-28", 1, "2026-03-01"),
            ("2026-02-28", 0, "2026-02-28"),
        ];
        for (from, days, to) in plus {
            assert_eq!(Day::parse(from).unwrap().plus(days).to_string(), to);
        }
    }

    #[test]
    fn times_are_read_as_people_write_them() {
        let cases = [
            ("14:30", Some("14:30")),
            ("14h30", Some("14:30")),
            ("14 h 30", Some("14:30")),
            ("9 h", Some("09:00")),
            ("9", Some("09:00")),
            ("09:05:00", Some("09:05")),
            ("24:00", None),
            ("12:60", None),
            ("midi", None),
            ("", None),
        ];
        for (text, expected) in cases {
            assert_eq!(
                Clock::parse(text).map(Clock::iso).as_deref(),
                expected,
                "{text:?}"
            );
        }
    }
}

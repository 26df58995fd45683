//! Defines a day of the calendar, without an hour and without a time zone.

use serde::{Deserialize, Serialize};

/// A day of the Gregorian calendar, from 1 January 1900 to 31 December 2199. In text: `2026-11-24`
/// (ISO 8601), as a date field of the browser gives it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct Day {
    year: u16,
    month: u8,
    day: u8,
}

impl Day {
    /// Returns this day, if it exists.
    #[must_use]
    pub fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        let exists = (1900..2200).contains(&year) && day >= 1 && day <= days_of(year, month);
        exists.then_some(Self { year, month, day })
    }

    /// Parses a day; `None` if the text is not one.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('-');
        let mut number = |width: usize| {
            let part = parts.next()?;
            let is_number = part.len() == width && part.bytes().all(|b| b.is_ascii_digit());
            is_number.then_some(part)?.parse::<u16>().ok()
        };
        let (year, month, day) = (number(4)?, number(2)?, number(2)?);
        if parts.next().is_some() {
            return None;
        }
        Self::new(year, u8::try_from(month).ok()?, u8::try_from(day).ok()?)
    }

    /// Parses a day that a person typed: as [`Day::parse`] does, or as day, month and year, with a
    /// mark between them: `24/12/2026`, `24.12.2026`, `24 12 2026`.
    #[must_use]
    pub fn typed(text: &str) -> Option<Self> {
        let text = text.trim();
        if let Some(day) = Self::parse(text) {
            return Some(day);
        }
        let is_between = |letter: char| matches!(letter, '/' | '.' | '-' | ' ');
        let parts: Vec<&str> = text
            .split(is_between)
            .filter(|part| !part.is_empty())
            .collect();
        let [day, month, year] = parts.as_slice() else {
            return None;
        };
        if year.len() != 4 {
            return None;
        }
        Self::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
    }

    /// Returns the year, the month (1 to 12) and the day of the month (1 to 31).
    #[must_use]
    pub const fn parts(self) -> (u16, u8, u8) {
        (self.year, self.month, self.day)
    }

    /// Returns the days since 1 January 1970; negative before that.
    #[must_use]
    pub fn number(self) -> i32 {
        // The year begins in March, so that the leap day is its last.
        let (month, day) = (i32::from(self.month), i32::from(self.day));
        let year = i32::from(self.year) - i32::from(month <= 2);
        let of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
        year * 365 + year / 4 - year / 100 + year / 400 + of_year - TO_1970
    }

    /// Returns the day with that number, if it is in range.
    #[must_use]
    pub fn of_number(number: i32) -> Option<Self> {
        let shifted = number.checked_add(TO_1970)?;
        let of_era = shifted.rem_euclid(146_097);
        let year = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
        let of_year = of_era - (365 * year + year / 4 - year / 100);
        let month = (5 * of_year + 2) / 153;
        let day = u8::try_from(of_year - (153 * month + 2) / 5 + 1).ok()?;
        let month = (month + 2) % 12 + 1;
        let year = year + shifted.div_euclid(146_097) * 400 + i32::from(month <= 2);
        Self::new(u16::try_from(year).ok()?, u8::try_from(month).ok()?, day)
    }

    /// Returns the day of the week: 0 is Monday, 6 is Sunday.
    #[must_use]
    pub fn weekday(self) -> u8 {
        // 1 January 1970 was a Thursday.
        u8::try_from((self.number() + 3).rem_euclid(7)).unwrap_or_default()
    }

    /// Returns the day after. The last day in range returns itself.
    #[must_use]
    pub fn next(self) -> Self {
        Self::new(self.year, self.month, self.day + 1)
            .or_else(|| Self::new(self.year, self.month + 1, 1))
            .or_else(|| Self::new(self.year + 1, 1, 1))
            .unwrap_or(self)
    }
}

/// Days from 1 March of the year 0 to 1 January 1970.
const TO_1970: i32 = 719_468;

/// Returns how many days a month has; 0 if there is no such month.
const fn days_of(year: u16, month: u8) -> u8 {
    let is_leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if is_leap => 29,
        2 => 28,
        _ => 0,
    }
}

impl core::fmt::Display for Day {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl From<Day> for String {
    fn from(day: Day) -> Self {
        day.to_string()
    }
}

impl TryFrom<String> for Day {
    type Error = &'static str;
    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text).ok_or("not a day")
    }
}

#[cfg(test)]
mod tests {
    use super::Day;

    #[test]
    fn days_read_back_and_refuse_what_is_none() {
        for text in [
            "2026-11-24",
            "2024-02-29",
            "2000-02-29",
            "1900-01-01",
            "2199-12-31",
        ] {
            assert_eq!(
                Day::parse(text).map(|day| day.to_string()).as_deref(),
                Some(text)
            );
        }
        for bad in [
            "",
            "2026-02-29",
            "1900-02-29",
            "2026-13-01",
            "2026-00-10",
            "2026-04-31",
            "2026-1-1",
            "24/11/2026",
            "2026-11-24T10:00",
            "+026-11-24",
            "1899-12-31",
            "2200-01-01",
            "２０２６-11-24",
            "2026-11-24-1",
        ] {
            assert_eq!(Day::parse(bad), None, "{bad}");
        }
    }

    #[test]
    fn a_day_is_read_as_people_type_it() {
        for typed in [
            "24/12/2026",
            " 24.12.2026 ",
            "24 12 2026",
            "24-12-2026",
            "2026-12-24",
        ] {
            let day = Day::typed(typed).map(|day| day.to_string());
            assert_eq!(day.as_deref(), Some("2026-12-24"), "{typed}");
        }
        for bad in [
            "",
            "demain",
            "31/2/2026",
            "12/24/2026",
            "24/12",
            "24/12/26",
            "24/12/20260",
        ] {
            assert_eq!(Day::typed(bad), None, "{bad}");
        }
    }

    #[test]
    fn every_day_has_a_number_and_a_weekday() {
        let real = |year, month, day| Day { year, month, day };
        let mut day = real(1900, 1, 1);
        assert_eq!((day.number(), day.weekday()), (-25_567, 0));
        while day.next() != day {
            let next = day.next();
            assert_eq!(next.number(), day.number() + 1);
            assert_eq!(next.weekday(), (day.weekday() + 1) % 7);
            assert_eq!(Day::of_number(next.number()), Some(next));
            day = next;
        }
        assert_eq!(real(1970, 1, 1).number(), 0);
        assert_eq!(real(2026, 11, 24).weekday(), 1);
        for outside in [i32::MIN, -25_568, day.number() + 1, i32::MAX] {
            assert_eq!(Day::of_number(outside), None);
        }
    }

    #[test]
    fn the_day_after_crosses_months_and_years() {
        let cases = [
            ("2026-11-24", "2026-11-25"),
            ("2026-02-28", "2026-03-01"),
            ("2024-02-28", "2024-02-29"),
            ("2026-12-31", "2027-01-01"),
            ("2199-12-31", "2199-12-31"),
        ];
        for (day, next) in cases {
            let after = Day::parse(day).map(|day| day.next().to_string());
            assert_eq!(after.as_deref(), Some(next));
        }
    }
}

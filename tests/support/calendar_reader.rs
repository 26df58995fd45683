//! Reads a calendar file back into events. The product only writes calendars, so the reader lives with
//! the tests that ask what stands in a file, and the worker does not carry it.

// What the reading of contact cards also uses, as it stands in the product: it is private there.
#[allow(dead_code, reason = "the part that writes lines is the product's")]
#[path = "../../src/exchange/content_line.rs"]
mod content_line;
#[allow(dead_code, reason = "a contact card also asks for one old encoding")]
#[path = "../../src/exchange/encoding.rs"]
mod encoding;
/// Where `encoding` looks for it.
mod refusal {
    pub use passerelle::exchange::Refusal;
}

use content_line::{ContentLine, one_line, plain, unescape, unfold};
use passerelle::exchange::{
    Event, Local, MOST_EVENTS, Moment, Refusal, Status, When, Zone, is_address, utc,
};
use passerelle::notebook::{Day, Millis};

/// The largest calendar file that is read, in bytes.
pub const MOST_CALENDAR_BYTES: usize = 2_000_000;
/// The longest text of an event, in bytes, as in the writer.
const MOST_TEXT: usize = 20_000;

/// The content of a calendar file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Calendar {
    /// The events that this app can hold.
    pub events: Vec<Event>,
    /// How many events were skipped: repeated, over several days, in another time zone, without a date.
    pub passed_over: usize,
}

/// Reads a calendar file. A file of this app is read whole; from other programs' files it takes
/// the events that it can hold and counts the others.
///
/// # Errors
/// [`Refusal`] says what is wrong with the file; then nothing of it is returned.
pub fn read_calendar(bytes: &[u8]) -> Result<Calendar, Refusal> {
    if bytes.len() > MOST_CALENDAR_BYTES {
        return Err(Refusal::TooLarge);
    }
    let text = if encoding::is_utf_16(bytes) {
        let text = encoding::text(bytes, MOST_CALENDAR_BYTES)?;
        String::from_utf8(unfold(text.as_bytes())).map_err(|_| Refusal::Damaged)?
    } else {
        encoding::text(&unfold(bytes), MOST_CALENDAR_BYTES)?
    };
    let mut lines = text.split(['\n', '\r']).filter_map(ContentLine::read);
    if !lines
        .next()
        .is_some_and(|line| line.is("BEGIN", "VCALENDAR"))
    {
        return Err(Refusal::OtherKind);
    }
    // The components around the present line; a file of ours has three at most.
    let mut around: Vec<String> = vec!["VCALENDAR".to_owned()];
    let mut draft = Draft::default();
    let mut calendar = Calendar {
        events: Vec::new(),
        passed_over: 0,
    };
    for line in lines {
        match line.name.as_str() {
            "BEGIN" => {
                around.push(line.value.trim().to_ascii_uppercase());
                if around.len() == 2 {
                    draft = Draft::default();
                }
            }
            "END" => {
                let ended = around.pop().ok_or(Refusal::Damaged)?;
                if !line.value.trim().eq_ignore_ascii_case(&ended) {
                    return Err(Refusal::Damaged);
                }
                if around.len() == 1 && ended == "VEVENT" {
                    match std::mem::take(&mut draft).finish() {
                        Some(event) => calendar.events.push(event),
                        None => calendar.passed_over += 1,
                    }
                }
                if calendar.events.len() + calendar.passed_over > MOST_EVENTS {
                    return Err(Refusal::TooMany);
                }
            }
            _ => match around
                .iter()
                .map(String::as_str)
                .collect::<Vec<_>>()
                .as_slice()
            {
                [_, "VEVENT"] => draft.take(&line),
                [_, "VEVENT", "VALARM"] if line.name == "TRIGGER" => draft.remind(&line),
                _ => {}
            },
        }
    }
    if !around.is_empty() {
        return Err(Refusal::Damaged);
    }
    Ok(calendar)
}

/// An event whose lines are being read.
#[derive(Default)]
struct Draft {
    uid: String,
    stamp: Option<Millis>,
    start: Option<Time>,
    end: Option<Time>,
    summary: String,
    description: String,
    location: String,
    url: Option<String>,
    reminder: Option<i32>,
    status: Option<Status>,
    /// Whether it has something that this app cannot hold.
    is_other: bool,
}

#[derive(Clone, Copy)]
enum Time {
    Day(Day),
    Local(Local, Zone),
}

impl Draft {
    fn take(&mut self, line: &ContentLine) {
        let text = || unescape(&line.value);
        match line.name.as_str() {
            "UID" => self.uid = one_line(&text()),
            "DTSTAMP" => self.stamp = instant(line.value.trim()),
            "DTSTART" => self.start = time(line),
            "DTEND" => match time(line) {
                Some(end) => self.end = Some(end),
                None => self.is_other = true,
            },
            "SUMMARY" => self.summary = one_line(&text()),
            "DESCRIPTION" => self.description = plain(&text()),
            "LOCATION" => self.location = one_line(&text()),
            "URL" => self.url = Some(line.value.trim().to_owned()).filter(|url| is_address(url)),
            "STATUS" if line.is("STATUS", "TENTATIVE") => self.status = Some(Status::Tentative),
            "STATUS" if line.is("STATUS", "CANCELLED") => self.is_other = true,
            "RRULE" | "RDATE" | "RECURRENCE-ID" | "DURATION" => self.is_other = true,
            _ => {}
        }
    }

    /// Keeps the first reminder. One that counts from the end, or has a date, is not from this app.
    fn remind(&mut self, line: &ContentLine) {
        let is_ours = line
            .parameters
            .iter()
            .all(|(name, value)| match name.as_str() {
                "RELATED" => value.eq_ignore_ascii_case("START"),
                "VALUE" => value.eq_ignore_ascii_case("DURATION"),
                _ => true,
            });
        if is_ours && self.reminder.is_none() {
            self.reminder = minutes_before(line.value.trim());
        }
    }

    fn finish(self) -> Option<Event> {
        let when = match (self.start?, self.end) {
            (Time::Day(day), None) => When::Day(day),
            (Time::Day(day), Some(Time::Day(end))) if end == day || end == day.next() => {
                When::Day(day)
            }
            (Time::Local(start, zone), Some(Time::Local(end, ends_in))) if zone == ends_in => {
                let instant = |local| utc(local, zone).map(Moment::instant);
                (instant(start)? < instant(end)?).then_some(When::Slot { start, end, zone })?
            }
            _ => return None,
        };
        let texts = [&self.uid, &self.summary, &self.description, &self.location];
        let is_sane = !self.uid.is_empty() && texts.iter().all(|text| text.len() <= MOST_TEXT);
        (is_sane && !self.is_other).then_some(Event {
            uid: self.uid,
            stamp: self.stamp?,
            when,
            summary: self.summary,
            description: self.description,
            location: self.location,
            url: self.url.filter(|url| url.len() <= MOST_TEXT),
            reminder: self.reminder,
            status: self.status.unwrap_or(Status::Confirmed),
        })
    }
}

/// Returns the value of a parameter.
fn parameter<'a>(line: &'a ContentLine, name: &str) -> Option<&'a str> {
    let found = line.parameters.iter().find(|(known, _)| known == name);
    found.map(|(_, value)| value.as_str())
}

fn time(line: &ContentLine) -> Option<Time> {
    let value = line.value.trim();
    if parameter(line, "VALUE").is_some_and(|kind| kind.eq_ignore_ascii_case("DATE")) {
        return day(value).map(Time::Day);
    }
    let zone = Zone::from_id(parameter(line, "TZID")?)?;
    let (date, clock) = value.split_once('T')?;
    let (hour, minute, _) = clock_time(clock)?;
    let local = Local {
        day: day(date)?,
        minutes: hour * 60 + minute,
    };
    Some(Time::Local(local, zone))
}

/// Parses a number of digits only, without sign or blanks.
fn digits<T: std::str::FromStr>(text: &str) -> Option<T> {
    let plain = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    plain.then(|| text.parse().ok()).flatten()
}

/// Parses `20261124`.
fn day(text: &str) -> Option<Day> {
    if text.len() != 8 || !text.is_ascii() {
        return None;
    }
    Day::new(
        digits(text.get(..4)?)?,
        digits(text.get(4..6)?)?,
        digits(text.get(6..)?)?,
    )
}

/// Parses `143000`: hours, minutes, seconds.
fn clock_time(text: &str) -> Option<(u16, u16, u16)> {
    if text.len() != 6 || !text.is_ascii() {
        return None;
    }
    let (hour, minute) = (digits(text.get(..2)?)?, digits(text.get(2..4)?)?);
    let second = digits(text.get(4..)?)?;
    (hour < 24 && minute < 60 && second < 61).then_some((hour, minute, second))
}

/// Parses `20261124T133000Z` into milliseconds since 1970.
fn instant(text: &str) -> Option<Millis> {
    let (date, clock) = text.strip_suffix('Z')?.split_once('T')?;
    let (hour, minute, second) = clock_time(clock)?;
    let days = Millis::try_from(day(date)?.number()).ok()?;
    let seconds = Millis::from(hour) * 3_600 + Millis::from(minute) * 60 + Millis::from(second);
    Some((days * 86_400 + seconds) * 1_000)
}

/// Parses a duration (RFC 5545, section 3.3.6) into minutes before: `-PT30M` is 30, `PT9H` is -540.
fn minutes_before(text: &str) -> Option<i32> {
    let (before, rest) = match text.strip_prefix('-') {
        Some(rest) => (1, rest),
        None => (-1, text.strip_prefix('+').unwrap_or(text)),
    };
    let rest = rest.strip_prefix('P')?;
    let (mut seconds, mut number, mut any) = (0_i64, String::new(), false);
    for c in rest.chars() {
        if c.is_ascii_digit() {
            number.push(c);
            continue;
        }
        if c == 'T' && number.is_empty() {
            continue;
        }
        let unit = match c {
            'W' => 604_800,
            'D' => 86_400,
            'H' => 3_600,
            'M' => 60,
            'S' => 1,
            _ => return None,
        };
        let count: i64 = digits::<u32>(&number)?.into();
        number.clear();
        seconds = seconds.checked_add(count * unit)?;
        any = true;
    }
    let minutes = i32::try_from(seconds / 60).ok()?;
    (any && number.is_empty()).then_some(minutes * before)
}

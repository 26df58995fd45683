//! Lists the time zones of France, metropolitan and overseas, and computes what a clock there means.
//!
//! The rules are those of the [IANA database](https://www.iana.org/time-zones), written here because
//! the app has no database of time zones, and a browser tells the time somewhere but not
//! the rule, which a calendar file needs. They hold from 2007, when Saint-Pierre-et-Miquelon adopted
//! the new rule of the United States. Paris has had the European rule since 1996, and the others have no
//! summer time. If a law changes one, change its row below.

use crate::notebook::{Day, Millis};
use serde::{Deserialize, Serialize};

/// A time zone of an appointment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[allow(missing_docs, reason = "each is the place it names")]
pub enum Zone {
    Paris,
    Guadeloupe,
    Martinique,
    SaintBarthelemy,
    SaintMartin,
    Guyane,
    Miquelon,
    Reunion,
    Mayotte,
    Noumea,
    Wallis,
    Tahiti,
    Marquises,
    Gambier,
}

/// The rule of a zone. Differences to UTC are in minutes, positive east of Greenwich.
#[derive(Clone, Copy, Debug)]
pub(super) enum Rule {
    /// Always the same difference.
    Fixed(i16),
    /// An hour more in summer.
    Summer {
        winter: i16,
        summer: i16,
        begins: Change,
        ends: Change,
    },
}

/// The Sunday of a year on which the clocks change.
#[derive(Clone, Copy, Debug)]
pub(super) struct Change {
    pub(super) month: u8,
    /// The first (1) or second (2) Sunday of the month, or the last (-1).
    pub(super) sunday: i8,
    /// The time on the clock just before, in minutes since midnight.
    pub(super) at: u16,
}

/// A local time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Local {
    /// The day.
    pub day: Day,
    /// Minutes since midnight, 0 to 1439.
    pub minutes: u16,
}

/// The instants that a local time stands for, in milliseconds since 1970, UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moment {
    /// One instant, as nearly always.
    Once(Millis),
    /// Two instants: the hour that occurs twice in autumn.
    Twice {
        /// Before the clocks are put back.
        first: Millis,
        /// After the clocks are put back.
        second: Millis,
    },
    /// No instant: the hour that is skipped in spring.
    Never {
        /// The instant that it is taken for: 2:30 is taken for 3:30.
        taken_for: Millis,
    },
}

impl Moment {
    /// Returns one instant, by RFC 5545, section 3.3.5: the first of two; for an hour that
    /// does not exist, the difference to UTC from before the gap.
    #[must_use]
    pub fn instant(self) -> Millis {
        match self {
            Self::Once(instant)
            | Self::Twice { first: instant, .. }
            | Self::Never { taken_for: instant } => instant,
        }
    }
}

/// The first year for which the rules here hold in every zone.
const SINCE: u16 = 2007;
const DAY: i64 = 24 * 60;

const EUROPE: (Change, Change) = (change(3, -1, 120), change(10, -1, 180));
const UNITED_STATES: (Change, Change) = (change(3, 2, 120), change(11, 1, 120));

const fn change(month: u8, sunday: i8, at: u16) -> Change {
    Change { month, sunday, at }
}

impl Zone {
    /// All zones, in the order of display.
    pub const ALL: [Self; 14] = [
        Self::Paris,
        Self::Guadeloupe,
        Self::Martinique,
        Self::SaintBarthelemy,
        Self::SaintMartin,
        Self::Guyane,
        Self::Miquelon,
        Self::Reunion,
        Self::Mayotte,
        Self::Noumea,
        Self::Wallis,
        Self::Tahiti,
        Self::Marquises,
        Self::Gambier,
    ];

    /// Returns its name in the IANA database, which browsers and calendars use.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Paris => "Europe/Paris",
            Self::Guadeloupe => "America/Guadeloupe",
            Self::Martinique => "America/Martinique",
            Self::SaintBarthelemy => "America/St_Barthelemy",
            Self::SaintMartin => "America/Marigot",
            Self::Guyane => "America/Cayenne",
            Self::Miquelon => "America/Miquelon",
            Self::Reunion => "Indian/Reunion",
            Self::Mayotte => "Indian/Mayotte",
            Self::Noumea => "Pacific/Noumea",
            Self::Wallis => "Pacific/Wallis",
            Self::Tahiti => "Pacific/Tahiti",
            Self::Marquises => "Pacific/Marquesas",
            Self::Gambier => "Pacific/Gambier",
        }
    }

    /// Returns the zone with this name, as `Intl.DateTimeFormat().resolvedOptions().timeZone` gives it. For
    /// any other place it is `None`, and the person chooses the zone.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|zone| zone.id() == id)
    }

    pub(super) const fn rule(self) -> Rule {
        match self {
            Self::Paris => Rule::Summer {
                winter: 60,
                summer: 120,
                begins: EUROPE.0,
                ends: EUROPE.1,
            },
            Self::Miquelon => Rule::Summer {
                winter: -180,
                summer: -120,
                begins: UNITED_STATES.0,
                ends: UNITED_STATES.1,
            },
            Self::Guadeloupe | Self::Martinique | Self::SaintBarthelemy | Self::SaintMartin => {
                Rule::Fixed(-240)
            }
            Self::Guyane => Rule::Fixed(-180),
            Self::Reunion => Rule::Fixed(240),
            Self::Mayotte => Rule::Fixed(180),
            Self::Noumea => Rule::Fixed(660),
            Self::Wallis => Rule::Fixed(720),
            Self::Tahiti => Rule::Fixed(-600),
            Self::Marquises => Rule::Fixed(-570),
            Self::Gambier => Rule::Fixed(-540),
        }
    }
}

impl Change {
    /// Returns the day of the change in a year.
    pub(super) fn day(self, year: u16) -> Option<Day> {
        let (from, weeks) = match self.sunday {
            // The last seven days of March and of October, which both have 31.
            -1 => (25, 0),
            nth => (1, nth.checked_sub(1)?),
        };
        let start = Day::new(year, self.month, from)?;
        let until_sunday = i32::from(6 - start.weekday());
        Day::of_number(start.number() + until_sunday + i32::from(weeks) * 7)
    }

    /// Returns the instant of the change, in minutes since 1970, UTC; `before` is the difference until then.
    fn instant(self, year: u16, before: i16) -> Option<i64> {
        let day = i64::from(self.day(year)?.number());
        Some(day * DAY + i64::from(self.at) - i64::from(before))
    }
}

/// Converts a local time of a zone to UTC. `None` for a time outside a day,
/// or before 2007.
#[must_use]
pub fn utc(local: Local, zone: Zone) -> Option<Moment> {
    let shown = minutes(local)?;
    match zone.rule() {
        Rule::Fixed(east) => Some(Moment::Once(millis(shown - i64::from(east))?)),
        Rule::Summer {
            winter,
            summer,
            begins,
            ends,
        } => {
            let (year, _, _) = local.day.parts();
            let begins = begins.instant(year, winter)?;
            let ends = ends.instant(year, summer)?;
            let in_summer = |instant: i64| (begins..ends).contains(&instant);
            let as_summer = shown - i64::from(summer);
            let as_winter = shown - i64::from(winter);
            Some(match (in_summer(as_summer), !in_summer(as_winter)) {
                (true, true) => Moment::Twice {
                    first: millis(as_summer)?,
                    second: millis(as_winter)?,
                },
                (true, false) => Moment::Once(millis(as_summer)?),
                (false, true) => Moment::Once(millis(as_winter)?),
                (false, false) => Moment::Never {
                    taken_for: millis(as_winter)?,
                },
            })
        }
    }
}

/// Returns what clocks in the zone really show: a time that is skipped in spring becomes
/// the one an hour later; any other stays.
#[must_use]
pub fn shown(local: Local, zone: Zone) -> Option<Local> {
    let (Moment::Never { .. }, Rule::Summer { winter, summer, .. }) =
        (utc(local, zone)?, zone.rule())
    else {
        return Some(local);
    };
    let shown = minutes(local)? + i64::from(summer - winter);
    Some(Local {
        day: Day::of_number(i32::try_from(shown.div_euclid(DAY)).ok()?)?,
        minutes: u16::try_from(shown.rem_euclid(DAY)).ok()?,
    })
}

fn minutes(local: Local) -> Option<i64> {
    let minutes = i64::from(local.minutes);
    let is_real = local.day.parts().0 >= SINCE && minutes < DAY;
    is_real.then(|| i64::from(local.day.number()) * DAY + minutes)
}

fn millis(minutes: i64) -> Option<Millis> {
    Millis::try_from(minutes * 60_000).ok()
}

//! Defines ids, and the time and chance that a change brings along.

use serde::{Deserialize, Serialize};
use ulid::Ulid;

/// Milliseconds since 1 January 1970, UTC.
pub type Millis = u64;

/// An id that no two devices draw alike: a ULID (26 letters and digits).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct Id(Ulid);

impl Id {
    /// Creates an id from the time and 80 random bits.
    #[must_use]
    pub fn new(now: Millis, random: u128) -> Self {
        Self(Ulid::from_parts(now, random))
    }

    /// Returns when the id was drawn, by the clock of that device.
    #[must_use]
    pub const fn millis(self) -> Millis {
        self.0.timestamp_ms()
    }

    /// Returns it as a number: a later id is a higher one.
    #[must_use]
    pub const fn number(self) -> u128 {
        self.0.0
    }

    /// Parses an id: 26 characters of Crockford's base 32.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let id = Self(Ulid::from_string(text).ok()?);
        // The first letter has bits to spare: only one text writes an id.
        id.to_string().eq_ignore_ascii_case(text).then_some(id)
    }
}

impl core::fmt::Display for Id {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        let mut buffer = [0; ulid::ULID_LEN];
        f.write_str(self.0.array_to_str(&mut buffer))
    }
}

impl From<Id> for String {
    fn from(id: Id) -> Self {
        id.to_string()
    }
}

impl TryFrom<String> for Id {
    type Error = &'static str;
    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text).ok_or("not an id of Passerelle")
    }
}

/// The time and fresh random bits for one change. The caller brings them, so that this room stays pure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stamp {
    /// The current time.
    pub now: Millis,
    /// Fresh random bits, of which an id uses 80.
    pub random: u128,
}

impl Stamp {
    /// Draws an id.
    #[must_use]
    pub fn id(self) -> Id {
        Id::new(self.now, self.random)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_read_back_and_refuse_anything_else() {
        let id = Id::new(1_795_305_600_000, 42);
        assert_eq!(Id::parse(&id.to_string()), Some(id));
        for bad in [
            "",
            "x",
            "01ARZ3NDEKTSV4RRFFQ69G5FA",
            "81ARZ3NDEKTSV4RRFFQ69G5FAVV",
            "<script>alert(1)</script>!!",
            "éééééééééé",
        ] {
            assert_eq!(Id::parse(bad), None, "{bad}");
        }
    }
}

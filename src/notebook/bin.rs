//! The bin: a deleted document stays for thirty days.

use super::{Document, Millis};

/// How long a deleted document stays in the bin, in days.
pub const BIN_DAYS: u64 = 30;

const DAY: Millis = 24 * 60 * 60 * 1000;

/// Whether a document has been in the bin for longer than [`BIN_DAYS`].
///
/// A clock that went back never empties the bin early: a date in the future is not past.
#[must_use]
pub fn is_expired(document: &Document, now: Millis) -> bool {
    document
        .deleted
        .is_some_and(|deleted| now.saturating_sub(deleted) > BIN_DAYS * DAY)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::InstrumentId;
    use crate::notebook::{Assessment, Body, Stamp};

    #[test]
    fn thirty_days_then_gone() {
        let stamp = Stamp {
            now: 40 * DAY,
            random: 1,
        };
        let body = Body::Assessment(Assessment::new(InstrumentId::new("a"), stamp.id()));
        let mut document = Document::new(stamp, stamp, String::new(), body);
        let cases = [
            (None, 400 * DAY, false),
            (Some(40 * DAY), 40 * DAY, false),
            (Some(40 * DAY), 70 * DAY, false),
            (Some(40 * DAY), 70 * DAY + 1, true),
            (Some(40 * DAY), 0, false),
        ];
        for (deleted, now, expected) in cases {
            document.deleted = deleted;
            assert_eq!(is_expired(&document, now), expected, "{deleted:?} at {now}");
        }
    }
}

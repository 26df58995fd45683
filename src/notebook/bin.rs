//! Says how long a deleted document stays in the bin.

use super::{Document, Millis};

/// How long a deleted document stays in the bin, in days.
pub const BIN_DAYS: u64 = 30;

const DAY: Millis = 24 * 60 * 60 * 1000;

/// Returns whether a document has been in the bin for longer than [`BIN_DAYS`].
///
/// If the clock was set back, the date lies in the future and the document does not expire.
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

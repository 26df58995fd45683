//! How a contact plan is written out in a file, so that anyone can look inside.

use super::rule::ContactPlan;
use crate::catalogue::PackedKind;
use crate::exchange::{BodyFormat, FileError, Limits, Sharing};
use crate::notebook::{Id, Packed};

/// The most fields that a thing of a plan has.
const MOST_FIELDS: usize = 200;

/// The format.
pub struct Format;

impl BodyFormat for Format {
    fn kind(&self) -> PackedKind {
        super::KIND
    }

    fn name(&self) -> &'static str {
        "ContactPlan"
    }

    fn write(&self, packed: &Packed, sharing: Sharing) -> Option<String> {
        let mut plan: ContactPlan = packed.read()?;
        if !sharing.notes {
            plan.forget_notes();
        }
        serde_json::to_string_pretty(&plan).ok()
    }

    fn read(&self, json: &str, limits: Limits) -> Result<Packed, FileError> {
        let mut plan: ContactPlan = serde_json::from_str(json).map_err(|_| FileError::Damaged)?;
        let mut ids: Vec<Id> = plan.items.iter().map(|item| item.id).collect();
        ids.sort_unstable();
        ids.dedup();
        let entries = plan.items.iter().map(|item| &item.fields);
        let is_sane = ids.len() == plan.items.len()
            && ids.len() <= limits.entries
            && entries
                .chain([&plan.facts])
                .all(|entries| limits.hold(entries, MOST_FIELDS));
        if !is_sane {
            return Err(FileError::Damaged);
        }
        plan.tidy();
        Ok(Packed::of(&plan))
    }
}

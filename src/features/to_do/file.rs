//! How a to-do list is written out in a file, so that anyone can look inside.

use super::rule::ToDo;
use crate::catalogue::PackedKind;
use crate::exchange::{BodyFormat, FileError, Limits, Sharing};
use crate::notebook::{Id, Packed};

/// The format.
pub struct Format;

impl BodyFormat for Format {
    fn kind(&self) -> PackedKind {
        super::KIND
    }

    fn name(&self) -> &'static str {
        "ToDo"
    }

    fn write(&self, packed: &Packed, sharing: Sharing) -> Option<String> {
        let mut list: ToDo = packed.read()?;
        if !sharing.notes {
            list.tasks.iter_mut().for_each(|task| task.note.clear());
        }
        serde_json::to_string_pretty(&list).ok()
    }

    fn read(&self, json: &str, limits: Limits) -> Result<Packed, FileError> {
        let list: ToDo = serde_json::from_str(json).map_err(|_| FileError::Damaged)?;
        let mut ids: Vec<Id> = list.tasks.iter().map(|task| task.id).collect();
        ids.sort_unstable();
        ids.dedup();
        let is_sane = ids.len() == list.tasks.len()
            && list.tasks.len() <= limits.entries
            && list.tasks.iter().all(|task| {
                let origin = task.origin.as_ref();
                task.what.len() <= limits.text
                    && task.note.len() <= limits.text
                    && origin.is_none_or(|origin| origin.entry.len() <= limits.key)
            });
        if is_sane {
            Ok(Packed::of(&list))
        } else {
            Err(FileError::Damaged)
        }
    }
}

//! Compares two versions of a project.

use super::snapshot::{Line, Snapshot};
use crate::features::users_project::words::{Field, Part};

/// How an entry changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Changed {
    /// It is new.
    Added,
    /// It is no longer there.
    Removed,
    /// It says something else.
    Reworded,
}

/// An entry that changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The part that the entry is in.
    pub part: Part,
    /// Which entry.
    pub entry: String,
    /// What became of it.
    pub changed: Changed,
    /// Each field that differs, with its text before and after. One of the two may be empty.
    pub fields: Vec<(Field, String, String)>,
}

/// Returns every entry that differs, in the order of the document.
#[must_use]
pub fn changes(before: &Snapshot, after: &Snapshot) -> Vec<Change> {
    let mut found: Vec<Change> = Vec::new();
    let mut places: Vec<(Part, &str)> = Vec::new();
    for line in before.0.iter().chain(&after.0) {
        let place = (line.part, line.entry.as_str());
        if let Err(at) = places.binary_search(&place) {
            places.insert(at, place);
        }
    }
    for (part, entry) in places {
        let of = |line: &&Line| line.part == part && line.entry == entry;
        let was = before.0.iter().any(|line| of(&line));
        let is = after.0.iter().any(|line| of(&line));
        let differing = part.fields().iter().filter_map(|field| {
            let (old, new) = (
                before.get(part, entry, *field),
                after.get(part, entry, *field),
            );
            (old != new).then(|| (*field, old.to_owned(), new.to_owned()))
        });
        let fields: Vec<(Field, String, String)> = differing.collect();
        let changed = match (was, is) {
            (false, _) => Changed::Added,
            (_, false) => Changed::Removed,
            _ if fields.is_empty() => continue,
            _ => Changed::Reworded,
        };
        found.push(Change {
            part,
            entry: entry.to_owned(),
            changed,
            fields,
        });
    }
    found
}

//! Defines the users' project, which a group writes together, and how copies that were written apart and
//! without a connection are joined.
//!
//! A project is a list of **registers**, one for each field of each entry. An entry of the catalogue has its
//! catalogue id, so that two people who choose it share it; an entry that a person writes gets an id of its own.
//! Every value is a text; for a closed list it is the id.
//!
//! **Joining** ([`UsersProject::join`]) needs no common base, no clock and no server: two files are enough.
//! Each replica (one opening of a page) has an id and numbers its writes. For each replica, a project knows
//! up to which write it has seen. So two copies can tell who had read what. A write that the other side has
//! seen and no longer holds was replaced there; one that it has not seen is new. If both sides wrote into one
//! register and neither had seen the other, both values stay. This is a **conflict**, until a person chooses,
//! by a write that has seen both. This is the "dot store" of causal CRDTs (Almeida, Shoker, Baquero, "Delta state
//! replicated data types", 2018): the join is commutative, associative and idempotent. It was chosen over one time
//! stamp a field, because the clocks of phones differ and the last writer would silently win, and over a list of
//! all changes, because that grows with each letter typed. A replica costs thirty bytes, once.
//!
//! **Nothing is deleted.** Taking an entry out writes an empty `kept`; its text stays and can be put back. Each
//! change of an entry writes `kept` again: if one side takes it out and the other changes it, it stays in
//! sight, as a conflict.
//!
//! A list is in the order of its ids, which is the order of adding, and is the same on every device.

mod changes;
mod join;
mod naming;
mod raw;
mod schedule;
mod snapshot;

pub use changes::{Change, Changed, changes};
pub use raw::RawProject;
pub use schedule::{Quarter, quarter, schedule};
pub use snapshot::{Line, Snapshot, Version};

use crate::catalogue::PackedKind;
use crate::features::users_project::words::{Field, Part, ProjectState};
use crate::notebook::{Id, Millis, PackedBody, Progress};
use serde::{Deserialize, Serialize};

/// The id of the entry for the project itself.
pub const PROJECT: &str = "project";
/// The value of [`Field::Kept`] for an entry that is part of the project.
pub const KEPT: &str = "1";

/// A users' project.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "RawProject")]
pub struct UsersProject {
    /// For each replica, the last write that this copy has seen.
    #[serde(rename = "seen")]
    version_vector: Vec<(Id, u32)>,
    /// The registers, sorted by key.
    registers: Vec<Register>,
    /// The versions that were kept, sorted by id.
    versions: Vec<Version>,
}

/// The name of a register: a field of an entry.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Key {
    /// The part that the entry is in.
    pub part: Part,
    /// The entry: an id of the catalogue, or one that a device drew.
    pub entry: String,
    /// The field of the entry.
    pub field: Field,
}

/// A field of an entry, with the writes that were not replaced.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
struct Register {
    key: Key,
    /// The writes, sorted and never empty. There are several after two people wrote apart.
    writes: Vec<Write>,
}

/// One write.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
struct Write {
    /// The replica in which it was made.
    #[serde(rename = "sitting")]
    replica: Id,
    /// Its number in that replica, from 1.
    count: u32,
    /// The text, or the id of an entry of a closed list.
    value: String,
}

/// A value of a field, with the start of its replica.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Told<'a> {
    /// The value.
    pub value: &'a str,
    /// When the writer had opened the project.
    pub since: Millis,
}

impl PackedBody for UsersProject {
    const KIND: PackedKind = super::KIND;
    const SCHEMA: u16 = 1;

    /// Returns how many of its actions are done.
    fn progress(&self) -> Progress {
        let actions = self.entries(Part::ProjectAction, true);
        let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        let is_done = |entry: &&&str| {
            let state = self.get(Part::ProjectAction, entry, Field::State);
            state == ProjectState::Done.id()
        };
        Progress {
            done: count(actions.iter().filter(is_done).count()),
            total: count(actions.len()),
        }
    }

    fn merge(_base: Option<&Self>, ours: &Self, theirs: &Self) -> Self {
        ours.join(theirs)
    }

    fn take_title(&mut self, revision: Id, title: &str) {
        self.take_title(revision, title);
    }

    fn title(&self) -> Option<&str> {
        Some(self.name()).filter(|name| !name.is_empty())
    }
}

impl UsersProject {
    fn find(&self, part: Part, entry: &str, field: Field) -> Result<usize, usize> {
        let wanted = (part, entry, field);
        self.registers.binary_search_by(|register| {
            let key = &register.key;
            (key.part, key.entry.as_str(), key.field).cmp(&wanted)
        })
    }

    fn writes(&self, part: Part, entry: &str, field: Field) -> &[Write] {
        let place = self.find(part, entry, field).ok();
        let register = place.and_then(|place| self.registers.get(place));
        register.map_or(&[], |register| &register.writes)
    }

    /// Returns the values of a field that nobody has replaced: none before the first write, several in a conflict.
    /// The order is the same on every device.
    #[must_use]
    pub fn told(&self, part: Part, entry: &str, field: Field) -> Vec<Told<'_>> {
        let mut told: Vec<Told<'_>> = Vec::new();
        for write in self.writes(part, entry, field) {
            if told.iter().all(|other| other.value != write.value) {
                told.push(Told {
                    value: &write.value,
                    since: write.replica.millis(),
                });
            }
        }
        told
    }

    /// Returns the value of a field; in a conflict, that of the latest replica. Empty before the first write.
    #[must_use]
    pub fn get(&self, part: Part, entry: &str, field: Field) -> &str {
        let writes = self.writes(part, entry, field);
        writes.last().map_or("", |write| write.value.as_str())
    }

    /// Returns whether a field has several values to choose from.
    #[must_use]
    pub fn is_conflict(&self, part: Part, entry: &str, field: Field) -> bool {
        let mut writes = self.writes(part, entry, field).iter();
        let first = writes.next();
        writes.any(|write| first.is_some_and(|first| first.value != write.value))
    }

    /// Writes a value, which replaces every value of the field. Writing the value that is there already does
    /// nothing.
    pub fn set(&mut self, replica: Id, part: Part, entry: &str, field: Field, value: &str) {
        let told = self.told(part, entry, field);
        let says_so = match told.as_slice() {
            [] => value.is_empty(),
            [one] => one.value == value,
            _ => false,
        };
        if says_so {
            return;
        }
        let count = self.count(replica);
        let write = |value: &str| Write {
            replica,
            count,
            value: value.to_owned(),
        };
        self.put(part, entry, field, write(value));
        // Written again at each change, so that taking it out meanwhile does not remove this change.
        if field != Field::Kept && part != Part::Project {
            self.put(part, entry, Field::Kept, write(KEPT));
        }
    }

    fn put(&mut self, part: Part, entry: &str, field: Field, write: Write) {
        match self.find(part, entry, field) {
            Ok(place) => {
                if let Some(register) = self.registers.get_mut(place) {
                    register.writes = vec![write];
                }
            }
            Err(place) => {
                let key = Key {
                    part,
                    entry: entry.to_owned(),
                    field,
                };
                let writes = vec![write];
                self.registers.insert(place, Register { key, writes });
            }
        }
    }

    /// Returns the next write number of this replica.
    fn count(&mut self, replica: Id) -> u32 {
        match self
            .version_vector
            .binary_search_by_key(&replica, |(id, _)| *id)
        {
            Ok(place) => self.version_vector.get_mut(place).map_or(1, |(_, count)| {
                *count = count.saturating_add(1);
                *count
            }),
            Err(place) => {
                self.version_vector.insert(place, (replica, 1));
                1
            }
        }
    }

    /// Puts an entry into the project, or takes it out. Its text stays.
    pub fn keep(&mut self, replica: Id, part: Part, entry: &str, kept: bool) {
        let value = if kept { KEPT } else { "" };
        self.set(replica, part, entry, Field::Kept, value);
    }

    /// Returns whether an entry is part of the project. It is if one side took it out and the other changed it.
    #[must_use]
    pub fn is_kept(&self, part: Part, entry: &str) -> bool {
        let mut writes = self.writes(part, entry, Field::Kept).iter();
        part == Part::Project || writes.any(|write| write.value == KEPT)
    }

    /// Returns the entries of a part, sorted by id: those in the project, or those taken out.
    #[must_use]
    pub fn entries(&self, part: Part, kept: bool) -> Vec<&str> {
        let of_part = self.registers.iter().filter(|register| {
            register.key.part == part
                && register.key.field == Field::Kept
                && self.is_kept(part, &register.key.entry) == kept
        });
        of_part
            .map(|register| register.key.entry.as_str())
            .collect()
    }

    /// Returns every field in conflict. Entries that are taken out are skipped.
    #[must_use]
    pub fn conflicts(&self) -> Vec<&Key> {
        let keys = self.registers.iter().map(|register| &register.key);
        keys.filter(|key| {
            self.is_kept(key.part, &key.entry) && self.is_conflict(key.part, &key.entry, key.field)
        })
        .collect()
    }

    /// Returns whether nothing was ever written.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.registers.is_empty() && self.versions.is_empty()
    }
}

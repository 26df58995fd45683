//! The users' project: the document that a group writes together, and the rules by which copies of it, written
//! apart and without a connection, come together again.
//!
//! A project is a list of **registers**: one for each field of each entry. An entry of the catalogue goes by its
//! catalogue id, so that two people who choose the same one have one; what a person writes has an id of its own.
//! Every value is a text, and of a closed list its id.
//!
//! **Coming together** ([`UsersProject::join`]) needs no common base, no clock and no server: two files are enough.
//! Each sitting (a page that is opened) has an id, and counts its writes. A project knows, for each sitting, up to
//! which write it has seen. So of two copies one can tell who had read what: a write that the other side has seen
//! and no longer holds was replaced there; one that it has not seen is new. Where both sides wrote into the same
//! register and neither had seen the other, both values stay: a **conflict**, until a person chooses, which is a
//! write that has seen both. This is the "dot store" of causal CRDTs (Almeida, Shoker, Baquero, "Delta state
//! replicated data types", 2018): the join is commutative, associative and idempotent. It was chosen over one time
//! stamp a field, because the clocks of phones differ and the last writer would silently win; and over a list of
//! all changes, because that grows with each letter typed. Here a sitting costs thirty bytes, once.
//!
//! **Nothing is deleted.** Taking an entry out writes an empty `kept`; its words stay and can be put back. Each
//! change of an entry says again that it is kept: taken out on one side and changed on the other, it stays in
//! sight, as a conflict.
//!
//! The order of a list is that of the ids, and so that in which things were added: the same on every device.

mod changes;
mod join;
mod naming;
mod schedule;
mod snapshot;
mod untidy;

pub use changes::{Change, Changed, changes};
pub use schedule::{Quarter, quarter, schedule};
pub use snapshot::{Line, Snapshot, Version};
pub use untidy::Untidy;

use crate::notebook::{Id, Millis, PackedBody, Progress};
use crate::catalogue::PackedKind;
use crate::features::users_project::words::{Field, Part, ProjectState};
use serde::{Deserialize, Serialize};

/// The id of the entry that is the project itself.
pub const PROJECT: &str = "project";
/// What [`Field::Kept`] says of an entry that is part of the project.
pub const KEPT: &str = "1";

/// A users' project.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Untidy")]
pub struct UsersProject {
    /// Up to which write of each sitting this copy has seen, by sitting.
    seen: Vec<(Id, u32)>,
    /// What was written, by key.
    registers: Vec<Register>,
    /// What was kept of the project at some time, by id.
    versions: Vec<Version>,
}

/// The name of a register: a field of an entry.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Key {
    /// Of which part.
    pub part: Part,
    /// Which entry: an id of the catalogue, or one that a device drew.
    pub entry: String,
    /// Which field of it.
    pub field: Field,
}

/// A field of an entry, with what was written into it and not replaced.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
struct Register {
    key: Key,
    /// Never empty, in order. More than one after two people wrote apart.
    writes: Vec<Write>,
}

/// One thing written.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
struct Write {
    /// In which sitting.
    sitting: Id,
    /// The how manieth of that sitting, from 1.
    count: u32,
    /// The text, or the id of an entry of a closed list.
    value: String,
}

/// A value of a field, and when its sitting began.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Told<'a> {
    /// The value.
    pub value: &'a str,
    /// When the person who wrote it had opened the project.
    pub since: Millis,
}

impl PackedBody for UsersProject {
    const KIND: PackedKind = super::KIND;
    const SCHEMA: u16 = 1;

    /// How many of its actions are done.
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

    /// The values of a field that nobody has replaced: none before it is written, several in a conflict. The
    /// order is the same on every device.
    #[must_use]
    pub fn told(&self, part: Part, entry: &str, field: Field) -> Vec<Told<'_>> {
        let mut told: Vec<Told<'_>> = Vec::new();
        for write in self.writes(part, entry, field) {
            if told.iter().all(|other| other.value != write.value) {
                told.push(Told {
                    value: &write.value,
                    since: write.sitting.millis(),
                });
            }
        }
        told
    }

    /// The value of a field; in a conflict, the one whose sitting began last. Empty before it is written.
    #[must_use]
    pub fn get(&self, part: Part, entry: &str, field: Field) -> &str {
        let writes = self.writes(part, entry, field);
        writes.last().map_or("", |write| write.value.as_str())
    }

    /// Whether several values of a field wait for a choice.
    #[must_use]
    pub fn is_conflict(&self, part: Part, entry: &str, field: Field) -> bool {
        let mut writes = self.writes(part, entry, field).iter();
        let first = writes.next();
        writes.any(|write| first.is_some_and(|first| first.value != write.value))
    }

    /// Writes a value in a sitting: it replaces every value that is there. Writing what is there already is
    /// nothing new.
    pub fn set(&mut self, sitting: Id, part: Part, entry: &str, field: Field, value: &str) {
        let told = self.told(part, entry, field);
        let says_so = match told.as_slice() {
            [] => value.is_empty(),
            [one] => one.value == value,
            _ => false,
        };
        if says_so {
            return;
        }
        let count = self.count(sitting);
        let write = |value: &str| Write {
            sitting,
            count,
            value: value.to_owned(),
        };
        self.put(part, entry, field, write(value));
        // Said again at each change: so that who takes it out meanwhile does not take this away.
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

    /// One more write of this sitting.
    fn count(&mut self, sitting: Id) -> u32 {
        match self.seen.binary_search_by_key(&sitting, |(id, _)| *id) {
            Ok(place) => self.seen.get_mut(place).map_or(1, |(_, count)| {
                *count = count.saturating_add(1);
                *count
            }),
            Err(place) => {
                self.seen.insert(place, (sitting, 1));
                1
            }
        }
    }

    /// Makes an entry part of the project, or takes it out. Its words stay.
    pub fn keep(&mut self, sitting: Id, part: Part, entry: &str, kept: bool) {
        let value = if kept { KEPT } else { "" };
        self.set(sitting, part, entry, Field::Kept, value);
    }

    /// Whether an entry is part of the project: taken out on one side and changed on the other, it is.
    #[must_use]
    pub fn is_kept(&self, part: Part, entry: &str) -> bool {
        let mut writes = self.writes(part, entry, Field::Kept).iter();
        part == Part::Project || writes.any(|write| write.value == KEPT)
    }

    /// The entries of a part, in the order of their ids: those that are in the project, or those taken out.
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

    /// Every field that waits for a choice. Of an entry that is taken out, nothing does.
    #[must_use]
    pub fn conflicts(&self) -> Vec<&Key> {
        let keys = self.registers.iter().map(|register| &register.key);
        keys.filter(|key| {
            self.is_kept(key.part, &key.entry) && self.is_conflict(key.part, &key.entry, key.field)
        })
        .collect()
    }

    /// Whether nothing was ever written.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.registers.is_empty() && self.versions.is_empty()
    }
}

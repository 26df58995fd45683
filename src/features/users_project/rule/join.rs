//! Two copies of a project become one. Why it is done so, `users_project.rs` says.

use super::{Register, UsersProject, Write};
use crate::notebook::Id;

impl UsersProject {
    /// The project that holds what both copies hold.
    ///
    /// In whatever order copies are joined, and however often, the outcome is the same. A write is gone only where
    /// the other side has seen it and put another in its place.
    #[must_use]
    pub fn join(&self, other: &Self) -> Self {
        let mut registers = Vec::with_capacity(self.registers.len());
        let mut ours = self.registers.iter().peekable();
        let mut theirs = other.registers.iter().peekable();
        loop {
            let order = match (ours.peek(), theirs.peek()) {
                (None, None) => break,
                (Some(_), None) => core::cmp::Ordering::Less,
                (None, Some(_)) => core::cmp::Ordering::Greater,
                (Some(our), Some(their)) => our.key.cmp(&their.key),
            };
            // A register that only one side has was never seen by the other.
            let joined = match order {
                core::cmp::Ordering::Less => ours.next().cloned(),
                core::cmp::Ordering::Greater => theirs.next().cloned(),
                core::cmp::Ordering::Equal => match (ours.next(), theirs.next()) {
                    (Some(our), Some(their)) => Some(self.joined(our, other, their)),
                    (our, their) => our.or(their).cloned(),
                },
            };
            registers.extend(joined);
        }
        let mut joined = Self {
            seen: self.seen.clone(),
            registers,
            versions: self.versions.clone(),
        };
        joined.seen.extend(&other.seen);
        joined.versions.extend(other.versions.iter().cloned());
        joined.tidied()
    }

    fn joined(&self, ours: &Register, other: &Self, theirs: &Register) -> Register {
        let mut writes = Vec::new();
        add_all(&mut writes, &standing(ours, other, theirs));
        add_all(&mut writes, &standing(theirs, self, ours));
        // A copy that claims to have seen everything and shows nothing takes nothing away.
        if writes.is_empty() {
            add_all(&mut writes, &ours.writes);
            add_all(&mut writes, &theirs.writes);
        }
        Register {
            key: ours.key.clone(),
            writes,
        }
    }

    fn has_seen(&self, write: &Write) -> bool {
        let found = self
            .seen
            .binary_search_by_key(&write.sitting, |(id, _)| *id);
        let count = found.ok().and_then(|place| self.seen.get(place));
        count.is_some_and(|(_, count)| *count >= write.count)
    }

    /// Puts what bytes from anywhere said in order: each thing once, sorted, and everything that is there counted
    /// as seen. Every list is nearly always in order already: inserting is less wasm than sorting, and as fast.
    pub(super) fn tidied(self) -> Self {
        let mut tidy = Self::default();
        for (sitting, count) in self.seen {
            tidy.note_seen(sitting, count);
        }
        for register in self.registers {
            if register.writes.is_empty() {
                continue;
            }
            for write in &register.writes {
                tidy.note_seen(write.sitting, write.count);
            }
            let registers = &mut tidy.registers;
            let found = registers.binary_search_by(|other| other.key.cmp(&register.key));
            match found {
                Ok(place) => {
                    if let Some(known) = registers.get_mut(place) {
                        add_all(&mut known.writes, &register.writes);
                    }
                }
                Err(place) => {
                    let mut writes = Vec::with_capacity(register.writes.len());
                    add_all(&mut writes, &register.writes);
                    let key = register.key;
                    registers.insert(place, Register { key, writes });
                }
            }
        }
        for version in self.versions {
            match tidy.version_place(version.id) {
                Err(place) => tidy.versions.insert(place, version),
                // Only an altered file brings two under one id: the same one stays everywhere.
                Ok(place) => {
                    if let Some(known) = tidy.versions.get_mut(place).filter(|one| **one < version)
                    {
                        *known = version;
                    }
                }
            }
        }
        tidy
    }

    fn note_seen(&mut self, sitting: Id, count: u32) {
        match self.seen.binary_search_by(|(id, _)| id.cmp(&sitting)) {
            Ok(place) => {
                if let Some((_, known)) = self.seen.get_mut(place) {
                    *known = count.max(*known);
                }
            }
            Err(place) => self.seen.insert(place, (sitting, count)),
        }
    }

    pub(super) fn version_place(&self, id: Id) -> Result<usize, usize> {
        self.versions
            .binary_search_by(|version| version.id.cmp(&id))
    }
}

/// Adds writes to those of a register: in order, each once.
pub(super) fn add_all(to: &mut Vec<Write>, writes: &[Write]) {
    for write in writes {
        if let Err(place) = to.binary_search(write) {
            to.insert(place, write.clone());
        }
    }
}

/// What of one side's writes the other side has not replaced.
fn standing(writes: &Register, other: &UsersProject, theirs: &Register) -> Vec<Write> {
    let still_there = |write: &&Write| {
        let is_same = |their: &Write| their.sitting == write.sitting && their.count == write.count;
        !other.has_seen(write) || theirs.writes.iter().any(is_same)
    };
    writes.writes.iter().filter(still_there).cloned().collect()
}

//! Joins two copies of a project. `users_project.rs` says why it is done this way.

use super::{Register, UsersProject, Write};
use crate::notebook::Id;

impl UsersProject {
    /// Joins two copies into a project that holds what both hold.
    ///
    /// The result does not depend on the order or the number of joins. A write is dropped only if
    /// the other side has seen it and replaced it.
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
            version_vector: self.version_vector.clone(),
            registers,
            versions: self.versions.clone(),
        };
        joined.version_vector.extend(&other.version_vector);
        joined.versions.extend(other.versions.iter().cloned());
        joined.tidied()
    }

    fn joined(&self, ours: &Register, other: &Self, theirs: &Register) -> Register {
        let mut writes = Vec::new();
        add_all(&mut writes, &standing(ours, other, theirs));
        add_all(&mut writes, &standing(theirs, self, ours));
        // A copy that claims to have seen everything but holds nothing removes nothing.
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
            .version_vector
            .binary_search_by_key(&write.replica, |(id, _)| *id);
        let count = found.ok().and_then(|place| self.version_vector.get(place));
        count.is_some_and(|(_, count)| *count >= write.count)
    }

    /// Puts a project from unknown bytes in order: sorted, without duplicates, and with every write counted
    /// as seen. Lists are nearly always sorted already, so inserting is as fast as sorting, in less wasm.
    pub(super) fn tidied(self) -> Self {
        let mut tidy = Self::default();
        for (replica, count) in self.version_vector {
            tidy.note_version(replica, count);
        }
        for register in self.registers {
            if register.writes.is_empty() {
                continue;
            }
            for write in &register.writes {
                tidy.note_version(write.replica, write.count);
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

    fn note_version(&mut self, replica: Id, count: u32) {
        match self
            .version_vector
            .binary_search_by(|(id, _)| id.cmp(&replica))
        {
            Ok(place) => {
                if let Some((_, known)) = self.version_vector.get_mut(place) {
                    *known = count.max(*known);
                }
            }
            Err(place) => self.version_vector.insert(place, (replica, count)),
        }
    }

    pub(super) fn version_place(&self, id: Id) -> Result<usize, usize> {
        self.versions
            .binary_search_by(|version| version.id.cmp(&id))
    }
}

/// Adds writes to a register, sorted and without duplicates.
pub(super) fn add_all(to: &mut Vec<Write>, writes: &[Write]) {
    for write in writes {
        if let Err(place) = to.binary_search(write) {
            to.insert(place, write.clone());
        }
    }
}

/// Returns the writes of one side that the other side has not replaced.
fn standing(writes: &Register, other: &UsersProject, theirs: &Register) -> Vec<Write> {
    let still_there = |write: &&Write| {
        let is_same = |their: &Write| their.replica == write.replica && their.count == write.count;
        !other.has_seen(write) || theirs.writes.iter().any(is_same)
    };
    writes.writes.iter().filter(still_there).cloned().collect()
}

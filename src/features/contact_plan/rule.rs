//! Defines the contact plan: who the other engaged users of an institution are, how to meet them, and
//! what to do together. It follows the three steps of the leaflet (FORMES).
//!
//! A plan is a list of items, each with an id (a person, an invitation, a task), and of facts that occur
//! once. Both are small sorted maps, so that the changes of two tabs are merged field by field, and
//! one kind of input field can write all of them.

mod example;
pub mod field;
mod invitation;
mod merging;
mod missing;
mod people;
mod progress;
mod tasks;
mod when;

use crate::catalogue::{PackedKind, closed_list};
pub use crate::features::contact_plan::words::{Act, Milestone};
use crate::notebook::{Day, Entries, Id, PackedBody, Progress, Stamp};
pub use example::{Seed, grow};
pub use invitation::{
    Moment, Remark, USUAL_MINUTES, agreed, invite, keep, minutes_of, note, remarks, send, slots_of,
};
use merging::merge_plans;
pub use missing::{missing_domains, missing_roles};
pub use people::{DuplicatePair, WhyDuplicate, duplicates, import_people, merge_people};
pub use progress::{NextAct, met, next_act, reached};
use serde::{Deserialize, Serialize};
pub use tasks::{take_kept, take_list};
pub use when::Clock;

closed_list! {
    /// The kinds of things in a plan.
    ItemKind {
        /// Someone who takes part, or might.
        Person = "person",
        /// A message that asks one or several people to meet.
        Invitation = "invitation",
        /// A moment that an invitation proposes.
        Slot = "slot",
        /// A record of what was done with an invitation, and when.
        Trace = "trace",
        /// Something to do, with who does it and by when.
        Task = "task",
        /// A meeting, with its notes.
        Meeting = "meeting",
        /// Something that was proposed, and its outcome.
        Proposal = "proposal",
    }
}

/// An item of a plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Item {
    /// Its id, which never changes.
    pub id: Id,
    /// The kind of item.
    pub kind: ItemKind,
    /// Its texts, by the keys of [`field`].
    pub fields: Entries,
}

impl Item {
    /// Returns the text of a field; empty if there is none.
    #[must_use]
    pub fn get(&self, key: &str) -> &str {
        self.fields.get(key).unwrap_or_default()
    }

    /// Returns the ids in a field that holds several.
    pub fn list(&self, key: &str) -> impl Iterator<Item = &str> {
        ids(self.get(key))
    }

    /// Returns the day in a field, if the text is a day.
    #[must_use]
    pub fn day(&self, key: &str) -> Option<Day> {
        Day::typed(self.get(key))
    }

    /// Returns whether no field is filled in, except the one that names its owner.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.fields.iter().all(|(key, _)| key == field::OF)
    }
}

/// Splits a text that holds several ids.
pub fn ids(text: &str) -> impl Iterator<Item = &str> {
    text.split(',').filter(|id| !id.is_empty())
}

/// Adds an id to such a text, or removes it if it is there already.
#[must_use]
pub fn toggled(text: &str, id: &str) -> String {
    let mut all: Vec<&str> = ids(text).filter(|other| *other != id).collect();
    if !ids(text).any(|other| other == id) {
        all.push(id);
    }
    all.join(",")
}

/// The fields that name other things by their ids.
const LINKS: [&str; 3] = [field::TO, field::WHO, field::KEPT];

/// A plan.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ContactPlan {
    /// Facts that occur once, by the keys of [`field`].
    pub facts: Entries,
    /// The items, sorted by id, which is the order of their creation.
    pub items: Vec<Item>,
}

impl ContactPlan {
    /// Returns the text of a fact; empty if there is none.
    #[must_use]
    pub fn fact(&self, key: &str) -> &str {
        self.facts.get(key).unwrap_or_default()
    }

    /// Iterates over the items of a kind, the oldest first.
    pub fn of(&self, kind: ItemKind) -> impl DoubleEndedIterator<Item = &Item> {
        self.items.iter().filter(move |item| item.kind == kind)
    }

    /// Returns the ids of all items of a kind.
    #[must_use]
    pub fn ids_of(&self, kind: ItemKind) -> Vec<Id> {
        self.of(kind).map(|item| item.id).collect()
    }

    /// Returns the item with this id.
    #[must_use]
    pub fn item(&self, id: Id) -> Option<&Item> {
        self.items.iter().find(|item| item.id == id)
    }

    /// Returns the item whose id this text is.
    #[must_use]
    pub fn named(&self, id: &str) -> Option<&Item> {
        self.item(Id::parse(id)?)
    }

    /// Returns a field of an item; empty if there is no such item.
    #[must_use]
    pub fn get(&self, id: Id, key: &str) -> &str {
        self.item(id).map_or("", |item| item.get(key))
    }

    /// Sets a field of an item, if the item exists.
    pub fn set(&mut self, id: Id, key: &str, value: &str) {
        if let Some(item) = self.items.iter_mut().find(|item| item.id == id) {
            item.fields.set(key, value);
        }
    }

    /// Adds an empty item and returns its id.
    pub fn add(&mut self, kind: ItemKind, stamp: Stamp) -> Id {
        let id = stamp.id();
        self.insert(Item {
            id,
            kind,
            fields: Entries::default(),
        });
        id
    }

    /// Adds an item that belongs to another, such as a slot to its invitation.
    pub fn add_to(&mut self, kind: ItemKind, of: Id, stamp: Stamp) -> Id {
        let id = self.add(kind, stamp);
        self.set(id, field::OF, &of.to_string());
        id
    }

    /// Inserts an item at its place in the order.
    fn insert(&mut self, item: Item) {
        let place = self.items.partition_point(|other| other.id < item.id);
        self.items.insert(place, item);
    }

    /// Removes an item and what belongs to it; a meeting stays when its invitation goes. Returns every item
    /// that changed, as it was before.
    pub fn remove(&mut self, id: Id) -> Vec<Item> {
        let named = id.to_string();
        let goes = |item: &Item| {
            item.id == id || (item.kind != ItemKind::Meeting && item.get(field::OF) == named)
        };
        let names = |item: &Item| {
            LINKS
                .iter()
                .any(|key| item.list(key).any(|other| other == named))
        };
        let touched: Vec<Item> = self
            .items
            .iter()
            .filter(|item| goes(item) || names(item))
            .cloned()
            .collect();
        self.items.retain(|item| !goes(item));
        for item in self.items.iter_mut().filter(|item| names(item)) {
            for key in LINKS {
                if item.list(key).any(|other| other == named) {
                    let left = toggled(item.get(key), &named);
                    item.fields.set(key, &left);
                }
            }
        }
        touched
    }

    /// Restores what [`ContactPlan::remove`] removed. Later changes to other fields stay.
    pub fn restore(&mut self, touched: &[Item]) {
        for was in touched {
            let Some(item) = self.items.iter_mut().find(|item| item.id == was.id) else {
                self.insert(was.clone());
                continue;
            };
            for key in LINKS {
                // Of moments one is kept: another that was kept since stays.
                let is_taken = key == field::KEPT && !item.get(key).is_empty();
                let lost: Vec<&str> = was
                    .list(key)
                    .filter(|id| !item.list(key).any(|other| other == *id))
                    .collect();
                if !lost.is_empty() && !is_taken {
                    let all: Vec<&str> = item.list(key).chain(lost).collect();
                    let all = all.join(",");
                    item.fields.set(key, &all);
                }
            }
        }
    }

    /// Iterates over the items of a kind that belong to another item.
    pub fn belonging(&self, kind: ItemKind, of: Id) -> impl Iterator<Item = &Item> {
        let of = of.to_string();
        self.of(kind).filter(move |item| item.get(field::OF) == of)
    }

    /// Returns the latest invitation to a person.
    #[must_use]
    pub fn invitation_to(&self, person: Id) -> Option<&Item> {
        let person = person.to_string();
        self.of(ItemKind::Invitation)
            .rfind(|item| item.list(field::TO).any(|id| id == person))
    }

    /// Sorts the items by id and drops duplicates, in case the list comes from elsewhere.
    pub fn tidy(&mut self) {
        self.items.sort_by_key(|item| item.id);
        self.items.dedup_by_key(|item| item.id);
    }

    /// Removes the free remarks about people and places.
    pub fn forget_notes(&mut self) {
        for item in &mut self.items {
            item.fields.set(field::NOTE, "");
        }
        let notes = self
            .facts
            .iter()
            .filter(|(key, _)| key.starts_with(field::ASKED_NOTE));
        let notes: Vec<String> = notes.map(|(key, _)| key.to_owned()).collect();
        for key in notes {
            self.facts.set(&key, "");
        }
    }

    /// Returns whether the plan is empty.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.facts.is_empty() && self.items.is_empty()
    }
}

impl PackedBody for ContactPlan {
    const KIND: PackedKind = super::KIND;
    const SCHEMA: u16 = 1;

    fn progress(&self) -> Progress {
        let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        let reached = Milestone::ALL.iter().filter(|one| reached(self, **one));
        Progress {
            done: count(reached.count()),
            total: count(Milestone::ALL.len()),
        }
    }

    fn merge(base: Option<&Self>, ours: &Self, theirs: &Self) -> Self {
        merge_plans(base, ours, theirs)
    }
}

/// Draws ids for several items that are created at once, in order.
#[derive(Clone, Copy, Debug)]
pub struct Ids {
    stamp: Stamp,
}

impl Ids {
    /// Starts from this stamp.
    #[must_use]
    pub const fn new(stamp: Stamp) -> Self {
        Self { stamp }
    }

    /// Returns the next stamp.
    pub const fn another(&mut self) -> Stamp {
        let stamp = self.stamp;
        self.stamp.random = stamp.random.wrapping_add(1);
        stamp
    }
}

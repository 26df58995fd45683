//! The contact plan: who the other users engaged in an institution are, how one gets to know them, and what
//! one does together. The three steps of the leaflet (FORMES) as a document.
//!
//! A plan is a list of things that each have an identity (a person, an invitation, a task…) and of facts that
//! there is one of. All of them are small sorted maps, so that two tabs' changes meet field by field, and so
//! that one kind of field on screen writes every one of them.

mod example;
pub mod field;
mod invitation;
mod merging;
mod missing;
mod people;
mod progress;
mod tasks;
mod when;

use crate::notebook::{Day, Entries, Id, PackedBody, Progress, Stamp};
pub use crate::features::contact_plan::words::{Act, Milestone};
use crate::catalogue::{PackedKind, closed_list};
pub use example::{Seed, grow};
pub use invitation::{
    Moment, Remark, USUAL_MINUTES, agreed, invite, keep, minutes_of, note, remarks, send, slots_of,
};
use merging::merge_plans;
pub use missing::{missing_domains, missing_roles};
pub use people::{Twins, WhyTwins, twins, unite, welcome};
pub use progress::{NextAct, met, next_act, reached};
use serde::{Deserialize, Serialize};
pub use tasks::{take_kept, take_list};
pub use when::Clock;

closed_list! {
    /// The kinds of things in a plan.
    ItemKind {
        /// Someone who takes part, or might.
        Person = "person",
        /// What is written to one or several people so that they meet.
        Invitation = "invitation",
        /// A moment that an invitation proposes.
        Slot = "slot",
        /// What was done with an invitation, and when.
        Trace = "trace",
        /// Who does what, and until when.
        Task = "task",
        /// A meeting, with its notes.
        Meeting = "meeting",
        /// What was proposed, and what became of it.
        Proposal = "proposal",
    }
}

/// A thing in a plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Item {
    /// Its identity, for ever.
    pub id: Id,
    /// What it is.
    pub kind: ItemKind,
    /// What is said of it, by the keys of [`field`].
    pub fields: Entries,
}

impl Item {
    /// What a field says; empty where it says nothing.
    #[must_use]
    pub fn get(&self, key: &str) -> &str {
        self.fields.get(key).unwrap_or_default()
    }

    /// The ids in a field that holds several.
    pub fn list(&self, key: &str) -> impl Iterator<Item = &str> {
        ids(self.get(key))
    }

    /// The day in a field, if it is one.
    #[must_use]
    pub fn day(&self, key: &str) -> Option<Day> {
        Day::typed(self.get(key))
    }

    /// Whether nothing was said of it yet, but for what it belongs to.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.fields.iter().all(|(key, _)| key == field::OF)
    }
}

/// The ids in a text that holds several.
pub fn ids(text: &str) -> impl Iterator<Item = &str> {
    text.split(',').filter(|id| !id.is_empty())
}

/// The text with an id more, or without it where it was there.
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
    /// What there is one of, by the keys of [`field`].
    pub facts: Entries,
    /// What there are many of, by id: the order in which they were made.
    pub items: Vec<Item>,
}

impl ContactPlan {
    /// What a fact says; empty where it says nothing.
    #[must_use]
    pub fn fact(&self, key: &str) -> &str {
        self.facts.get(key).unwrap_or_default()
    }

    /// Everything of a kind, the oldest first.
    pub fn of(&self, kind: ItemKind) -> impl DoubleEndedIterator<Item = &Item> {
        self.items.iter().filter(move |item| item.kind == kind)
    }

    /// The ids of everything of a kind.
    #[must_use]
    pub fn ids_of(&self, kind: ItemKind) -> Vec<Id> {
        self.of(kind).map(|item| item.id).collect()
    }

    /// The thing with this id.
    #[must_use]
    pub fn item(&self, id: Id) -> Option<&Item> {
        self.items.iter().find(|item| item.id == id)
    }

    /// The thing with the id that this text writes.
    #[must_use]
    pub fn named(&self, id: &str) -> Option<&Item> {
        self.item(Id::parse(id)?)
    }

    /// What a field of a thing says; empty where there is no such thing.
    #[must_use]
    pub fn get(&self, id: Id, key: &str) -> &str {
        self.item(id).map_or("", |item| item.get(key))
    }

    /// Says something of a thing that is there.
    pub fn set(&mut self, id: Id, key: &str, value: &str) {
        if let Some(item) = self.items.iter_mut().find(|item| item.id == id) {
            item.fields.set(key, value);
        }
    }

    /// Adds a thing, of which nothing is said yet.
    pub fn add(&mut self, kind: ItemKind, stamp: Stamp) -> Id {
        let id = stamp.id();
        self.insert(Item {
            id,
            kind,
            fields: Entries::default(),
        });
        id
    }

    /// Adds a thing that belongs to another: a slot to its invitation.
    pub fn add_to(&mut self, kind: ItemKind, of: Id, stamp: Stamp) -> Id {
        let id = self.add(kind, stamp);
        self.set(id, field::OF, &of.to_string());
        id
    }

    /// Puts a thing at its place.
    fn insert(&mut self, item: Item) {
        let place = self.items.partition_point(|other| other.id < item.id);
        self.items.insert(place, item);
    }

    /// Takes a thing away, and what belongs to it: a meeting outlives its invitation. Gives back everything
    /// that it touched, as it was.
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

    /// Puts back what [`ContactPlan::remove`] took away. What was said since stays said.
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

    /// Everything of a kind that belongs to another thing.
    pub fn belonging(&self, kind: ItemKind, of: Id) -> impl Iterator<Item = &Item> {
        let of = of.to_string();
        self.of(kind).filter(move |item| item.get(field::OF) == of)
    }

    /// The latest invitation to a person.
    #[must_use]
    pub fn invitation_to(&self, person: Id) -> Option<&Item> {
        let person = person.to_string();
        self.of(ItemKind::Invitation)
            .rfind(|item| item.list(field::TO).any(|id| id == person))
    }

    /// Puts things in the order of their ids, each once, whoever wrote the list.
    pub fn tidy(&mut self) {
        self.items.sort_by_key(|item| item.id);
        self.items.dedup_by_key(|item| item.id);
    }

    /// Lets go of free remarks about people and places.
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

    /// Whether nothing was written in it.
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

/// Ids for several things made at once, in their order.
#[derive(Clone, Copy, Debug)]
pub struct Ids {
    stamp: Stamp,
}

impl Ids {
    /// Those that begin with this one.
    #[must_use]
    pub const fn new(stamp: Stamp) -> Self {
        Self { stamp }
    }

    /// The next one.
    pub const fn another(&mut self) -> Stamp {
        let stamp = self.stamp;
        self.stamp.random = stamp.random.wrapping_add(1);
        stamp
    }
}

//! People who write apart, and the history of all that they wrote: what a copy must say, told the long way.

use passerelle::features::users_project::rule::{PROJECT, UsersProject};
use passerelle::features::users_project::words::{Field, Part};
use passerelle::notebook::Id;
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

/// How many people write.
const PEOPLE: usize = 3;

/// One thing that a person does with their copy.
#[derive(Clone, Debug)]
pub(super) enum Act {
    Write(Place, &'static str),
    Keep(Place, bool),
    /// Takes in the copy of another person, by their number.
    Take(usize),
    /// Closes the page and opens it again.
    Sit,
}

/// Few places, so that people meet in them.
pub(super) type Place = (Part, &'static str, Field);

const PLACES: [Place; 7] = [
    (Part::Project, PROJECT, Field::Text),
    (Part::Project, PROJECT, Field::Why),
    (Part::Value, "listening", Field::Meaning),
    (Part::Theme, "restraint", Field::Text),
    (Part::ProjectAction, "a", Field::Text),
    (Part::ProjectAction, "a", Field::Date),
    (Part::Log, "n", Field::Text),
];

pub(super) fn acts() -> impl Strategy<Value = Vec<(usize, Act)>> {
    let place = || (0..PLACES.len()).prop_map(|place| PLACES[place]);
    let value = prop::sample::select(vec!["", "one", "two", "<b>three</b>", "1"]);
    let act = prop_oneof![
        6 => (place(), value).prop_map(|(place, value)| Act::Write(place, value)),
        3 => (place(), any::<bool>()).prop_map(|(place, kept)| Act::Keep(place, kept)),
        3 => (0..PEOPLE).prop_map(Act::Take),
        1 => Just(Act::Sit),
    ];
    prop::collection::vec((0..PEOPLE, act), 0..40)
}

/// What was ever written, told apart by number, and which of it each write replaced: a copy knows a set of
/// writes, and taking a copy in is the union. It is what the join must say without keeping all of that.
#[derive(Default)]
pub(super) struct History {
    writes: Vec<(Place, &'static str, BTreeSet<usize>)>,
    pub(super) known: [BTreeSet<usize>; PEOPLE],
}

impl History {
    /// What stands at a place of a copy: nothing that it knows replaced it.
    fn standing(&self, known: &BTreeSet<usize>, place: Place) -> BTreeSet<usize> {
        let replaced: BTreeSet<usize> = known
            .iter()
            .flat_map(|number| self.writes[*number].2.iter().copied())
            .collect();
        let here = known.iter().filter(|n| self.writes[**n].0 == place);
        here.filter(|n| !replaced.contains(n)).copied().collect()
    }

    pub(super) fn values(&self, known: &BTreeSet<usize>, place: Place) -> BTreeSet<&'static str> {
        let standing = self.standing(known, place);
        standing.iter().map(|n| self.writes[*n].1).collect()
    }

    fn write(&mut self, person: usize, place: Place, value: &'static str) -> bool {
        let known = self.known[person].clone();
        let values = self.values(&known, place);
        let says_so = values == BTreeSet::from([value]) || (values.is_empty() && value.is_empty());
        if !says_so {
            let over = self.standing(&known, place);
            self.known[person].insert(self.writes.len());
            self.writes.push((place, value, over));
        }
        !says_so
    }

    /// Each change of an entry says again that it is kept.
    fn keep_with(&mut self, person: usize, (part, entry, _): Place) {
        if part != Part::Project {
            let place = (part, entry, Field::Kept);
            let over = self.standing(&self.known[person].clone(), place);
            self.known[person].insert(self.writes.len());
            self.writes.push((place, "1", over));
        }
    }
}

/// Copies of one project after all that people did, and the history of it.
pub(super) fn played(acts: &[(usize, Act)]) -> ([UsersProject; PEOPLE], History) {
    let mut copies: [UsersProject; PEOPLE] = Default::default();
    let mut history = History::default();
    let mut sittings: [u64; PEOPLE] = [1, 2, 3];
    for (person, act) in acts {
        let sitting = Id::new(sittings[*person], 7);
        match act {
            Act::Write(place, value) => {
                let (part, entry, field) = *place;
                copies[*person].set(sitting, part, entry, field, value);
                if history.write(*person, *place, value) {
                    history.keep_with(*person, *place);
                }
            }
            Act::Keep((part, entry, _), kept) => {
                copies[*person].keep(sitting, *part, entry, *kept);
                let value = if *kept { "1" } else { "" };
                history.write(*person, (*part, entry, Field::Kept), value);
            }
            Act::Take(other) => {
                copies[*person] = copies[*person].join(&copies[*other]);
                let news = history.known[*other].clone();
                history.known[*person].extend(news);
            }
            Act::Sit => sittings[*person] += 10,
        }
    }
    (copies, history)
}

pub(super) fn places() -> impl Iterator<Item = Place> {
    let kept = PLACES.map(|(part, entry, _)| (part, entry, Field::Kept));
    PLACES.into_iter().chain(kept)
}

pub(super) fn told(project: &UsersProject, (part, entry, field): Place) -> BTreeSet<&str> {
    let told = project.told(part, entry, field);
    told.iter().map(|told| told.value).collect()
}

/// Everything that anyone can still read.
pub(super) fn all_told(project: &UsersProject) -> BTreeMap<Place, BTreeSet<&str>> {
    places()
        .map(|place| (place, told(project, place)))
        .collect()
}

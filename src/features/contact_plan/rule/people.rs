//! Finds people who may have been entered twice, and joins them.

use super::{ContactPlan, Item, ItemKind, field, ids, toggled};
use crate::catalogue::fold;
use crate::features::contact_plan::words::ContactStatus;
use crate::notebook::Id;

/// The fewest digits of a telephone number; a shorter one is an extension.
const PHONE_DIGITS: usize = 6;

/// Why two entries may be one person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WhyDuplicate {
    /// The same address.
    Email,
    /// The same number.
    Phone,
    /// The same name, whatever its accents, its order and its capitals.
    Name,
    /// The initials of a name, in the same service.
    Initials,
}

/// Two entries that may be one person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DuplicatePair {
    /// The older entry.
    pub first: Id,
    /// The newer one.
    pub second: Id,
    /// Why.
    pub why: WhyDuplicate,
}

/// The details by which two entries are compared.
struct MatchKey {
    id: Id,
    email: String,
    phone: String,
    /// The words of the name, in order.
    words: Vec<String>,
    service: String,
    apart: Vec<Id>,
}

impl MatchKey {
    fn of(person: &Item) -> Self {
        let mut words: Vec<String> = fold(person.get(field::NAME))
            .split(' ')
            .map(str::to_owned)
            .collect();
        words.retain(|word| !word.is_empty());
        words.sort_unstable();
        Self {
            id: person.id,
            email: person.get(field::EMAIL).trim().to_lowercase(),
            phone: dialled(person.get(field::PHONE)),
            words,
            service: fold(person.get(field::SERVICE)),
            apart: person.list(field::APART).filter_map(Id::parse).collect(),
        }
    }

    /// Returns the first letters of the words, in order; "m d", "md" and "m.-d." are the same.
    fn initials(&self) -> String {
        let mut letters: Vec<char> = if self.is_initials() {
            self.words.iter().flat_map(|word| word.chars()).collect()
        } else {
            self.words
                .iter()
                .filter_map(|word| word.chars().next())
                .collect()
        };
        letters.sort_unstable();
        letters.into_iter().collect()
    }

    fn is_initials(&self) -> bool {
        let letters: usize = self.words.iter().map(|word| word.chars().count()).sum();
        (2..=4).contains(&letters)
            && (self.words.len() == 1 || self.words.iter().all(|word| word.chars().count() == 1))
    }

    fn like(&self, other: &Self) -> Option<WhyDuplicate> {
        if self.apart.contains(&other.id) || other.apart.contains(&self.id) {
            return None;
        }
        if !self.email.is_empty() && self.email == other.email {
            return Some(WhyDuplicate::Email);
        }
        if self.phone.len() >= PHONE_DIGITS && self.phone == other.phone {
            return Some(WhyDuplicate::Phone);
        }
        if self.words.is_empty() || other.words.is_empty() {
            return None;
        }
        // The same initials alone are no reason: many people share them.
        let same_name = self.words == other.words;
        if same_name && !self.is_initials() {
            return Some(WhyDuplicate::Name);
        }
        let near = !self.service.is_empty() && self.service == other.service;
        let one = self.is_initials() || other.is_initials();
        (near && one && self.initials() == other.initials()).then_some(WhyDuplicate::Initials)
    }

    /// Returns whether this is surely the same person as the other and says nothing more.
    fn adds_nothing_to(&self, other: &Self) -> bool {
        let known = |new: &str, own: &str| new.is_empty() || new == own;
        // An association has one address, and a service one number, for several people.
        let sure = match self.like(other) {
            Some(WhyDuplicate::Name) => true,
            Some(WhyDuplicate::Email | WhyDuplicate::Phone) => {
                self.words == other.words || self.initials() == other.initials()
            }
            // Many share their initials, fewer in one service.
            _ => {
                self.words == other.words
                    && !self.service.is_empty()
                    && self.service == other.service
            }
        };
        sure && known(&self.email, &other.email) && known(&self.phone, &other.phone)
    }
}

/// Adds people from a file or a list, in order. Somebody who is in the plan already with the same contact
/// details is left out, so reading a file twice adds nobody. Somebody who only looks alike is added and
/// shows up in [`duplicates`]. Returns how many were added.
pub fn import_people(plan: &mut ContactPlan, people: impl IntoIterator<Item = Item>) -> usize {
    let mut faces: Vec<MatchKey> = plan.of(ItemKind::Person).map(MatchKey::of).collect();
    let mut added = 0;
    for person in people {
        let face = MatchKey::of(&person);
        if !faces.iter().any(|known| face.adds_nothing_to(known)) {
            faces.push(face);
            plan.insert(person);
            added += 1;
        }
    }
    added
}

/// Returns the pairs of entries that may be one person, each pair once.
#[must_use]
pub fn duplicates(plan: &ContactPlan) -> Vec<DuplicatePair> {
    let faces: Vec<MatchKey> = plan.of(ItemKind::Person).map(MatchKey::of).collect();
    let mut found = Vec::new();
    for (place, first) in faces.iter().enumerate() {
        for second in faces.iter().skip(place + 1) {
            if let Some(why) = first.like(second) {
                found.push(DuplicatePair {
                    first: first.id,
                    second: second.id,
                    why,
                });
            }
        }
    }
    found
}

/// Joins two entries: the first keeps its fields, takes those that only the second has, and both notes.
/// Invitations and tasks of the second move to the first. Where the two differ, the second's text goes to
/// the note, with choices from a list worded by `label`. Nothing that was written is lost.
pub fn merge_people(
    plan: &mut ContactPlan,
    first: Id,
    second: Id,
    label: impl Fn(&str, &str) -> String,
) {
    let Some(gone) = plan.item(second).cloned() else {
        return;
    };
    if first == second || plan.item(first).is_none() {
        return;
    }
    let mut left = Vec::new();
    for (key, value) in gone.fields.iter() {
        let own = plan.get(first, key).to_owned();
        let joined = match key {
            _ if own.is_empty() => value.to_owned(),
            field::DOMAINS | field::APART => {
                let new = ids(value).filter(|id| !ids(&own).any(|other| other == *id));
                ids(&own).chain(new).collect::<Vec<_>>().join(",")
            }
            field::STATUS => further(&own, value).to_owned(),
            field::NAME | field::SERVICE | field::EMAIL | field::PHONE | field::NOTE
                if own != value =>
            {
                left.push(value.to_owned());
                own
            }
            field::ROLE | field::FOUND if own != value => {
                left.push(label(key, value));
                own
            }
            _ => own,
        };
        plan.set(first, key, &joined);
    }
    left.retain(|line| !line.is_empty());
    if !left.is_empty() {
        let own = plan.get(first, field::NOTE).to_owned();
        let all = std::iter::once(own)
            .filter(|own| !own.is_empty())
            .chain(left);
        plan.set(first, field::NOTE, &all.collect::<Vec<_>>().join("\n"));
    }
    let (old, new) = (second.to_string(), first.to_string());
    for item in &mut plan.items {
        for key in [field::TO, field::WHO, field::APART] {
            if item.list(key).any(|id| id == old) {
                let without = toggled(item.get(key), &old);
                let with = if ids(&without).any(|id| id == new) {
                    without
                } else {
                    toggled(&without, &new)
                };
                item.fields.set(key, &with);
            }
        }
        if item.get(field::OF) == old {
            item.fields.set(field::OF, &new);
        }
    }
    plan.remove(second);
}

/// Returns the more advanced of two statuses.
fn further<'a>(one: &'a str, other: &'a str) -> &'a str {
    let place = |id: &str| ContactStatus::from_id(id).map_or(0, |status| status as u8);
    if place(other) > place(one) {
        other
    } else {
        one
    }
}

/// Returns the digits of a number as it is dialled in France: `+33 6` and `0033 6` become `06`.
fn dialled(text: &str) -> String {
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let abroad = text.trim_start().starts_with('+');
    let rest = match digits.strip_prefix("0033") {
        Some(rest) => Some(rest),
        None => digits.strip_prefix("33").filter(|_| abroad),
    };
    rest.map_or_else(
        || digits.clone(),
        |rest| ["0", rest.trim_start_matches('0')].concat(),
    )
}

//! What must hold whatever people do: two states come together, what is taken away comes back, nothing panics.

use super::{SUMMONS, stamp};
use passerelle::features::contact_plan::rule::ContactPlan;
use passerelle::features::contact_plan::rule::{
    ItemKind, duplicates, field, invite, keep, next_act, note, remarks, send,
};
use passerelle::features::contact_plan::words::Act;
use passerelle::notebook::{Day, Id, Packed, PackedBody};
use proptest::prelude::*;

/// Changes that a person can make, on a few things.
#[derive(Clone, Debug)]
enum Change {
    Add(u8, u128),
    Set(u128, u8, String),
    Fact(u8, String),
    Remove(u128),
    /// Invites one of the people.
    Invite(u128, u128),
    /// Keeps a moment of an invitation, or none.
    Keep(u128, Option<u8>),
    /// Says that an invitation was sent.
    Send(u128),
    /// Says when a moment is.
    Time(u128, u8),
}

const KINDS: [ItemKind; 4] = [
    ItemKind::Person,
    ItemKind::Invitation,
    ItemKind::Task,
    ItemKind::Proposal,
];
const KEYS: [&str; 6] = [
    field::NAME,
    field::NOTE,
    field::DOMAINS,
    field::TEXT,
    field::TO,
    field::DAY,
];

fn change() -> impl Strategy<Value = Change> {
    let words = || "[a-c ]{0,4}";
    prop_oneof![
        (0..4_u8, 0..8_u128).prop_map(|(kind, id)| Change::Add(kind, id)),
        (0..8_u128, 0..6_u8, words()).prop_map(|(id, key, words)| Change::Set(id, key, words)),
        (0..6_u8, words()).prop_map(|(key, words)| Change::Fact(key, words)),
        (0..8_u128).prop_map(Change::Remove),
        (0..4_u128, 0..8_u128).prop_map(|(place, id)| Change::Invite(place, id)),
        (0..3_u128, proptest::option::of(0..3_u8))
            .prop_map(|(place, slot)| Change::Keep(place, slot)),
        (0..3_u128).prop_map(Change::Send),
        (0..6_u128, 1..5_u8).prop_map(|(place, day)| Change::Time(place, day)),
    ]
}

/// The thing of a kind at a place.
fn at(plan: &ContactPlan, kind: ItemKind, place: u128) -> Option<Id> {
    plan.of(kind)
        .nth(usize::try_from(place).unwrap())
        .map(|item| item.id)
}

fn apply(plan: &mut ContactPlan, side: u128, changes: &[Change]) {
    for change in changes {
        match change {
            // Ids of two sides differ, as two devices' do.
            Change::Add(kind, random) => {
                let id = stamp(side * 100 + random);
                if plan.item(id.id()).is_none() {
                    plan.add(KINDS[usize::from(*kind)], id);
                }
            }
            Change::Set(place, key, words) => {
                let place = usize::try_from(*place).unwrap();
                let id = plan.items.get(place).map(|item| item.id);
                if let Some(id) = id {
                    plan.set(id, KEYS[usize::from(*key)], words);
                }
            }
            Change::Fact(key, words) => plan.facts.set(KEYS[usize::from(*key)], words),
            Change::Remove(place) => {
                let place = usize::try_from(*place).unwrap();
                let id = plan.items.get(place).map(|item| item.id);
                if let Some(id) = id {
                    plan.remove(id);
                }
            }
            Change::Invite(place, random) => {
                let id = stamp(10_000 + side * 1_000 + random * 10);
                let is_new = plan.item(id.id()).is_none();
                if let Some(person) = at(plan, ItemKind::Person, *place).filter(|_| is_new) {
                    let mut made = plan.clone();
                    invite(&mut made, person, None, id);
                    // Ids are never made twice, which these few numbers could do.
                    let mut ids: Vec<Id> = made.items.iter().map(|item| item.id).collect();
                    ids.dedup();
                    if ids.len() == made.items.len() {
                        *plan = made;
                    }
                }
            }
            Change::Keep(place, slot) => {
                if let Some(invitation) = at(plan, ItemKind::Invitation, *place) {
                    let slots = plan.belonging(ItemKind::Slot, invitation);
                    let slots: Vec<Id> = slots.map(|slot| slot.id).collect();
                    let slot = slot.and_then(|slot| slots.get(usize::from(slot)).copied());
                    // One meeting an invitation and side.
                    let id = stamp(20_000 + side * 1_000 + place);
                    if plan.item(id.id()).is_none() {
                        keep(plan, invitation, slot, id);
                    }
                }
            }
            Change::Send(place) => {
                if let Some(invitation) = at(plan, ItemKind::Invitation, *place) {
                    let today = Day::parse("2026-11-24");
                    send(plan, invitation, today);
                    let id = stamp(30_000 + side * 1_000 + place);
                    if plan.item(id.id()).is_none() {
                        note(plan, invitation, Act::Sent, today, id);
                    }
                }
            }
            Change::Time(place, day) => {
                if let Some(slot) = at(plan, ItemKind::Slot, *place) {
                    plan.set(slot, field::DAY, &["2026-12-0", &day.to_string()].concat());
                }
            }
        }
    }
}

fn three() -> impl Strategy<Value = (ContactPlan, ContactPlan, ContactPlan)> {
    let changes = || proptest::collection::vec(change(), 0..12);
    (changes(), changes(), changes()).prop_map(|(before, ours, theirs)| {
        let mut base = ContactPlan::default();
        apply(&mut base, 0, &before);
        let (mut one, mut two) = (base.clone(), base.clone());
        apply(&mut one, 1, &ours);
        apply(&mut two, 2, &theirs);
        (base, one, two)
    })
}

proptest! {
    #[test]
    fn merging_loses_nothing_that_one_side_wrote_since((base, ours, theirs) in three()) {
        let merged = ContactPlan::merge(Some(&base), &ours, &theirs);
        for (side, other) in [(&ours, &theirs), (&theirs, &ours)] {
            for item in &side.items {
                let changed = base.item(item.id) != Some(item);
                let found = merged.item(item.id);
                prop_assert!(found.is_some() || (!changed && other.item(item.id).is_none()));
                for (key, value) in item.fields.iter() {
                    let was = base.get(item.id, key);
                    let untouched = other.get(item.id, key) == was;
                    if value != was && (untouched || field::is_prose(key)) && !field::is_list(key) {
                        prop_assert!(found.is_some_and(|found| found.get(key).contains(value)));
                    }
                }
            }
            for (key, value) in side.facts.iter() {
                let was = base.fact(key);
                if value != was && other.fact(key) == was && !field::is_list(key) {
                    prop_assert_eq!(merged.fact(key), value);
                }
            }
        }
    }

    #[test]
    fn nothing_stands_without_what_it_belongs_to((base, ours, theirs) in three()) {
        let merged = ContactPlan::merge(Some(&base), &ours, &theirs);
        for item in merged.items.iter().filter(|item| item.kind != ItemKind::Meeting) {
            for link in [field::OF, field::KEPT] {
                let other = item.get(link);
                prop_assert!(other.is_empty() || merged.named(other).is_some());
            }
        }
    }

    #[test]
    fn sides_may_be_told_in_any_order((base, ours, theirs) in three()) {
        let one = ContactPlan::merge(Some(&base), &ours, &theirs);
        let other = ContactPlan::merge(Some(&base), &theirs, &ours);
        let ids = |plan: &ContactPlan| plan.items.iter().map(|item| item.id).collect::<Vec<_>>();
        prop_assert_eq!(ids(&one), ids(&other));
    }

    #[test]
    fn merging_with_an_untouched_side_is_the_other((base, ours, _) in three()) {
        prop_assert_eq!(ContactPlan::merge(Some(&base), &ours, &base), ours.clone());
        prop_assert_eq!(ContactPlan::merge(Some(&base), &base, &ours), ours.clone());
        prop_assert_eq!(ContactPlan::merge(Some(&base), &ours, &ours), ours);
    }

    #[test]
    fn merging_again_changes_nothing((base, ours, theirs) in three()) {
        let merged = ContactPlan::merge(Some(&base), &ours, &theirs);
        // The other tab takes the merged state in, made from its own.
        prop_assert_eq!(ContactPlan::merge(Some(&theirs), &theirs, &merged), merged.clone());
        let ids: Vec<Id> = merged.items.iter().map(|item| item.id).collect();
        let mut sorted = ids.clone();
        sorted.sort_unstable();
        sorted.dedup();
        prop_assert_eq!(ids, sorted);
    }

    #[test]
    fn bytes_of_a_plan_are_read_back_and_others_never_panic((_, ours, _) in three(), bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        prop_assert_eq!(Packed::of(&ours).read::<ContactPlan>(), Some(ours));
        let _ = postcard::from_bytes::<ContactPlan>(&bytes);
    }

    #[test]
    fn what_is_taken_away_comes_back_as_it_was((_, mut plan, _) in three(), place in 0..8_usize) {
        let before = plan.clone();
        if let Some(id) = plan.items.get(place).map(|item| item.id) {
            let gone = plan.remove(id);
            prop_assert!(plan.item(id).is_none());
            plan.restore(&gone);
            let sorted = |text: &str| { let mut all: Vec<String> = text.split(',').map(str::to_owned).collect(); all.sort(); all };
            prop_assert_eq!(plan.items.len(), before.items.len());
            for (now, was) in plan.items.iter().zip(&before.items) {
                prop_assert_eq!(now.id, was.id);
                for (key, value) in was.fields.iter() {
                    prop_assert_eq!(sorted(now.get(key)), sorted(value));
                }
            }
        }
    }

    #[test]
    fn every_plan_has_a_next_act_and_rules_never_panic((_, plan, _) in three(), text in ".{0,60}") {
        let _ = next_act(&plan, Day::parse("2026-11-24"));
        let _ = duplicates(&plan);
        for invitation in plan.of(ItemKind::Invitation) {
            let _ = remarks(&plan, invitation, &text, &SUMMONS);
        }
        prop_assert!(plan.progress().done <= plan.progress().total);
    }
}

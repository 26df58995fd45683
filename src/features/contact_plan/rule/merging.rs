//! Merges two states of one plan that were made from the same earlier state.

use super::{ContactPlan, Item, ItemKind, field};
use crate::notebook::merge::{entries, kept, pick, text};
use crate::notebook::{Entries, Id};

/// Merges what both sides did since `base`.
///
/// Items are matched by id and merged field by field. An item that one side removed is gone, unless the
/// other side changed it meanwhile: no new text is lost. Without a base, the items of both sides stay.
#[must_use]
pub fn merge_plans(
    base: Option<&ContactPlan>,
    ours: &ContactPlan,
    theirs: &ContactPlan,
) -> ContactPlan {
    let none = ContactPlan::default();
    let base = base.unwrap_or(&none);
    let mut merged = ContactPlan {
        facts: fields(&base.facts, &ours.facts, &theirs.facts),
        items: Vec::new(),
    };
    let mut all: Vec<Id> = ours
        .items
        .iter()
        .chain(&theirs.items)
        .map(|item| item.id)
        .collect();
    all.sort_unstable();
    all.dedup();
    for id in all {
        let (was, our, their) = (base.item(id), ours.item(id), theirs.item(id));
        let item = match (was, our, their) {
            (_, Some(our), Some(their)) => {
                let empty = Entries::default();
                let was = was.map_or(&empty, |was| &was.fields);
                Some(Item {
                    fields: fields(was, &our.fields, &their.fields),
                    ..their.clone()
                })
            }
            (None, Some(one), None) | (None, None, Some(one)) => Some(one.clone()),
            // Taken away by the other side, and changed by this one.
            (Some(was), Some(one), None) | (Some(was), None, Some(one)) if was != one => {
                Some(one.clone())
            }
            _ => None,
        };
        merged.items.extend(item);
    }
    for side in [ours, theirs] {
        bring_back_owners(&mut merged, side);
        bring_back_chosen_moments(&mut merged, base, side);
    }
    let_go_of_lost_moments(&mut merged);
    one_task_for_each_source(&mut merged);
    merged
}

/// Brings back an item that the other side removed if this side added something that belongs to it: a
/// new moment is of no use without its invitation.
fn bring_back_owners(merged: &mut ContactPlan, side: &ContactPlan) {
    let is_orphan = |item: &&Item| {
        item.kind != ItemKind::Meeting && merged.named(item.get(field::OF)).is_none()
    };
    let owners: Vec<Id> = merged
        .items
        .iter()
        .filter(is_orphan)
        .filter_map(|item| Some(side.named(item.get(field::OF))?.id))
        .collect();
    for owner in owners {
        let named = owner.to_string();
        let back = side
            .items
            .iter()
            .filter(|item| item.id == owner || item.get(field::OF) == named);
        for item in back {
            if merged.item(item.id).is_none() {
                merged.insert(item.clone());
            }
        }
    }
}

/// Brings back a moment that the other side removed if this side has chosen it since: the choice is new.
fn bring_back_chosen_moments(merged: &mut ContactPlan, base: &ContactPlan, side: &ContactPlan) {
    let chosen: Vec<Item> = merged
        .items
        .iter()
        .filter(|item| base.get(item.id, field::KEPT) != item.get(field::KEPT))
        .filter(|item| merged.named(item.get(field::KEPT)).is_none())
        .filter_map(|item| side.named(item.get(field::KEPT)).cloned())
        .collect();
    for moment in chosen {
        merged.insert(moment);
    }
}

/// Reopens an invitation whose chosen moment was removed by the other side.
fn let_go_of_lost_moments(merged: &mut ContactPlan) {
    let lost = |item: &&Item| {
        let kept = item.get(field::KEPT);
        !kept.is_empty() && merged.named(kept).is_none()
    };
    let lost: Vec<Id> = merged
        .items
        .iter()
        .filter(lost)
        .map(|item| item.id)
        .collect();
    for id in lost {
        merged.set(id, field::KEPT, "");
    }
}

/// Joins two tasks that both sides took from the same entry of a reading or a list.
fn one_task_for_each_source(merged: &mut ContactPlan) {
    let mut known: Vec<(String, Id)> = Vec::new();
    let tasks: Vec<Item> = merged.of(ItemKind::Task).cloned().collect();
    for task in tasks {
        let from = task.get(field::FROM);
        if from.is_empty() {
            continue;
        }
        let first = known.iter().find(|(other, _)| other == from);
        let Some((_, first)) = first.cloned() else {
            known.push((from.to_owned(), task.id));
            continue;
        };
        let ours = merged.item(first).map(|item| item.fields.clone());
        let both = fields(&Entries::default(), &ours.unwrap_or_default(), &task.fields);
        merged.items.retain(|item| item.id != task.id);
        if let Some(item) = merged.items.iter_mut().find(|item| item.id == first) {
            item.fields = both;
        }
    }
}

fn fields(base: &Entries, ours: &Entries, theirs: &Entries) -> Entries {
    entries(base, ours, theirs, |key, base, ours, theirs| {
        if field::is_list(key) {
            let list =
                |text: &str| -> Vec<String> { super::ids(text).map(str::to_owned).collect() };
            return kept(&list(base), &list(ours), &list(theirs)).join(",");
        }
        if field::is_prose(key) {
            return text(Some(base), ours, theirs, "\n");
        }
        pick(Some(&base), &ours, &theirs).to_owned()
    })
}

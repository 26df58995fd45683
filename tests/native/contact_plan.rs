//! The rules of the contact plan: tables, and what must hold whatever people do.

mod invitation;
mod merging;
mod people;
mod progress;
mod tasks;

use passerelle::features::contact_plan::load::recognised;
use passerelle::features::contact_plan::rule::ContactPlan;
use passerelle::features::contact_plan::rule::ItemKind;
use passerelle::notebook::{Day, Id, Stamp};
use std::sync::LazyLock;

/// Beginnings of words that sound like a summons, as the content has them.
static SUMMONS: LazyLock<Vec<String>> =
    LazyLock::new(|| recognised(&super::content::folder()).unwrap().summons);

fn stamp(random: u128) -> Stamp {
    Stamp {
        now: 1_795_305_600_000,
        random,
    }
}

fn day(text: &str) -> Option<Day> {
    Day::parse(text)
}

/// A thing with its fields.
fn with(plan: &mut ContactPlan, kind: ItemKind, random: u128, fields: &[(&str, &str)]) -> Id {
    let id = plan.add(kind, stamp(random));
    for (key, value) in fields {
        plan.set(id, key, value);
    }
    id
}

fn person(plan: &mut ContactPlan, random: u128, fields: &[(&str, &str)]) -> Id {
    with(plan, ItemKind::Person, random, fields)
}

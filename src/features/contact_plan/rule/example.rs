//! A worked example as the beginning of a plan.

use super::{ContactPlan, Ids, ItemKind, field};
use crate::notebook::Stamp;

/// What an example gives to a plan.
#[derive(Clone, Copy, Debug)]
pub struct Seed<'a> {
    /// What one wants to do together.
    pub project: &'a str,
    /// The degree of participation that it shows, by its id.
    pub wished: &'a str,
    /// The roles that it needs, by their ids.
    pub roles: &'a [String],
    /// The domains that it touches, by their ids.
    pub domains: &'a [String],
    /// What was done, in order.
    pub tasks: &'a [String],
}

/// Puts an example into a plan: what the plan says already stays, and a task that is there is not added again.
pub fn grow(plan: &mut ContactPlan, seed: &Seed, stamp: Stamp) {
    let facts = [
        (field::PROJECT, seed.project.to_owned()),
        (field::WISHED, seed.wished.to_owned()),
        (field::WANTED_ROLES, seed.roles.join(",")),
        (field::WANTED_DOMAINS, seed.domains.join(",")),
    ];
    for (key, value) in facts {
        if plan.fact(key).is_empty() {
            plan.facts.set(key, &value);
        }
    }
    let mut ids = Ids::new(stamp);
    for text in seed.tasks {
        let known = plan
            .of(ItemKind::Task)
            .any(|task| task.get(field::TEXT) == text);
        if !known {
            let task = plan.add(ItemKind::Task, ids.another());
            plan.set(task, field::TEXT, text);
        }
    }
}

//! Starts a plan from a worked example.

use super::{ContactPlan, Ids, ItemKind, field};
use crate::notebook::Stamp;

/// The parts of an example that go into a plan.
#[derive(Clone, Copy, Debug)]
pub struct Seed<'a> {
    /// The project that people want to do together.
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

/// Adds an example to a plan. It overwrites nothing and adds no task twice.
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

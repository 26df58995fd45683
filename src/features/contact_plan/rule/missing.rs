//! Finds the roles and domains that nobody in a plan has.

use super::{ContactPlan, ItemKind, field, ids};
use crate::catalogue::RoleId;
use crate::features::contact_plan::words::ParticipationDomain;

/// Returns the domains without anybody, among those that the project needs, or among all.
#[must_use]
pub fn missing_domains(plan: &ContactPlan) -> Vec<ParticipationDomain> {
    let wanted = plan.fact(field::WANTED_DOMAINS);
    let is_wanted = |id: &str| wanted.is_empty() || ids(wanted).any(|other| other == id);
    let has = |id: &str| {
        plan.of(ItemKind::Person)
            .any(|person| person.list(field::DOMAINS).any(|other| other == id))
    };
    let all = ParticipationDomain::ALL.iter().copied();
    all.filter(|domain| is_wanted(domain.id()) && !has(domain.id()))
        .collect()
}

/// Returns the roles that nobody has, among those that the project needs, or among all.
#[must_use]
pub fn missing_roles(plan: &ContactPlan) -> Vec<RoleId> {
    let wanted = plan.fact(field::WANTED_ROLES);
    let is_wanted = |id: &str| wanted.is_empty() || ids(wanted).any(|other| other == id);
    let has = |id: &str| {
        plan.of(ItemKind::Person)
            .any(|person| person.get(field::ROLE) == id)
    };
    let all = RoleId::ALL.iter().copied();
    all.filter(|role| is_wanted(role.id()) && !has(role.id()))
        .collect()
}

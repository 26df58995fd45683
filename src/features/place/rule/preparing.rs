//! Lists what a person may do next for a role or a mission; it can go on a to-do list.

use super::terms::{entry, terms};
use super::{Explored, Outlook};
use crate::catalogue::{MissionId, RoleId, fill, plain};
use crate::features::place::words::PlaceWord as W;
use crate::features::place::words::{Place, PlaceStep, Standing};

/// Something to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlaceAct {
    /// A step to take before a role.
    Step(PlaceStep),
    /// To ask somebody who knows about a role.
    Ask(RoleId),
}

impl PlaceAct {
    /// Returns its id on a to-do list. The id is the same from everywhere, so that it is added once.
    #[must_use]
    pub fn entry(self) -> String {
        match self {
            Self::Step(step) => ["step.", step.id()].concat(),
            Self::Ask(role) => ["role.", role.id()].concat(),
        }
    }

    /// Returns its text on the list. Loading refuses content without such a step or role.
    #[must_use]
    pub fn said(self, place: &Place) -> String {
        match self {
            Self::Step(step) => {
                let said = place.steps.iter().find(|said| said.id == step);
                said.map_or_else(String::new, |said| plain(&said.text))
            }
            Self::Ask(role) => {
                let role = place.roles.iter().find(|one| one.id == role);
                role.map_or_else(String::new, |role| {
                    let ask = plain(&role.ask);
                    let values = [("role", role.name.as_str()), ("ask", ask.as_str())];
                    fill(place.words.get(W::AskTask), &values)
                })
            }
        }
    }
}

/// Turns the explorer's answer into things to do: whom to ask about each open role, then the steps before
/// the roles that are nearly open, each once. Roles further from the person's wishes are left out.
#[must_use]
pub fn next_acts(explored: &Explored) -> Vec<PlaceAct> {
    let of = |standing: Standing| {
        let roles = explored.roles.iter();
        roles.filter(move |outlook: &&Outlook| outlook.standing == standing)
    };
    let ask = of(Standing::Open).map(|outlook| PlaceAct::Ask(outlook.role));
    let steps = of(Standing::After).flat_map(|outlook| &outlook.steps);
    once(ask.chain(steps.map(|step| PlaceAct::Step(*step))))
}

/// Lists what a role asks of anyone: the steps before it, and whom to ask.
#[must_use]
pub fn role_acts(role: RoleId) -> Vec<PlaceAct> {
    let steps = terms(role).steps.iter().map(|step| PlaceAct::Step(*step));
    steps.chain([PlaceAct::Ask(role)]).collect()
}

/// Lists what a mission asks in any role: the steps before any place in it, and those that all its roles ask.
/// Professionals, who have other terms, are left out.
#[must_use]
pub fn mission_steps(mission: MissionId, roles: &[RoleId]) -> Vec<PlaceStep> {
    let mut users = roles
        .iter()
        .filter(|role| **role != RoleId::PartnerProfessional);
    let first = users.next().map_or(&[][..], |role| terms(*role).steps);
    let shared = first
        .iter()
        .filter(|step| users.clone().all(|role| terms(*role).steps.contains(step)));
    once(entry(mission).iter().chain(shared).copied())
}

fn once<T: PartialEq>(all: impl Iterator<Item = T>) -> Vec<T> {
    let mut kept = Vec::new();
    for one in all {
        if !kept.contains(&one) {
            kept.push(one);
        }
    }
    kept
}

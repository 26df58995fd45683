//! Step 3: what to do together, at which degree, who does what, the meetings, and the loop that is closed.

mod assessment;
mod closing;
mod meetings;
mod project;
mod tasks;

use super::desk::{At, Desk};
use super::parts::words;
use crate::features::contact_plan::words::PlanWord as W;
use crate::features::contact_plan::rule::field as f;
use leptos::prelude::*;

use crate::features::contact_plan::rule::ContactPlan;
use crate::notebook::Id;
use crate::platform::address;
use crate::platform::page::EarlyInput;
use leptos::task::spawn_local;
use tasks::hands;
pub use tasks::task_line;

/// Takes what was typed before the wasm was there, and what the address asks for: an example to begin with, or
/// the participation assessment that one comes from.
pub fn take_up(desk: Desk, early: &[EarlyInput]) {
    let is_fresh = desk.plan.with_untracked(ContactPlan::is_blank) && !desk.session.is_stored();
    for EarlyInput { name, value } in early {
        let fact = [f::PROJECT, f::WISHED, f::THANKS, f::NEXT]
            .into_iter()
            .find(|key| key == name);
        if let Some(key) = fact {
            desk.write(&At::fact(key), value);
        }
    }
    assessment::take_what_was_kept(desk);
    if !is_fresh {
        return;
    }
    let example = address::parameter("exemple");
    let starts = &desk.said().starts;
    if let Some(start) = starts
        .iter()
        .find(|start| Some(&start.id) == example.as_ref())
    {
        project::take(desk, start);
    }
    if let Some(id) = address::parameter("bilan").and_then(|id| Id::parse(&id)) {
        spawn_local(assessment::arrive(desk, id));
    }
}

/// The step.
pub fn work(desk: Desk) -> AnyView {
    vec![
        words("", desk.word(W::WorkLead)),
        project::project(desk),
        assessment::assessment(desk),
        tasks::tasks(desk),
        meetings::meetings(desk),
        closing::closing(desk),
    ]
    .into_any()
}

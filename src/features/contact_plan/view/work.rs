//! Draws step 3: the project, its degree, the tasks, the meetings, and closing the loop.

mod assessment;
mod closing;
mod meetings;
mod project;
mod tasks;

use super::context::{At, PlanContext};
use super::parts::words;
use crate::features::contact_plan::rule::field as f;
use crate::features::contact_plan::words::PlanWord as W;
use leptos::prelude::*;

use crate::features::contact_plan::rule::ContactPlan;
use crate::notebook::Id;
use crate::platform::address;
use crate::platform::page::EarlyInput;
use leptos::task::spawn_local;
use tasks::hands;
pub use tasks::task_line;

/// Takes in what was typed before the wasm was mounted and what the address asks for: an example to start from, or
/// the participation assessment that the link came from.
pub fn take_up(context: PlanContext, early: &[EarlyInput]) {
    let is_fresh =
        context.plan.with_untracked(ContactPlan::is_blank) && !context.session.is_stored();
    for EarlyInput { name, value } in early {
        let fact = [f::PROJECT, f::WISHED, f::THANKS, f::NEXT]
            .into_iter()
            .find(|key| key == name);
        if let Some(key) = fact {
            context.write(&At::fact(key), value);
        }
    }
    assessment::take_what_was_kept(context);
    if !is_fresh {
        return;
    }
    let example = address::parameter("exemple");
    let starts = &context.said().starts;
    if let Some(start) = starts
        .iter()
        .find(|start| Some(&start.id) == example.as_ref())
    {
        project::take(context, start);
    }
    if let Some(id) = address::parameter("bilan").and_then(|id| Id::parse(&id)) {
        spawn_local(assessment::arrive(context, id));
    }
}

/// Draws the step.
pub fn work(context: PlanContext) -> AnyView {
    vec![
        words("", context.word(W::WorkLead)),
        project::project(context),
        assessment::assessment(context),
        tasks::tasks(context),
        meetings::meetings(context),
        closing::closing(context),
    ]
    .into_any()
}

//! Step 3: what to do together, at which degree, who does what, the meetings, and the loop that is closed.

mod assessment;
mod closing;
mod meetings;
mod project;
mod tasks;

use super::desk::Desk;
use super::parts::words;
use crate::catalogue::contact_plan::PlanWord as W;
use leptos::prelude::*;

pub use assessment::arrive;
pub use project::take;
use tasks::hands;
pub use tasks::task_line;

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

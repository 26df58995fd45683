//! What a person does, step by step. A journey reads the notebook and arranges [`crate::ui`].
//!
//! Journeys compile natively too: the pages are filled with their first state. What only a browser
//! can do stands in effects and event handlers, which a native run never starts.

mod choosing;
mod contact_plan;
mod day_input;
mod engine;
mod institution;
mod leaving;
mod notebook;
mod nothing;
mod participation;
mod place;
mod preparing;
mod problem;
mod readiness;
mod receiving;
mod session;
mod sharing;
mod situations;
mod start;
mod to_do;
mod unrolling;
mod users_project;

pub use contact_plan::{ContactPlanJourney, PlanContact, PlanWhole, PlanWork};
pub use institution::InstitutionJourney;
pub use notebook::Notebook;
use nothing::Nothing;
pub use participation::Participation;
pub use place::PlaceJourney;
pub use readiness::ReadinessJourney;
pub use situations::SituationsJourney;
pub use start::{Opening, Start};
pub use to_do::ToDoJourney;
pub use users_project::UsersProjectJourney;

/// The HTML of a journey before anything is known of the person: what its page is filled with.
#[cfg(feature = "ssr")]
#[must_use]
pub fn first_state<P: Clone + 'static>(
    pack: &P,
    start: Start,
    draw: fn(&'static P, Start) -> leptos::prelude::AnyView,
) -> String {
    use leptos::prelude::*;
    // The prerender writes a few pages and ends: what it leaks is gone with it.
    let pack: &'static P = Box::leak(Box::new(pack.clone()));
    Owner::new().with(|| draw(pack, start).to_html())
}

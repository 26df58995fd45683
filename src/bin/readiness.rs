//! The wasm of the pages of readiness: a mission's, and the team's.

use leptos::prelude::*;
use passerelle::app::{Opens, start};
use passerelle::catalogue::ReadinessPack;
use passerelle::journeys::ReadinessJourney;

fn main() {
    start(Opens::Document, |pack: &'static ReadinessPack, start| {
        view! { <ReadinessJourney pack start /> }.into_any()
    });
}

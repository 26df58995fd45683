//! The wasm of the page of the contact plan that shows all of it.

use leptos::prelude::*;
use passerelle::app::{Opens, start};
use passerelle::catalogue::ContactPlanPack;
use passerelle::journeys::PlanWhole;

fn main() {
    start(Opens::Document, |pack: &'static ContactPlanPack, start| {
        view! { <PlanWhole pack start /> }.into_any()
    });
}

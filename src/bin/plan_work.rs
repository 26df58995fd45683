//! The wasm of the page of the contact plan on which one works together.

use leptos::prelude::*;
use passerelle::app::{Opens, start};
use passerelle::catalogue::ContactPlanPack;
use passerelle::journeys::PlanWork;

fn main() {
    start(Opens::Document, |pack: &'static ContactPlanPack, start| {
        view! { <PlanWork pack start /> }.into_any()
    });
}

//! The wasm of the page of the contact plan on which one writes invitations.

use leptos::prelude::*;
use passerelle::app::{Opens, start};
use passerelle::catalogue::ContactPlanPack;
use passerelle::journeys::PlanContact;

fn main() {
    start(Opens::Document, |pack: &'static ContactPlanPack, start| {
        view! { <PlanContact pack start /> }.into_any()
    });
}

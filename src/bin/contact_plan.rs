//! The wasm of the page of the contact plan: who is there.

use leptos::prelude::*;
use passerelle::app::{Opens, start};
use passerelle::catalogue::ContactPlanPack;
use passerelle::journeys::ContactPlanJourney;

fn main() {
    start(Opens::Document, |pack: &'static ContactPlanPack, start| {
        view! { <ContactPlanJourney pack start /> }.into_any()
    });
}

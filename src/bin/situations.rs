//! The wasm of the page of the situations.

use leptos::prelude::*;
use passerelle::app::{Opens, start};
use passerelle::catalogue::SituationsPack;
use passerelle::journeys::SituationsJourney;

fn main() {
    start(Opens::Document, |pack: &'static SituationsPack, start| {
        view! { <SituationsJourney pack start /> }.into_any()
    });
}

//! The wasm of the page of the role explorer.

use leptos::prelude::*;
use passerelle::app::{Opens, start};
use passerelle::catalogue::PlacePack;
use passerelle::journeys::PlaceJourney;

fn main() {
    start(Opens::Document, |pack: &'static PlacePack, start| {
        view! { <PlaceJourney pack start /> }.into_any()
    });
}

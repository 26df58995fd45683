//! The wasm of the page of an institution.

use leptos::prelude::*;
use passerelle::app::{Opens, start};
use passerelle::catalogue::InstitutionPack;
use passerelle::journeys::InstitutionJourney;

fn main() {
    start(Opens::Document, |pack: &'static InstitutionPack, start| {
        view! { <InstitutionJourney pack start /> }.into_any()
    });
}

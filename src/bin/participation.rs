//! The wasm of the page of the participation journey.

use leptos::prelude::*;
use passerelle::app::{Opens, start};
use passerelle::catalogue::ParticipationPack;
use passerelle::journeys::Participation;

fn main() {
    start(
        Opens::Document,
        |pack: &'static ParticipationPack, start| view! { <Participation pack start /> }.into_any(),
    );
}

//! The wasm of the page of the to-do list.

use leptos::prelude::*;
use passerelle::app::{Opens, start};
use passerelle::catalogue::ToDoPack;
use passerelle::journeys::ToDoJourney;

fn main() {
    start(Opens::Document, |pack: &'static ToDoPack, start| {
        view! { <ToDoJourney pack start /> }.into_any()
    });
}

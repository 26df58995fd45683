//! The wasm of the page of the users' project.

use leptos::prelude::*;
use passerelle::app::{Opens, start};
use passerelle::catalogue::UsersProjectPack;
use passerelle::journeys::UsersProjectJourney;

fn main() {
    start(Opens::Document, |pack: &'static UsersProjectPack, start| {
        view! { <UsersProjectJourney pack start /> }.into_any()
    });
}

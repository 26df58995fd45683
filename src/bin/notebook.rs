//! The wasm of the page of the notebook.

use leptos::prelude::*;
use passerelle::app::{Opens, start};
use passerelle::catalogue::NotebookPack;
use passerelle::journeys::Notebook;

fn main() {
    start(Opens::Notebook, |pack: &'static NotebookPack, start| {
        view! { <Notebook pack start /> }.into_any()
    });
}

//! The page of the notebook, and how it is found.

use super::ADDRESS;
use super::pack::pack;
use super::view::Notebook;
use super::words::NotebookPack;
use crate::catalogue::load::LoadError;
use crate::catalogue::search::Found;
use crate::site::feature::{Feature, FeaturePage, says, tool};
use crate::site::making::Making;
use crate::site::page::Edition;
use crate::site::routes::{Door, FeatureRoute, JourneyRoute};
use crate::site::words::PageWord as W;
use leptos::prelude::*;

static PAGE: FeatureRoute = FeatureRoute {
    id: "notebook",
    address: ADDRESS,
    door: Door::Notebook,
    journey: Some(JourneyRoute {
        name: "notebook",
        instrument: None,
        without_script: (W::NoScript, "paper", W::PaperTitle),
    }),
};

/// The feature.
pub struct This;

impl Feature for This {
    type Pack = NotebookPack;

    fn pages() -> Vec<FeaturePage<NotebookPack>> {
        vec![FeaturePage::journey(
            &PAGE,
            says(W::NotebookTitle),
            says(W::NotebookDescription),
            |pack, start| view! { <Notebook pack start /> }.into_any(),
        )]
    }

    fn files() -> Vec<String> {
        Vec::new()
    }

    fn pack(from: &Making) -> Result<NotebookPack, LoadError> {
        pack(from)
    }

    fn search(edition: &Edition, _pack: &NotebookPack) -> Vec<(Found, String)> {
        let title = edition.word(W::NotebookTitle);
        vec![tool(edition, &PAGE, title, W::NotebookDescription)]
    }
}

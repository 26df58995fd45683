//! The page of the notebook, and how it is found.

use super::ADDRESS;
use super::pack::pack;
use super::view::Notebook;
use super::words::NotebookPack;
use crate::catalogue::load::LoadError;
use crate::catalogue::search::Found;
use crate::engine::{Start, first_state};
use crate::site::feature::tool;
use crate::site::feature::{Feature, FeaturePage, Is, JourneyPage, Making};
use crate::site::packs::{AnyPack, Packs};
use crate::site::page::Edition;
use crate::site::routes::Door;
use crate::site::words::PageWord as W;
use leptos::prelude::*;

static PAGE: FeaturePage = FeaturePage {
    id: "notebook",
    address: ADDRESS,
    door: Door::Notebook,
    is: Is::Journey(JourneyPage {
        journey: "notebook",
        instrument: None,
        title: |page| Some(page.word(W::NotebookTitle)),
        description: |page| Some(page.word(W::NotebookDescription)),
        first_state: draw,
        without_script: (W::NoScript, "paper", W::PaperTitle),
    }),
};

fn of(packs: &Packs) -> Option<&NotebookPack> {
    packs.get()
}

fn draw(packs: &Packs, start: Start) -> Option<String> {
    Some(first_state(of(packs)?, start, |pack, start| {
        view! { <Notebook pack start /> }.into_any()
    }))
}

/// The feature.
pub struct This;

impl Feature for This {
    fn pages(&self) -> Vec<&'static FeaturePage> {
        vec![&PAGE]
    }

    fn pack(&self, from: &Making) -> Result<Box<dyn AnyPack>, LoadError> {
        Ok(Box::new(pack(from)?))
    }

    fn speaks_of_others(&self) -> bool {
        true
    }

    fn files(&self) -> Vec<String> {
        Vec::new()
    }

    fn search(&self, edition: &Edition) -> Vec<(Found, String)> {
        vec![tool(
            edition,
            &PAGE,
            edition.word(W::NotebookTitle),
            W::NotebookDescription,
        )]
    }
}

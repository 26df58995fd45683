//! The page of the role explorer, and how it is found.

use super::ADDRESS;
use super::ID;
use super::pack::pack;
use super::view::PlaceJourney;
use super::words::PlacePack;
use crate::catalogue::load::LoadError;
use crate::catalogue::search::Found;
use crate::catalogue::{Kind, KindId, Lang};
use crate::engine::{Start, first_state};
use crate::features::place::words::PlaceWord;
use crate::site::feature::tool;
use crate::site::feature::{Feature, FeaturePage, Is, JourneyPage, Making};
use crate::site::packs::{AnyPack, Packs};
use crate::site::page::Edition;
use crate::site::routes::Door;
use crate::site::words::PageWord as W;
use leptos::prelude::*;

static PAGE: FeaturePage = FeaturePage {
    id: "place",
    address: ADDRESS,
    door: Door::Discover,
    is: Is::Journey(JourneyPage {
        journey: "place",
        instrument: Some(ID),
        title: |page| Some(of(&page.edition.packs)?.place.title.clone()),
        description: |page| Some(page.word(W::PlaceDescription)),
        first_state: draw,
        without_script: (W::NoScriptPlace, "missions", W::MissionsTitle),
    }),
};

fn of(packs: &Packs) -> Option<&PlacePack> {
    packs.get()
}

fn draw(packs: &Packs, start: Start) -> Option<String> {
    Some(first_state(of(packs)?, start, |pack, start| {
        view! { <PlaceJourney pack start /> }.into_any()
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

    fn files(&self) -> Vec<String> {
        vec!["place.toml".to_owned()]
    }

    fn kinds(&self, packs: &Packs, lang: Lang) -> Vec<Kind> {
        let kind = of(packs).map(|pack| Kind {
            id: KindId::Answers(ID),
            name: pack.place.title.clone(),
            untitled: pack.place.words.get(PlaceWord::Title).to_owned(),
            path: ADDRESS.path(lang),
            progress: String::new(),
            items: u16::try_from(pack.place.questions.len()).unwrap_or(u16::MAX),
        });
        kind.into_iter().collect()
    }

    fn search(&self, edition: &Edition) -> Vec<(Found, String)> {
        let title = of(&edition.packs).map(|pack| pack.place.words.get(PlaceWord::Title));
        vec![tool(
            edition,
            &PAGE,
            title.unwrap_or_default(),
            W::PlaceDescription,
        )]
    }
}

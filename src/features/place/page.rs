//! The page of the role explorer, and how it is found.

use super::pack::pack;
use super::view::PlaceJourney;
use super::words::PlacePack;
use super::{ADDRESS, ID};
use crate::catalogue::load::LoadError;
use crate::catalogue::search::Found;
use crate::catalogue::{Kind, KindId, Lang};
use crate::features::place::words::PlaceWord;
use crate::site::feature::{Feature, FeaturePage, says, tool};
use crate::site::making::Making;
use crate::site::page::Edition;
use crate::site::routes::{Door, FeatureRoute, JourneyRoute};
use crate::site::words::PageWord as W;
use leptos::prelude::*;

static PAGE: FeatureRoute = FeatureRoute {
    id: "place",
    address: ADDRESS,
    door: Door::Discover,
    journey: Some(JourneyRoute {
        name: "place",
        instrument: Some(ID),
        without_script: (W::NoScriptPlace, "missions", W::MissionsTitle),
    }),
};

/// The feature.
pub struct This;

impl Feature for This {
    type Pack = PlacePack;

    fn pages() -> Vec<FeaturePage<PlacePack>> {
        vec![FeaturePage::journey(
            &PAGE,
            |_, pack: &PlacePack| Some(pack.place.title.clone()),
            says(W::PlaceDescription),
            |pack, start| view! { <PlaceJourney pack start /> }.into_any(),
        )]
    }

    fn files() -> Vec<String> {
        vec!["place.toml".to_owned()]
    }

    fn pack(from: &Making) -> Result<PlacePack, LoadError> {
        pack(from)
    }

    fn kinds(pack: &PlacePack, lang: Lang) -> Vec<Kind> {
        vec![Kind {
            id: KindId::Answers(ID),
            name: pack.place.title.clone(),
            untitled: pack.place.words.get(PlaceWord::Title).to_owned(),
            path: ADDRESS.path(lang),
            progress: String::new(),
            items: u16::try_from(pack.place.questions.len()).unwrap_or(u16::MAX),
        }]
    }

    fn search(edition: &Edition, pack: &PlacePack) -> Vec<(Found, String)> {
        let title = pack.place.words.get(PlaceWord::Title);
        vec![tool(edition, &PAGE, title, W::PlaceDescription)]
    }
}

//! The page of the situations, and how each is found.

use super::ADDRESS;
use super::pack::pack;
use super::view::SituationsJourney;
use super::words::SituationsPack;
use crate::catalogue::fill;
use crate::catalogue::load::LoadError;
use crate::catalogue::search::Found;
use crate::features::situations::words::SituationsWord;
use crate::site::feature::{Feature, FeaturePage, says};
use crate::site::making::Making;
use crate::site::page::Edition;
use crate::site::routes::{Door, FeatureRoute, JourneyRoute};
use crate::site::words::PageWord as W;
use leptos::prelude::*;

static PAGE: FeatureRoute = FeatureRoute {
    id: "situations",
    address: ADDRESS,
    door: Door::Discover,
    journey: Some(JourneyRoute {
        name: "situations",
        instrument: None,
        without_script: (W::NoScriptSituations, "landmarks", W::LandmarksTitle),
    }),
};

/// The feature.
pub struct This;

impl Feature for This {
    type Pack = SituationsPack;

    fn pages() -> Vec<FeaturePage<SituationsPack>> {
        vec![FeaturePage::journey(
            &PAGE,
            |_, pack: &SituationsPack| Some(pack.situations.title.clone()),
            says(W::SituationsDescription),
            |pack, start| view! { <SituationsJourney pack start /> }.into_any(),
        )]
    }

    fn files() -> Vec<String> {
        vec!["situations.toml".to_owned()]
    }

    fn pack(from: &Making) -> Result<SituationsPack, LoadError> {
        pack(from)
    }

    fn search(edition: &Edition, pack: &SituationsPack) -> Vec<(Found, String)> {
        let played = &pack.situations;
        let total = played.situations.len().to_string();
        let found = played
            .situations
            .iter()
            .zip(1..)
            .map(|(situation, number)| {
                let step = [("n", &*number.to_string()), ("total", &*total)];
                let step = fill(played.words.get(SituationsWord::Step), &step);
                let title = [&step, " · ", played.phase(situation.phase)].concat();
                let found = Found {
                    title,
                    kind: edition.word(W::KindSituation).to_owned(),
                    path: [&PAGE.path(edition.lang), "#situation-", &number.to_string()].concat(),
                    summary: situation.text.clone(),
                };
                (found, [situation.clue.as_str(), &situation.why].join(" "))
            });
        found.collect()
    }
}

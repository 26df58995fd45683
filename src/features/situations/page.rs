//! The page of the situations, and how each is found.

use super::ADDRESS;
use super::pack::pack;
use super::view::SituationsJourney;
use super::words::SituationsPack;
use crate::catalogue::fill;
use crate::catalogue::load::LoadError;
use crate::catalogue::search::Found;
use crate::engine::{Start, first_state};
use crate::features::situations::words::SituationsWord;
use crate::site::feature::{Feature, FeaturePage, Is, JourneyPage, Making};
use crate::site::packs::{AnyPack, Packs};
use crate::site::page::Edition;
use crate::site::routes::Door;
use crate::site::words::PageWord as W;
use leptos::prelude::*;

static PAGE: FeaturePage = FeaturePage {
    id: "situations",
    address: ADDRESS,
    door: Door::Discover,
    is: Is::Journey(JourneyPage {
        journey: "situations",
        instrument: None,
        title: |page| Some(of(&page.edition.packs)?.situations.title.clone()),
        description: |page| Some(page.word(W::SituationsDescription)),
        first_state: draw,
        without_script: (W::NoScriptSituations, "landmarks", W::LandmarksTitle),
    }),
};

fn of(packs: &Packs) -> Option<&SituationsPack> {
    packs.get()
}

fn draw(packs: &Packs, start: Start) -> Option<String> {
    Some(first_state(of(packs)?, start, |pack, start| {
        view! { <SituationsJourney pack start /> }.into_any()
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
        vec!["situations.toml".to_owned()]
    }

    fn search(&self, edition: &Edition) -> Vec<(Found, String)> {
        let Some(pack) = of(&edition.packs) else {
            return Vec::new();
        };
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

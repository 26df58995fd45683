//! The pages of the participation instrument, and how it is offered and found.

use super::handover::{ADDRESS, ID};
use super::pack::pack;
use super::paper;
use super::view::Participation;
use super::words::ParticipationPack;
use crate::catalogue::load::LoadError;
use crate::catalogue::search::Found;
use crate::catalogue::{Address, Kind, KindId, Lang, Word};
use crate::site::cited::text;
use crate::site::feature::{Feature, FeaturePage, card, items, says, tool};
use crate::site::making::Making;
use crate::site::page::{Edition, Page};
use crate::site::routes::{Door, FeatureRoute, JourneyRoute};
use crate::site::words::PageWord as W;
use leptos::prelude::*;

static PAGE: FeatureRoute = FeatureRoute {
    id: "participation",
    address: ADDRESS,
    door: Door::Assess,
    journey: Some(JourneyRoute {
        name: "participation",
        instrument: Some(ID),
        without_script: (W::NoScript, "paper", W::PaperTitle),
    }),
};

static PAPER: FeatureRoute = FeatureRoute {
    id: "paper",
    address: Address::new(
        "evaluer/participation/papier/",
        "assess/participation/paper/",
    ),
    door: Door::Assess,
    journey: None,
};

/// The feature.
pub struct This;

impl Feature for This {
    type Pack = ParticipationPack;

    fn pages() -> Vec<FeaturePage<ParticipationPack>> {
        vec![
            FeaturePage::journey(
                &PAGE,
                |_, pack: &ParticipationPack| Some(pack.instrument.title.clone()),
                says(W::ParticipationDescription),
                |pack, start| view! { <Participation pack start /> }.into_any(),
            ),
            FeaturePage::drawn(&PAPER, paper::paper),
        ]
    }

    fn files() -> Vec<String> {
        vec!["participation.toml".to_owned()]
    }

    fn pack(from: &Making) -> Result<ParticipationPack, LoadError> {
        pack(from)
    }

    fn kinds(pack: &ParticipationPack, lang: Lang) -> Vec<Kind> {
        vec![Kind {
            id: KindId::Answers(ID),
            name: pack.words.get(Word::KindParticipation).to_owned(),
            untitled: pack.words.get(Word::Untitled).to_owned(),
            path: ADDRESS.path(lang),
            progress: String::new(),
            items: items(&pack.instrument),
        }]
    }

    fn card(page: &Page, pack: &ParticipationPack) -> Option<AnyView> {
        let says = view! {
            {text(page, &pack.instrument.lead)}
            <p class="small">{page.word(W::AssessFacts)}</p>
        };
        let title = &pack.instrument.title;
        let ways = [(&PAGE, W::AssessStart), (&PAPER, W::AssessPaper)];
        Some(card(page, "participation", title, says.into_any(), &ways))
    }

    fn search(edition: &Edition, pack: &ParticipationPack) -> Vec<(Found, String)> {
        let title = &pack.instrument.title;
        let paper = edition.word(W::PaperTitle);
        vec![
            tool(edition, &PAGE, title, W::ParticipationDescription),
            tool(edition, &PAPER, paper, W::PaperDescription),
        ]
    }
}

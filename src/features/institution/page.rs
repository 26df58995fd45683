//! The pages of the instrument of an institution, and how it is offered and found.

use super::pack::pack;
use super::paper;
use super::view::InstitutionJourney;
use super::words::InstitutionPack;
use super::{ADDRESS, ID};
use crate::catalogue::load::LoadError;
use crate::catalogue::search::Found;
use crate::catalogue::{Address, Kind, KindId, Lang};
use crate::features::institution::words::InstitutionWord;
use crate::site::cited::text;
use crate::site::feature::{Feature, FeaturePage, card, items, says, tool};
use crate::site::making::Making;
use crate::site::page::{Edition, Page};
use crate::site::routes::{Door, FeatureRoute, JourneyRoute};
use crate::site::words::PageWord as W;
use leptos::prelude::*;

static PAGE: FeatureRoute = FeatureRoute {
    id: "institution",
    address: ADDRESS,
    door: Door::Assess,
    journey: Some(JourneyRoute {
        name: "institution",
        instrument: Some(ID),
        without_script: (W::NoScript, "institution-paper", W::InstitutionPaperTitle),
    }),
};

static PAPER: FeatureRoute = FeatureRoute {
    id: "institution-paper",
    address: Address::new("evaluer/etablissement/papier/", "assess/institution/paper/"),
    door: Door::Assess,
    journey: None,
};

/// The feature.
pub struct This;

impl Feature for This {
    type Pack = InstitutionPack;

    fn pages() -> Vec<FeaturePage<InstitutionPack>> {
        vec![
            FeaturePage::journey(
                &PAGE,
                |_, pack: &InstitutionPack| Some(pack.instrument.title.clone()),
                says(W::InstitutionDescription),
                |pack, start| view! { <InstitutionJourney pack start /> }.into_any(),
            ),
            FeaturePage::drawn(&PAPER, paper::paper),
        ]
    }

    fn files() -> Vec<String> {
        vec!["institution.toml".to_owned()]
    }

    fn pack(from: &Making) -> Result<InstitutionPack, LoadError> {
        pack(from)
    }

    fn kinds(pack: &InstitutionPack, lang: Lang) -> Vec<Kind> {
        vec![Kind {
            id: KindId::Answers(ID),
            name: pack.instrument.title.clone(),
            untitled: pack
                .institution
                .words
                .get(InstitutionWord::Untitled)
                .to_owned(),
            path: ADDRESS.path(lang),
            progress: String::new(),
            items: items(&pack.instrument),
        }]
    }

    fn card(page: &Page, pack: &InstitutionPack) -> Option<AnyView> {
        let says = view! {
            {text(page, &pack.instrument.lead)}
            <p class="small">{page.word(W::InstitutionFacts)}</p>
        };
        let title = &pack.instrument.title;
        let ways = [(&PAGE, W::AssessStart), (&PAPER, W::AssessPaper)];
        Some(card(page, "etablissement", title, says.into_any(), &ways))
    }

    fn search(edition: &Edition, pack: &InstitutionPack) -> Vec<(Found, String)> {
        let title = &pack.instrument.title;
        let paper = edition.word(W::InstitutionPaperTitle);
        vec![
            tool(edition, &PAGE, title, W::InstitutionDescription),
            tool(edition, &PAPER, paper, W::InstitutionPaperDescription),
        ]
    }
}

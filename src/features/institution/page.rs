//! The pages of the instrument of an institution, and how it is offered and found.

use super::pack::pack;
use super::paper;
use super::view::InstitutionJourney;
use super::words::InstitutionPack;
use super::{ADDRESS, ID};
use crate::catalogue::load::LoadError;
use crate::catalogue::search::Found;
use crate::catalogue::{Address, Kind, KindId, Lang};
use crate::engine::{Start, first_state};
use crate::features::institution::words::InstitutionWord;
use crate::site::cited::text;
use crate::site::feature::{Feature, FeaturePage, Is, JourneyPage, Making, items, tool};
use crate::site::packs::{AnyPack, Packs};
use crate::site::page::{Edition, Page};
use crate::site::routes::Door;
use crate::site::words::PageWord as W;
use leptos::prelude::*;

static PAGE: FeaturePage = FeaturePage {
    id: "institution",
    address: ADDRESS,
    door: Door::Assess,
    is: Is::Journey(JourneyPage {
        journey: "institution",
        instrument: Some(ID),
        title: |page| Some(of(&page.edition.packs)?.instrument.title.clone()),
        description: |page| Some(page.word(W::InstitutionDescription)),
        first_state: draw,
        without_script: (W::NoScript, "institution-paper", W::InstitutionPaperTitle),
    }),
};

static PAPER: FeaturePage = FeaturePage {
    id: "institution-paper",
    address: Address::new("evaluer/etablissement/papier/", "assess/institution/paper/"),
    door: Door::Assess,
    is: Is::Drawn(paper::paper),
};

fn of(packs: &Packs) -> Option<&InstitutionPack> {
    packs.get()
}

fn draw(packs: &Packs, start: Start) -> Option<String> {
    Some(first_state(of(packs)?, start, |pack, start| {
        view! { <InstitutionJourney pack start /> }.into_any()
    }))
}

/// The feature.
pub struct This;

impl Feature for This {
    fn pages(&self) -> Vec<&'static FeaturePage> {
        vec![&PAGE, &PAPER]
    }

    fn pack(&self, from: &Making) -> Result<Box<dyn AnyPack>, LoadError> {
        Ok(Box::new(pack(from)?))
    }

    fn files(&self) -> Vec<String> {
        vec!["institution.toml".to_owned()]
    }

    fn kinds(&self, packs: &Packs, lang: Lang) -> Vec<Kind> {
        let kind = of(packs).map(|pack| Kind {
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
        });
        kind.into_iter().collect()
    }

    fn card(&self, page: &Page) -> Option<AnyView> {
        let instrument = &of(&page.edition.packs)?.instrument;
        let card = view! {
            <section class="card instrument" aria-labelledby="etablissement">
                <h2 id="etablissement">{instrument.title.clone()}</h2>
                {text(page, &instrument.lead)}
                <p class="small">{page.word(W::InstitutionFacts)}</p>
                <p class="foot">
                    <a class="btn" href=page.href_named("institution")>{page.word(W::AssessStart)}</a>
                    <a class="btn quiet" href=page.href_named("institution-paper")>{page.word(W::AssessPaper)}</a>
                </p>
            </section>
        };
        Some(card.into_any())
    }

    fn search(&self, edition: &Edition) -> Vec<(Found, String)> {
        let title = of(&edition.packs).map(|pack| pack.instrument.title.as_str());
        vec![
            tool(
                edition,
                &PAGE,
                title.unwrap_or_default(),
                W::InstitutionDescription,
            ),
            tool(
                edition,
                &PAPER,
                edition.word(W::InstitutionPaperTitle),
                W::InstitutionPaperDescription,
            ),
        ]
    }
}

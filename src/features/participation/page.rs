//! The pages of the participation instrument, and how it is offered and found.

use super::handover::{ADDRESS, ID};
use super::pack::pack;
use super::paper;
use super::view::Participation;
use super::words::ParticipationPack;
use crate::catalogue::load::LoadError;
use crate::catalogue::search::Found;
use crate::catalogue::{Address, Kind, KindId, Lang, Word};
use crate::engine::{Start, first_state};
use crate::site::cited::text;
use crate::site::feature::{Feature, FeaturePage, Is, JourneyPage, Making, items, tool};
use crate::site::packs::{AnyPack, Packs};
use crate::site::page::{Edition, Page};
use crate::site::routes::Door;
use crate::site::words::PageWord as W;
use leptos::prelude::*;

static PAGE: FeaturePage = FeaturePage {
    id: "participation",
    address: ADDRESS,
    door: Door::Assess,
    is: Is::Journey(JourneyPage {
        journey: "participation",
        instrument: Some(ID),
        title: |page| Some(of(&page.edition.packs)?.instrument.title.clone()),
        description: |page| Some(page.word(W::ParticipationDescription)),
        first_state: draw,
        without_script: (W::NoScript, "paper", W::PaperTitle),
    }),
};

static PAPER: FeaturePage = FeaturePage {
    id: "paper",
    address: Address::new(
        "evaluer/participation/papier/",
        "assess/participation/paper/",
    ),
    door: Door::Assess,
    is: Is::Drawn(paper::paper),
};

fn of(packs: &Packs) -> Option<&ParticipationPack> {
    packs.get()
}

fn draw(packs: &Packs, start: Start) -> Option<String> {
    Some(first_state(of(packs)?, start, |pack, start| {
        view! { <Participation pack start /> }.into_any()
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
        vec!["participation.toml".to_owned()]
    }

    fn kinds(&self, packs: &Packs, lang: Lang) -> Vec<Kind> {
        let kind = of(packs).map(|pack| Kind {
            id: KindId::Answers(ID),
            name: pack.words.get(Word::KindParticipation).to_owned(),
            untitled: pack.words.get(Word::Untitled).to_owned(),
            path: ADDRESS.path(lang),
            progress: String::new(),
            items: items(&pack.instrument),
        });
        kind.into_iter().collect()
    }

    fn card(&self, page: &Page) -> Option<AnyView> {
        let instrument = &of(&page.edition.packs)?.instrument;
        let card = view! {
            <section class="card instrument" aria-labelledby="participation">
                <h2 id="participation">{instrument.title.clone()}</h2>
                {text(page, &instrument.lead)}
                <p class="small">{page.word(W::AssessFacts)}</p>
                <p class="foot">
                    <a class="btn" href=page.href_named("participation")>{page.word(W::AssessStart)}</a>
                    <a class="btn quiet" href=page.href_named("paper")>{page.word(W::AssessPaper)}</a>
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
                W::ParticipationDescription,
            ),
            tool(
                edition,
                &PAPER,
                edition.word(W::PaperTitle),
                W::PaperDescription,
            ),
        ]
    }
}

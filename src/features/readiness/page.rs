//! The pages of readiness: the missions to get ready for, a page each, and the team's mirror.

use super::pack::pack;
use super::paper;
use super::view::ReadinessJourney;
use super::words::ReadinessPack;
use super::{TEAM, TEAM_ADDRESS, instrument_of, mission_address};
use crate::catalogue::load::LoadError;
use crate::catalogue::search::Found;
use crate::catalogue::{Address, InstrumentId, Kind, KindId, Lang, MissionId};
use crate::engine::{Start, first_state};
use crate::site::cited::lead;
use crate::site::document::Parts;
use crate::site::feature::{Feature, FeaturePage, Is, JourneyPage, Making, items, tool};
use crate::site::packs::{AnyPack, Packs};
use crate::site::page::{Edition, Page};
use crate::site::routes::{Door, Route};
use crate::site::words::PageWord as W;
use leptos::prelude::*;

/// A page a mission, in the order of the cards.
static MISSIONS: [FeaturePage; 7] = [
    mission_page("readiness-peer-support", MissionId::PeerSupport),
    mission_page("readiness-patient-education", MissionId::PatientEducation),
    mission_page("readiness-clinical-care", MissionId::ClinicalCare),
    mission_page("readiness-teaching", MissionId::Teaching),
    mission_page("readiness-research", MissionId::Research),
    mission_page("readiness-ethics", MissionId::Ethics),
    mission_page(
        "readiness-users-representation",
        MissionId::UsersRepresentation,
    ),
];

static TEAM_PAGE: FeaturePage = FeaturePage {
    id: "team",
    address: TEAM_ADDRESS,
    door: Door::Assess,
    is: Is::Journey(JourneyPage {
        description: |page| Some(page.word(W::TeamDescription)),
        ..journey(TEAM)
    }),
};

static CHOICE: FeaturePage = FeaturePage {
    id: "preparation",
    address: Address::new("evaluer/preparation/", "assess/readiness/"),
    door: Door::Assess,
    is: Is::Drawn(preparation),
};

static SHEETS: FeaturePage = FeaturePage {
    id: "sheets",
    address: Address::new("evaluer/preparation/papier/", "assess/readiness/paper/"),
    door: Door::Assess,
    is: Is::Drawn(paper::sheets),
};

const fn mission_page(id: &'static str, mission: MissionId) -> FeaturePage {
    FeaturePage {
        id,
        address: mission_address(mission),
        door: Door::Assess,
        is: Is::Journey(journey(instrument_of(mission))),
    }
}

const fn journey(instrument: InstrumentId) -> JourneyPage {
    JourneyPage {
        journey: "readiness",
        instrument: Some(instrument),
        title,
        // Seven pages share the sentence: each says its own name.
        description: |page| {
            Some([&title(page)?, ". ", &page.word(W::ReadinessDescription)].concat())
        },
        first_state: draw,
        without_script: (W::NoScript, "sheets", W::SheetsTitle),
    }
}

fn title(page: &Page) -> Option<String> {
    let instrument = page.route.journey()?.instrument?;
    let (asked, _) = of(&page.edition.packs)?.of(instrument)?;
    Some(asked.title.clone())
}

fn of(packs: &Packs) -> Option<&ReadinessPack> {
    packs.get()
}

fn draw(packs: &Packs, start: Start) -> Option<String> {
    Some(first_state(of(packs)?, start, |pack, start| {
        view! { <ReadinessJourney pack start /> }.into_any()
    }))
}

/// The feature.
pub struct This;

impl Feature for This {
    fn pages(&self) -> Vec<&'static FeaturePage> {
        let own = [&TEAM_PAGE, &CHOICE, &SHEETS];
        MISSIONS.iter().chain(own).collect()
    }

    fn pack(&self, from: &Making) -> Result<Box<dyn AnyPack>, LoadError> {
        Ok(Box::new(pack(from)?))
    }

    fn files(&self) -> Vec<String> {
        let missions = MissionId::ALL.iter().map(|id| id.id()).chain(["team"]);
        let missions = missions.map(|id| ["readiness/", id, ".toml"].concat());
        missions.chain(["readiness.toml".to_owned()]).collect()
    }

    fn kinds(&self, packs: &Packs, lang: Lang) -> Vec<Kind> {
        let Some(pack) = of(packs) else {
            return Vec::new();
        };
        let pages = MISSIONS.iter().chain([&TEAM_PAGE]);
        let kinds = pages.filter_map(|page| {
            let instrument = page.journey()?.instrument?;
            let (asked, said) = pack.of(instrument)?;
            Some(Kind {
                id: KindId::Answers(instrument),
                name: asked.title.clone(),
                untitled: said.name.clone(),
                path: page.path(lang),
                progress: String::new(),
                items: items(asked),
            })
        });
        kinds.collect()
    }

    fn card(&self, page: &Page) -> Option<AnyView> {
        let cards = view! {
            <section class="card instrument" aria-labelledby="preparation">
                <h2 id="preparation">{page.word(W::PreparationTitle)}</h2>
                <p>{page.word(W::PreparationLead)}</p>
                <p class="small">{page.word(W::PreparationFacts)}</p>
                <p class="foot">
                    <a class="btn" href=page.href_named("preparation")>{page.word(W::PreparationChoose)}</a>
                </p>
            </section>
            <section class="card instrument" aria-labelledby="equipe">
                <h2 id="equipe">{page.word(W::TeamTitle)}</h2>
                <p>{page.word(W::TeamLead)}</p>
                <p class="foot">
                    <a class="btn" href=page.href_named("team")>{page.word(W::AssessStart)}</a>
                </p>
            </section>
        };
        Some(cards.into_any())
    }

    fn search(&self, edition: &Edition) -> Vec<(Found, String)> {
        let own = [
            tool(
                edition,
                &TEAM_PAGE,
                edition.word(W::TeamTitle),
                W::TeamDescription,
            ),
            tool(
                edition,
                &SHEETS,
                edition.word(W::SheetsTitle),
                W::SheetsDescription,
            ),
        ];
        // The pages stand in the order of the cards.
        let missions = edition
            .guides
            .missions
            .iter()
            .zip(&MISSIONS)
            .map(|(mission, page)| {
                let title = [edition.word(W::PreparationTitle), " : ", &mission.name].concat();
                tool(edition, page, &title, W::ReadinessDescription)
            });
        own.into_iter().chain(missions).collect()
    }
}

/// Draws the list.
fn preparation(page: &Page) -> Option<Parts> {
    let pack = of(&page.edition.packs)?;
    let missions = page.edition.guides.missions.iter();
    let tiles: Vec<AnyView> = missions
        .map(|mission| {
            let asked = pack.of(instrument_of(mission.id));
            let count = asked.map_or(0, |(asked, _)| asked.items().count());
            let count = page.fill(W::PreparationCount, &[("n", &count.to_string())]);
            view! {
                <li>
                    <a href=page.href_named(instrument_of(mission.id).id())>
                        <b>{mission.name.clone()}</b>
                        <span>{count}</span>
                    </a>
                </li>
            }
            .into_any()
        })
        .collect();
    let main = view! {
        <div class="stack">
            <h1>{page.word(W::PreparationTitle)}</h1>
            {lead(page, &page.word(W::PreparationLead))}
        </div>
        <ul class="tiles">{tiles}</ul>
        <section class="card" aria-labelledby="equipe">
            <h2 id="equipe">{page.word(W::TeamTitle)}</h2>
            <p>{page.word(W::TeamLead)}</p>
            <p class="foot">
                <a class="btn quiet" href=page.href_named("team")>{page.word(W::AssessStart)}</a>
            </p>
        </section>
        <p class="foot">
            <a class="btn quiet" href=page.href_named("sheets")>{page.word(W::AssessPaper)}</a>
            <a class="btn quiet" href=page.href_named("place")>{page.word(W::RolesPlace)}</a>
            <a class="btn quiet" href=page.href(Route::Missions)>{page.word(W::MissionsAll)}</a>
        </p>
        <p class="small">{page.word(W::Dialogue)}</p>
    };
    Some(Parts {
        title: page.word(W::PreparationTitle),
        description: page.word(W::PreparationDescription),
        main: main.into_any(),
    })
}

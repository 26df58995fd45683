//! The pages of readiness: the missions to get ready for, a page each, and the team's mirror.

use super::pack::pack;
use super::paper;
use super::view::ReadinessJourney;
use super::words::ReadinessPack;
use super::{TEAM, TEAM_ADDRESS, instrument_of, mission_address};
use crate::catalogue::load::LoadError;
use crate::catalogue::search::Found;
use crate::catalogue::{Address, InstrumentId, Kind, KindId, Lang, MissionId};
use crate::engine::Start;
use crate::site::cited::lead;
use crate::site::document::Parts;
use crate::site::feature::{Feature, FeaturePage, card, items, says, tool};
use crate::site::making::Making;
use crate::site::page::{Edition, Page};
use crate::site::routes::{Door, FeatureRoute, JourneyRoute, Route};
use crate::site::words::PageWord as W;
use leptos::prelude::*;

/// A page a mission, in the order of the cards.
static MISSIONS: [FeatureRoute; 7] = [
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

static TEAM_PAGE: FeatureRoute = journey("team", TEAM_ADDRESS, TEAM);

static CHOICE: FeatureRoute = FeatureRoute {
    id: "preparation",
    address: Address::new("evaluer/preparation/", "assess/readiness/"),
    door: Door::Assess,
    journey: None,
};

static SHEETS: FeatureRoute = FeatureRoute {
    id: "sheets",
    address: Address::new("evaluer/preparation/papier/", "assess/readiness/paper/"),
    door: Door::Assess,
    journey: None,
};

const fn mission_page(id: &'static str, mission: MissionId) -> FeatureRoute {
    journey(id, mission_address(mission), instrument_of(mission))
}

const fn journey(id: &'static str, address: Address, instrument: InstrumentId) -> FeatureRoute {
    FeatureRoute {
        id,
        address,
        door: Door::Assess,
        journey: Some(JourneyRoute {
            name: "readiness",
            instrument: Some(instrument),
            without_script: (W::NoScript, "sheets", W::SheetsTitle),
        }),
    }
}

/// The title of the instrument that is answered on a page.
fn title(route: &FeatureRoute, pack: &ReadinessPack) -> Option<String> {
    let (asked, _) = pack.of(route.journey?.instrument?)?;
    Some(asked.title.clone())
}

fn draw(pack: &'static ReadinessPack, start: Start) -> AnyView {
    view! { <ReadinessJourney pack start /> }.into_any()
}

/// The feature.
pub struct This;

impl Feature for This {
    type Pack = ReadinessPack;

    fn pages() -> Vec<FeaturePage<ReadinessPack>> {
        let missions = MISSIONS.iter().map(|route| {
            // Seven pages share the sentence: each says its own name.
            let description = |edition: &Edition, pack: &ReadinessPack| {
                let said = edition.word(W::ReadinessDescription);
                Some([&title(route, pack)?, ". ", said].concat())
            };
            FeaturePage::journey(route, |_, pack| title(route, pack), description, draw)
        });
        let own = [
            FeaturePage::journey(
                &TEAM_PAGE,
                |_, pack| title(&TEAM_PAGE, pack),
                says(W::TeamDescription),
                draw,
            ),
            FeaturePage::drawn(&CHOICE, preparation),
            FeaturePage::drawn(&SHEETS, paper::sheets),
        ];
        missions.chain(own).collect()
    }

    fn files() -> Vec<String> {
        let missions = MissionId::ALL.iter().map(|id| id.id()).chain(["team"]);
        let missions = missions.map(|id| ["readiness/", id, ".toml"].concat());
        missions.chain(["readiness.toml".to_owned()]).collect()
    }

    fn pack(from: &Making) -> Result<ReadinessPack, LoadError> {
        pack(from)
    }

    fn kinds(pack: &ReadinessPack, lang: Lang) -> Vec<Kind> {
        let routes = MISSIONS.iter().chain([&TEAM_PAGE]);
        let kinds = routes.filter_map(|route| {
            let instrument = route.journey?.instrument?;
            let (asked, said) = pack.of(instrument)?;
            Some(Kind {
                id: KindId::Answers(instrument),
                name: asked.title.clone(),
                untitled: said.name.clone(),
                path: route.path(lang),
                progress: String::new(),
                items: items(asked),
            })
        });
        kinds.collect()
    }

    fn card(page: &Page, _pack: &ReadinessPack) -> Option<AnyView> {
        let missions = view! {
            <p>{page.word(W::PreparationLead)}</p>
            <p class="small">{page.word(W::PreparationFacts)}</p>
        };
        let team = view! { <p>{page.word(W::TeamLead)}</p> };
        let cards = view! {
            {card(
                page,
                "preparation",
                &page.word(W::PreparationTitle),
                missions.into_any(),
                &[(&CHOICE, W::PreparationChoose)],
            )}
            {card(page, "equipe", &page.word(W::TeamTitle), team.into_any(), &[(&TEAM_PAGE, W::AssessStart)])}
        };
        Some(cards.into_any())
    }

    fn search(edition: &Edition, _pack: &ReadinessPack) -> Vec<(Found, String)> {
        let [team, sheets] = [W::TeamTitle, W::SheetsTitle].map(|word| edition.word(word));
        let own = [
            tool(edition, &TEAM_PAGE, team, W::TeamDescription),
            tool(edition, &SHEETS, sheets, W::SheetsDescription),
        ];
        // The pages stand in the order of the cards.
        let missions = edition.guides.missions.iter().zip(&MISSIONS);
        let missions = missions.map(|(mission, route)| {
            let title = [edition.word(W::PreparationTitle), " : ", &mission.name].concat();
            tool(edition, route, &title, W::ReadinessDescription)
        });
        own.into_iter().chain(missions).collect()
    }
}

/// Draws the list.
fn preparation(page: &Page) -> Option<Parts> {
    let pack: &ReadinessPack = page.edition.packs.get()?;
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

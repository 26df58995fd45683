//! The page of the to-do list, and how it is offered.

use super::pack::pack;
use super::view::ToDoJourney;
use super::words::ToDoPack;
use super::{ADDRESS, KIND};
use crate::catalogue::load::LoadError;
use crate::catalogue::{Kind, KindId, Lang};
use crate::features::to_do::words::ToDoWord;
use crate::site::feature::{Feature, FeaturePage, card, says};
use crate::site::making::Making;
use crate::site::page::Page;
use crate::site::routes::{Door, FeatureRoute, JourneyRoute};
use crate::site::words::PageWord as W;
use leptos::prelude::*;

static PAGE: FeatureRoute = FeatureRoute {
    id: "to-do",
    address: ADDRESS,
    door: Door::Act,
    journey: Some(JourneyRoute {
        name: "to-do",
        instrument: None,
        without_script: (W::NoScriptToDo, "missions", W::MissionsTitle),
    }),
};

/// The feature.
pub struct This;

impl Feature for This {
    type Pack = ToDoPack;

    fn pages() -> Vec<FeaturePage<ToDoPack>> {
        vec![FeaturePage::journey(
            &PAGE,
            |_, pack: &ToDoPack| Some(pack.said.title.clone()),
            says(W::ToDoDescription),
            |pack, start| view! { <ToDoJourney pack start /> }.into_any(),
        )]
    }

    fn files() -> Vec<String> {
        vec!["to-do.toml".to_owned()]
    }

    fn pack(from: &Making) -> Result<ToDoPack, LoadError> {
        pack(from)
    }

    fn kinds(pack: &ToDoPack, lang: Lang) -> Vec<Kind> {
        vec![Kind {
            id: KindId::Packed(KIND),
            name: pack.said.title.clone(),
            untitled: pack.said.untitled.clone(),
            path: ADDRESS.path(lang),
            progress: pack.said.words.get(ToDoWord::Progress).to_owned(),
            items: 0,
        }]
    }

    fn card(page: &Page, pack: &ToDoPack) -> Option<AnyView> {
        let said = &pack.said;
        let lead = view! { <p>{said.lead.clone()}</p> }.into_any();
        let ways = [(&PAGE, W::ToDoOpen)];
        Some(card(page, "a-faire", &said.title, lead, &ways))
    }
}

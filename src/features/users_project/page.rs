//! The page of the users' project, and how it is offered.

use super::pack::pack;
use super::view::UsersProjectJourney;
use super::words::UsersProjectPack;
use super::{ADDRESS, KIND};
use crate::catalogue::load::LoadError;
use crate::catalogue::{Kind, KindId, Lang};
use crate::features::users_project::words::ProjectWord;
use crate::site::feature::{Feature, FeaturePage, card, says};
use crate::site::making::Making;
use crate::site::page::Page;
use crate::site::routes::{Door, FeatureRoute, JourneyRoute};
use crate::site::words::PageWord as W;
use leptos::prelude::*;

static PAGE: FeatureRoute = FeatureRoute {
    id: "users-project",
    address: ADDRESS,
    door: Door::Act,
    journey: Some(JourneyRoute {
        name: "users-project",
        instrument: None,
        without_script: (W::NoScriptUsersProject, "examples", W::ExamplesTitle),
    }),
};

/// The feature.
pub struct This;

impl Feature for This {
    type Pack = UsersProjectPack;

    fn pages() -> Vec<FeaturePage<UsersProjectPack>> {
        vec![FeaturePage::journey(
            &PAGE,
            |_, pack: &UsersProjectPack| Some(pack.said.title.clone()),
            says(W::UsersProjectDescription),
            |pack, start| view! { <UsersProjectJourney pack start /> }.into_any(),
        )]
    }

    fn files() -> Vec<String> {
        vec!["users-project.toml".to_owned()]
    }

    fn pack(from: &Making) -> Result<UsersProjectPack, LoadError> {
        pack(from)
    }

    fn kinds(pack: &UsersProjectPack, lang: Lang) -> Vec<Kind> {
        vec![Kind {
            id: KindId::Packed(KIND),
            name: pack.said.title.clone(),
            untitled: pack.said.words.get(ProjectWord::Untitled).to_owned(),
            path: ADDRESS.path(lang),
            progress: pack.said.words.get(ProjectWord::Counted).to_owned(),
            items: 0,
        }]
    }

    fn card(page: &Page, pack: &UsersProjectPack) -> Option<AnyView> {
        let said = &pack.said;
        let lead = view! { <p>{said.lead.clone()}</p> }.into_any();
        let ways = [(&PAGE, W::UsersProjectOpen)];
        Some(card(page, "projet-des-usagers", &said.title, lead, &ways))
    }
}

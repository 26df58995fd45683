//! The page of the users' project, and how it is offered.

use super::ADDRESS;
use super::KIND;
use super::pack::pack;
use super::view::UsersProjectJourney;
use super::words::UsersProjectPack;
use crate::catalogue::load::LoadError;
use crate::catalogue::{Kind, KindId, Lang};
use crate::engine::{Start, first_state};
use crate::features::users_project::words::ProjectWord;
use crate::site::feature::offer;
use crate::site::feature::{Feature, FeaturePage, Is, JourneyPage, Making};
use crate::site::packs::{AnyPack, Packs};
use crate::site::page::Page;
use crate::site::routes::Door;
use crate::site::words::PageWord as W;
use leptos::prelude::*;

static PAGE: FeaturePage = FeaturePage {
    id: "users-project",
    address: ADDRESS,
    door: Door::Act,
    is: Is::Journey(JourneyPage {
        journey: "users-project",
        instrument: None,
        title: |page| Some(of(&page.edition.packs)?.said.title.clone()),
        description: |page| Some(page.word(W::UsersProjectDescription)),
        first_state: draw,
        without_script: (W::NoScriptUsersProject, "examples", W::ExamplesTitle),
    }),
};

fn of(packs: &Packs) -> Option<&UsersProjectPack> {
    packs.get()
}

fn draw(packs: &Packs, start: Start) -> Option<String> {
    Some(first_state(of(packs)?, start, |pack, start| {
        view! { <UsersProjectJourney pack start /> }.into_any()
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
        vec!["users-project.toml".to_owned()]
    }

    fn kinds(&self, packs: &Packs, lang: Lang) -> Vec<Kind> {
        let kind = of(packs).map(|pack| Kind {
            id: KindId::Packed(KIND),
            name: pack.said.title.clone(),
            untitled: pack.said.words.get(ProjectWord::Untitled).to_owned(),
            path: ADDRESS.path(lang),
            progress: pack.said.words.get(ProjectWord::Counted).to_owned(),
            items: 0,
        });
        kind.into_iter().collect()
    }

    fn card(&self, page: &Page) -> Option<AnyView> {
        let said = &of(&page.edition.packs)?.said;
        Some(offer(
            page,
            "projet-des-usagers",
            &said.title,
            &said.lead,
            &PAGE,
            W::UsersProjectOpen,
        ))
    }
}

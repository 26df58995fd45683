//! A feature as the page writer sees it, whatever its pack is: what all features do in the same way.

use super::document::Parts;
use super::feature::{Feature, FeaturePage, Is, Journey};
use super::making::Making;
use super::packs::{AnyPack, Packs};
use super::page::{Edition, Page};
use super::routes::{FeatureRoute, Owner, Routes};
use crate::catalogue::load::LoadError;
use crate::catalogue::search::Found;
use crate::catalogue::{Kind, Lang};
use crate::engine::{self, Start};
use leptos::prelude::*;
use leptos::tachys::html::InertElement;

/// A feature with its place in the table.
pub struct Entry {
    /// The name of its pack.
    pub id: &'static str,
    /// The program that it is part of.
    pub family: &'static str,
    /// The feature.
    pub feature: &'static dyn AnyFeature,
}

/// A feature whose pack is found among those of all. What implements [`Feature`] is one.
pub trait AnyFeature: Sync {
    /// The routes to its pages.
    fn routes(&self) -> Vec<&'static FeatureRoute>;

    /// As [`Feature::files`].
    fn files(&self) -> Vec<String>;

    /// As [`Feature::pack`].
    ///
    /// # Errors
    /// The first thing that is wrong in the content, with its file and line.
    fn pack(&self, from: &Making) -> Result<Box<dyn AnyPack>, LoadError>;

    /// As [`Feature::kinds`].
    fn kinds(&self, packs: &Packs, lang: Lang) -> Vec<Kind>;

    /// As [`Feature::card`].
    fn card(&self, page: &Page) -> Option<AnyView>;

    /// As [`Feature::search`].
    fn search(&self, edition: &Edition) -> Vec<(Found, String)>;

    /// The title of its page of this name, where that carries a journey.
    fn title(&self, edition: &Edition, id: &str) -> Option<String>;

    /// The first state of the journey on its page of this name.
    fn first_state(&self, id: &str, packs: &Packs, base: &str) -> Option<String>;

    /// What is on its page that is being drawn: for a journey its first state, readable before the wasm is there.
    fn parts(&self, page: &Page) -> Option<Parts>;
}

impl<F: Feature> AnyFeature for F {
    fn routes(&self) -> Vec<&'static FeatureRoute> {
        F::pages().iter().map(|page| page.route).collect()
    }

    fn files(&self) -> Vec<String> {
        F::files()
    }

    fn pack(&self, from: &Making) -> Result<Box<dyn AnyPack>, LoadError> {
        Ok(Box::new(F::pack(from)?))
    }

    fn kinds(&self, packs: &Packs, lang: Lang) -> Vec<Kind> {
        let pack = packs.get();
        pack.map_or_else(Vec::new, |pack| F::kinds(pack, lang))
    }

    fn card(&self, page: &Page) -> Option<AnyView> {
        F::card(page, page.edition.packs.get()?)
    }

    fn search(&self, edition: &Edition) -> Vec<(Found, String)> {
        let pack = edition.packs.get();
        pack.map_or_else(Vec::new, |pack| F::search(edition, pack))
    }

    fn title(&self, edition: &Edition, id: &str) -> Option<String> {
        let Is::Journey(journey) = page_of::<F>(id)?.is else {
            return None;
        };
        (journey.title)(edition, edition.packs.get()?)
    }

    fn first_state(&self, id: &str, packs: &Packs, base: &str) -> Option<String> {
        let page = page_of::<F>(id)?;
        let Is::Journey(journey) = &page.is else {
            return None;
        };
        first_state(page.route, journey, packs, base)
    }

    fn parts(&self, page: &Page) -> Option<Parts> {
        let edition = page.edition;
        let own = page_of::<F>(page.route.id())?;
        match &own.is {
            Is::Drawn(draw) => draw(page),
            Is::Journey(journey) => {
                let said = edition.packs.get()?;
                let main = first_state(own.route, journey, &edition.marked, page.base)?;
                Some(Parts {
                    title: (journey.title)(edition, said)?,
                    description: (journey.description)(edition, said)?,
                    main: InertElement::new(main).into_any(),
                })
            }
        }
    }
}

fn page_of<F: Feature>(id: &str) -> Option<FeaturePage<F::Pack>> {
    F::pages().into_iter().find(|page| page.route.id == id)
}

/// Renders the first state of a journey with its pack.
fn first_state<P: Clone>(
    route: &FeatureRoute,
    journey: &Journey<P>,
    packs: &Packs,
    base: &str,
) -> Option<String> {
    let start = Start {
        instrument: route.journey?.instrument,
        ..Start::blank(base.to_owned())
    };
    Some(engine::first_state(packs.get()?, start, journey.draw))
}

/// The pages of a site with these features.
#[must_use]
pub fn routes_of(features: &[&Entry]) -> Routes {
    let of = |entry: &&Entry| {
        let owner = Owner {
            feature: entry.id,
            family: entry.family,
        };
        let routes = entry.feature.routes().into_iter();
        routes.map(move |route| (route, owner))
    };
    Routes::of(features.iter().flat_map(of).collect())
}

/// The title of a journey's page, by the name of the page.
#[must_use]
pub fn title_of(features: &[&Entry], edition: &Edition, id: &str) -> Option<String> {
    let mut features = features.iter();
    features.find_map(|entry| entry.feature.title(edition, id))
}

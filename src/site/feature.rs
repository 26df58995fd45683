//! What a feature gives to the site: its pages, its language pack, and how it is offered and found. The table of
//! features (`features.rs`) lists those that there are; everything else follows from it.

use super::document::Parts;
use super::making::Making;
use super::packs::Marking;
use super::page::{Edition, Page};
use super::routes::{FeatureRoute, Route};
use super::words::PageWord;
use crate::catalogue::load::LoadError;
use crate::catalogue::search::Found;
use crate::catalogue::{Instrument, Kind, Lang};
use crate::engine::Start;
use leptos::prelude::*;

/// A feature: what is its own. What all have in common is in `entry.rs`.
pub trait Feature: Sync + Sized + 'static {
    /// What its journeys say.
    type Pack: Marking;

    /// Its pages.
    fn pages() -> Vec<FeaturePage<Self::Pack>>;

    /// The content files that must say the same in every language, below the folder of a language.
    fn files() -> Vec<String>;

    /// Its language pack, from its content files.
    ///
    /// # Errors
    /// The first thing that is wrong in the content, with its file and line.
    fn pack(from: &Making) -> Result<Self::Pack, LoadError>;

    /// What the notebook says of the documents that it makes.
    #[must_use]
    fn kinds(_pack: &Self::Pack, _lang: Lang) -> Vec<Kind> {
        Vec::new()
    }

    /// How it is offered on the page of its door, where it is.
    #[must_use]
    fn card(_page: &Page, _pack: &Self::Pack) -> Option<AnyView> {
        None
    }

    /// How it is found by a word, with the text that is searched.
    #[must_use]
    fn search(_edition: &Edition, _pack: &Self::Pack) -> Vec<(Found, String)> {
        Vec::new()
    }
}

/// A page of a feature with the pack `P`: its route, and what is drawn there.
pub struct FeaturePage<P: 'static> {
    /// How one comes to it.
    pub route: &'static FeatureRoute,
    /// What is on it.
    pub is: Is<P>,
}

/// What is on a page of a feature.
pub enum Is<P: 'static> {
    /// A journey.
    Journey(Journey<P>),
    /// A page that is only read, or printed.
    Drawn(fn(&Page) -> Option<Parts>),
}

/// What a page says, from the words of the site and those of the feature.
pub type Says<P> = Box<dyn Fn(&Edition, &P) -> Option<String>>;

/// What a page that carries a journey holds before the wasm is there.
pub struct Journey<P: 'static> {
    /// The title of the tab, without the name of the app.
    pub title: Says<P>,
    /// What search engines show.
    pub description: Says<P>,
    /// Draws the journey; its first state is written to the page.
    pub draw: fn(&'static P, Start) -> AnyView,
}

impl<P> FeaturePage<P> {
    /// A page that carries a journey: its title, its description, and what draws it.
    #[must_use]
    pub fn journey(
        route: &'static FeatureRoute,
        title: impl Fn(&Edition, &P) -> Option<String> + 'static,
        description: impl Fn(&Edition, &P) -> Option<String> + 'static,
        draw: fn(&'static P, Start) -> AnyView,
    ) -> Self {
        let is = Is::Journey(Journey {
            title: Box::new(title),
            description: Box::new(description),
            draw,
        });
        Self { route, is }
    }

    /// A page that is only read, or printed.
    #[must_use]
    pub fn drawn(route: &'static FeatureRoute, draw: fn(&Page) -> Option<Parts>) -> Self {
        let is = Is::Drawn(draw);
        Self { route, is }
    }
}

/// A title or a description that is a word of the site.
pub fn says<P>(word: PageWord) -> impl Fn(&Edition, &P) -> Option<String> {
    move |edition, _| Some(edition.word(word).to_owned())
}

/// How many questions an instrument asks.
#[must_use]
pub fn items(instrument: &Instrument) -> u16 {
    u16::try_from(instrument.items().count()).unwrap_or(u16::MAX)
}

/// A page of a feature among what can be found.
#[must_use]
pub fn tool(
    edition: &Edition,
    page: &FeatureRoute,
    title: &str,
    summary: PageWord,
) -> (Found, String) {
    let found = Found {
        title: title.to_owned(),
        kind: edition.word(PageWord::KindTool).to_owned(),
        path: page.path(edition.lang),
        summary: edition.word(summary).to_owned(),
    };
    (found, String::new())
}

/// A card on the page of a door: its title, what it says, and the ways to go, the main one first.
#[must_use]
pub fn card(
    page: &Page,
    id: &'static str,
    title: &str,
    says: AnyView,
    ways: &[(&'static FeatureRoute, PageWord)],
) -> AnyView {
    let way = |(place, (to, word)): (usize, &(&'static FeatureRoute, PageWord))| {
        let class = if place == 0 { "btn" } else { "btn quiet" };
        view! { <a class=class href=page.href(Route::Feature(to))>{page.word(*word)}</a> }
            .into_any()
    };
    let ways: Vec<AnyView> = ways.iter().enumerate().map(way).collect();
    view! {
        <section class="card instrument" aria-labelledby=id>
            <h2 id=id>{title.to_owned()}</h2>
            {says}
            <p class="foot">{ways}</p>
        </section>
    }
    .into_any()
}

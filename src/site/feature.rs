//! What a feature gives to the site: its pages, its language pack, and how it is found. The table of
//! features (`features.rs`) lists those that there are; everything else follows from it.

use super::content::PageContent;
use super::document::Parts;
use super::packs::{AnyPack, Packs};
use super::page::{Edition, Page};
use super::routes::{Door, Route};
use super::words::PageWord;
use crate::catalogue::guides::Guides;
use crate::catalogue::load::LoadError;
use crate::catalogue::search::Found;
use crate::catalogue::{
    Address, Degree, Instrument, InstrumentId, Kind, Lang, Pack, Phase, Provenance, Source,
};
use crate::engine::Start;
use leptos::prelude::*;
use std::path::Path;

/// A page of a feature.
pub struct FeaturePage {
    /// Its name in content files: `[le questionnaire](paper)`.
    pub id: &'static str,
    /// Where it lives.
    pub address: Address,
    /// The entry of the navigation bar that it stands behind.
    pub door: Door,
    /// What is on it.
    pub is: Is,
}

/// What is on a page of a feature.
pub enum Is {
    /// A journey, mounted by the wasm.
    Journey(JourneyPage),
    /// A page that is only read, or printed.
    Drawn(fn(&Page) -> Option<Parts>),
}

/// A page that carries a journey.
pub struct JourneyPage {
    /// Its name: `data-journey`.
    pub journey: &'static str,
    /// Returns the instrument that is answered there, if any.
    pub instrument: Option<InstrumentId>,
    /// The title of the tab, without the name of the app.
    pub title: fn(&Page) -> Option<String>,
    /// What search engines show.
    pub description: fn(&Page) -> Option<String>,
    /// Its first state, drawn with the packs of the journeys.
    pub first_state: fn(&Packs, Start) -> Option<String>,
    /// What helps where scripts do not run: a sentence, the name of a page, and what the link to it says.
    pub without_script: (PageWord, &'static str, PageWord),
}

/// What a pack is made from.
pub struct Making<'a> {
    /// The folder `content`.
    pub folder: &'a Path,
    /// The language.
    pub lang: Lang,
    /// What the guides teach.
    pub guides: &'a Guides,
    /// What the static pages say.
    pub content: &'a PageContent,
    /// The documents that are cited.
    pub sources: &'a [Source],
    /// What every journey says.
    pub common: &'a Pack,
    /// The four degrees, low to high.
    pub degrees: &'a [Degree],
    /// The three phases, in time.
    pub phases: &'a [Phase],
    /// The packs of the features that stand before in the table.
    pub packs: &'a Packs,
    /// What the notebook says of their documents.
    pub kinds: &'a [Kind],
}

/// A feature, as the page writer sees it.
pub trait Feature: Sync {
    /// Its pages.
    fn pages(&self) -> Vec<&'static FeaturePage>;

    /// Its language pack, from its content files.
    ///
    /// # Errors
    /// The first thing that is wrong in the content, with its file and line.
    fn pack(&self, from: &Making) -> Result<Box<dyn AnyPack>, LoadError>;

    /// The content files that must say the same in every language, below the folder of a language.
    fn files(&self) -> Vec<String>;

    /// Whether its pack speaks of the documents of other features: it is made after theirs.
    fn speaks_of_others(&self) -> bool {
        false
    }

    /// What the notebook says of the documents that it makes.
    fn kinds(&self, _packs: &Packs, _lang: Lang) -> Vec<Kind> {
        Vec::new()
    }

    /// How it is offered on the page of its door, where it is.
    fn card(&self, _page: &Page) -> Option<AnyView> {
        None
    }

    /// How it is found by a word, with the text that is searched.
    fn search(&self, _edition: &Edition) -> Vec<(Found, String)> {
        Vec::new()
    }
}

/// A feature with its place in the table.
pub struct Entry {
    /// The name of its pack.
    pub id: &'static str,
    /// The program that it is part of.
    pub family: &'static str,
    /// The feature.
    pub feature: &'static dyn Feature,
}

impl Entry {
    /// The routes to its pages.
    pub fn routes(&self) -> impl Iterator<Item = Route> + use<> {
        self.feature.pages().into_iter().map(Route::Feature)
    }
}

impl PartialEq for FeaturePage {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

impl Eq for FeaturePage {}

impl std::fmt::Debug for FeaturePage {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.id)
    }
}

impl FeaturePage {
    /// The journey that it carries, if it carries one.
    #[must_use]
    pub const fn journey(&self) -> Option<&JourneyPage> {
        match &self.is {
            Is::Journey(journey) => Some(journey),
            Is::Drawn(_) => None,
        }
    }

    /// Where it lives, under the base of the app.
    #[must_use]
    pub fn path(&self, lang: Lang) -> String {
        self.address.path(lang)
    }
}

impl Making<'_> {
    /// Words a source in one line: "D'après : …", or "Proposé par Passerelle".
    #[must_use]
    pub fn source(&self, from: &Option<Provenance>) -> String {
        let words = &self.content.words;
        let Some(Provenance::After(reference)) = from else {
            return words.get(PageWord::SourceOurs).to_owned();
        };
        let source = self.sources.iter().find(|s| s.id == reference.document);
        source.map_or_else(String::new, |source| {
            let year = source.year.to_string();
            let values = [
                ("title", source.title.as_str()),
                ("publisher", source.publisher.as_str()),
                ("year", year.as_str()),
            ];
            words.fill(PageWord::SourceAfter, &values)
        })
    }

    /// The pack of a feature that stands before in the table.
    ///
    /// # Errors
    /// A [`LoadError`] where it does not.
    pub fn pack<P: 'static>(&self) -> Result<&P, LoadError> {
        self.packs.get().ok_or_else(|| LoadError {
            file: self.folder.to_owned(),
            line: 1,
            sentence: "a feature takes from one that stands after it in the table".to_owned(),
        })
    }
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
    page: &FeaturePage,
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

/// The card of a tool on the page of its door.
#[must_use]
pub fn offer(
    page: &Page,
    id: &'static str,
    title: &str,
    lead: &str,
    to: &'static FeaturePage,
    open: PageWord,
) -> AnyView {
    view! {
        <section class="card instrument" aria-labelledby=id>
            <h2 id=id>{title.to_owned()}</h2>
            <p>{lead.to_owned()}</p>
            <p class="foot"><a class="btn" href=page.href(Route::Feature(to))>{page.word(open)}</a></p>
        </section>
    }
    .into_any()
}

//! What a plain instrument gives to the site: one file of questions becomes its pack, its page, its card, and
//! what the search and the notebook know of it.

use super::cited::text;
use super::feature::{Feature, FeaturePage, card, items};
use super::linked::{Term, mark_instrument};
use super::making::Making;
use super::packs::Marking;
use super::page::{Edition, Page};
use super::routes::{Door, FeatureRoute, JourneyRoute};
use super::words::PageWord as W;
use crate::catalogue::guides::Cited;
use crate::catalogue::load::LoadError;
use crate::catalogue::load::reading::Reading;
use crate::catalogue::search::Found;
use crate::catalogue::{
    Address, Choice, Instrument, InstrumentId, Item, ItemTone, Kind, KindId, Lang, Offer, Origin,
    Plain, Scale, ScaleLook, Section, SourceRef, WordKey, Words,
};
use crate::engine::Start;
use leptos::prelude::*;
use serde::Deserialize;
use std::collections::BTreeSet;

/// A plain instrument. What implements it is a whole feature.
pub trait PlainInstrument: Sync + Sized + 'static {
    /// The words that it alone has: `[words]` in its file.
    type Words: WordKey;

    /// The name of its page and its journey; its file is called so too.
    const NAME: &'static str;
    /// The name that documents store.
    const ID: InstrumentId;
    /// Where it is answered.
    const ADDRESS: Address;

    /// Draws its journey.
    fn draw(pack: &'static Plain<Self::Words>, start: Start) -> AnyView;

    /// The route to its page.
    const ROUTE: &'static FeatureRoute = &FeatureRoute {
        id: Self::NAME,
        address: Self::ADDRESS,
        door: Door::Assess,
        journey: Some(JourneyRoute {
            name: Self::NAME,
            instrument: Some(Self::ID),
            without_script: (W::NoScriptPlain, "assess", W::AssessTitle),
        }),
    };
}

impl<T: PlainInstrument> Feature for T {
    type Pack = Plain<T::Words>;

    fn pages() -> Vec<FeaturePage<Self::Pack>> {
        vec![FeaturePage::journey(
            T::ROUTE,
            |_, pack: &Self::Pack| Some(pack.instrument.title.clone()),
            |_, pack: &Self::Pack| Some(pack.offer.description.clone()),
            T::draw,
        )]
    }

    fn files() -> Vec<String> {
        vec![file_of::<T>()]
    }

    fn pack(from: &Making) -> Result<Self::Pack, LoadError> {
        let reading = Reading::open(from.folder, from.lang, &file_of::<T>())?;
        let file: PlainFile<T::Words> = reading.read()?;
        check(&reading, &file.sections)?;
        Ok(Plain {
            common: from.common.clone(),
            instrument: Instrument {
                id: T::ID,
                title: file.title,
                lead: file.lead,
                scales: vec![scale(file.answers)],
                sections: file.sections.into_iter().map(section).collect(),
            },
            said: file.words,
            offer: file.offer,
        })
    }

    fn kinds(pack: &Self::Pack, lang: Lang) -> Vec<Kind> {
        vec![Kind {
            id: KindId::Answers(T::ID),
            name: pack.instrument.title.clone(),
            untitled: pack.offer.untitled.clone(),
            path: T::ADDRESS.path(lang),
            progress: String::new(),
            items: items(&pack.instrument),
        }]
    }

    fn card(page: &Page, pack: &Self::Pack) -> Option<AnyView> {
        let says = view! {
            {text(page, &pack.instrument.lead)}
            <p class="small">{pack.offer.facts.clone()}</p>
        };
        let title = &pack.instrument.title;
        let ways = [(T::ROUTE, W::AssessStart)];
        Some(card(page, T::NAME, title, says.into_any(), &ways))
    }

    fn search(edition: &Edition, pack: &Self::Pack) -> Vec<(Found, String)> {
        let found = Found {
            title: pack.instrument.title.clone(),
            kind: edition.word(W::KindTool).to_owned(),
            path: T::ADDRESS.path(edition.lang),
            summary: pack.offer.description.clone(),
        };
        vec![(found, String::new())]
    }
}

impl<K: WordKey> Marking for Plain<K> {
    fn mark(&mut self, terms: &[Term]) {
        mark_instrument(&mut self.instrument, terms);
    }
}

fn file_of<T: PlainInstrument>() -> String {
    [T::NAME, ".toml"].concat()
}

/// The file of a plain instrument.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, bound = "")]
struct PlainFile<K: WordKey> {
    title: String,
    lead: String,
    offer: Offer,
    answers: Vec<RawAnswer>,
    sections: Vec<RawSection>,
    words: Words<K>,
}

/// An answer, for every question.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawAnswer {
    id: String,
    label: String,
    meaning: Option<String>,
    /// Beside the scale, like "je ne sais pas".
    #[serde(default)]
    aside: bool,
}

/// A screen. Its id is its step in the address.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawSection {
    id: String,
    title: String,
    lead: String,
    items: Vec<RawItem>,
}

/// A question.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawItem {
    id: String,
    statement: String,
    short: String,
    hint: Option<String>,
    source: Option<SourceRef>,
    origin: Option<Origin>,
}

impl Cited for RawItem {
    fn keys(&self) -> (Option<&SourceRef>, Option<Origin>) {
        (self.source.as_ref(), self.origin)
    }
}

/// Each question is cited and has an id of its own, across all screens: documents store it.
fn check(reading: &Reading, sections: &[RawSection]) -> Result<(), LoadError> {
    let mut seen = BTreeSet::new();
    let items = sections.iter().flat_map(|section| &section.items);
    for (place, item) in items.enumerate() {
        let wrong = match item.provenance() {
            Err(sentence) => sentence,
            Ok(_) if !seen.insert(&item.id) => "two questions have this id",
            Ok(_) => continue,
        };
        let file = &reading.file;
        return Err(file.error_at_entry("sections.items", place, wrong));
    }
    Ok(())
}

fn scale(answers: Vec<RawAnswer>) -> Scale {
    let choice = |raw: RawAnswer| Choice {
        id: raw.id,
        label: raw.label,
        meaning: raw.meaning,
        promise: None,
        aside: raw.aside,
    };
    Scale {
        look: ScaleLook::Chips,
        choices: answers.into_iter().map(choice).collect(),
    }
}

fn section(raw: RawSection) -> Section {
    let item = |raw: RawItem| Item {
        id: raw.id,
        group: None,
        about: Vec::new(),
        statement: raw.statement,
        short: raw.short,
        hint: raw.hint.unwrap_or_default(),
        scale: 0,
        tone: ItemTone::Plain,
    };
    Section {
        fragment: raw.id,
        title: raw.title,
        lead: raw.lead,
        items: raw.items.into_iter().map(item).collect(),
        note: None,
    }
}

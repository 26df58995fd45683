//! What the language pack of a feature is made from.

use super::content::PageContent;
use super::packs::Packs;
use super::routes::Routes;
use super::words::PageWord;
use crate::catalogue::guides::Guides;
use crate::catalogue::load::LoadError;
use crate::catalogue::{Degree, Kind, Lang, Pack, Phase, Provenance, Source};
use std::path::Path;

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
    /// Every page of the site.
    pub routes: &'a Routes,
    /// What every journey says.
    pub common: &'a Pack,
    /// The four degrees, low to high.
    pub degrees: &'a [Degree],
    /// The three phases, in time.
    pub phases: &'a [Phase],
    /// The packs of the features that stand before in the table.
    pub packs: &'a Packs,
    /// What the notebook says of the documents of those features.
    pub kinds: &'a [Kind],
}

impl Making<'_> {
    /// Words a source in one line: "D'après : …" with what Passerelle added, or "Proposé par Passerelle".
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
            let said = words.fill(PageWord::SourceAfter, &values);
            super::words::completed(words, said, reference.ours.as_deref())
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

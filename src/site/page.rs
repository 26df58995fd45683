//! Holds what a page needs while it is drawn: its site, its language, its content.

use super::content::PageContent;
use super::packs::Packs;
use super::routes::{Route, Routes};
use super::words::PageWord;
use crate::catalogue::guides::Guides;
use crate::catalogue::{Degree, Lang, Pack, Phase, Provenance, Source};

/// The names of the built files, without folder.
pub struct Assets {
    /// The style sheets, of which a page loads one.
    pub styles: Styles,
    /// The scripts.
    pub scripts: Scripts,
    /// The program of each family.
    pub modules: Vec<Module>,
    /// The worker.
    pub worker: String,
}

/// The style sheets.
#[derive(Clone, Debug)]
pub struct Styles {
    /// Of pages without a journey.
    pub content: String,
    /// Of pages with one.
    pub journey: String,
}

/// The scripts that pages name.
#[derive(Clone, Debug)]
pub struct Scripts {
    /// Of every page: `boot.js`.
    pub boot: String,
    /// Of the pages of the guides: `guides.js`.
    pub guides: String,
}

/// A wasm module and the script that starts it.
#[derive(Clone, Debug)]
pub struct Module {
    /// The family whose journeys it mounts.
    pub family: String,
    /// The script.
    pub script: String,
    /// The wasm.
    pub wasm: String,
}

/// The content of one language.
pub struct Edition {
    /// The language.
    pub lang: Lang,
    /// Every language of the site by its own name, its own included.
    pub languages: Vec<(Lang, String)>,
    /// What every journey says.
    pub common: Pack,
    /// The four degrees, low to high.
    pub degrees: Vec<Degree>,
    /// The three phases, in time.
    pub phases: Vec<Phase>,
    /// The packs of the journeys; static pages show parts of them.
    pub packs: Packs,
    /// The packs as the journeys get them, with the words of the lexicon marked.
    pub marked: Packs,
    /// The file of each feature's pack: the feature, its name, and its bytes.
    pub pack_files: Vec<(&'static str, String, Vec<u8>)>,
    /// The documents that are cited.
    pub sources: Vec<Source>,
    /// What the guides teach.
    pub guides: Guides,
    /// The name of the search index.
    pub index_file: String,
    /// The content of the static pages.
    pub content: PageContent,
}

/// A page being drawn.
pub struct Page<'a> {
    /// The path under which the site lives: "/" or "/partenariat/".
    pub base: &'a str,
    /// The built files.
    pub assets: &'a Assets,
    /// The content of its language.
    pub edition: &'a Edition,
    /// Every page.
    pub routes: &'a Routes,
    /// Which page.
    pub route: Route,
}

impl Assets {
    /// The program of a family; the build made sure that it is there.
    pub fn module(&self, family: &str) -> Option<&Module> {
        self.modules.iter().find(|module| module.family == family)
    }
}

impl Edition {
    /// Returns a word of the frame.
    pub fn word(&self, word: PageWord) -> &str {
        self.content.words.get(word)
    }

    /// The name of the file of a feature's pack; writing makes one for each.
    pub fn pack_file(&self, feature: &str) -> &str {
        let file = self.pack_files.iter().find(|(of, ..)| *of == feature);
        file.map_or("", |(_, name, _)| name.as_str())
    }
}

impl Page<'_> {
    /// Returns the style sheet that it loads: what only the other kind of page uses is not in it.
    pub fn style(&self) -> &str {
        match self.route.journey() {
            Some(_) => &self.assets.styles.journey,
            None => &self.assets.styles.content,
        }
    }

    /// Its language.
    pub fn lang(&self) -> Lang {
        self.edition.lang
    }

    /// A word of the frame.
    pub fn word(&self, word: PageWord) -> String {
        self.edition.content.words.get(word).to_owned()
    }

    /// Returns a sentence of the frame with its blanks filled.
    pub fn fill(&self, word: PageWord, values: &[(&str, &str)]) -> String {
        self.edition.content.words.fill(word, values)
    }

    /// Returns the address of a page in this page's language.
    pub fn href(&self, route: Route) -> String {
        self.at(&route.path(self.lang()))
    }

    /// The address of the page of this name. Where there is none, the link leads to no file, and the test that
    /// looks at every link of every page says so.
    pub fn href_named(&self, id: &str) -> String {
        let path = self.routes.named(id).map(|route| route.path(self.lang()));
        self.at(&path.unwrap_or_else(|| ["no-page-is-named/", id, "/"].concat()))
    }

    /// The program that the page runs, where it carries a journey.
    pub fn module(&self) -> Option<&Module> {
        let owner = self.routes.journey_of(self.route)?;
        self.assets.module(owner.family)
    }

    /// The address of the language pack of its journey.
    pub fn pack(&self) -> Option<String> {
        let owner = self.routes.journey_of(self.route)?;
        Some(self.at(self.edition.pack_file(owner.feature)))
    }

    /// Returns the address of this page in another language.
    pub fn same_in(&self, lang: Lang) -> String {
        self.at(&self.route.path(lang))
    }

    /// Returns the address of a file of the site.
    pub fn at(&self, path: &str) -> String {
        [self.base, path].concat()
    }

    /// Splits "D'après : …" into the text before the title, the title, and the text after it; `None` for
    /// what Passerelle proposes.
    pub fn source(&self, provenance: &Provenance) -> Option<(String, String, String)> {
        let Provenance::After(reference) = provenance else {
            return None;
        };
        let source = self
            .edition
            .sources
            .iter()
            .find(|s| s.id == reference.document)?;
        let year = source.year.to_string();
        let values = [
            ("publisher", source.publisher.as_str()),
            ("year", year.as_str()),
        ];
        let said = self.fill(PageWord::SourceAfter, &values);
        let words = &self.edition.content.words;
        let said = super::words::completed(words, said, reference.ours.as_deref());
        let (before, after) = said.split_once("{title}").unwrap_or((&said, ""));
        Some((before.to_owned(), source.title.clone(), after.to_owned()))
    }
}

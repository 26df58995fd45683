//! What a page knows while it is drawn: its site, its language, its content.

use super::content::PageContent;
use super::packs::Packs;
use super::routes::Route;
use super::words::PageWord;
use crate::catalogue::guides::Guides;
use crate::catalogue::{JourneyId, Lang, ParticipationPack, Provenance, Source};

/// The names of the built files, without folder.
pub struct Assets {
    /// The one style sheet.
    pub style: String,
    /// The wasm module of each journey.
    pub modules: Vec<Module>,
    /// The worker.
    pub worker: String,
}

/// A wasm module and the script that starts it.
#[derive(Clone, Debug)]
pub struct Module {
    /// Which journey it mounts.
    pub journey: JourneyId,
    /// The script.
    pub script: String,
    /// The wasm.
    pub wasm: String,
}

/// What one language says.
pub struct Edition {
    /// Its language.
    pub lang: Lang,
    /// What the journeys say; static pages show parts of it.
    pub packs: Packs,
    /// The same as the journeys have it: with the words of the lexicon marked.
    pub marked: Packs,
    /// The file of each journey's pack: its name, and its bytes.
    pub pack_files: Vec<(JourneyId, String, Vec<u8>)>,
    /// The documents that are cited.
    pub sources: Vec<Source>,
    /// What the guides teach.
    pub guides: Guides,
    /// The name of the file that the search asks.
    pub index_file: String,
    /// What the static pages say.
    pub content: PageContent,
}

/// A page being drawn.
pub struct Page<'a> {
    /// The path under which the site lives: "/" or "/partenariat/".
    pub base: &'a str,
    /// The built files.
    pub assets: &'a Assets,
    /// What its language says.
    pub edition: &'a Edition,
    /// Which page.
    pub route: Route,
}

impl Assets {
    /// The module of a journey; the build made sure that it is there.
    pub fn module(&self, journey: JourneyId) -> Option<&Module> {
        self.modules.iter().find(|module| module.journey == journey)
    }
}

impl Edition {
    /// The name of a journey's pack; writing makes one for each.
    pub fn pack_file(&self, journey: JourneyId) -> &str {
        let file = self.pack_files.iter().find(|(of, ..)| *of == journey);
        file.map_or("", |(_, name, _)| name.as_str())
    }

    /// What the participation journey says: degrees, phases, practices.
    pub fn participation(&self) -> &ParticipationPack {
        &self.packs.participation
    }
}

impl Page<'_> {
    /// Its language.
    pub fn lang(&self) -> Lang {
        self.edition.lang
    }

    /// The language of its switch.
    pub fn other_lang(&self) -> Lang {
        match self.lang() {
            Lang::Fr => Lang::En,
            Lang::En => Lang::Fr,
        }
    }

    /// A word of the frame.
    pub fn word(&self, word: PageWord) -> String {
        self.edition.content.words.get(word).to_owned()
    }

    /// A sentence of the frame with its blanks filled.
    pub fn fill(&self, word: PageWord, values: &[(&str, &str)]) -> String {
        self.edition.content.words.fill(word, values)
    }

    /// The address of a page in the page's language.
    pub fn href(&self, route: Route) -> String {
        self.at(route.path(self.lang()))
    }

    /// The address of this very page in a language.
    pub fn same_in(&self, lang: Lang) -> String {
        self.at(self.route.path(lang))
    }

    /// The address of a file of the site.
    pub fn at(&self, path: &str) -> String {
        [self.base, path].concat()
    }

    /// "D'après : …" as what stands before the title, the title, and what comes after; none for
    /// what is ours.
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
        let (before, after) = said.split_once("{title}").unwrap_or((&said, ""));
        Some((before.to_owned(), source.title.clone(), after.to_owned()))
    }
}

//! Writes the site: pages, packs and manifests of both languages.

use super::content;
use super::document::{self, Parts};
pub use super::journey::state as first_state;
pub use super::packs::Packs;
pub use super::page::Module;
use super::page::{Assets, Edition, Page};
use super::routes::Route;
use super::texts::TextId;
use super::{
    act, assess, compare, examples, home, institution_paper, journey, landmarks, lexicon, manifest,
    marks, missions, packs, paper, preparation, prose, resources, roles, search, sheets,
};
use crate::catalogue::load::{self, LoadError};
use crate::catalogue::{JourneyId, Lang, PackError};
use std::path::{Path, PathBuf};

/// Where from, where to, and the names that the build gave.
pub struct Order {
    /// The folder `content`.
    pub content: PathBuf,
    /// The folder to write into.
    pub out: PathBuf,
    /// The path under which the site lives.
    pub public_url: String,
    /// The style sheet.
    pub style: String,
    /// The wasm module of each journey.
    pub modules: Vec<Module>,
    /// The worker.
    pub worker: String,
}

/// Why the site could not be written.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    /// Something is wrong in the content.
    #[error("{0}")]
    Content(#[from] LoadError),
    /// A pack could not be encoded.
    #[error("{0}")]
    Pack(#[from] PackError),
    /// The build made no module for a journey.
    #[error("the journey `{0}` has no wasm module")]
    NoModule(&'static str),
    /// A text that loading should have asked for is not there.
    #[error("the page `{0}` has no text")]
    NoText(&'static str),
    /// A file could not be written.
    #[error("{path} cannot be written: {source}", path = path.display())]
    File {
        /// Which file.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
}

/// Writes the whole site.
///
/// # Errors
/// The first thing that is wrong in the content, or the first file that cannot be written.
pub fn site(order: Order) -> Result<(), WriteError> {
    let Order {
        content,
        out,
        public_url,
        style,
        modules,
        worker,
    } = order;
    let base = base(&public_url);
    let assets = Assets {
        style,
        modules,
        worker,
    };
    if let Some(lost) = JourneyId::ALL
        .iter()
        .find(|id| assets.module(**id).is_none())
    {
        return Err(WriteError::NoModule(lost.id()));
    }
    let editions = editions(&content, &base)?;
    for edition in &editions {
        for (_, name, bytes) in &edition.pack_files {
            file(&out, name, bytes)?;
        }
        file(&out, &edition.index_file, &search::index(edition).encode()?)?;
        for route in Route::all() {
            let page = Page {
                base: &base,
                assets: &assets,
                edition,
                route,
            };
            if let Some(name) = route.file(edition.lang) {
                let html = document::document(&page, parts(&page)?);
                file(&out, &name, html.as_bytes())?;
            }
            if route == Route::Home {
                let name = document::manifest(edition.lang);
                file(&out, name, manifest::manifest(&page).as_bytes())?;
            }
        }
    }
    Ok(())
}

fn editions(folder: &Path, base: &str) -> Result<[Edition; 2], WriteError> {
    let [french, english] = [
        edition(folder, Lang::Fr, base)?,
        edition(folder, Lang::En, base)?,
    ];
    load::check_parity(folder, french.participation(), english.participation())?;
    load::check_guides(folder, Lang::Fr, Lang::En)?;
    content::check_parity(folder, &french.content, &english.content, Lang::En)?;
    Ok([french, english])
}

fn edition(folder: &Path, lang: Lang, base: &str) -> Result<Edition, WriteError> {
    let guides = load::guides(folder, lang)?;
    let content = content::read(folder, lang)?;
    let sources = load::sources(folder, lang)?;
    let packs = packs::packs(folder, lang, &guides, &content, &sources)?;
    let mut marked = packs.clone();
    let lexicon = [base, Route::Lexicon.path(lang)].concat();
    marks::mark_packs(&mut marked, &guides.terms, &lexicon);
    let mut pack_files = Vec::new();
    for journey in JourneyId::ALL {
        let (name, bytes) = marked.file(*journey)?;
        pack_files.push((*journey, name, bytes));
    }
    let mut edition = Edition {
        lang,
        packs,
        marked,
        pack_files,
        sources,
        guides,
        index_file: String::new(),
        content,
    };
    edition.index_file = packs::named("index", lang, &search::index(&edition).encode()?);
    Ok(edition)
}

fn parts(page: &Page) -> Result<Parts, WriteError> {
    let none = || WriteError::NoText(page.route.id());
    let text = |id| prose::prose(page, id).ok_or_else(none);
    Ok(match page.route {
        Route::Home => home::home(page),
        Route::Roles => roles::roles(page),
        Route::Role(id) => roles::role(page, id).ok_or_else(none)?,
        Route::Missions => missions::missions(page),
        Route::Mission(id) => missions::mission(page, id).ok_or_else(none)?,
        Route::Compare => compare::compare(page),
        Route::Landmarks => landmarks::landmarks(page),
        Route::Examples => examples::examples(page),
        Route::Lexicon => lexicon::lexicon(page),
        Route::Resources => resources::resources(page),
        Route::Search => search::search(page),
        Route::Assess => assess::assess(page),
        Route::Participation => journey::journey(page, JourneyId::Participation),
        Route::Place => journey::journey(page, JourneyId::Place),
        Route::Situations => journey::journey(page, JourneyId::Situations),
        Route::Act => act::act(page),
        Route::ToDo => journey::journey(page, JourneyId::ToDo),
        Route::Plan(step) => journey::journey(page, step.journey()),
        Route::UsersProject => journey::journey(page, JourneyId::UsersProject),
        Route::Preparation => preparation::preparation(page),
        Route::Readiness(_) | Route::Team => journey::journey(page, JourneyId::Readiness),
        Route::Institution => journey::journey(page, JourneyId::Institution),
        Route::InstitutionPaper => institution_paper::paper(page),
        Route::Notebook => journey::journey(page, JourneyId::Notebook),
        Route::Paper => paper::paper(page),
        Route::Sheets => sheets::sheets(page),
        Route::Privacy => text(TextId::Privacy)?,
        Route::Accessibility => text(TextId::Accessibility)?,
        Route::About => text(TextId::About)?,
        Route::Offline => text(TextId::Offline)?,
        Route::NotFound => text(TextId::NotFound)?,
    })
}

/// The packs of one language.
///
/// # Errors
/// The first thing that is wrong in the content.
pub fn packs_of(content: &Path, lang: Lang) -> Result<Packs, WriteError> {
    Ok(edition(content, lang, "/")?.packs)
}

/// A base starts and ends with a slash.
fn base(public_url: &str) -> String {
    match public_url.trim_matches('/') {
        "" => "/".to_owned(),
        inner => ["/", inner, "/"].concat(),
    }
}

fn file(out: &Path, name: &str, bytes: &[u8]) -> Result<(), WriteError> {
    let path = out.join(name);
    let folder = path.parent().unwrap_or(out);
    std::fs::create_dir_all(folder)
        .and_then(|()| std::fs::write(&path, bytes))
        .map_err(|source| WriteError::File { path, source })
}

#[cfg(test)]
mod tests {
    use super::base;

    #[test]
    fn a_base_has_its_slashes() {
        let cases = [
            ("/", "/"),
            ("", "/"),
            ("/a/", "/a/"),
            ("a", "/a/"),
            ("/a/b", "/a/b/"),
        ];
        for (given, expected) in cases {
            assert_eq!(base(given), expected, "{given}");
        }
    }
}

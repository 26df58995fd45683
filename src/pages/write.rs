//! Writes the site: pages, packs and manifests of both languages.

use super::content;
use super::document::{self, Parts};
use super::page::{Assets, Edition, Page};
use super::routes::Route;
use super::texts::TextId;
use super::{
    assess, compare, examples, home, journey, landmarks, lexicon, manifest, missions, paper, prose,
    resources, roles, search,
};
use crate::catalogue::load::{self, LoadError};
use crate::catalogue::{JourneyId, Lang, PackError};
use std::hash::{DefaultHasher, Hasher};
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
    /// The script that starts the wasm.
    pub app: String,
    /// The wasm of the journeys.
    pub wasm: String,
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
        app,
        wasm,
        worker,
    } = order;
    let base = base(&public_url);
    let assets = Assets {
        style,
        app,
        wasm,
        worker,
    };
    let editions = editions(&content)?;
    for edition in &editions {
        file(&out, &edition.pack_file, &edition.pack.encode()?)?;
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

fn editions(folder: &Path) -> Result<[Edition; 2], WriteError> {
    let [french, english] = [edition(folder, Lang::Fr)?, edition(folder, Lang::En)?];
    load::check_parity(folder, &french.pack, &english.pack)?;
    load::check_guides(folder, Lang::Fr, Lang::En)?;
    content::check_parity(folder, &french.content, &english.content, Lang::En)?;
    Ok([french, english])
}

fn edition(folder: &Path, lang: Lang) -> Result<Edition, WriteError> {
    let pack = load::pack(folder, lang)?;
    let pack_file = named("pack", lang, &pack.encode()?);
    let mut edition = Edition {
        lang,
        pack,
        pack_file,
        guides: load::guides(folder, lang)?,
        index_file: String::new(),
        content: content::read(folder, lang)?,
    };
    edition.index_file = named("index", lang, &search::index(&edition).encode()?);
    Ok(edition)
}

/// The name of a file that changes with its content.
fn named(what: &str, lang: Lang, bytes: &[u8]) -> String {
    let mut hasher = DefaultHasher::new();
    hasher.write(bytes);
    format!("{what}.{}.{:016x}.bin", lang.id(), hasher.finish())
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
        Route::Notebook => journey::journey(page, JourneyId::Notebook),
        Route::Paper => paper::paper(page),
        Route::Privacy => text(TextId::Privacy)?,
        Route::Accessibility => text(TextId::Accessibility)?,
        Route::About => text(TextId::About)?,
        Route::Offline => text(TextId::Offline)?,
        Route::NotFound => text(TextId::NotFound)?,
    })
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

//! Writes the site: pages, packs and manifests of every language.

use super::{
    compare, doors, examples, home, landmarks, languages, lexicon, manifest, missions, prose,
    resources, roles, search,
};
use crate::catalogue::load::{self, LoadError};
use crate::catalogue::{Lang, Pack, PackError};
use crate::features::{FAMILIES, TABLE};
use crate::site::document::{self, Parts};
use crate::site::entry::{Entry, routes_of};
use crate::site::making::Making;
pub use crate::site::packs::Packs;
use crate::site::page::{Assets, Edition, Page};
pub use crate::site::page::{Module, Scripts, Styles};
use crate::site::routes::{Route, Routes};
use crate::site::texts::TextId;
use crate::site::words::PageWord;
use crate::site::{content, hash};
use std::path::{Path, PathBuf};

/// What to write: the source, the destination, and the names that the build chose.
pub struct Order {
    /// The features that the site has.
    pub features: Vec<&'static Entry>,
    /// The folder `content`.
    pub content: PathBuf,
    /// The folder to write into.
    pub out: PathBuf,
    /// The path under which the site lives.
    pub public_url: String,
    /// The style sheets.
    pub styles: Styles,
    /// The scripts that pages name.
    pub scripts: Scripts,
    /// The program of each family.
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
    /// The build made no program for a family.
    #[error("the family `{0}` has no program")]
    NoModule(&'static str),
    /// A text is missing, which loading should have refused.
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
        features,
        content,
        out,
        public_url,
        styles,
        scripts,
        modules,
        worker,
    } = order;
    let base = base(&public_url);
    let assets = Assets {
        styles,
        scripts,
        modules,
        worker,
    };
    if let Some(lost) = FAMILIES
        .iter()
        .find(|family| assets.module(family).is_none())
    {
        return Err(WriteError::NoModule(lost));
    }
    let routes = routes_of(&features);
    let editions = editions(&content, &base, &features, &routes)?;
    file(&out, languages::FILE, languages::languages().as_bytes())?;
    for edition in &editions {
        for (_, name, bytes) in &edition.pack_files {
            file(&out, name, bytes)?;
        }
        file(
            &out,
            &edition.index_file,
            &search::index(edition, &features).encode()?,
        )?;
        for route in routes.iter() {
            let page = Page {
                base: &base,
                assets: &assets,
                edition,
                routes: &routes,
                route,
            };
            if let Some(name) = route.file(edition.lang) {
                let html = document::document(&page, parts(&page, &features)?);
                file(&out, &name, html.as_bytes())?;
            }
            if route == Route::Home {
                let name = document::manifest(edition.lang);
                file(&out, &name, manifest::manifest(&page).as_bytes())?;
            }
        }
    }
    Ok(())
}

/// Every language, each compared with the reference.
fn editions(
    folder: &Path,
    base: &str,
    features: &[&Entry],
    routes: &Routes,
) -> Result<Vec<Edition>, WriteError> {
    let editions: Result<Vec<Edition>, WriteError> = Lang::ALL
        .iter()
        .map(|lang| edition(folder, *lang, base, features, routes))
        .collect();
    let mut editions = editions?;
    let own_name = |edition: &Edition| (edition.lang, edition.word(PageWord::OwnName).to_owned());
    let languages: Vec<(Lang, String)> = editions.iter().map(own_name).collect();
    for edition in &mut editions {
        edition.languages.clone_from(&languages);
    }
    let files: Vec<String> = features
        .iter()
        .flat_map(|entry| entry.feature.files())
        .collect();
    if let Some((reference, others)) = editions.split_first() {
        for other in others {
            load::check_shapes(folder, reference.lang, other.lang, &files)?;
        }
    }
    Ok(editions)
}

fn edition(
    folder: &Path,
    lang: Lang,
    base: &str,
    features: &[&Entry],
    routes: &Routes,
) -> Result<Edition, WriteError> {
    let guides = load::guides(folder, lang)?;
    let content = content::read(folder, lang, routes)?;
    let sources = load::sources(folder, lang)?;
    let degrees = load::degrees(folder, lang)?;
    let phases = load::phases(folder, lang)?;
    let notebook = routes.named("notebook").map(|route| route.path(lang));
    let common = Pack {
        lexicon: [base, &Route::Lexicon.path(lang)].concat(),
        notebook: notebook.unwrap_or_default(),
        ..load::common(folder, lang)?
    };
    let mut packs = Packs::default();
    let mut kinds = Vec::new();
    for entry in features {
        let pack = entry.feature.pack(&Making {
            folder,
            lang,
            guides: &guides,
            content: &content,
            sources: &sources,
            routes,
            common: &common,
            degrees: &degrees,
            phases: &phases,
            packs: &packs,
            kinds: &kinds,
        })?;
        packs.add(entry.id, pack);
        kinds.extend(entry.feature.kinds(&packs, lang));
    }
    let marked = packs.marked(&guides.terms);
    let mut pack_files = Vec::new();
    for (feature, pack) in marked.iter() {
        let bytes = pack.encode()?;
        pack_files.push((feature, pack_name(feature, lang, &bytes), bytes));
    }
    let mut edition = Edition {
        lang,
        languages: Vec::new(),
        common,
        degrees,
        phases,
        packs,
        marked,
        pack_files,
        sources,
        guides,
        index_file: String::new(),
        content,
    };
    edition.index_file = pack_name("index", lang, &search::index(&edition, features).encode()?);
    Ok(edition)
}

/// Returns a file name that changes with the content: `place.fr.0123456789abcdef.bin`.
fn pack_name(what: &str, lang: Lang, bytes: &[u8]) -> String {
    hash::name(&[what, ".", lang.id()].concat(), bytes, "bin")
}

fn parts(page: &Page, features: &[&Entry]) -> Result<Parts, WriteError> {
    let none = || WriteError::NoText(page.route.id());
    let text = |id| prose::prose(page, id).ok_or_else(none);
    Ok(match page.route {
        Route::Home => home::home(page, features),
        Route::Roles => roles::roles(page),
        Route::Role(id) => roles::role(page, id).ok_or_else(none)?,
        Route::Missions => missions::missions(page),
        Route::Mission(id) => missions::mission(page, id).ok_or_else(none)?,
        Route::Compare => compare::compare(page),
        Route::Landmarks => landmarks::landmarks(page).ok_or_else(none)?,
        Route::Examples => examples::examples(page),
        Route::Lexicon => lexicon::lexicon(page),
        Route::Resources => resources::resources(page),
        Route::Search => search::search(page),
        Route::Assess => doors::assess(page, features),
        Route::Act => doors::act(page, features),
        Route::Feature(_) => feature(page, features).ok_or_else(none)?,
        Route::Privacy => text(TextId::Privacy)?,
        Route::Accessibility => text(TextId::Accessibility)?,
        Route::About => text(TextId::About)?,
        Route::Offline => text(TextId::Offline)?,
        Route::NotFound => text(TextId::NotFound)?,
    })
}

/// The page of a feature, drawn by the one that has it.
fn feature(page: &Page, features: &[&Entry]) -> Option<Parts> {
    let mut drawn = features.iter().map(|entry| entry.feature.parts(page));
    drawn.find_map(|parts| parts)
}

/// Returns the packs of one language.
///
/// # Errors
/// The first thing that is wrong in the content.
pub fn packs_of(content: &Path, lang: Lang) -> Result<Packs, WriteError> {
    let all: Vec<&Entry> = TABLE.iter().collect();
    Ok(edition(content, lang, "/", &all, &routes_of(&all))?.packs)
}

/// Adds the slashes at both ends of a base.
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

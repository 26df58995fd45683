//! What Trunk compiled, given its final names: `name.<hash of the content>.extension`.
//!
//! Trunk gives most of them no hash; under such names nothing may be cached for ever.

use std::fs;
use std::path::Path;

use crate::hash;
use crate::lean;
use crate::problem::{Explain, Outcome, Problem};

const AGAIN: &str = "build again with `cargo xtask build`";

/// The names that pages refer to, relative to the site's top folder.
#[derive(Debug)]
pub struct Names {
    /// The style sheet of pages without a journey.
    pub content_style: String,
    /// The style sheet of pages with one.
    pub journey_style: String,
    /// The script that every page runs first.
    pub boot: String,
    /// The script of the pages of the guides.
    pub guides: String,
    /// The wasm module of each journey: its name, its script, its wasm.
    pub modules: Vec<(String, String, String)>,
    /// The worker's classic script.
    pub worker: String,
}

/// Settles all of them in Trunk's staging folder. `template` is the source of `index.html`.
pub fn settle(staging: &Path, template: &str) -> Outcome<Names> {
    let modules: Outcome<Vec<_>> = journeys(template)
        .iter()
        .map(|name| module(staging, name))
        .collect();
    let (content_style, journey_style) = styles(staging, template)?;
    Ok(Names {
        content_style,
        journey_style,
        boot: boot(staging)?,
        guides: script(staging, "guides")?,
        modules: modules?,
        worker: worker(staging)?,
    })
}

/// Joins the style files, in the order of the template, into the sheet of pages without a journey
/// and that of pages with one. A file that names no sheet goes into both.
fn styles(staging: &Path, template: &str) -> Outcome<(String, String)> {
    let (mut content, mut journey) = (Vec::new(), Vec::new());
    for (stem, sheet) in style_files(template) {
        let sheets: &mut [&mut Vec<u8>] = match sheet.as_deref() {
            None => &mut [&mut content, &mut journey],
            Some("content") => &mut [&mut content],
            Some("journey") => &mut [&mut journey],
            Some(other) => {
                return Err(Problem::new(
                    format!(
                        "index.html puts {stem}.css into a sheet `{other}`, which no page loads"
                    ),
                    "write `content` or `journey` there, or nothing for both, and build again",
                ));
            }
        };
        let file = find(staging, |name| is_trunk_name(name, &stem, ".css"))?;
        let file = take(
            staging,
            &file.ok_or_else(|| missing(&format!("{stem}.css")))?,
        )?;
        for joined in sheets {
            joined.extend(&file);
            joined.push(b'\n');
        }
    }
    Ok((
        put(staging, "content", &content, "css")?,
        put(staging, "journey", &journey, "css")?,
    ))
}

/// The template's style files: the name of each, without folder and ending, and the sheet it names.
fn style_files(template: &str) -> Vec<(String, Option<String>)> {
    let tags = template
        .split('<')
        .filter(|tag| tag.starts_with("link ") && tag.contains("rel=\"css\""));
    let value = |tag: &str, name: &str| {
        let (_, after) = tag.split_once(&format!(" {name}=\""))?;
        Some(after.split_once('"')?.0.to_owned())
    };
    let files = tags.filter_map(|tag| {
        let path = value(tag, "href")?;
        let stem = path.rsplit('/').next()?.strip_suffix(".css")?.to_owned();
        Some((stem, value(tag, "data-sheet")))
    });
    files.collect()
}

/// The programs of the template whose script a page imports: the journeys.
pub fn journeys(template: &str) -> Vec<String> {
    let tags = template
        .split('<')
        .filter(|tag| tag.starts_with("link ") && tag.contains("data-cargo-features=\"csr\""));
    let names = tags.filter_map(|tag| tag.split_once("data-bin=\"")?.1.split_once('"'));
    names.map(|(name, _)| name.to_owned()).collect()
}

fn module(staging: &Path, name: &str) -> Outcome<(String, String, String)> {
    let script = text(staging, &trunk_name(staging, name, ".js")?)?;
    let wasm = take(staging, &trunk_name(staging, name, "_bg.wasm")?)?;
    Ok((
        name.to_owned(),
        put(staging, name, script.as_bytes(), "js")?,
        put(staging, name, &wasm, "wasm")?,
    ))
}

/// The script of every page, told the names of those that it fetches when they are needed.
fn boot(staging: &Path) -> Outcome<String> {
    let mut boot = text(staging, "boot.js")?;
    for stem in ["ahead", "sheet"] {
        let called = format!("'{stem}.js'");
        if boot.matches(&called).count() != 1 {
            return Err(Problem::new(
                format!("public/boot.js does not name {called} exactly once"),
                "fetch it in one place, or take it off the list in xtask/src/assets.rs",
            ));
        }
        boot = boot.replace(&called, &format!("'{}'", script(staging, stem)?));
    }
    put(staging, "boot", boot.as_bytes(), "js")
}

fn script(staging: &Path, stem: &str) -> Outcome<String> {
    let script = text(staging, &format!("{stem}.js"))?;
    put(staging, stem, script.as_bytes(), "js")
}

fn text(staging: &Path, name: &str) -> Outcome<String> {
    let script = take(staging, name)?;
    Ok(lean::script(&String::from_utf8_lossy(&script)))
}

/// One script for the worker: wasm-bindgen's, then ours that starts it.
fn worker(staging: &Path) -> Outcome<String> {
    let wasm = put(staging, "worker", &take(staging, "worker_bg.wasm")?, "wasm")?;
    let mut script = take(staging, "worker.js")?;
    script.extend(
        lean::script(include_str!("worker_start.js"))
            .replace("WASM", &wasm)
            .bytes(),
    );
    put(staging, "worker", &script, "js")
}

/// The name under which Trunk put a file: with a hash for the main program, without for the others.
fn trunk_name(staging: &Path, stem: &str, ending: &str) -> Outcome<String> {
    let hashed = find(staging, |name| is_trunk_name(name, stem, ending))?;
    Ok(hashed.unwrap_or_else(|| format!("{stem}{ending}")))
}

/// Trunk's form: the stem, a dash, a hash, the ending.
fn is_trunk_name(name: &str, stem: &str, ending: &str) -> bool {
    name.strip_prefix(stem)
        .and_then(|rest| rest.strip_prefix('-'))
        .and_then(|rest| rest.strip_suffix(ending))
        .is_some_and(|hash| !hash.is_empty() && hash.bytes().all(|b| b.is_ascii_hexdigit()))
}

fn find(folder: &Path, wanted: impl Fn(&str) -> bool) -> Outcome<Option<String>> {
    let entries =
        fs::read_dir(folder).explain(format!("{} cannot be read", folder.display()), AGAIN)?;
    let names = entries
        .flatten()
        .filter_map(|entry| entry.file_name().into_string().ok());
    Ok(names.filter(|name| wanted(name)).max())
}

fn take(folder: &Path, name: &str) -> Outcome<Vec<u8>> {
    let path = folder.join(name);
    let content = fs::read(&path).map_err(|_| missing(name))?;
    fs::remove_file(&path).explain(format!("{name} cannot be renamed"), AGAIN)?;
    Ok(content)
}

fn put(folder: &Path, stem: &str, content: &[u8], ending: &str) -> Outcome<String> {
    let name = hash::name(stem, content, ending);
    fs::write(folder.join(&name), content).explain(format!("{name} cannot be written"), AGAIN)?;
    Ok(name)
}

fn missing(name: &str) -> Problem {
    Problem::new(
        format!("Trunk did not put {name} into its staging folder"),
        "look for its <link data-trunk …> in index.html and build again",
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_template_names_style_files_in_order_and_journeys() {
        let template = r#"<link data-trunk rel="css" href="style/tokens.css" />
            <link data-trunk rel="rust" data-bin="place" data-cargo-features="csr" />
            <link data-trunk rel="rust" data-bin="worker" />
            <link data-trunk rel="css" href="style/guides.css" data-sheet="content">"#;
        let guides = ("guides".to_owned(), Some("content".to_owned()));
        assert_eq!(style_files(template), [("tokens".to_owned(), None), guides]);
        assert_eq!(journeys(template), ["place"]);
    }

    #[test]
    fn names_of_trunk_are_told_apart() {
        assert!(is_trunk_name("base-0a1b2c.css", "base", ".css"));
        assert!(!is_trunk_name("base-line-0a1b2c.css", "base", ".css"));
        assert!(is_trunk_name("place-3c_bg.wasm", "place", "_bg.wasm"));
    }

    #[test]
    fn a_sheet_that_no_page_loads_is_refused() {
        let template = r#"<link rel="css" href="s/print.css" data-sheet="jouney">"#;
        let problem = styles(Path::new("nowhere"), template).map_err(|problem| problem.to_string());
        assert!(problem.is_err_and(|said| said.contains("`jouney`")));
    }

    #[test]
    fn a_staging_folder_is_settled() -> Result<(), Box<dyn std::error::Error>> {
        let folder = std::env::temp_dir().join(format!("passerelle-assets-{}", std::process::id()));
        fs::create_dir_all(&folder)?;
        for (name, content) in [
            ("tokens-1a.css", "a{}"),
            ("guides-2b.css", "b{}"),
            ("journey-3c.css", "c{}"),
            ("place-3c.js", "export"),
            ("place_bg.wasm", "wasm"),
            (
                "boot.js",
                "import(base + 'ahead.js'), import(base + 'sheet.js')",
            ),
            ("ahead.js", "let a"),
            ("sheet.js", "let s"),
            ("guides.js", "let g"),
            ("worker.js", "let wasm_bindgen"),
            ("worker_bg.wasm", "asm"),
        ] {
            fs::write(folder.join(name), content)?;
        }
        let template = r#"<link rel="css" href="s/tokens.css">
            <link rel="css" href="s/guides.css" data-sheet="content">
            <link rel="css" href="s/journey.css" data-sheet="journey">
            <link data-bin="place" data-cargo-features="csr">"#;
        let names = settle(&folder, template)?;
        let content = fs::read_to_string(folder.join(&names.content_style))?;
        assert_eq!(content, "a{}\nb{}\n");
        let journey = fs::read_to_string(folder.join(&names.journey_style))?;
        assert_eq!(journey, "a{}\nc{}\n");
        let [(name, _, wasm)] = &names.modules[..] else {
            return Err("one journey".into());
        };
        assert_eq!(name, "place");
        assert_eq!(fs::read_to_string(folder.join(wasm))?, "wasm");
        let boot = fs::read_to_string(folder.join(&names.boot))?;
        assert!(
            boot.contains(&hash::name("ahead", b"let a\n", "js"))
                && boot.contains(&hash::name("sheet", b"let s\n", "js"))
        );
        let worker = fs::read_to_string(folder.join(&names.worker))?;
        assert!(
            worker.starts_with("let wasm_bindgen")
                && worker.contains(&hash::name("worker", b"asm", "wasm"))
        );
        assert_eq!(
            fs::read_dir(&folder)?.count(),
            10,
            "nothing is left under an old name"
        );
        fs::remove_dir_all(&folder)?;
        Ok(())
    }
}

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
    /// The one style sheet.
    pub style: String,
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
    Ok(Names {
        style: style(staging, template)?,
        modules: modules?,
        worker: worker(staging)?,
    })
}

/// Joins the style sheets, in the order of the template, into one.
fn style(staging: &Path, template: &str) -> Outcome<String> {
    let mut joined = Vec::new();
    for stem in style_stems(template) {
        let file = find(staging, |name| is_trunk_name(name, &stem, ".css"))?;
        let file = file.ok_or_else(|| missing(&format!("{stem}.css")))?;
        joined.extend(take(staging, &file)?);
        joined.push(b'\n');
    }
    put(staging, "style", &joined, "css")
}

/// The names, without folder and ending, of the template's style sheets.
fn style_stems(template: &str) -> Vec<String> {
    let tags = template
        .split('<')
        .filter(|tag| tag.starts_with("link ") && tag.contains("rel=\"css\""));
    let files = tags.filter_map(|tag| tag.split_once("href=\"")?.1.split_once('"'));
    files
        .filter_map(|(path, _)| path.rsplit('/').next()?.strip_suffix(".css"))
        .map(str::to_owned)
        .collect()
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
    let script = take(staging, &trunk_name(staging, name, ".js")?)?;
    let script = lean::script(&String::from_utf8_lossy(&script));
    let wasm = take(staging, &trunk_name(staging, name, "_bg.wasm")?)?;
    Ok((
        name.to_owned(),
        put(staging, name, script.as_bytes(), "js")?,
        put(staging, name, &wasm, "wasm")?,
    ))
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
    fn the_template_names_style_sheets_in_order_and_journeys() {
        let template = r#"<link data-trunk rel="css" href="style/tokens.css" />
            <link data-trunk rel="rust" data-bin="place" data-cargo-features="csr" />
            <link data-trunk rel="rust" data-bin="worker" />
            <link data-trunk rel="css" href="style/base.css">"#;
        assert_eq!(style_stems(template), ["tokens", "base"]);
        assert_eq!(journeys(template), ["place"]);
    }

    #[test]
    fn names_of_trunk_are_told_apart() {
        assert!(is_trunk_name("base-0a1b2c.css", "base", ".css"));
        assert!(!is_trunk_name("base-line-0a1b2c.css", "base", ".css"));
        assert!(is_trunk_name("place-3c_bg.wasm", "place", "_bg.wasm"));
    }

    #[test]
    fn a_staging_folder_is_settled() -> Result<(), Box<dyn std::error::Error>> {
        let folder = std::env::temp_dir().join(format!("passerelle-assets-{}", std::process::id()));
        fs::create_dir_all(&folder)?;
        for (name, content) in [
            ("tokens-1a.css", "a{}"),
            ("base-2b.css", "b{}"),
            ("place-3c.js", "export"),
            ("place_bg.wasm", "wasm"),
            ("worker.js", "let wasm_bindgen"),
            ("worker_bg.wasm", "asm"),
        ] {
            fs::write(folder.join(name), content)?;
        }
        let template = r#"<link rel="css" href="s/tokens.css"><link rel="css" href="s/base.css">
            <link data-bin="place" data-cargo-features="csr">"#;
        let names = settle(&folder, template)?;
        assert_eq!(fs::read_to_string(folder.join(&names.style))?, "a{}\nb{}\n");
        let [(name, _, wasm)] = &names.modules[..] else {
            return Err("one journey".into());
        };
        assert_eq!(name, "place");
        assert_eq!(fs::read_to_string(folder.join(wasm))?, "wasm");
        let worker = fs::read_to_string(folder.join(&names.worker))?;
        assert!(
            worker.starts_with("let wasm_bindgen")
                && worker.contains(&hash::name("worker", b"asm", "wasm"))
        );
        assert_eq!(
            fs::read_dir(&folder)?.count(),
            5,
            "nothing is left under an old name"
        );
        fs::remove_dir_all(&folder)?;
        Ok(())
    }
}

//! What Trunk compiled, given its final names: `name.<hash of the content>.extension`.
//!
//! Trunk names the app after the wasm alone and the worker without any hash; under such names
//! nothing may be cached for ever.

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
    /// The app's module script.
    pub app: String,
    /// The app's wasm.
    pub wasm: String,
    /// The worker's classic script.
    pub worker: String,
}

/// Settles all of them in Trunk's staging folder. `template` is the source of `index.html`.
pub fn settle(staging: &Path, template: &str) -> Outcome<Names> {
    let (app, wasm) = app(staging)?;
    Ok(Names {
        style: style(staging, template)?,
        app,
        wasm,
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

fn app(staging: &Path) -> Outcome<(String, String)> {
    let script = find(staging, |name| is_trunk_name(name, "passerelle", ".js"))?;
    let wasm = find(staging, |name| {
        is_trunk_name(name, "passerelle", "_bg.wasm")
    })?;
    let script = take(staging, &script.ok_or_else(|| missing("passerelle.js"))?)?;
    let script = lean::script(&String::from_utf8_lossy(&script));
    let wasm = take(staging, &wasm.ok_or_else(|| missing("passerelle_bg.wasm"))?)?;
    Ok((
        put(staging, "passerelle", script.as_bytes(), "js")?,
        put(staging, "passerelle", &wasm, "wasm")?,
    ))
}

/// One script for the worker: wasm-bindgen's, then ours that starts it.
fn worker(staging: &Path) -> Outcome<String> {
    let wasm = put(staging, "worker", &take(staging, "worker_bg.wasm")?, "wasm")?;
    let mut script = take(staging, "worker.js")?;
    script.extend(
        include_str!("worker_start.js")
            .replace("WASM", &wasm)
            .bytes(),
    );
    put(staging, "worker", &script, "js")
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
    fn style_sheets_keep_the_order_of_the_template() {
        let template = r#"<link data-trunk rel="css" href="style/tokens.css" />
            <link data-trunk rel="rust" data-bin="passerelle" />
            <link data-trunk rel="css" href="style/base.css">"#;
        assert_eq!(style_stems(template), ["tokens", "base"]);
    }

    #[test]
    fn names_of_trunk_are_told_apart() {
        assert!(is_trunk_name("base-0a1b2c.css", "base", ".css"));
        assert!(!is_trunk_name("base-line-0a1b2c.css", "base", ".css"));
        assert!(is_trunk_name(
            "passerelle-ab12_bg.wasm",
            "passerelle",
            "_bg.wasm"
        ));
        assert!(!is_trunk_name(
            "passerelle-ab12_bg.wasm",
            "passerelle",
            ".js"
        ));
    }

    #[test]
    fn a_staging_folder_is_settled() -> Result<(), Box<dyn std::error::Error>> {
        let folder = std::env::temp_dir().join(format!("passerelle-assets-{}", std::process::id()));
        fs::create_dir_all(&folder)?;
        for (name, content) in [
            ("tokens-1a.css", "a{}"),
            ("base-2b.css", "b{}"),
            ("passerelle-3c.js", "export"),
            ("passerelle-3c_bg.wasm", "wasm"),
            ("worker.js", "let wasm_bindgen"),
            ("worker_bg.wasm", "asm"),
        ] {
            fs::write(folder.join(name), content)?;
        }
        let template = r#"<link rel="css" href="s/tokens.css"><link rel="css" href="s/base.css">"#;
        let names = settle(&folder, template)?;
        assert_eq!(fs::read_to_string(folder.join(&names.style))?, "a{}\nb{}\n");
        assert_eq!(fs::read_to_string(folder.join(&names.wasm))?, "wasm");
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

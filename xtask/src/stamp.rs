//! The list that the service worker keeps on the device, with the hash of each file.

use std::fs;
use std::path::Path;

use serde_json::{Value, json};

use crate::base::Base;
use crate::hash;
use crate::problem::{Explain, Outcome, Problem};

/// The line of `public/sw.js` that the stamp replaces.
const BLANK: &str = "const STAMP = null;";

/// The file in which the page writer says what languages the site has. No visitor asks for it.
const LANGUAGES: &str = "languages.json";

/// The group of what every language needs.
const CORE: &str = "core";

/// A language of the site. Its files are kept together: all of them or none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Language {
    /// Its id, which names of packs and manifests hold.
    id: String,
    /// The folder of its pages, with its slash at the end; none for the reference.
    folder: String,
    /// The address below the base of its page for what is not on the device.
    offline: String,
}

/// Reads what languages the page writer wrote, the reference first, and takes the file that says so away.
pub fn languages(staging: &Path) -> Outcome<Vec<Language>> {
    let path = staging.join(LANGUAGES);
    let text = fs::read_to_string(&path).explain(
        format!("The page writer wrote no {LANGUAGES}"),
        "build again",
    )?;
    fs::remove_file(&path).explain(format!("{LANGUAGES} cannot be removed"), "build again")?;
    read(&text).ok_or_else(|| {
        Problem::new(
            format!("{LANGUAGES} is not as the stamp expects it"),
            "compare src/pages/languages.rs with xtask/src/stamp.rs",
        )
    })
}

fn read(text: &str) -> Option<Vec<Language>> {
    let list: Value = serde_json::from_str(text).ok()?;
    let language = |entry: &Value| {
        let text = |key: &str| entry[key].as_str().map(str::to_owned);
        Some(Language {
            id: text("id")?,
            folder: text("folder")?,
            offline: text("offline")?,
        })
    };
    let list: Option<Vec<Language>> = list.as_array()?.iter().map(language).collect();
    list.filter(|list| !list.is_empty())
}

/// The group of a file, named relative to the site's top folder: a language, or what all need; none for what is
/// not kept.
fn group<'a>(file: &str, languages: &'a [Language]) -> Option<&'a str> {
    let never = matches!(file, "sw.js" | "_headers" | "robots.txt");
    if never || file.ends_with(".br") || file.ends_with(".gz") {
        return None;
    }
    let is_named = |language: &&Language| {
        let folder = &language.folder;
        let is_inside = !folder.is_empty() && file.starts_with(folder.as_str());
        is_inside || file.contains(&format!(".{}.", language.id))
    };
    let at_root = |language: &&Language| language.folder.is_empty() && file.ends_with(".html");
    let mut all = languages.iter();
    let own = all
        .find(is_named)
        .or_else(|| languages.iter().find(at_root));
    Some(own.map_or(CORE, |language| &language.id))
}

/// The stamp of a site: files with their content hashes, in a fixed order, so that the same
/// files always give the same stamp. The version also covers `worker`, the text of `sw.js`.
pub fn stamp(
    base: &Base,
    languages: &[Language],
    files: &[(String, String)],
    worker: &str,
) -> Value {
    let list = |wanted: &str| -> Vec<Value> {
        let mut chosen: Vec<_> = files
            .iter()
            .filter(|(file, _)| group(file, languages) == Some(wanted))
            .collect();
        chosen.sort();
        chosen
            .iter()
            .map(|(file, revision)| json!([base.address(file), revision]))
            .collect()
    };
    let language = |language: &Language| {
        json!({
            "id": language.id,
            "folder": language.folder,
            "offline": language.offline,
            "files": list(&language.id),
        })
    };
    let mut stamp = json!({
        "version": "",
        "base": base.as_str(),
        "core": list(CORE),
        "languages": languages.iter().map(language).collect::<Vec<_>>(),
    });
    stamp["version"] = Value::String(hash::of(format!("{stamp}{worker}").as_bytes()));
    stamp
}

/// Puts the stamp into the text of `sw.js`.
pub fn apply(worker: &str, stamp: &Value) -> Outcome<String> {
    if worker.matches(BLANK).count() != 1 {
        return Err(Problem::new(
            format!("public/sw.js has not exactly one line `{BLANK}`"),
            "put it back and build again",
        ));
    }
    Ok(worker.replace(BLANK, &format!("const STAMP = {stamp};")))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pair(file: &str) -> (String, String) {
        (file.to_owned(), hash::of(file.as_bytes()))
    }

    /// Three languages, as the page writer would say them.
    fn spoken() -> Vec<Language> {
        let said = r#"[
            {"id":"fr","folder":"","offline":"hors-ligne/"},
            {"id":"en","folder":"en/","offline":"en/offline/"},
            {"id":"it","folder":"it/","offline":"it/offline/"}
        ]"#;
        read(said).unwrap_or_default()
    }

    #[test]
    fn files_go_to_their_group() {
        for (file, expected) in [
            ("index.html", Some("fr")),
            ("404.html", Some("fr")),
            ("evaluer/index.html", Some("fr")),
            ("pack.fr.0123456789abcdef.bin", Some("fr")),
            ("en/index.html", Some("en")),
            ("pack.en.0123456789abcdef.bin", Some("en")),
            ("manifest.en.webmanifest", Some("en")),
            ("it/roles/index.html", Some("it")),
            ("manifest.it.webmanifest", Some("it")),
            ("manifest.webmanifest", Some("core")),
            ("boot.js", Some("core")),
            ("style.0123456789abcdef.css", Some("core")),
            ("sw.js", None),
            ("_headers", None),
            ("boot.js.br", None),
            ("index.html.gz", None),
        ] {
            assert_eq!(group(file, &spoken()), expected, "{file}");
        }
    }

    #[test]
    fn languages_are_read_whole_or_not_at_all() {
        assert_eq!(spoken().len(), 3);
        for said in ["", "[]", "{}", r#"[{"id":"fr","folder":""}]"#] {
            assert_eq!(read(said), None, "{said}");
        }
    }

    #[test]
    fn the_order_of_files_changes_nothing_and_their_content_everything() {
        let stamp = |files: &[(String, String)], worker| {
            super::stamp(&Base::default(), &spoken(), files, worker)
        };
        let one = stamp(&[pair("a.css"), pair("b/index.html")], "w");
        let two = stamp(&[pair("b/index.html"), pair("a.css")], "w");
        assert_eq!(one, two);
        assert_eq!(one["languages"][0]["files"][0][0], "/b/");
        assert_eq!(one["languages"][1]["offline"], "en/offline/");
        let other = stamp(
            &[pair("a.css"), ("b/index.html".to_owned(), "x".to_owned())],
            "w",
        );
        assert_ne!(one["version"], other["version"]);
        assert_ne!(
            one["version"],
            stamp(&[pair("a.css"), pair("b/index.html")], "v")["version"]
        );
    }

    #[test]
    fn the_stamp_goes_in_once() -> Outcome {
        let stamped = apply("a\nconst STAMP = null;\nb", &json!({"version": "1"}))?;
        assert_eq!(stamped, "a\nconst STAMP = {\"version\":\"1\"};\nb");
        assert!(apply(&stamped, &Value::Null).is_err());
        Ok(())
    }
}

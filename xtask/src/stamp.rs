//! The list that the service worker keeps on the device, with the hash of each file.

use serde_json::{Value, json};

use crate::base::Base;
use crate::hash;
use crate::problem::{Outcome, Problem};

/// The line of `public/sw.js` that the stamp replaces.
const BLANK: &str = "const STAMP = null;";

/// What is kept together: all of a group or nothing of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    /// What every language needs.
    Core,
    /// The French pages and pack.
    French,
    /// The English pages and pack.
    English,
}

/// The group of a file, named relative to the site's top folder; none for what is not kept.
pub fn group(file: &str) -> Option<Group> {
    let never = matches!(file, "sw.js" | "_headers" | "robots.txt");
    if never || file.ends_with(".br") || file.ends_with(".gz") {
        None
    } else if file.starts_with("en/") || file.contains(".en.") {
        Some(Group::English)
    } else if file.ends_with(".html") || file.contains(".fr.") {
        Some(Group::French)
    } else {
        Some(Group::Core)
    }
}

/// The stamp of a site: files with their content hashes, in a fixed order, so that the same
/// files always give the same stamp. The version also covers `worker`, the text of `sw.js`.
pub fn stamp(base: &Base, files: &[(String, String)], worker: &str) -> Value {
    let list = |wanted: Group| -> Vec<Value> {
        let mut chosen: Vec<_> = files
            .iter()
            .filter(|(file, _)| group(file) == Some(wanted))
            .collect();
        chosen.sort();
        chosen
            .iter()
            .map(|(file, revision)| json!([base.address(file), revision]))
            .collect()
    };
    let mut stamp = json!({
        "version": "",
        "base": base.as_str(),
        "core": list(Group::Core),
        "fr": list(Group::French),
        "en": list(Group::English),
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

    #[test]
    fn files_go_to_their_group() {
        for (file, expected) in [
            ("index.html", Some(Group::French)),
            ("404.html", Some(Group::French)),
            ("evaluer/index.html", Some(Group::French)),
            ("pack.fr.0123456789abcdef.bin", Some(Group::French)),
            ("en/index.html", Some(Group::English)),
            ("pack.en.0123456789abcdef.bin", Some(Group::English)),
            ("manifest.en.webmanifest", Some(Group::English)),
            ("boot.js", Some(Group::Core)),
            ("style.0123456789abcdef.css", Some(Group::Core)),
            ("sw.js", None),
            ("_headers", None),
            ("boot.js.br", None),
            ("index.html.gz", None),
        ] {
            assert_eq!(group(file), expected, "{file}");
        }
    }

    #[test]
    fn the_order_of_files_changes_nothing_and_their_content_everything() {
        let base = Base::default();
        let one = stamp(&base, &[pair("a.css"), pair("b/index.html")], "w");
        let two = stamp(&base, &[pair("b/index.html"), pair("a.css")], "w");
        assert_eq!(one, two);
        assert_eq!(one["fr"][0][0], "/b/");
        let other = stamp(
            &base,
            &[pair("a.css"), ("b/index.html".to_owned(), "x".to_owned())],
            "w",
        );
        assert_ne!(one["version"], other["version"]);
        assert_ne!(
            one["version"],
            stamp(&base, &[pair("a.css"), pair("b/index.html")], "v")["version"]
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

//! A language is a folder of content and a line of the table: nothing else names one.

use super::rooms::reading::{Source, files};
use passerelle::catalogue::Lang;
use std::collections::BTreeSet;

/// The one table.
const TABLE: &str = "src/catalogue/languages.rs";

/// Where a language may be named besides, and why.
const NAMED: [(&str, &str, &str); 1] = [(
    "src/exchange/calendar/write.rs",
    "fr",
    "a calendar names the program that wrote it, by a name that stays",
)];

/// What code could call a language, besides what the table calls it.
const NAMES: [&str; 2] = ["french", "english"];

/// Everything that is delivered or builds what is delivered.
fn sources() -> Vec<Source> {
    let folders = [("src", "rs"), ("xtask/src", "rs"), ("public", "js")];
    let named = |folder: &str, (path, text): Source| (format!("{folder}/{path}"), text);
    folders
        .iter()
        .flat_map(|(folder, ending)| {
            files(folder, ending)
                .into_iter()
                .map(|file| named(folder, file))
        })
        .collect()
}

/// The lines of code and texts, with their numbers: comments may speak of a language, and tests use one.
fn code<'a>(path: &str, text: &'a str) -> Vec<(usize, &'a str)> {
    // Beside the sources, also `headers_tests.rs` and the like.
    if path.ends_with("tests.rs") {
        return Vec::new();
    }
    let mut in_comment = false;
    let mut lines = Vec::new();
    for (place, line) in text.lines().enumerate() {
        let start = line.trim_start();
        if start == "#[cfg(test)]" {
            break;
        }
        in_comment |= start.starts_with("/*");
        if !in_comment && !start.starts_with("//") {
            lines.push((place + 1, line));
        }
        in_comment &= !line.contains("*/");
    }
    lines
}

/// The languages that a line names: by a word that code has for one, or by a code where a text or an address has it
/// alone ("en/", `.fr.`). In a script a key may be one (`{ fr: … }`).
fn named(path: &str, line: &str) -> Vec<String> {
    let is_script = path.ends_with(".js");
    let is_word = |letter: char| letter.is_alphanumeric() || letter == '-';
    let is_mark = |letter: Option<char>| letter.is_none_or(|letter| "\"'`/.".contains(letter));
    let codes = Lang::ALL.iter().flat_map(|lang| [lang.id(), lang.locale()]);
    let codes: BTreeSet<String> = codes.map(str::to_lowercase).collect();
    let in_code = Lang::ALL.iter().map(|lang| format!("{lang:?}"));
    let in_code: BTreeSet<String> = in_code.collect();
    let mut found = Vec::new();
    let mut from = 0;
    for word in line.split(|letter: char| !is_word(letter)) {
        let (before, after) = (
            line[..from].chars().next_back(),
            line[from + word.len()..].chars().next(),
        );
        from += word.len() + after.map_or(0, char::len_utf8);
        let small = word.to_lowercase();
        let is_alone = is_script || is_mark(before) && is_mark(after);
        let is_code = codes.contains(&small) && is_alone;
        let in_parts = word
            .split('-')
            .any(|part| NAMES.contains(&part.to_lowercase().as_str()));
        if is_code || in_parts || in_code.contains(word) {
            found.push(small);
        }
    }
    found
}

/// Every place at which a language is named: the path and line, and the name.
fn places(sources: &[Source]) -> Vec<(String, usize, String)> {
    let mut found = Vec::new();
    for (path, text) in sources {
        for (number, line) in code(path, text) {
            let names = named(path, line).into_iter();
            found.extend(names.map(|name| (path.clone(), number, name)));
        }
    }
    found
}

#[test]
fn only_the_table_names_a_language() {
    let places = places(&sources());
    let is_named = |(path, _, name): &&(String, usize, String)| {
        let mut known = NAMED.iter().map(|(file, name, _)| (*file, *name));
        path == TABLE || known.any(|known| known == (path, name))
    };
    let others: Vec<_> = places.iter().filter(|place| !is_named(place)).collect();
    assert!(others.is_empty(), "{others:#?}");
    for (file, name, why) in NAMED {
        let is_there = places
            .iter()
            .any(|(path, _, found)| (path.as_str(), found.as_str()) == (file, name));
        assert!(
            is_there,
            "{file} does not name {name} any more ({why}): take it off"
        );
    }
    let in_table = places.iter().filter(|(path, ..)| path == TABLE).count();
    assert!(in_table >= Lang::ALL.len(), "the table is not read");
}

#[test]
fn the_next_step_of_the_build_is_told_every_language() {
    let files = super::pages::written("/partenariat/");
    let said: serde_json::Value = serde_json::from_str(&files["languages.json"]).unwrap();
    let said = said.as_array().unwrap();
    let ids: Vec<&str> = said.iter().map(|one| one["id"].as_str().unwrap()).collect();
    assert_eq!(
        ids,
        Lang::ALL.iter().map(|lang| lang.id()).collect::<Vec<_>>()
    );
    for one in said {
        let (folder, offline) = (
            one["folder"].as_str().unwrap(),
            one["offline"].as_str().unwrap(),
        );
        assert!(offline.starts_with(folder), "{one}");
        let page = &files[&format!("{offline}index.html")];
        assert!(page.contains(&format!("<html lang={}", one["id"])), "{one}");
    }
}

/// The test that the first test above can fail.
#[test]
fn a_language_that_is_named_elsewhere_is_found() {
    let found = |path: &str, text: &str| {
        let found = places(&[(path.to_owned(), text.to_owned())]);
        found
            .into_iter()
            .map(|(_, line, name)| (line, name))
            .collect::<Vec<_>>()
    };
    let cases = [
        (
            "src/ui/a.rs",
            "fn f() {\n    if lang == Lang::Fr {}",
            2,
            "fr",
        ),
        ("src/ui/a.rs", "match self { Self::En => 1 }", 1, "en"),
        ("src/site/a.rs", "let path = \"en/offline/\";", 1, "en"),
        ("src/site/a.rs", "\"manifest.fr.webmanifest\"", 1, "fr"),
        ("src/exchange/a.rs", "let locale = \"en-GB\";", 1, "en-gb"),
        ("xtask/src/a.rs", "enum Group { Core, French }", 1, "french"),
        ("xtask/src/a.rs", "/// A comment.\nstamp[\"fr\"]", 2, "fr"),
        (
            "public/a.js",
            "/* A comment\n   of two lines. */\nconst A = ['en'];",
            3,
            "en",
        ),
        (
            "public/a.js",
            "/** @param {string} path */\nconst FR = `${path}/en/`;",
            2,
            "fr",
        ),
    ];
    for (path, text, line, name) in cases {
        assert!(
            found(path, text).contains(&(line, name.to_owned())),
            "{text}"
        );
    }
    let innocent = [
        (
            "src/ui/a.rs",
            "/// French, as in `Lang::Fr`.\nlet lang = Lang::REFERENCE;",
        ),
        (
            "src/ui/a.rs",
            "fn f() {}\n#[cfg(test)]\nmod tests { const A: Lang = Lang::Fr; }",
        ),
        ("src/ui/a/tests.rs", "const A: Lang = Lang::Fr;"),
        (
            "src/ui/a.rs",
            "let when = then.frame(\"1fr open/engage-en-sante/\");",
        ),
        ("public/a.js", "/* 'fr'\n * 'en' */\n// 'fr'"),
    ];
    for (path, text) in innocent {
        assert_eq!(found(path, text), [], "{text}");
    }
}

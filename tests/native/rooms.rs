//! The order of rooms: a room looks only at rooms before it, a feature takes from another only what that one hands
//! over, and no two files of a room go round in a circle. Read from the `use` lines and the paths of the sources.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// The rooms, from the ground up. What stands in `bin` is above all of them.
const ROOMS: [&str; 9] = [
    "catalogue",
    "notebook",
    "exchange",
    "platform",
    "ui",
    "engine",
    "site",
    "features",
    "pages",
];
/// The rooms that no browser, clock or chance comes into.
const PURE: [&str; 3] = ["catalogue", "notebook", "exchange"];
/// The most lines of a file.
const MOST_LINES: usize = 400;

/// The one circle there is: a page of a feature is drawn by a function that takes the page, which knows its route,
/// which is that page.
const KNOWN: [&str; 2] = [
    "site/feature and site/page need each other",
    "site/feature and site/routes need each other",
];

/// A source file: its path below `src`, and its text.
type Source = (String, String);

/// Where a path of the code leads: `["features", "place", "rule"]`.
type Target = Vec<String>;

/// The module that a file is: `features/place/rule.rs` is `["features", "place", "rule"]`.
fn module(path: &str) -> Vec<String> {
    let path = path.trim_end_matches(".rs");
    path.split('/').map(str::to_owned).collect()
}

/// The code without comments and texts, which name paths too.
fn code_of(text: &str) -> String {
    let lines = text.lines().map(|line| {
        let mut code = String::new();
        let mut in_text = false;
        let mut letters = line.chars().peekable();
        while let Some(letter) = letters.next() {
            match letter {
                '\\' if in_text => drop(letters.next()),
                '"' => in_text = !in_text,
                '/' if !in_text && letters.peek() == Some(&'/') => break,
                _ if in_text => {}
                _ => code.push(letter),
            }
        }
        code
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// The leaves of a use tree: `a::{b, c::d}` is `a::b` and `a::c::d`.
fn leaves(tree: &str) -> Vec<String> {
    let tree = tree.trim();
    let Some((head, rest)) = tree.split_once('{') else {
        let path = tree.split(" as ").next().unwrap_or_default();
        return vec![path.replace(' ', "")];
    };
    let inner = rest.strip_suffix('}').unwrap_or(rest);
    let (mut depth, mut start, mut parts) = (0, 0, Vec::new());
    for (place, letter) in inner.char_indices() {
        match letter {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 0 => {
                parts.push(&inner[start..place]);
                start = place + 1;
            }
            _ => {}
        }
    }
    parts.push(&inner[start..]);
    let parts = parts.into_iter().filter(|part| !part.trim().is_empty());
    parts
        .flat_map(leaves)
        .map(|leaf| [head.trim(), &leaf].concat())
        .collect()
}

/// Every path inside the crate that the code of a file names, from the ground: `use` lines, and paths in between.
fn targets(path: &str, text: &str) -> Vec<Target> {
    let own = module(path);
    let code = code_of(text);
    // What is only for tests may look anywhere.
    let code = code
        .split("#[cfg(test)]")
        .next()
        .unwrap_or_default()
        .to_owned();
    let mut paths: Vec<String> = Vec::new();
    for statement in code.split(';') {
        let statement = statement.trim_start();
        let line = statement
            .rsplit('\n')
            .find(|line| line.contains("use "))
            .map(str::trim);
        let starts = line.is_some_and(|line| {
            line.starts_with("use ")
                || line.starts_with("pub use ")
                || line.starts_with("pub(crate) use ")
        });
        if let Some(at) = statement
            .rfind("use ")
            .filter(|_| starts || statement.starts_with("use "))
        {
            let tree = statement[at + 4..].replace('\n', " ");
            paths.extend(leaves(&tree));
        }
    }
    for start in ["crate::", "super::"] {
        for (at, _) in code.match_indices(start) {
            let before = code[..at].chars().next_back();
            if before.is_some_and(|letter| {
                letter.is_alphanumeric() || letter == '_' || letter == ':' || letter == '$'
            }) {
                continue;
            }
            let end = code[at..]
                .find(|letter: char| !(letter.is_alphanumeric() || letter == '_' || letter == ':'));
            paths.push(code[at..at + end.unwrap_or(code.len() - at)].to_owned());
        }
    }
    let absolute = |path: String| -> Option<Target> {
        let mut segments: Vec<&str> = path.split("::").filter(|one| !one.is_empty()).collect();
        let mut target = match *segments.first()? {
            "crate" => Vec::new(),
            "self" => own.clone(),
            "super" => own[..own.len() - 1].to_vec(),
            _ => return None,
        };
        segments.remove(0);
        while segments.first() == Some(&"super") {
            target.pop();
            segments.remove(0);
        }
        target.extend(segments.into_iter().map(str::to_owned));
        Some(target)
    };
    paths.into_iter().filter_map(absolute).collect()
}

/// Everything that is against the order of rooms, a sentence each.
fn faults(sources: &[Source]) -> Vec<String> {
    let rank = |room: &str| ROOMS.iter().position(|one| *one == room);
    let mut faults = Vec::new();
    for (path, text) in sources {
        // Tests may look anywhere.
        if path.ends_with("tests.rs") {
            continue;
        }
        let own = module(path);
        let (Some(here), code) = (rank(&own[0]), code_of(text)) else {
            continue;
        };
        for target in targets(path, text) {
            let Some(there) = target.first().and_then(|room| rank(room)) else {
                continue;
            };
            let to = target.join("::");
            if there > here {
                faults.push(format!("{path} looks up to {to}"));
            }
            let features = own[0] == "features" && target[0] == "features" && own.len() > 1;
            if features
                && let (Some(of), Some(part)) = (target.get(1), target.get(2))
                && *of != own[1]
                && part != "handover"
            {
                faults.push(format!("{path} takes {to}, which is not handed over"));
            }
            let is_rule = own[0] == "features" && own.get(2).is_some_and(|part| part == "rule");
            if is_rule && ["platform", "ui", "engine", "site"].contains(&target[0].as_str()) {
                faults.push(format!("{path} is a rule and looks at {to}"));
            }
        }
        let has = |word: &str| code.contains(word);
        if own[0] != "platform" && has("web_sys::") {
            faults.push(format!("{path} names web_sys"));
        }
        let is_rule = own[0] == "features" && own.get(2).is_some_and(|part| part == "rule");
        if PURE.contains(&own[0].as_str()) || is_rule {
            for word in ["js_sys::", "leptos", "SystemTime", "Instant::", "rand::"] {
                if has(word) && !path.contains("load") {
                    faults.push(format!("{path} is pure and names {word}"));
                }
            }
        }
    }
    faults
}

/// Pairs of sibling files that need each other. A parent and its children may.
fn circles(sources: &[Source]) -> Vec<String> {
    let files: BTreeSet<Vec<String>> = sources.iter().map(|(path, _)| module(path)).collect();
    let file_of = |target: &Target| -> Option<Vec<String>> {
        (1..=target.len())
            .rev()
            .map(|n| target[..n].to_vec())
            .find(|one| files.contains(one))
    };
    let mut needs: BTreeMap<Vec<String>, BTreeSet<Vec<String>>> = BTreeMap::new();
    for (path, text) in sources {
        let own = module(path);
        for target in targets(path, text) {
            let Some(file) = file_of(&target) else {
                continue;
            };
            let is_family = file.starts_with(&own) || own.starts_with(&file);
            if !is_family {
                needs.entry(own.clone()).or_default().insert(file);
            }
        }
    }
    let mut found = Vec::new();
    for (one, others) in &needs {
        for other in others {
            let back = needs.get(other).is_some_and(|needed| needed.contains(one));
            if back && one < other {
                found.push(format!(
                    "{} and {} need each other",
                    one.join("/"),
                    other.join("/")
                ));
            }
        }
    }
    found
}

fn sources() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found = Vec::new();
    let mut open = vec![root.clone()];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                let name = path
                    .strip_prefix(&root)
                    .unwrap()
                    .to_str()
                    .unwrap()
                    .to_owned();
                found.push((name, fs::read_to_string(&path).unwrap()));
            }
        }
    }
    found
}

#[test]
fn no_room_looks_up() {
    let faults = faults(&sources());
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn no_two_files_go_round_in_a_circle() {
    assert_eq!(circles(&sources()), KNOWN);
}

#[test]
fn every_file_can_be_read_in_one_go() {
    for (path, text) in sources() {
        let lines = text.lines().count();
        assert!(lines <= MOST_LINES, "{path} has {lines} lines");
    }
}

/// The test that the tests above can fail.
#[test]
fn what_is_against_the_order_is_found() {
    let file = |path: &str, text: &str| (path.to_owned(), text.to_owned());
    let cases = [
        ("notebook/day.rs", "use crate::ui::text;", "looks up"),
        (
            "catalogue/degree.rs",
            "fn f() { crate::notebook::Day::now() }",
            "looks up",
        ),
        (
            "notebook/a/b.rs",
            "use super::super::super::features::place::rule;",
            "looks up",
        ),
        (
            "features/place/view.rs",
            "use crate::{catalogue::Lang, features::to_do::{rule::Task}};",
            "not handed over",
        ),
        (
            "features/place/rule.rs",
            "use crate::platform::time;",
            "is a rule",
        ),
        (
            "features/place/rule/terms.rs",
            "use leptos::prelude::*;",
            "is pure",
        ),
        ("ui/rich.rs", "fn f(e: &web_sys::Event) {}", "web_sys"),
        (
            "engine/session.rs",
            "\n    pub(crate) use crate::pages::{\n    write::site};",
            "looks up",
        ),
    ];
    for (path, text, fault) in cases {
        let found = faults(&[file(path, text)]);
        assert!(
            found.iter().any(|one| one.contains(fault)),
            "{path}: {text}: {found:?}"
        );
    }
    let innocent = [
        (
            "notebook/day.rs",
            "// use crate::ui::text;\nuse super::Id;\nconst A: &str = \"crate::ui::x\";",
        ),
        (
            "features/place/view.rs",
            "use crate::features::to_do::handover::Preparing;\nuse super::rule::explore;",
        ),
        (
            "pages/home.rs",
            "use crate::site::page::Page;\n#[cfg(test)]\nmod tests { use crate::pages::x; }",
        ),
    ];
    for (path, text) in innocent {
        assert_eq!(faults(&[file(path, text)]), Vec::<String>::new(), "{path}");
    }
    let round = [
        file("ui/a.rs", "use super::b::B;"),
        file("ui/b.rs", "use crate::ui::a::A;"),
        file("ui/c.rs", "use super::a::A;"),
    ];
    assert_eq!(circles(&round), ["ui/a and ui/b need each other"]);
    assert!(circles(&round[..1]).is_empty() && circles(&round[1..]).is_empty());
}

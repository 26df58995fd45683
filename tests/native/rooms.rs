//! The order of rooms: a room looks only at rooms before it, a feature takes from another only what that one hands
//! over, and no two files of a room go round in a circle. Read from the `use` lines and the paths of the sources.

mod circles;
pub mod reading;

use circles::circles;
use passerelle::features::TABLE;
use reading::{Source, code_of, files, module, sources, targets};
use std::collections::BTreeSet;

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

/// The rooms that name no feature: every feature stands on them.
const BASE: [&str; 7] = [
    "catalogue",
    "notebook",
    "exchange",
    "platform",
    "ui",
    "engine",
    "site",
];

/// A name that is no feature's there: what an assessment may be about.
const ORDINARY: (&str, &str) = ("catalogue/closed_lists.rs", "UsersProject");
/// The names of words in content files: some are said of a feature.
const WORDS: [&str; 2] = ["catalogue/words.rs", "site/words.rs"];
/// Features whose names are ordinary words too, of places in a list and of a room. Only a type of theirs is
/// recognised, such as `PlacePack`.
const ALSO_WORDS: [&str; 2] = ["place", "notebook"];

/// The identifiers in a code.
fn identifiers(code: &str) -> BTreeSet<&str> {
    code.split(|letter: char| !(letter.is_alphanumeric() || letter == '_'))
        .collect()
}

/// The words that an identifier is made of: `PlanPack`, `plan_pack` and `PLAN_PACK` are "plan" and "pack".
fn words(identifier: &str) -> Vec<String> {
    let is_constant = !identifier.contains(char::is_lowercase);
    let mut words = vec![String::new()];
    for letter in identifier.chars() {
        if letter == '_' || (letter.is_uppercase() && !is_constant) {
            words.push(String::new());
        }
        if let Some(word) = words.last_mut().filter(|_| letter != '_') {
            word.extend(letter.to_lowercase());
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

/// The feature of the table that an identifier names, if any.
fn feature_in(identifier: &str) -> Option<&'static str> {
    let made_of = words(identifier);
    let is_type = identifier.starts_with(char::is_uppercase) && made_of.len() > 1;
    let mut ids = TABLE.iter().map(|entry| entry.id);
    ids.find(|id| {
        let id: Vec<String> = words(id);
        let mut windows = made_of.windows(id.len());
        match ALSO_WORDS.contains(&id.concat().as_str()) {
            true => is_type && made_of.starts_with(&id),
            false => windows.any(|window| window == id),
        }
    })
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
        if BASE.contains(&own[0].as_str()) && !WORDS.contains(&path.as_str()) {
            let names = identifiers(&code).into_iter();
            for name in names.filter(|name| (path.as_str(), *name) != ORDINARY) {
                if let Some(feature) = feature_in(name) {
                    faults.push(format!("{path} names {name}, of the feature {feature}"));
                }
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

#[test]
fn no_room_looks_up() {
    let faults = faults(&sources());
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn no_two_files_go_round_in_a_circle() {
    assert_eq!(circles(&sources()), Vec::<String>::new());
}

#[test]
fn every_file_can_be_read_in_one_go() {
    let folders = [
        ("src", "rs"),
        ("tests", "rs"),
        ("xtask/src", "rs"),
        ("public", "js"),
        ("tests/scripts", "mjs"),
    ];
    for (folder, ending) in folders {
        let files = files(folder, ending);
        assert!(!files.is_empty(), "{folder}");
        for (path, text) in files {
            // The types of a script are comments.
            let is_type = |line: &&str| {
                let line = line.trim_start();
                ending != "rs" && (line.starts_with("/**") || line.starts_with('*'))
            };
            let lines = text.lines().filter(|line| !is_type(line)).count();
            assert!(lines <= MOST_LINES, "{folder}/{path} has {lines} lines");
        }
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
            "notebook/merge.rs",
            "fn merge(plan: ContactPlanBody) {}",
            "of the feature contact_plan",
        ),
        (
            "site/routes.rs",
            "fn f() { users_project_address() }",
            "of the feature users_project",
        ),
        (
            "engine/steps.rs",
            "const WITHOUT_TO_DO: bool = true;",
            "of the feature to_do",
        ),
        (
            "site/page.rs",
            "fn f(pack: &PlacePack) {}",
            "of the feature place",
        ),
        (
            "site/page.rs",
            "use crate::features::place::handover::ADDRESS;",
            "looks up",
        ),
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
            "site/words.rs",
            "words! { PageWord { ToDoOpen = \"to_do_open\" } }",
        ),
        (
            "site/frame.rs",
            "fn f(place: usize) { into_document(Door::Notebook, place) }",
        ),
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
    assert_eq!(circles(&round), ["ui/a, ui/b"]);
    assert!(circles(&round[..1]).is_empty() && circles(&round[1..]).is_empty());
    let long = [
        file("ui/a.rs", "use super::b::B;"),
        file("ui/b.rs", "use super::c::C;"),
        file("ui/c.rs", "fn f() { super::a::f() }"),
    ];
    assert_eq!(circles(&long), ["ui/a, ui/b, ui/c"]);
    // What a parent hands on is the child's.
    let handed = [
        file("ui.rs", "mod a;\nmod b;\npub use a::A;\npub use b::B as C;"),
        file("ui/a.rs", "use super::C;"),
        file("ui/b.rs", "use crate::ui::{A, text};"),
    ];
    assert_eq!(circles(&handed), ["ui/a, ui/b"]);
    assert!(circles(&handed[..2]).is_empty());
    // The house as it is, but for one line: routes that know what is drawn.
    let mut house = sources();
    let routes = house.iter_mut().find(|(path, _)| path == "site/routes.rs");
    let (_, text) = routes.unwrap();
    text.insert_str(0, "use super::feature::FeaturePage;\n");
    let found = circles(&house);
    assert!(
        found.len() == 1 && found[0].contains("site/feature, "),
        "{found:?}"
    );
    assert!(found[0].ends_with("site/routes"), "{found:?}");
}

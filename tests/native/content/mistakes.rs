//! What is wrong is told with its file and its line; so are an empty text and a missing file.

use super::altered::{alter, none};
use std::fs;

/// What is wrong at a place is told at that place.
#[test]
fn a_mistake_is_told_with_its_file_and_line() {
    let cases: &[(&str, &'static str, &str, &str, &str)] = &[
        (
            "no TOML",
            "fr/degrees.toml",
            "name = \"Information\"",
            "name = ",
            "",
        ),
        (
            "an unknown id",
            "fr/degrees.toml",
            "id = \"consultation\"",
            "id = \"consultatoin\"",
            "unknown id",
        ),
        (
            "an unknown key",
            "fr/degrees.toml",
            "name = \"Information\"",
            "nom = \"Information\"",
            "nom",
        ),
        (
            "an unknown source",
            "fr/degrees.toml",
            "document = \"formes\"",
            "document = \"guide\"",
            "unknown id",
        ),
        (
            "an unknown occasion",
            "en/participation.toml",
            "occasion = \"climb\"",
            "occasion = \"up\"",
            "unknown id",
        ),
        (
            "a word that no code uses",
            "fr/interface.toml",
            "back = ",
            "bakc = ",
            "no code uses",
        ),
        (
            "a word that no page uses",
            "en/frame.toml",
            "skip = ",
            "skpi = ",
            "no code uses",
        ),
        (
            "a word to recognise in capitals",
            "en/recognised.toml",
            "\"phone\"",
            "\"Phone\"",
            "small letters",
        ),
        (
            "a blank of one language only",
            "en/interface.toml",
            "step = \"Step {n} of {total}\"",
            "step = \"Step {n}\"",
            "blanks",
        ),
        (
            "a blank of one language only, in a journey",
            "en/situations.toml",
            "{total}",
            "{all}",
            "blanks",
        ),
        (
            "a word of a journey that no code uses",
            "fr/to-do.toml",
            "add_hint = ",
            "add_hent = ",
            "no code uses",
        ),
        (
            "a link to no page",
            "fr/pages.toml",
            "[carnet](notebook)",
            "[carnet](carnet)",
            "no page is named",
        ),
    ];
    let faults = cases
        .iter()
        .filter_map(|(what, file, find, replace, said)| {
            let altered = alter(file, find, replace);
            altered.fault(what, Some(altered.line), said)
        });
    none(faults);
}

/// A text that is there but empty is a missing translation.
#[test]
fn an_empty_text_is_refused() {
    let cases: &[(&'static str, &str, &str)] = &[
        ("en/interface.toml", "back = \"Back\"", "back = \"\""),
        ("en/degrees.toml", "name = \"Consultation\"", "name = \"\""),
        (
            "fr/participation.toml",
            "short_today = \"Aujourd'hui\"",
            "short_today = \" \"",
        ),
    ];
    let faults = cases.iter().filter_map(|(file, find, replace)| {
        let altered = alter(file, find, replace);
        altered.fault(find, Some(altered.line), "")
    });
    none(faults);
}

#[test]
fn a_missing_file_is_named() {
    let altered = alter("fr/degrees.toml", "id", "id");
    fs::remove_file(altered.folder.path().join("en/phases.toml")).unwrap();
    let (file, line, sentence) = altered.said().unwrap();
    assert_eq!((file.as_str(), line), ("en/phases.toml", 1), "{sentence}");
}

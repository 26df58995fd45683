//! The two style sheets: every class that a style file names is set somewhere, and no page counts on
//! a look that only the other sheet has.

use super::pages::{pages, values, written};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// Set by what a journey says of an answer, as `step-{height}`.
const NUMBERED: &str = "step-";

/// The classes that the files of one sheet name, those that go into both sheets included.
fn named(sheet: &str) -> BTreeSet<String> {
    let template = fs::read_to_string(Path::new(ROOT).join("index.html")).unwrap();
    let tags = template
        .split('<')
        .filter(|tag| tag.contains("rel=\"css\""));
    let of_sheet = tags.filter(|tag| {
        let names = values(tag, "data-sheet");
        names.is_empty() || names == [sheet]
    });
    of_sheet
        .flat_map(|tag| values(tag, "href"))
        .flat_map(|file| classes(&fs::read_to_string(Path::new(ROOT).join(file)).unwrap()))
        .collect()
}

/// The classes of a style file: a dot, then a name, in what stands before an opening brace.
fn classes(style: &str) -> BTreeSet<String> {
    let bare: String = style
        .split("/*")
        .map(|part| part.split_once("*/").map_or(part, |(_, after)| after))
        .collect();
    let selectors = bare
        .split('{')
        .filter_map(|part| part.rsplit(['}', ';']).next());
    let rules = selectors.filter(|selector| !selector.trim_start().starts_with('@'));
    rules
        .flat_map(|selector| selector.split('.').skip(1))
        .filter_map(|part| words(part).next().filter(|word| part.starts_with(word)))
        .map(str::to_owned)
        .collect()
}

/// What could be the name of a class.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !(c.is_ascii_alphanumeric() || c == '-' || c == '_'))
        .filter(|word| word.starts_with(|c: char| c.is_ascii_lowercase()))
}

/// All files with that ending below a folder.
fn files(folder: &str, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut open = vec![Path::new(ROOT).join(folder)];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else if path.extension().is_some_and(|found| found == ending) {
                found.push(path);
            }
        }
    }
    found
}

#[test]
fn classes_are_read() {
    let style = "/* .no { */ .a > .b-1:is(.c, em):hover { top: .5em } @media (width > 1.5em) { .d { x: url(e.f) } }
        @media print { g.h::after { content: \".i\"; } }";
    assert_eq!(
        classes(style).into_iter().collect::<Vec<_>>(),
        ["a", "b-1", "c", "d", "h"]
    );
}

#[test]
fn every_class_with_a_look_is_set_somewhere() {
    let sources = [files("src", "rs"), files("public", "js")].concat();
    let text: String = sources
        .iter()
        .map(|path| fs::read_to_string(path).unwrap())
        .collect();
    let known: BTreeSet<&str> = words(&text).collect();
    for class in named("content").union(&named("journey")) {
        assert!(
            known.contains(class.as_str()) || class.starts_with(NUMBERED),
            "no page has the class `{class}`: take its rules out of style/"
        );
    }
}

#[test]
fn no_page_counts_on_the_other_sheet() {
    let [content, journey] = ["content", "journey"].map(named);
    let files = written("/");
    for (name, html) in pages(&files) {
        let (own, other) = match html.contains("data-journey=") {
            true => (&journey, &content),
            false => (&content, &journey),
        };
        check(name, html, own, other);
    }
}

/// What a page shows later is in the source only: what is not the page writer's belongs to journeys.
#[test]
fn no_later_state_counts_on_the_other_sheet() {
    let [content, journey] = ["content", "journey"].map(named);
    let sources = files("src", "rs").into_iter();
    // The page writer's: two rooms, and of a feature what is drawn on its pages.
    let is_written = |path: &std::path::PathBuf| {
        let rooms = ["src/pages", "src/site"].map(|room| Path::new(ROOT).join(room));
        rooms.iter().any(|room| path.starts_with(room))
            || ["page.rs", "paper.rs"]
                .iter()
                .any(|name| path.ends_with(name))
    };
    for path in sources.filter(|path| !is_written(path)) {
        let text = fs::read_to_string(&path).unwrap();
        // `("class", "a b")` is how drawings say it.
        let text = text.replace("(\"class\", \"", " class=\"");
        check(&path.display().to_string(), &text, &journey, &content);
    }
}

fn check(name: &str, text: &str, own: &BTreeSet<String>, other: &BTreeSet<String>) {
    for class in values(text, "class").into_iter().flat_map(words) {
        assert!(
            own.contains(class) || !other.contains(class),
            "{name}: the rules of `{class}` are only in the sheet that it does not load; \
            take `data-sheet` off their file in index.html, or move them to one without"
        );
    }
}

/// A note has lines of its own. On a sheet, what a person wrote is drawn as `written`, never as a plain paragraph or an
/// entry: it keeps its lines on paper, in the text of the sheet and in its picture.
#[test]
fn what_a_person_wrote_keeps_its_lines_on_every_sheet() {
    let style = fs::read_to_string(Path::new(ROOT).join("style/journey.css")).unwrap();
    let rule = style.lines().find(|line| line.starts_with(".written {"));
    assert!(rule.is_some_and(|rule| rule.contains("white-space: pre-line")));
    let features = fs::read_dir(Path::new(ROOT).join("src/features")).unwrap();
    let folders = features.map(|entry| entry.unwrap().path());
    let sheets = folders.flat_map(|folder| [folder.join("sheet.rs"), folder.join("view/whole.rs")]);
    let mut read = 0;
    for path in sheets.filter(|path| path.exists()) {
        let source = fs::read_to_string(&path).unwrap();
        assert!(source.contains("written"), "{}", path.display());
        for plain in ["<p>{note}", "<p>{text}", "<li>{note}", "list(\"\", lines)"] {
            assert!(!source.contains(plain), "{}: {plain}", path.display());
        }
        read += 1;
    }
    assert_eq!(read, 6, "a sheet of each feature that has one");
}

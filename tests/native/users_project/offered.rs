//! What the catalogue offers to a project: the same in both languages, its ids, its words.

use crate::content::{alter, folder};
use passerelle::catalogue::Lang;
use passerelle::features::users_project::rule::PROJECT;
use passerelle::features::users_project::words::UsersProjectPack;
use passerelle::features::users_project::words::{Field, Part, ProjectSaid};
use passerelle::notebook::Id;
use passerelle::pages::write::packs_of;
use std::sync::LazyLock;

static PACKS: LazyLock<[UsersProjectPack; 2]> = LazyLock::new(|| {
    [Lang::Fr, Lang::En].map(|lang| {
        packs_of(&folder(), lang)
            .unwrap()
            .get::<UsersProjectPack>()
            .unwrap()
            .clone()
    })
});

#[test]
fn both_languages_offer_the_same() {
    let [french, english] = [&PACKS[0].said, &PACKS[1].said];
    for part in Part::CHOSEN {
        let ids = |said: &ProjectSaid| -> Vec<String> {
            let entries = said.entries(part).iter();
            entries.map(|entry| entry.id.clone()).collect()
        };
        assert_eq!(ids(french), ids(english), "{part:?}");
    }
    let examples = |said: &ProjectSaid| -> Vec<_> {
        let examples = said.examples.iter();
        examples
            .map(|one| (one.id.clone(), one.theme.clone(), one.degree))
            .collect()
    };
    assert_eq!(examples(french), examples(english));
    assert_eq!(french.advice.len(), english.advice.len());
}

#[test]
fn a_theme_without_an_example_action_is_refused() {
    let copy = alter("fr/users-project.toml", "title", "title");
    let path = copy.folder.path().join(copy.file);
    let text = std::fs::read_to_string(&path).unwrap();
    let other = text.replace("theme = \"relations\"", "theme = \"restraint\"");
    std::fs::write(&path, other).unwrap();
    let (file, line, sentence) = copy.said().unwrap();
    assert_eq!(file, copy.file);
    assert!(
        line > 1 && sentence.contains("`relations` has no"),
        "{sentence}"
    );
}

/// Documents store these ids: none of them may be that of another part's entry of the same list, nor look like
/// the id of a device.
#[test]
fn the_ids_of_the_catalogue_are_told_from_those_of_devices() {
    let said = &PACKS[0].said;
    let choices = said.choices.iter().flat_map(|choices| &choices.entries);
    let ids = choices
        .map(|entry| &entry.id)
        .chain(said.examples.iter().map(|one| &one.id));
    for id in ids {
        assert_eq!(Id::parse(id), None, "{id}");
        assert_ne!(id, PROJECT);
    }
}

#[test]
fn a_value_of_a_closed_list_is_told_in_words_and_any_other_as_it_is() {
    let said = &PACKS[0].said;
    let cases = [
        (Field::State, "done", "Faite"),
        (Field::Degree, "partnership", "Partenariat"),
        (Field::Role, "<b>nobody</b>", "<b>nobody</b>"),
        (Field::Text, "done", "done"),
    ];
    for (field, value, expected) in cases {
        assert_eq!(said.wording(field, value), expected);
    }
}

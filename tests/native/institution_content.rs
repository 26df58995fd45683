//! What the content of the institution must hold, and how what is wrong in it is told.

use super::content::{alter, folder};
use super::institution::cells;
use passerelle::catalogue::{ItemTone, Lang, Position, ScaleLook};
use passerelle::features::institution::ID as INSTITUTION;
use passerelle::features::institution::rule::CELLS;
use passerelle::features::institution::words::InstitutionPack;
use passerelle::features::institution::words::{ActivityId, Institution, cell_id, cell_item};
use passerelle::features::participation::words::ParticipationPack;
use passerelle::pages::write::{Packs, packs_of};
use std::collections::BTreeSet;
use std::sync::LazyLock;

static PACKS: LazyLock<[Packs; 2]> =
    LazyLock::new(|| [Lang::Fr, Lang::En].map(|lang| packs_of(&folder(), lang).unwrap()));

#[test]
fn every_cell_is_asked_twice_and_named_once_in_both_languages() {
    for packs in PACKS.iter() {
        let asked = &packs.get::<InstitutionPack>().unwrap().instrument;
        assert_eq!(asked.id, INSTITUTION);
        assert_eq!(asked.sections.len(), ActivityId::ALL.len());
        let ids: Vec<String> = asked.items().map(|item| item.id.clone()).collect();
        let expected: Vec<String> = cells()
            .into_iter()
            .flat_map(|(activity, level)| {
                ["today", "wished"].map(|what| cell_item(activity, level, what))
            })
            .collect();
        assert_eq!(ids, expected);
        let said: BTreeSet<&str> = asked.items().map(|item| item.statement.as_str()).collect();
        assert_eq!(said.len(), 2 * CELLS, "no question twice");
        for item in asked.items() {
            assert_eq!(asked.scale(item).unwrap().look, ScaleLook::Stairs);
            let is_first = item.tone == ItemTone::Today;
            assert_eq!(
                item.about.len(),
                if is_first { 2 } else { 0 },
                "{}",
                item.id
            );
        }
        let named: BTreeSet<String> = cells()
            .into_iter()
            .map(|(activity, level)| {
                let id = cell_id(activity, level);
                let cell = packs
                    .get::<InstitutionPack>()
                    .unwrap()
                    .institution
                    .cells
                    .iter()
                    .find(|cell| cell.id == id);
                packs
                    .get::<InstitutionPack>()
                    .unwrap()
                    .institution
                    .cell_name(cell.unwrap())
            })
            .collect();
        assert_eq!(named.len(), CELLS);
    }
}

/// The scale is that of participation; what stands beside it speaks of no project.
#[test]
fn the_answers_are_those_of_participation_worded_for_an_institution() {
    for packs in PACKS.iter() {
        let ours = &packs.get::<InstitutionPack>().unwrap().instrument.scales[0].choices;
        let theirs = &packs.get::<ParticipationPack>().unwrap().instrument.scales[0].choices;
        assert_eq!(ours.len(), Position::ALL.len());
        for (ours, theirs) in ours.iter().zip(theirs) {
            assert_eq!((&ours.id, &ours.label), (&theirs.id, &theirs.label));
            let meaning = ours.meaning.as_deref().unwrap();
            assert!(
                !meaning.contains("projet") && !meaning.contains("project"),
                "{meaning}"
            );
            assert_eq!(ours.promise, theirs.promise);
        }
    }
}

#[test]
fn nothing_is_told_out_of_a_whole() {
    let words = |packs: &'static Packs| {
        let said: &Institution = &packs.get::<InstitutionPack>().unwrap().institution;
        said.words.each()
    };
    for (key, word) in PACKS.iter().flat_map(words) {
        for total in [
            "/ 100",
            "sur 100",
            "out of 100",
            "%",
            "{total}",
            "score",
            "/ 12",
            "sur 12",
        ] {
            assert!(!word.contains(total), "{key}: {total}");
        }
    }
}

#[test]
fn what_is_wrong_in_its_file_is_told_with_its_line() {
    let cases = [
        (
            "fr/institution.toml",
            "id = \"research\"",
            "id = \"quality\"",
            "exactly",
        ),
        (
            "fr/institution.toml",
            "id = \"governance\"",
            "id = \"board\"",
            "unknown id",
        ),
        (
            "en/institution.toml",
            "level = \"organisation\"",
            "level = \"service\"",
            "exactly",
        ),
        (
            "fr/institution.toml",
            "when = \"gap-high\"",
            "when = \"all-low\"",
            "exactly",
        ),
        (
            "fr/institution.toml",
            "id = \"one-degree\"",
            "id = \"start-small\"",
            "two entries",
        ),
        (
            "en/institution.toml",
            "first-step = ",
            "second-step = ",
            "second-step",
        ),
        (
            "fr/institution.toml",
            "origin = \"passerelle\"",
            "",
            "names no source",
        ),
        (
            "fr/institution.toml",
            "id = \"not-involved\"",
            "id = \"information\"",
            "exactly",
        ),
        (
            "en/institution.toml",
            "why_tie = ",
            "why_tied = ",
            "why_tied",
        ),
    ];
    for (file, find, replace, words) in cases {
        let (said, line, sentence) = alter(file, find, replace).said().unwrap();
        assert_eq!(said, file, "{find}");
        assert!(line > 1, "{find}: line {line}");
        assert!(sentence.contains(words), "{find}: {sentence}");
    }
}

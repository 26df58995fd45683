//! The users' project: copies written apart come together, and nothing that anyone wrote is lost. Here, two copies
//! of one project, its versions, and a file that brings too much.

mod history;
mod joining;
mod naming;
mod offered;
mod schedule;

use passerelle::features::users_project::rule::{Changed, RawProject, UsersProject, changes};
use passerelle::features::users_project::words::{Field, Part};
use passerelle::notebook::Id;

const HERE: u64 = 1_000;

fn sitting(number: u64) -> Id {
    Id::new(HERE + number, 1)
}

/// A project with an action, and a copy of it on another device.
fn two_copies() -> (UsersProject, UsersProject) {
    let mut ours = UsersProject::default();
    let action = Part::ProjectAction;
    ours.set(sitting(1), action, "a", Field::Text, "Un livret");
    let theirs = ours.clone();
    (ours, theirs)
}

#[test]
fn what_is_taken_out_on_one_side_and_changed_on_the_other_stays_in_sight() {
    let (mut ours, mut theirs) = two_copies();
    let action = Part::ProjectAction;
    ours.keep(sitting(2), action, "a", false);
    assert!(!ours.is_kept(action, "a"));
    theirs.set(sitting(3), action, "a", Field::Text, "Un livret relu");
    let both = ours.join(&theirs);
    assert!(both.is_kept(action, "a"));
    assert_eq!(both.get(action, "a", Field::Text), "Un livret relu");
    let conflicts: Vec<Field> = both.conflicts().iter().map(|key| key.field).collect();
    assert_eq!(conflicts, [Field::Kept]);
    // Taken out with nobody changing it: it is out on both sides, and its words are still there.
    let (mut ours, theirs) = two_copies();
    ours.keep(sitting(2), action, "a", false);
    let both = theirs.join(&ours);
    assert_eq!(both.entries(action, true), Vec::<&str>::new());
    assert_eq!(both.entries(action, false), ["a"]);
    assert_eq!(both.get(action, "a", Field::Text), "Un livret");
    assert!(both.conflicts().is_empty());
}

#[test]
fn two_fields_of_one_action_are_no_conflict() {
    let (mut ours, mut theirs) = two_copies();
    let action = Part::ProjectAction;
    ours.set(sitting(2), action, "a", Field::Who, "L. M.");
    theirs.set(sitting(3), action, "a", Field::Date, "2027-03-31");
    let both = ours.join(&theirs);
    assert!(both.conflicts().is_empty());
    assert_eq!(both.get(action, "a", Field::Who), "L. M.");
    assert_eq!(both.get(action, "a", Field::Date), "2027-03-31");
    // The same text written on both sides is one text.
    ours.set(sitting(2), action, "a", Field::Sign, "Il est lu");
    theirs.set(sitting(3), action, "a", Field::Sign, "Il est lu");
    assert!(ours.join(&theirs).conflicts().is_empty());
}

#[test]
fn a_conflict_shows_both_values_with_their_time() {
    let (mut ours, mut theirs) = two_copies();
    let action = Part::ProjectAction;
    theirs.set(sitting(3), action, "a", Field::Who, "Deux");
    ours.set(sitting(2), action, "a", Field::Who, "Un");
    for both in [ours.join(&theirs), theirs.join(&ours)] {
        let told = both.told(action, "a", Field::Who);
        let values: Vec<(&str, u64)> = told.iter().map(|told| (told.value, told.since)).collect();
        assert_eq!(values, [("Un", HERE + 2), ("Deux", HERE + 3)]);
    }
}

#[test]
fn versions_are_kept_and_compared() {
    let (mut ours, mut theirs) = two_copies();
    let action = Part::ProjectAction;
    ours.set(sitting(2), Part::Log, "n", Field::Text, "Première réunion");
    ours.keep_version(Id::new(10, 0), "Avant l'été");
    ours.keep_version(Id::new(10, 0), "twice is once");
    theirs.keep_version(Id::new(9, 0), "Début");
    ours.set(sitting(2), action, "a", Field::Text, "Un livret relu");
    ours.set(sitting(2), Part::Theme, "restraint", Field::Kept, "1");
    let both = ours.join(&theirs);
    let names: Vec<&str> = both.versions().iter().map(|v| v.name.as_str()).collect();
    assert_eq!(names, ["Début", "Avant l'été"]);
    let before = &both.versions()[1].snapshot;
    assert!(before.0.iter().all(|line| line.part != Part::Log));
    let found = changes(before, &both.snapshot());
    let short: Vec<(Part, Changed, usize)> = found
        .iter()
        .map(|change| (change.part, change.changed, change.fields.len()))
        .collect();
    assert_eq!(
        short,
        [
            (Part::Theme, Changed::Added, 0),
            (action, Changed::Reworded, 1)
        ]
    );
    assert_eq!(
        found[1].fields,
        [(
            Field::Text,
            "Un livret".to_owned(),
            "Un livret relu".to_owned()
        )]
    );
    let back = changes(&both.snapshot(), before);
    assert_eq!(back[0].changed, Changed::Removed);
    assert!(changes(before, before).is_empty());
}

#[test]
fn a_file_that_brings_too_much_is_told() {
    let within = |project: &UsersProject, most| RawProject::from(project.clone()).is_within(most);
    let is_sane = |project: &UsersProject, text| RawProject::from(project.clone()).is_sane(text);
    let mut project = UsersProject::default();
    project.set(sitting(1), Part::Log, "n", Field::Text, &"é".repeat(50));
    assert!(within(&project, 2), "the text, and that it is kept");
    assert!(!within(&project, 1));
    assert!(is_sane(&project, 100) && !is_sane(&project, 99));
    // Versions count line by line, all of them together.
    let mut kept = two_copies().0;
    for number in 0..5 {
        kept.keep_version(sitting(10 + number), "v");
    }
    assert!(within(&kept, 15) && !within(&kept, 14));
    for number in 0..20 {
        project.keep(sitting(number), Part::Log, "n", number % 2 == 1);
    }
    assert!(within(&project, 20) && !within(&project, 19), "sittings");
    project.set(sitting(1), Part::Log, &"n".repeat(201), Field::Text, "");
    project.keep(sitting(1), Part::Log, &"n".repeat(201), true);
    assert!(!is_sane(&project, 100), "an id that is none");
}

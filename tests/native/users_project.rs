//! The users' project: copies written apart come together, and nothing that anyone wrote is lost.

use super::content::{alter, folder};
use passerelle::catalogue::users_project::{Field, Part, ProjectSaid};
use passerelle::catalogue::{Lang, UsersProjectPack, load};
use passerelle::notebook::Id;
use passerelle::notebook::users_project::{
    Changed, PROJECT, Quarter, UsersProject, changes, quarter, schedule,
};
use passerelle::pages::write::packs_of;
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

/// How many people write.
const PEOPLE: usize = 3;

/// One thing that a person does with their copy.
#[derive(Clone, Debug)]
enum Act {
    Write(Place, &'static str),
    Keep(Place, bool),
    /// Takes in the copy of another person, by their number.
    Take(usize),
    /// Closes the page and opens it again.
    Sit,
}

/// Few places, so that people meet in them.
type Place = (Part, &'static str, Field);

const PLACES: [Place; 7] = [
    (Part::Project, PROJECT, Field::Text),
    (Part::Project, PROJECT, Field::Why),
    (Part::Value, "listening", Field::Meaning),
    (Part::Theme, "restraint", Field::Text),
    (Part::ProjectAction, "a", Field::Text),
    (Part::ProjectAction, "a", Field::Date),
    (Part::Log, "n", Field::Text),
];

fn acts() -> impl Strategy<Value = Vec<(usize, Act)>> {
    let place = || (0..PLACES.len()).prop_map(|place| PLACES[place]);
    let value = prop::sample::select(vec!["", "one", "two", "<b>three</b>", "1"]);
    let act = prop_oneof![
        6 => (place(), value).prop_map(|(place, value)| Act::Write(place, value)),
        3 => (place(), any::<bool>()).prop_map(|(place, kept)| Act::Keep(place, kept)),
        3 => (0..PEOPLE).prop_map(Act::Take),
        1 => Just(Act::Sit),
    ];
    prop::collection::vec((0..PEOPLE, act), 0..40)
}

/// What was ever written, told apart by number, and which of it each write replaced: a copy knows a set of
/// writes, and taking a copy in is the union. It is what the join must say without keeping all of that.
#[derive(Default)]
struct History {
    writes: Vec<(Place, &'static str, BTreeSet<usize>)>,
    known: [BTreeSet<usize>; PEOPLE],
}

impl History {
    /// What stands at a place of a copy: nothing that it knows replaced it.
    fn standing(&self, known: &BTreeSet<usize>, place: Place) -> BTreeSet<usize> {
        let replaced: BTreeSet<usize> = known
            .iter()
            .flat_map(|number| self.writes[*number].2.iter().copied())
            .collect();
        let here = known.iter().filter(|n| self.writes[**n].0 == place);
        here.filter(|n| !replaced.contains(n)).copied().collect()
    }

    fn values(&self, known: &BTreeSet<usize>, place: Place) -> BTreeSet<&'static str> {
        let standing = self.standing(known, place);
        standing.iter().map(|n| self.writes[*n].1).collect()
    }

    fn write(&mut self, person: usize, place: Place, value: &'static str) -> bool {
        let known = self.known[person].clone();
        let values = self.values(&known, place);
        let says_so = values == BTreeSet::from([value]) || (values.is_empty() && value.is_empty());
        if !says_so {
            let over = self.standing(&known, place);
            self.known[person].insert(self.writes.len());
            self.writes.push((place, value, over));
        }
        !says_so
    }

    /// Each change of an entry says again that it is kept.
    fn keep_with(&mut self, person: usize, (part, entry, _): Place) {
        if part != Part::Project {
            let place = (part, entry, Field::Kept);
            let over = self.standing(&self.known[person].clone(), place);
            self.known[person].insert(self.writes.len());
            self.writes.push((place, "1", over));
        }
    }
}

/// Copies of one project after all that people did, and the history of it.
fn played(acts: &[(usize, Act)]) -> ([UsersProject; PEOPLE], History) {
    let mut copies: [UsersProject; PEOPLE] = Default::default();
    let mut history = History::default();
    let mut sittings: [u64; PEOPLE] = [1, 2, 3];
    for (person, act) in acts {
        let sitting = Id::new(sittings[*person], 7);
        match act {
            Act::Write(place, value) => {
                let (part, entry, field) = *place;
                copies[*person].set(sitting, part, entry, field, value);
                if history.write(*person, *place, value) {
                    history.keep_with(*person, *place);
                }
            }
            Act::Keep((part, entry, _), kept) => {
                copies[*person].keep(sitting, *part, entry, *kept);
                let value = if *kept { "1" } else { "" };
                history.write(*person, (*part, entry, Field::Kept), value);
            }
            Act::Take(other) => {
                copies[*person] = copies[*person].join(&copies[*other]);
                let news = history.known[*other].clone();
                history.known[*person].extend(news);
            }
            Act::Sit => sittings[*person] += 10,
        }
    }
    (copies, history)
}

fn places() -> impl Iterator<Item = Place> {
    let kept = PLACES.map(|(part, entry, _)| (part, entry, Field::Kept));
    PLACES.into_iter().chain(kept)
}

fn told(project: &UsersProject, (part, entry, field): Place) -> BTreeSet<&str> {
    let told = project.told(part, entry, field);
    told.iter().map(|told| told.value).collect()
}

/// Everything that anyone can still read.
fn all_told(project: &UsersProject) -> BTreeMap<Place, BTreeSet<&str>> {
    places()
        .map(|place| (place, told(project, place)))
        .collect()
}

proptest! {
    #[test]
    fn joining_does_not_depend_on_order_or_number(acts in acts()) {
        let ([a, b, c], _) = played(&acts);
        prop_assert_eq!(a.join(&b), b.join(&a));
        prop_assert_eq!(a.join(&b).join(&c), a.join(&b.join(&c)));
        prop_assert_eq!(&a.join(&a), &a);
        let both = a.join(&b);
        prop_assert_eq!(&both.join(&b), &both);
        prop_assert_eq!(&both.join(&a), &both);
    }

    #[test]
    fn a_copy_holds_exactly_what_nobody_replaced(acts in acts()) {
        let (copies, history) = played(&acts);
        for (copy, known) in copies.iter().zip(&history.known) {
            for place in places() {
                prop_assert_eq!(told(copy, place), history.values(known, place), "{:?}", place);
            }
        }
        let all = copies[0].join(&copies[1]).join(&copies[2]);
        let known: BTreeSet<usize> = history.known.iter().flatten().copied().collect();
        for place in places() {
            prop_assert_eq!(told(&all, place), history.values(&known, place), "{:?}", place);
        }
    }

    /// Two who write apart and never replace anything: every action and every note of both is there.
    #[test]
    fn no_action_and_no_note_is_lost(
        ours in prop::collection::btree_set(0_u64..60, 0..20),
        theirs in prop::collection::btree_set(0_u64..60, 0..20),
    ) {
        let copy = |numbers: &BTreeSet<u64>, sitting: u64| {
            let mut copy = UsersProject::default();
            let sitting = Id::new(sitting, 0);
            for number in numbers {
                let part = if number % 2 == 0 { Part::ProjectAction } else { Part::Log };
                let entry = Id::new(*number, u128::from(sitting.millis())).to_string();
                copy.set(sitting, part, &entry, Field::Text, &format!("{number}"));
            }
            copy
        };
        let both = copy(&ours, 1).join(&copy(&theirs, 2));
        let count = |part| both.entries(part, true).len();
        prop_assert_eq!(count(Part::ProjectAction) + count(Part::Log), ours.len() + theirs.len());
        let texts: BTreeSet<&str> = [Part::ProjectAction, Part::Log]
            .into_iter()
            .flat_map(|part| both.entries(part, true).into_iter().map(move |entry| (part, entry)))
            .map(|(part, entry)| both.get(part, entry, Field::Text))
            .collect();
        let written: BTreeSet<String> = ours.union(&theirs).map(|n| format!("{n}")).collect();
        prop_assert_eq!(texts, written.iter().map(String::as_str).collect());
        prop_assert!(both.conflicts().is_empty());
    }

    /// A choice made in a conflict settles it on every copy, and does so too where two people choose the same.
    #[test]
    fn choosing_settles_a_conflict_everywhere(acts in acts(), twice in any::<bool>()) {
        let (copies, _) = played(&acts);
        let all = copies[0].join(&copies[1]).join(&copies[2]);
        let settle = |sitting: u64| {
            let mut settled = all.clone();
            for (part, entry, field) in places() {
                // Of an entry that is taken out, nothing waits for a choice.
                if all.is_kept(part, entry) && all.is_conflict(part, entry, field) {
                    let value = all.get(part, entry, field);
                    settled.set(Id::new(sitting, 0), part, entry, field, value);
                }
            }
            settled
        };
        let mut outcome = settle(900);
        if twice {
            outcome = outcome.join(&settle(901));
        }
        for copy in &copies {
            let after = copy.join(&outcome);
            prop_assert_eq!(&after, &outcome);
            prop_assert!(after.conflicts().is_empty());
            for (part, entry, field) in places() {
                prop_assert_eq!(after.get(part, entry, field), all.get(part, entry, field));
            }
        }
    }

    #[test]
    fn what_is_written_reads_back(acts in acts()) {
        let ([mut a, b, _], _) = played(&acts);
        a.keep_version(Id::new(5, 5), "v");
        let joined = a.join(&b);
        let bytes = postcard::to_allocvec(&joined).unwrap();
        prop_assert_eq!(&postcard::from_bytes::<UsersProject>(&bytes).unwrap(), &joined);
        let json = serde_json::to_string(&joined).unwrap();
        prop_assert_eq!(&serde_json::from_str::<UsersProject>(&json).unwrap(), &joined);
    }

    #[test]
    fn bytes_from_anywhere_never_panic(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        if let Ok(project) = postcard::from_bytes::<UsersProject>(&bytes) {
            prop_assert_eq!(&project.join(&project), &project);
        }
    }

    /// A file that was altered: it says that it has seen everything, and brings nothing, or the same in disorder.
    #[test]
    fn an_altered_copy_takes_nothing_away(acts in acts()) {
        let ([ours, ..], _) = played(&acts);
        let mut json: serde_json::Value = serde_json::to_value(&ours).unwrap();
        json["registers"].as_array_mut().unwrap().reverse();
        json["seen"].as_array_mut().unwrap().reverse();
        let disordered: UsersProject = serde_json::from_value(json.clone()).unwrap();
        prop_assert_eq!(&disordered, &ours);
        json["registers"] = serde_json::json!([]);
        let emptied: UsersProject = serde_json::from_value(json).unwrap();
        for joined in [ours.join(&emptied), emptied.join(&ours)] {
            prop_assert_eq!(all_told(&joined), all_told(&ours));
        }
    }
}

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
fn dates_fall_into_quarters() {
    let cases = [
        ("2027-01-01", Some((2027, 1))),
        ("2027-03-31", Some((2027, 1))),
        ("2027-04-01", Some((2027, 2))),
        ("2027-12-31", Some((2027, 4))),
        ("", None),
        ("2027-13-01", None),
        ("2027-00-01", None),
        ("27-01-01", None),
        ("2027-01", None),
        ("2027-01-01-01", None),
        ("mars 2027", None),
    ];
    for (date, expected) in cases {
        let expected = expected.map(|(year, number)| Quarter { year, number });
        assert_eq!(quarter(date), expected, "{date}");
    }
}

#[test]
fn the_schedule_is_in_time_and_ends_with_what_has_no_date() {
    let mut project = UsersProject::default();
    let action = Part::ProjectAction;
    let dates = [
        ("a", ""),
        ("b", "2027-05-02"),
        ("c", "2026-12-01"),
        ("d", "2027-04-30"),
        ("e", "soon"),
        ("f", "2027-05-01"),
    ];
    for (entry, date) in dates {
        project.set(sitting(1), action, entry, Field::Text, entry);
        project.set(sitting(1), action, entry, Field::Date, date);
    }
    project.keep(sitting(1), action, "f", false);
    let columns = schedule(&project);
    let short: Vec<(_, Vec<&str>)> = columns
        .iter()
        .map(|(quarter, entries)| {
            let quarter = quarter.map(|quarter| (quarter.year, quarter.number));
            (quarter, entries.iter().map(String::as_str).collect())
        })
        .collect();
    assert_eq!(
        short,
        [
            (Some((2026, 4)), vec!["c"]),
            (Some((2027, 2)), vec!["d", "b"]),
            (None, vec!["a", "e"]),
        ]
    );
}

static PACKS: LazyLock<[UsersProjectPack; 2]> = LazyLock::new(|| {
    [Lang::Fr, Lang::En].map(|lang| packs_of(&folder(), lang).unwrap().users_project)
});

#[test]
fn both_languages_offer_the_same_and_have_the_same_blanks() {
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
    for ((key, ours), (_, theirs)) in french.words.each().iter().zip(english.words.each()) {
        assert_eq!(load::blanks(ours), load::blanks(theirs), "{key}");
    }
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

#[test]
fn a_file_that_brings_too_much_is_told() {
    let mut project = UsersProject::default();
    project.set(sitting(1), Part::Log, "n", Field::Text, &"é".repeat(50));
    assert!(project.is_within(2, 100));
    assert!(
        !project.is_within(1, 100),
        "two fields: the text, and that it is kept"
    );
    assert!(!project.is_within(2, 99));
    project.set(sitting(1), Part::Log, &"n".repeat(201), Field::Text, "");
    project.keep(sitting(1), Part::Log, &"n".repeat(201), true);
    assert!(!project.is_within(100, 100), "an id that is none");
}

//! Whatever people write apart, and in whatever order their copies meet: nothing is lost, and a choice settles.

use super::history::{acts, all_told, places, played, told};
use passerelle::features::users_project::rule::UsersProject;
use passerelle::features::users_project::words::{Field, Part};
use passerelle::notebook::Id;
use proptest::prelude::*;
use std::collections::BTreeSet;

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

    /// Bytes by chance: hardly any of them make a project, so that nothing more is asked of them.
    #[test]
    fn bytes_from_anywhere_never_panic(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        if let Ok(project) = postcard::from_bytes::<UsersProject>(&bytes) {
            prop_assert_eq!(&project.join(&project), &project);
        }
    }

    /// The bytes of a project of which one was altered: most of them still make one.
    #[test]
    fn altered_bytes_make_a_project_that_joins_or_none(
        acts in acts(),
        place in any::<prop::sample::Index>(),
        byte in any::<u8>(),
    ) {
        let ([a, b, _], _) = played(&acts);
        let mut bytes = postcard::to_allocvec(&a.join(&b)).unwrap();
        let place = place.index(bytes.len());
        bytes[place] = byte;
        if let Ok(project) = postcard::from_bytes::<UsersProject>(&bytes) {
            prop_assert_eq!(&project.join(&project), &project);
            prop_assert_eq!(project.join(&a), a.join(&project));
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

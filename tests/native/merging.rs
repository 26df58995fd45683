//! Bringing two states of a document together loses nothing that a person gave.

use super::documents::{KEYS, assessment, document, inside, stamp, text};
use passerelle::features::place::ID as PLACE;
use passerelle::notebook::{Assessment, Body, Document, Entries, Stamp, merge};
use proptest::option;
use proptest::prelude::*;
use std::collections::BTreeSet;

/// What one side changed: title, bin, answers; and when.
type Changes = (
    Option<String>,
    Option<Option<u64>>,
    Option<Assessment>,
    Stamp,
);

/// An earlier state and two that were made from it.
fn three_states() -> impl Strategy<Value = (Document, Document, Document)> {
    let side = || {
        (
            option::of(text()),
            option::of(option::of(any::<u64>())),
            option::of(assessment()),
            stamp(),
        )
    };
    (document(), side(), side()).prop_map(|(base, one, two)| {
        let make = |(title, deleted, body, stamp): Changes| {
            let mut state = base.clone();
            state.title = Option::unwrap_or(title, state.title);
            state.deleted = Option::unwrap_or(deleted, state.deleted);
            if let Some(mut changed) = body {
                // These never change in the life of a document.
                let before = inside(&base);
                changed.subject = before.subject;
                changed.received = before.received;
                state.body = Body::Assessment(changed);
            }
            if state != base {
                state.revise(stamp);
            }
            state
        };
        let (ours, theirs) = (make(one), make(two));
        (base, ours, theirs)
    })
}

/// Every text field by name: base, ours, theirs, merged.
fn texts(of: fn(&Document) -> &Entries, states: [&Document; 4]) -> Vec<[&str; 4]> {
    KEYS.iter()
        .map(|key| states.map(|state| of(state).get(key).unwrap_or_default()))
        .collect()
}

fn answers(document: &Document) -> &Entries {
    &inside(document).answers
}

fn notes(document: &Document) -> &Entries {
    &inside(document).notes
}

fn kept(document: &Document) -> BTreeSet<&str> {
    inside(document).kept.iter().map(String::as_str).collect()
}

proptest! {
    #[test]
    fn what_one_side_changed_stands((base, ours, theirs) in three_states(), stamp in stamp()) {
        let merged = merge(Some(&base), &ours, &theirs, stamp);
        for of in [answers, notes] {
            for [base, ours, theirs, merged] in texts(of, [&base, &ours, &theirs, &merged]) {
                if ours == base {
                    prop_assert_eq!(merged, theirs);
                } else if theirs == base {
                    prop_assert_eq!(merged, ours);
                }
            }
        }
        let title = [&base, &ours, &theirs, &merged].map(|state| state.title.as_str());
        if title[1] == title[0] {
            prop_assert_eq!(title[3], title[2]);
        } else if title[2] == title[0] {
            prop_assert_eq!(title[3], title[1]);
        }
    }

    #[test]
    fn what_both_changed_is_ours_or_both((base, ours, theirs) in three_states(), stamp in stamp()) {
        let merged = merge(Some(&base), &ours, &theirs, stamp);
        for [base, ours, theirs, merged] in texts(answers, [&base, &ours, &theirs, &merged]) {
            if ours != base && theirs != base {
                prop_assert_eq!(merged, ours, "the act of the person who is looking");
            }
        }
        for [base, ours, theirs, merged] in texts(notes, [&base, &ours, &theirs, &merged]) {
            if ours != base && theirs != base {
                prop_assert!(merged.contains(ours) && merged.contains(theirs), "{ours:?} {theirs:?} {merged:?}");
            }
        }
        if ours.title != base.title && theirs.title != base.title {
            prop_assert!(merged.title.contains(&ours.title) && merged.title.contains(&theirs.title));
        }
    }

    #[test]
    fn kept_actions_of_both_sides_stay_but_for_those_let_go(
        (base, ours, theirs) in three_states(),
        stamp in stamp(),
    ) {
        let merged = merge(Some(&base), &ours, &theirs, stamp);
        let (before, one, two, after) = (kept(&base), kept(&ours), kept(&theirs), kept(&merged));
        for id in one.union(&two) {
            let let_go = before.contains(id) && !(one.contains(id) && two.contains(id));
            prop_assert_eq!(after.contains(id), !let_go, "{}", id);
        }
        prop_assert!(after.is_subset(&one.union(&two).copied().collect()), "nothing is invented");
        prop_assert_eq!(after.len(), inside(&merged).kept.len(), "each once");
    }

    #[test]
    fn the_bin_is_not_left_by_an_answer((base, ours, theirs) in three_states(), stamp in stamp()) {
        let merged = merge(Some(&base), &ours, &theirs, stamp);
        if base.deleted.is_none() && (ours.deleted.is_some() || theirs.deleted.is_some()) {
            prop_assert!(merged.deleted.is_some());
        }
    }

    #[test]
    fn merging_again_changes_nothing((base, ours, theirs) in three_states(), stamp in stamp()) {
        let once = merge(Some(&base), &ours, &theirs, stamp);
        let twice = merge(Some(&base), &once, &theirs, stamp);
        prop_assert!(twice.says_the_same(&once), "{once:#?}\n{twice:#?}");
        let same = merge(Some(&base), &ours, &ours, stamp);
        prop_assert_eq!(&same, &ours, "with itself");
        let untouched = merge(Some(&base), &base, &theirs, stamp);
        prop_assert_eq!(&untouched, &theirs, "no revision without a change");
    }

    #[test]
    fn without_conflict_the_order_does_not_matter(
        (base, ours, theirs) in three_states(),
        stamp in stamp(),
    ) {
        let one = merge(Some(&base), &ours, &theirs, stamp);
        let two = merge(Some(&base), &theirs, &ours, stamp);
        prop_assert_eq!(kept(&one), kept(&two));
        for of in [answers, notes] {
            let both = texts(of, [&base, &ours, &theirs, &one]);
            for ([base, ours, theirs, one], [.., two]) in
                both.into_iter().zip(texts(of, [&base, &ours, &theirs, &two]))
            {
                if ours == base || theirs == base || ours == theirs {
                    prop_assert_eq!(one, two);
                }
            }
        }
    }

    #[test]
    fn the_merged_state_comes_after_theirs((base, ours, theirs) in three_states(), stamp in stamp()) {
        let merged = merge(Some(&base), &ours, &theirs, stamp);
        prop_assert_eq!(merged.id, theirs.id);
        if merged.says_the_same(&theirs) {
            prop_assert_eq!(merged.revision, theirs.revision);
        } else {
            prop_assert_eq!(merged.parent, Some(theirs.revision));
            prop_assert_eq!(merged.revision, stamp.id());
        }
    }
}

/// Found by the properties above: a text taken back on one side only stays taken back.
#[test]
fn a_text_shortened_on_one_side_stays_short() {
    let mut base = super::receiving::own();
    base.assessment_mut()
        .unwrap()
        .notes
        .set("during.note", "à revoir avec Mme B.");
    for shorter in ["à revoir", ""] {
        let mut ours = base.clone();
        ours.title = shorter.to_owned();
        ours.assessment_mut()
            .unwrap()
            .notes
            .set("during.note", shorter);
        let stamp = Stamp { now: 1, random: 1 };
        for merged in [
            merge(Some(&base), &ours, &base, stamp),
            merge(Some(&base), &base, &ours, stamp),
        ] {
            assert_eq!(
                notes(&merged).get("during.note").unwrap_or_default(),
                shorter
            );
            assert_eq!(merged.title, shorter);
        }
    }
}

/// Several choices side by side are a list: a tick of either side stays, and so does an untick.
#[test]
fn ticks_of_both_sides_come_together() {
    use passerelle::features::place::rule::merge_answers;
    use passerelle::notebook::merge_by;
    let stamp = |random| Stamp { now: 1, random };
    let with = |base: &Document, wish: &str, membership: &str| {
        let mut state = base.clone();
        if let Some(assessment) = state.assessment_mut() {
            assessment.answers.set("wish", wish);
            assessment.answers.set("membership", membership);
        }
        state.revise(stamp(9));
        state
    };
    let blank = Assessment::new(PLACE, stamp(1).id());
    let base = Document::new(stamp(2), stamp(3), String::new(), Body::Assessment(blank));
    let base = with(&base, "rights,support", "other");
    let ours = with(&base, "ethics,rights,support", "approved");
    let theirs = with(&base, "rights", "outside");
    let merged = merge_by(merge_answers, Some(&base), &ours, &theirs, stamp(10));
    assert_eq!(answers(&merged).get("wish"), Some("ethics,rights"));
    assert_eq!(
        answers(&merged).get("membership"),
        Some("approved"),
        "one answer only"
    );
}

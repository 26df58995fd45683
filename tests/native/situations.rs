//! Situations: the rules of placing them, and the content that they are made of.

use super::content::{alter, folder};
use passerelle::catalogue::{DegreeId, Lang, PhaseId};
use passerelle::features::situations::rule::{Confusion, Outcome, Quiz};
use passerelle::features::situations::words::SituationsPack;
use passerelle::features::situations::words::{Announced, Situation};
use passerelle::pages::write::packs_of;
use proptest::prelude::*;
use std::fs;
use std::sync::LazyLock;

static PACKS: LazyLock<[SituationsPack; 2]> = LazyLock::new(|| {
    [Lang::Fr, Lang::En].map(|lang| {
        packs_of(&folder(), lang)
            .unwrap()
            .get::<SituationsPack>()
            .unwrap()
            .clone()
    })
});

/// The situations of the content: the rules are tested on what people play.
fn all() -> &'static [Situation] {
    &PACKS[0].situations.situations
}

fn game() -> Quiz {
    Quiz::new(all().len())
}

/// A degree that is not the one of a situation.
fn another(place: usize) -> DegreeId {
    let degree = all()[place].degree;
    *DegreeId::ALL.iter().find(|id| **id != degree).unwrap()
}

fn place(play: &mut Quiz, place: usize, said: DegreeId) {
    play.choose(place, Some(said));
    play.show(all(), place);
}

#[test]
fn there_are_enough_of_every_degree_and_phase_and_some_are_alibis() {
    for pack in PACKS.iter() {
        let situations = &pack.situations.situations;
        assert!(situations.len() >= 16);
        for phase in PhaseId::ALL {
            for degree in DegreeId::ALL {
                assert!(
                    situations
                        .iter()
                        .any(|one| one.phase == *phase && one.degree == *degree),
                    "{phase:?} {degree:?}"
                );
            }
        }
        let alibis = situations
            .iter()
            .filter(|one| one.announced.is_some_and(|it| it.is_alibi));
        assert!(alibis.count() >= 3);
    }
}

#[test]
fn both_languages_hold_the_same_situations() {
    let [french, english] = [&PACKS[0].situations, &PACKS[1].situations];
    let key = |one: &Situation| (one.id.clone(), one.phase, one.degree, one.announced);
    let keys = |list: &[Situation]| list.iter().map(key).collect::<Vec<_>>();
    assert_eq!(keys(&french.situations), keys(&english.situations));
}

/// A group needs enough to play with, of every degree.
#[test]
fn situations_of_which_too_many_are_gone_are_refused() {
    let copy = alter("fr/situations.toml", "title", "title");
    let path = copy.folder.path().join(copy.file);
    let text = fs::read_to_string(&path).unwrap();
    let parts: Vec<&str> = text.split("[[situations]]").collect();
    let write = |kept: Vec<&str>| fs::write(&path, kept.join("[[situations]]")).unwrap();
    write(parts[..16].to_vec());
    let (file, line, sentence) = copy.said().unwrap();
    assert_eq!(file, copy.file);
    assert!(line > 1 && sentence.contains("at least 16"), "{sentence}");
    let no_after = text.replace("phase = \"after\"", "phase = \"before\"");
    fs::write(&path, no_after).unwrap();
    let (_, _, sentence) = copy.said().unwrap();
    assert!(sentence.contains("`after`"), "{sentence}");
}

#[test]
fn what_changes_something_is_no_alibi() {
    use DegreeId as D;
    let cases = [
        (D::Partnership, D::Information, true),
        (D::Partnership, D::Consultation, true),
        (D::Collaboration, D::Information, true),
        (D::Partnership, D::Collaboration, false),
    ];
    for (announced, done, is_alibi) in cases {
        assert_eq!(Announced::above(announced, done).is_alibi, is_alibi);
    }
}

#[test]
fn an_answer_is_the_same_another_shared_or_none() {
    let degree = all()[0].degree;
    let mut play = game();
    play.choose(0, Some(degree));
    assert_eq!(play.outcome(all(), 0), Outcome::Open, "not shown yet");
    play.show(all(), 0);
    assert_eq!(play.outcome(all(), 0), Outcome::Same);
    place(&mut play, 0, another(0));
    assert_eq!(play.outcome(all(), 0), Outcome::Other(another(0)));
    play.choose(0, None);
    play.show(all(), 0);
    assert_eq!(play.outcome(all(), 0), Outcome::Unplaced);
    assert_eq!(play.missed(), [0], "showing it mends nothing");
    play.vote(1, DegreeId::Information, true);
    play.vote(1, DegreeId::Partnership, true);
    play.show(all(), 1);
    assert_eq!(play.outcome(all(), 1), Outcome::Shared);
    assert_eq!(play.missed(), [0], "nobody chose");
    assert_eq!(play.outcome(all(), 999), Outcome::Open);
}

#[test]
fn a_group_chooses_what_most_hands_chose() {
    use DegreeId as D;
    let cases: &[(&[D], Option<D>)] = &[
        (&[], None),
        (&[D::Information], Some(D::Information)),
        (&[D::Information, D::Partnership], None),
        (
            &[D::Information, D::Partnership, D::Partnership],
            Some(D::Partnership),
        ),
    ];
    for (hands, expected) in cases {
        let mut play = game();
        for hand in *hands {
            play.vote(0, *hand, true);
        }
        assert_eq!(play.given(0).said, *expected, "{hands:?}");
    }
    let mut play = game();
    play.vote(0, D::Information, false);
    assert_eq!(play.given(0).votes, [0; 4], "no fewer than none");
}

#[test]
fn a_replay_asks_the_missed_ones_in_order() {
    let mut play = game();
    place(&mut play, 4, another(4));
    place(&mut play, 2, another(2));
    place(&mut play, 3, all()[3].degree);
    assert_eq!(play.missed(), [2, 4]);
    assert_eq!(play.around(3), (Some(2), Some(4)));
    assert_eq!(play.open(), Some(0));
    play.replay();
    assert_eq!(play.round(), [2, 4]);
    assert_eq!(play.around(2), (None, Some(4)));
    assert_eq!(play.around(4), (Some(2), None));
    assert_eq!(play.given(2).said, None);
    assert_eq!(play.given(3).said, Some(all()[3].degree));
    assert_eq!(play.open(), Some(2));
    place(&mut play, 2, all()[2].degree);
    assert_eq!(play.missed(), [4]);
    place(&mut play, 4, another(4));
    assert_eq!(play.missed(), [4]);
    assert_eq!(play.open(), Some(0), "then the others");
    play.resume();
    assert!(!play.is_again());
    assert_eq!(play.around(4), (Some(3), Some(5)));
    play.restart();
    assert_eq!(play, game());
}

#[test]
fn confusions_are_counted_the_most_frequent_first() {
    let mut play = game();
    let consultations: Vec<usize> = (0..all().len())
        .filter(|place| all()[*place].degree == DegreeId::Consultation)
        .collect();
    let information = (0..all().len())
        .find(|place| all()[*place].degree == DegreeId::Information)
        .unwrap();
    place(&mut play, information, DegreeId::Consultation);
    for found in &consultations[..2] {
        place(&mut play, *found, DegreeId::Collaboration);
    }
    let expected = [
        Confusion {
            is: DegreeId::Consultation,
            said: DegreeId::Collaboration,
            times: 2,
        },
        Confusion {
            is: DegreeId::Information,
            said: DegreeId::Consultation,
            times: 1,
        },
    ];
    assert_eq!(play.confusions(all()), expected);
}

#[test]
fn nonsense_in_the_tab_is_left_aside() {
    for text in [
        "",
        "nothing",
        "|||||",
        "unknown|consultation||1||9|9|9|9",
        "menu-survey|power|more|yes|again|-1|x|99999999",
    ] {
        assert_eq!(Quiz::read(all(), text), game(), "{text}");
    }
    let play = Quiz::read(all(), "group\nmenu-survey|partnership||1|");
    assert!(play.group);
    assert_eq!(play.given(0).said, Some(DegreeId::Partnership));
}

/// Something that a person does.
#[derive(Clone, Debug)]
enum Act {
    Choose(usize, Option<DegreeId>),
    Vote(usize, DegreeId, bool),
    Show(usize),
    Replay,
    Who(bool),
}

fn act() -> impl Strategy<Value = Act> {
    let place = 0..all().len();
    let degree = || proptest::sample::select(DegreeId::ALL);
    prop_oneof![
        4 => (place.clone(), proptest::option::of(degree())).prop_map(|(p, d)| Act::Choose(p, d)),
        2 => (place.clone(), degree(), any::<bool>()).prop_map(|(p, d, m)| Act::Vote(p, d, m)),
        6 => place.prop_map(Act::Show),
        1 => Just(Act::Replay),
        1 => any::<bool>().prop_map(Act::Who),
    ]
}

fn played(play: &mut Quiz, act: &Act) {
    match *act {
        Act::Choose(place, said) => play.choose(place, said),
        Act::Vote(place, degree, more) => play.vote(place, degree, more),
        Act::Show(place) => play.show(all(), place),
        Act::Replay => play.replay(),
        Act::Who(group) => play.group = group,
    }
}

proptest! {
    #[test]
    fn whatever_one_does_the_counts_hold(acts in proptest::collection::vec(act(), 0..60)) {
        let mut play = game();
        for act in &acts {
            let missed = play.missed();
            played(&mut play, act);
            prop_assert!(play.seen() <= play.total());
            prop_assert!(play.same(all()) + play.missed().len() <= play.seen());
            // Only an answer that is shown and differs is missed, and only the same degree mends it.
            for place in play.missed() {
                let is_new = !missed.contains(&place);
                prop_assert!(!is_new || matches!(play.outcome(all(), place), Outcome::Other(_)));
            }
            for place in &missed {
                let is_mended = !play.missed().contains(place);
                prop_assert!(!is_mended || play.outcome(all(), *place) == Outcome::Same);
            }
            let total: usize = play.confusions(all()).iter().map(|found| found.times).sum();
            prop_assert_eq!(total, play.missed().len());
        }
    }

    #[test]
    fn what_has_no_answer_is_never_missed(places in proptest::collection::vec(0..all().len(), 0..30)) {
        let mut play = game();
        for place in places {
            play.show(all(), place);
        }
        prop_assert!(play.missed().is_empty());
        prop_assert_eq!(play.same(all()), 0);
    }

    #[test]
    fn one_after_the_other_goes_through_what_is_played(acts in proptest::collection::vec(act(), 0..40)) {
        let mut play = game();
        for act in &acts {
            played(&mut play, act);
        }
        let round = play.round();
        let mut walked = vec![round[0]];
        while let Some(next) = play.around(walked[walked.len() - 1]).1 {
            prop_assert_eq!(play.around(next).0, walked.last().copied());
            walked.push(next);
        }
        prop_assert_eq!(walked, round);
    }

    #[test]
    fn the_tab_gives_back_what_it_was_given(acts in proptest::collection::vec(act(), 0..60)) {
        let mut play = game();
        for act in &acts {
            played(&mut play, act);
        }
        prop_assert_eq!(Quiz::read(all(), &play.write(all())), play);
    }
}

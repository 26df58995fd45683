//! The two-way view: each statement stands once, a better answer never brings a theme forward, what has no
//! answer is never open, and the two sides are told alike.

use passerelle::catalogue::{InstrumentId, Lang, MissionId};
use passerelle::features::readiness::TEAM;
use passerelle::features::readiness::instrument_of;
use passerelle::features::readiness::rule::two_way::{
    Shared, Side, Talk, agenda, questions, two_way,
};
use passerelle::features::readiness::words::ReadinessPack;
use passerelle::features::readiness::words::{Statement, Theme};
use passerelle::notebook::Entries;
use passerelle::pages::write::{Packs, packs_of};
use proptest::prelude::*;
use std::sync::LazyLock;

static PACKS: LazyLock<Packs> =
    LazyLock::new(|| packs_of(&super::content::folder(), Lang::Fr).unwrap());

fn statements(id: InstrumentId) -> &'static [Statement] {
    &PACKS
        .get::<ReadinessPack>()
        .unwrap()
        .of(id)
        .unwrap()
        .1
        .statements
}

fn partner(which: usize) -> &'static [Statement] {
    statements(instrument_of(MissionId::ALL[which % MissionId::ALL.len()]))
}

const ANSWERS: [&str; 5] = ["to-prepare", "underway", "acquired", "not-applicable", ""];

fn entries(statements: &[Statement], given: &[usize]) -> Entries {
    let mut answers = Entries::default();
    for (statement, answer) in statements.iter().zip(given) {
        answers.set(&statement.id, ANSWERS[answer % ANSWERS.len()]);
    }
    answers
}

fn of(shared: &[Shared], theme: Theme) -> &Shared {
    shared.iter().find(|shared| shared.theme == theme).unwrap()
}

#[test]
fn a_theme_says_what_is_there_what_is_open_and_what_each_brings() {
    let (ours, theirs) = (partner(4), statements(TEAM));
    let mut cases: Vec<(&str, &str, Talk, bool, bool)> = Vec::new();
    // Partner, team, how soon, partner brings, team brings.
    cases.push(("to-prepare", "to-prepare", Talk::Both, false, false));
    cases.push(("underway", "to-prepare", Talk::Both, false, false));
    cases.push(("acquired", "to-prepare", Talk::One, true, false));
    cases.push(("to-prepare", "acquired", Talk::One, false, true));
    cases.push(("acquired", "acquired", Talk::Settled, false, false));
    cases.push(("", "acquired", Talk::Unknown, false, false));
    cases.push(("", "", Talk::Unknown, false, false));
    cases.push(("", "underway", Talk::One, false, false));
    cases.push(("not-applicable", "acquired", Talk::Settled, false, false));
    for (one, other, talk, partner_brings, team_brings) in cases {
        let all = |statements: &[Statement], answer: &str| {
            let mut answers = Entries::default();
            for statement in statements {
                answers.set(&statement.id, answer);
            }
            answers
        };
        let shared = two_way((ours, &all(ours, one)), (theirs, &all(theirs, other)));
        let training = of(&shared, Theme::Training);
        assert_eq!(training.talk(), talk, "{one} and {other}");
        assert_eq!(!training.partner_brings().is_empty(), partner_brings);
        assert_eq!(!training.team_brings().is_empty(), team_brings);
    }
}

#[test]
fn the_agenda_begins_with_what_is_open_on_both_sides() {
    let (ours, theirs) = (partner(4), statements(TEAM));
    let mut one = entries(ours, &[2; 12]);
    let mut other = entries(theirs, &[2; 12]);
    assert!(agenda(&two_way((ours, &one), (theirs, &other))).is_empty());
    let first = |statements: &[Statement], theme: Theme| {
        let found = statements.iter().find(|s| s.theme == theme);
        found.unwrap().id.clone()
    };
    one.set(&first(ours, Theme::Purpose), "");
    one.set(&first(ours, Theme::Status), "to-prepare");
    one.set(&first(ours, Theme::Training), "underway");
    other.set(&first(theirs, Theme::Training), "to-prepare");
    let shared = two_way((ours, &one), (theirs, &other));
    let themes: Vec<Theme> = agenda(&shared).iter().map(|shared| shared.theme).collect();
    assert_eq!(themes, [Theme::Training, Theme::Status, Theme::Purpose]);
    let purpose = of(&shared, Theme::Purpose);
    assert_eq!(
        questions(&purpose.partner, purpose.talk()).len(),
        1,
        "one of what is not known"
    );
    let training = of(&shared, Theme::Training);
    assert_eq!(questions(&training.team, training.talk()).len(), 1);
}

#[test]
fn every_theme_of_a_partner_is_one_of_the_team_s_and_is_named() {
    let team = statements(TEAM);
    for mission in MissionId::ALL {
        for statement in statements(instrument_of(*mission)) {
            assert!(
                team.iter().any(|s| s.theme == statement.theme),
                "{}",
                statement.id
            );
        }
    }
    assert_eq!(
        PACKS.get::<ReadinessPack>().unwrap().themes.len(),
        Theme::ALL.len()
    );
}

proptest! {
    #[test]
    fn each_statement_stands_once_and_silence_is_never_open(
        which in 0_usize..7,
        ours_given in proptest::collection::vec(0_usize..5, 12),
        theirs_given in proptest::collection::vec(0_usize..5, 12),
    ) {
        let (ours, theirs) = (partner(which), statements(TEAM));
        let (one, other) = (entries(ours, &ours_given), entries(theirs, &theirs_given));
        let shared = two_way((ours, &one), (theirs, &other));
        let places = |side: fn(&Shared) -> &Side| {
            let mut found: Vec<usize> = shared.iter().flat_map(|shared| {
                let side = side(shared);
                let open = side.open.iter().map(|point| point.place);
                side.there.iter().copied().chain(open).chain(side.silent.iter().copied()).collect::<Vec<_>>()
            }).collect();
            found.sort_unstable();
            found
        };
        let expected = |statements: &[Statement], answers: &Entries| {
            let applies = |s: &Statement| answers.get(&s.id) != Some("not-applicable");
            (0..statements.len()).filter(|n| applies(&statements[*n])).collect::<Vec<_>>()
        };
        prop_assert_eq!(places(|s| &s.partner), expected(ours, &one));
        prop_assert_eq!(places(|s| &s.team), expected(theirs, &other));
        for shared in &shared {
            for point in &shared.partner.open {
                prop_assert!(one.get(&ours[point.place].id).is_some_and(|a| !a.is_empty()));
            }
            for point in &shared.team.open {
                prop_assert!(other.get(&theirs[point.place].id).is_some_and(|a| !a.is_empty()));
            }
        }
        // Told from the other side, it is the same with the names changed.
        let mirrored = two_way((theirs, &other), (ours, &one));
        for (one, two) in shared.iter().zip(&mirrored) {
            prop_assert_eq!(&one.partner, &two.team);
            prop_assert_eq!(one.talk(), two.talk());
            prop_assert_eq!(one.team_brings(), two.partner_brings());
        }
        // The agenda is sorted, and each theme is in it once at most.
        let talks: Vec<Talk> = agenda(&shared).iter().map(|shared| shared.talk()).collect();
        prop_assert!(talks.windows(2).all(|pair| pair[0] <= pair[1]));
        for item in agenda(&shared) {
            prop_assert!(questions(&item.partner, item.talk()).len() <= 2);
            prop_assert!(questions(&item.team, item.talk()).len() <= 2);
        }
    }

    #[test]
    fn a_better_answer_never_brings_a_theme_forward(
        which in 0_usize..7,
        ours_given in proptest::collection::vec(0_usize..5, 12),
        theirs_given in proptest::collection::vec(0_usize..5, 12),
        place in 0_usize..12,
    ) {
        let (ours, theirs) = (partner(which), statements(TEAM));
        let (mut one, other) = (entries(ours, &ours_given), entries(theirs, &theirs_given));
        let statement = &ours[place % ours.len()];
        let mut talk_at = |answer: &str| {
            one.set(&statement.id, answer);
            of(&two_way((ours, &one), (theirs, &other)), statement.theme).talk()
        };
        let (worse, middle, better) = (talk_at("to-prepare"), talk_at("underway"), talk_at("acquired"));
        prop_assert!(worse <= middle && middle <= better);
        prop_assert!(talk_at("") >= worse, "no answer is no earlier than a no");
    }
}

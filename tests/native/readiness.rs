//! Readiness: the rule from answers to lists, for every instrument; that a better answer never reads worse,
//! and that no answer never counts as a no. And the hard requirements, each a statement.

use passerelle::catalogue::{InstrumentId, Lang, MissionId};
use passerelle::features::readiness::TEAM;
use passerelle::features::readiness::instrument_of;
use passerelle::features::readiness::rule::{Doubt, ReadinessReading, moved, read};
use passerelle::features::readiness::words::ReadinessPack;
use passerelle::features::readiness::words::{ReadinessAnswer, Responsibility, Statement, Theme};
use passerelle::notebook::Entries;
use passerelle::pages::write::{Packs, packs_of};
use proptest::prelude::*;
use std::sync::LazyLock;

static PACKS: LazyLock<[Packs; 2]> = LazyLock::new(|| {
    [Lang::Fr, Lang::En].map(|lang| packs_of(&super::content::folder(), lang).unwrap())
});

fn statements(id: InstrumentId) -> &'static [Statement] {
    &PACKS[0]
        .get::<ReadinessPack>()
        .unwrap()
        .of(id)
        .unwrap()
        .1
        .statements
}

fn instruments() -> impl Iterator<Item = InstrumentId> {
    let missions = MissionId::ALL.iter().map(|mission| instrument_of(*mission));
    missions.chain([TEAM])
}

#[test]
fn every_mission_and_the_team_has_its_instrument_in_both_languages() {
    for id in instruments() {
        let [french, english] =
            [0, 1].map(|lang| PACKS[lang].get::<ReadinessPack>().unwrap().of(id).unwrap());
        assert!((4..=12).contains(&french.1.statements.len()), "{id:?}");
        let ids = |of: &(
            &passerelle::catalogue::Instrument,
            &passerelle::features::readiness::words::Readiness,
        )| {
            of.1.statements
                .iter()
                .map(|s| s.id.clone())
                .collect::<Vec<_>>()
        };
        assert_eq!(ids(&french), ids(&english), "{id:?}");
        assert_eq!(
            french.0.items().count(),
            french.1.statements.len(),
            "each is asked once"
        );
        assert!(
            french.1.statements.iter().all(|s| !s.source.is_empty()),
            "{id:?}"
        );
        assert!(
            french
                .1
                .statements
                .iter()
                .any(|s| s.hands == Responsibility::Others),
            "{id:?}"
        );
    }
    let team = statements(TEAM);
    assert_eq!(team.len(), 12);
    for theme in Theme::ALL {
        assert!(team.iter().any(|s| s.theme == *theme), "{theme:?}");
    }
}

#[test]
fn the_hard_requirements_are_statements() {
    let cases = [
        (MissionId::PatientEducation, "40 heures"),
        (MissionId::Research, "Master 2"),
        (MissionId::UsersRepresentation, "agré"),
        (MissionId::UsersRepresentation, "désign"),
        (MissionId::UsersRepresentation, "deux jours"),
    ];
    for (mission, words) in cases {
        let (asked, said) = PACKS[0]
            .get::<ReadinessPack>()
            .unwrap()
            .of(instrument_of(mission))
            .unwrap();
        let statements = asked.items().map(|item| &item.statement);
        let helps = said.statements.iter().map(|s| &s.help);
        assert!(
            statements.chain(helps).any(|text| text.contains(words)),
            "{mission:?}: {words}"
        );
    }
}

/// What the guides ask for, of all or of whoever has another statement to answer: the card, its statement, and that
/// other one.
const COMPULSORY: [(MissionId, &str, Option<&str>); 9] = [
    (MissionId::PeerSupport, "association", None),
    (MissionId::PatientEducation, "forty-hours", None),
    (MissionId::Teaching, "passing-on", None),
    (MissionId::Research, "master", Some("status")),
    (MissionId::Research, "association", Some("designation")),
    (MissionId::Research, "designation", Some("association")),
    (MissionId::UsersRepresentation, "association", None),
    (MissionId::UsersRepresentation, "designation", None),
    (MissionId::UsersRepresentation, "basic-training", None),
];

fn answered(answers: &[(&str, &str)]) -> Entries {
    let mut entries = Entries::default();
    answers
        .iter()
        .for_each(|(id, answer)| entries.set(id, answer));
    entries
}

#[test]
fn what_is_compulsory_and_set_aside_is_said_with_its_source() {
    for (mission, id, beside) in COMPULSORY {
        for packs in PACKS.iter() {
            let pack = packs.get::<ReadinessPack>().unwrap();
            let (_, said) = pack.of(instrument_of(mission)).unwrap();
            let place = said.statements.iter().position(|s| s.id == id).unwrap();
            let statement = &said.statements[place];
            let asks = statement.compulsory.as_ref().unwrap();
            assert!(!asks.text.is_empty() && !statement.source.is_empty());
            let doubts =
                |answers: &[(&str, &str)]| read(&said.statements, &answered(answers)).to_clear_up;
            let alone = doubts(&[(id, "not-applicable")]);
            let set_aside = vec![Doubt::SetAside(place)];
            match beside {
                None => assert_eq!(alone, set_aside, "{mission:?} {id}"),
                Some(beside) => {
                    // It is asked of some: nothing says yet that the person is one of them.
                    assert_eq!(alone, [], "{mission:?} {id}");
                    let both = |answer| doubts(&[(id, "not-applicable"), (beside, answer)]);
                    assert_eq!(both("to-prepare"), set_aside, "{mission:?} {id}");
                    assert_eq!(both("not-applicable"), [], "{mission:?} {id}");
                }
            }
            for answer in ["acquired", "underway", "to-prepare"] {
                assert_eq!(doubts(&[(id, answer)]), [], "{mission:?} {id} {answer}");
            }
        }
    }
    // No other is compulsory: "ne s'applique pas" is an answer like any other.
    let all = MissionId::ALL.iter().flat_map(|mission| {
        let asked = statements(instrument_of(*mission)).iter();
        let asked = asked.filter(|statement| statement.compulsory.is_some());
        asked.map(|statement| (*mission, statement.id.as_str()))
    });
    let mut named: Vec<(MissionId, &str)> = COMPULSORY.iter().map(|one| (one.0, one.1)).collect();
    let mut all: Vec<(MissionId, &str)> = all.collect();
    named.sort_by_key(|(mission, id)| (mission.id(), *id));
    all.sort_by_key(|(mission, id)| (mission.id(), *id));
    assert_eq!(all, named);
    assert!(statements(TEAM).iter().all(|s| s.compulsory.is_none()));
}

/// The order that the guides give: what holds without what comes before it is a question.
#[test]
fn what_holds_before_its_condition_is_a_question_to_clear_up() {
    let cases = [
        (MissionId::UsersRepresentation, "association", "designation"),
        (
            MissionId::UsersRepresentation,
            "designation",
            "basic-training",
        ),
        (MissionId::Research, "association", "designation"),
        (MissionId::Research, "master", "status"),
    ];
    for (mission, first, then) in cases {
        let statements = statements(instrument_of(mission));
        let place = statements.iter().position(|s| s.id == then).unwrap();
        let order = statements[place].order.as_ref().unwrap();
        assert!(order.text.ends_with('?'), "a question: {}", order.text);
        let asks = |before: &str, after: &str| {
            let answers = answered(&[(first, before), (then, after)]);
            let doubts = read(statements, &answers).to_clear_up;
            doubts.contains(&Doubt::OutOfOrder(place))
        };
        for before in ["to-prepare", "underway", "not-applicable"] {
            assert!(
                asks(before, "acquired"),
                "{mission:?} {before}, then {then}"
            );
            assert!(!asks(before, "underway"), "on its way: nothing to ask");
        }
        assert!(!asks("acquired", "acquired"));
        // No answer never counts as a no.
        assert!(!asks("", "acquired"));
    }
}

#[test]
fn nothing_is_told_out_of_a_whole() {
    for packs in PACKS.iter() {
        let words = serde_json::to_string(&packs.get::<ReadinessPack>().unwrap().said).unwrap();
        for total in ["/ 100", "sur 100", "out of 100", "%", "{total}"] {
            assert!(!words.contains(total), "{total}");
        }
        assert!(
            !packs
                .get::<ReadinessPack>()
                .unwrap()
                .words
                .get(passerelle::catalogue::Word::Dialogue)
                .is_empty()
        );
    }
}

#[test]
fn answers_fall_into_four_lists() {
    let statements = statements(instrument_of(passerelle::catalogue::MissionId::Research));
    let of = |hands: Responsibility| statements.iter().position(|s| s.hands == hands).unwrap();
    let (own, others) = (of(Responsibility::Own), of(Responsibility::Others));
    let mut answers = Entries::default();
    assert_eq!(
        read(statements, &answers),
        ReadinessReading {
            unanswered: statements.len(),
            ..ReadinessReading::default()
        }
    );
    answers.set(&statements[own].id, "to-prepare");
    answers.set(&statements[others].id, "underway");
    let reading = read(statements, &answers);
    assert_eq!(
        reading
            .to_prepare
            .iter()
            .map(|p| p.place)
            .collect::<Vec<_>>(),
        [own]
    );
    assert_eq!(
        reading
            .to_discuss
            .iter()
            .map(|p| p.place)
            .collect::<Vec<_>>(),
        [others]
    );
    assert!(reading.to_discuss[0].is_underway);
    let mut both = [own, others];
    both.sort_unstable();
    assert_eq!(reading.questions, both);
    // All is there: what depends on others is still worth a question.
    for statement in statements {
        answers.set(&statement.id, "acquired");
    }
    let reading = read(statements, &answers);
    assert_eq!(reading.strengths.len(), statements.len());
    assert!(reading.to_prepare.is_empty() && reading.to_discuss.is_empty());
    assert!(!reading.questions.is_empty());
    assert!(
        reading
            .questions
            .iter()
            .all(|p| statements[*p].hands == Responsibility::Others)
    );
    answers.set(&statements[own].id, "nonsense");
    assert_eq!(
        read(statements, &answers).unanswered,
        1,
        "nonsense is no answer"
    );
}

#[test]
fn a_reading_is_started_by_any_answer_and_by_no_nonsense() {
    let statements = statements(instrument_of(MissionId::Research));
    for (answer, is_started) in [
        ("acquired", true),
        ("underway", true),
        ("to-prepare", true),
        ("not-applicable", true),
        ("nonsense", false),
        ("", false),
    ] {
        for statement in [statements.first(), statements.last()] {
            let mut answers = Entries::default();
            answers.set(&statement.unwrap().id, answer);
            let reading = read(statements, &answers);
            assert_eq!(
                reading.is_started(statements.len()),
                is_started,
                "{answer:?}"
            );
        }
    }
}

#[test]
fn what_moved_is_told_once_and_both_ways() {
    let statements = statements(instrument_of(passerelle::catalogue::MissionId::Ethics));
    let (mut earlier, mut later) = (Entries::default(), Entries::default());
    earlier.set(&statements[0].id, "to-prepare");
    later.set(&statements[0].id, "acquired");
    earlier.set(&statements[1].id, "underway");
    later.set(&statements[1].id, "underway");
    later.set(&statements[2].id, "underway");
    let found = moved(statements, &earlier, &later);
    let places: Vec<usize> = found.iter().map(|moved| moved.place).collect();
    assert_eq!(places, [0, 2]);
    assert_eq!(found[0].to, Some(ReadinessAnswer::Acquired));
    assert_eq!(found[1].from, None);
    assert!(moved(statements, &later, &later).is_empty());
}

/// From worse to better.
const SCALE: [&str; 3] = ["to-prepare", "underway", "acquired"];

proptest! {
    #[test]
    fn a_better_answer_never_reads_worse(
        which in 0_usize..8,
        given in proptest::collection::vec(0_usize..5, 12),
        place in 0_usize..12,
    ) {
        let id = instruments().nth(which).unwrap();
        let statements = statements(id);
        let place = place % statements.len();
        let mut answers = Entries::default();
        for (statement, answer) in statements.iter().zip(&given) {
            let answer = SCALE.get(*answer).copied().unwrap_or(["not-applicable", ""][answer % 2]);
            answers.set(&statement.id, answer);
        }
        let open = |r: &ReadinessReading| r.to_prepare.len() + r.to_discuss.len();
        let begun = |r: &ReadinessReading| {
            let points = r.to_prepare.iter().chain(&r.to_discuss);
            points.filter(|point| !point.is_underway).count()
        };
        for pair in SCALE.windows(2) {
            answers.set(&statements[place].id, pair[0]);
            let worse = read(statements, &answers);
            answers.set(&statements[place].id, pair[1]);
            let better = read(statements, &answers);
            prop_assert!(better.strengths.len() >= worse.strengths.len());
            prop_assert!(open(&better) <= open(&worse));
            prop_assert!(begun(&better) <= begun(&worse));
            prop_assert_eq!(better.unanswered, worse.unanswered);
        }
        // No answer is in no list.
        answers.set(&statements[place].id, "");
        let none = read(statements, &answers);
        prop_assert!(!none.strengths.contains(&place));
        let points = none.to_prepare.iter().chain(&none.to_discuss);
        prop_assert!(points.into_iter().all(|point| point.place != place));
        prop_assert!(none.unanswered >= 1);
    }
}

//! The reading of participation: the table of every answer, the properties of its rule, and what a person sees of it.
//! The names `a1` to `a7` are those of readings that once said something else than the answers.

mod printed;
mod properties;
mod seen;
mod table;

use DegreeId::{Collaboration, Consultation, Information, Partnership};
use passerelle::catalogue::{DegreeId, PhaseId, Position};
use passerelle::features::participation::handover::{ID, item_id};
use passerelle::features::participation::rule::{
    self, Observed, PhaseReading, Practices, Question, Reading, Sign, Standing,
};
use passerelle::features::participation::words::PracticeAnswer::{self, No, Partly, Unknown, Yes};
use passerelle::notebook::{Assessment, Id};

/// An assessment with these answers.
fn assessment(answers: &[(&str, &str)]) -> Assessment {
    let mut assessment = Assessment::new(ID, Id::new(1, 1));
    for (item, answer) in answers {
        assessment.answers.set(item, answer);
    }
    assessment
}

/// The answers of one phase, as a document holds them.
fn phase_answers(
    phase: PhaseId,
    today: &str,
    wished: &str,
    practices: [&str; 4],
) -> Vec<(String, String)> {
    let practices = DegreeId::ALL.iter().zip(practices);
    let practices = practices.map(|(degree, answer)| (format!("practice.{}", degree.id()), answer));
    [("today".to_owned(), today), ("wished".to_owned(), wished)]
        .into_iter()
        .chain(practices)
        .filter(|(_, answer)| !answer.is_empty())
        .map(|(what, answer)| (item_id(phase, &what), answer.to_owned()))
        .collect()
}

fn read(answers: &[(String, String)]) -> Reading {
    let answers: Vec<(&str, &str)> = answers.iter().map(|(i, a)| (&**i, &**a)).collect();
    rule::read(&assessment(&answers))
}

/// The reading of a "before" phase with these answers.
fn before(today: &str, wished: &str, practices: [&str; 4]) -> PhaseReading {
    read(&phase_answers(PhaseId::Before, today, wished, practices)).phases[0]
}

fn signs(observed: Observed) -> Vec<Sign> {
    let degrees = DegreeId::ALL.iter();
    degrees.map(|degree| observed.sign(*degree)).collect()
}

fn shows(observed: Observed) -> [Option<DegreeId>; 2] {
    assert!(observed.established.is_known() && observed.begun.is_known());
    [observed.established.sure, observed.begun.sure]
}

#[test]
fn a1_four_in_part_are_begun_and_not_none() {
    let phase = before("", "", ["partly"; 4]);
    assert_eq!(shows(phase.observed), [None, Some(Partnership)]);
    assert_eq!(signs(phase.observed), [Sign::Begun; 4]);
}

#[test]
fn a2_a_yes_above_what_is_in_part_establishes_nothing() {
    let phase = before("", "", ["partly", "partly", "partly", "yes"]);
    assert_eq!(shows(phase.observed), [None, Some(Partnership)]);
    assert_eq!(signs(phase.observed), [Sign::Begun; 4], "not a full mark");
}

#[test]
fn a3_a_missing_first_practice_is_named_without_an_alarm() {
    for today in ["", "information", "partnership", "unknown", "not-involved"] {
        let phase = before(today, "", ["no", "yes", "yes", "yes"]);
        assert_eq!(shows(phase.observed), [None, Some(Partnership)]);
        assert_ne!(phase.standing, Standing::Overstated, "{today}");
        let lacks: Vec<DegreeId> = phase.lacking().map(|(degree, _)| degree).collect();
        assert_eq!(lacks, [Information], "{today}");
    }
    let said = before("partnership", "partnership", ["no", "yes", "yes", "yes"]);
    assert_eq!(said.standing, Standing::UnderWay);
    assert!(said.advised().eq([Information]));
}

#[test]
fn a3_not_involved_is_an_answer_and_what_is_begun_is_more() {
    for (practices, standing) in [
        (["no"; 4], Standing::Confirmed),
        (["no", "no", "unknown", "no"], Standing::Open),
        ([""; 4], Standing::Open),
        (["partly", "no", "no", "no"], Standing::Understated),
        (["no", "yes", "yes", "yes"], Standing::Understated),
    ] {
        let phase = before("not-involved", "", practices);
        assert_eq!(phase.standing, standing, "{practices:?}");
    }
}

#[test]
fn a4_what_is_done_already_is_neither_advised_nor_a_step_to_climb() {
    let phase = before("consultation", "partnership", ["yes"; 4]);
    assert_eq!(phase.standing, Standing::Understated);
    assert_eq!(phase.advised().count(), 0);
    assert_eq!(phase.steps_up(), Some(0));
    assert!(phase.is_wish_established());
    // Of its kind: one of two steps is done, or a lower one lacks.
    let half = before("consultation", "partnership", ["yes", "yes", "yes", "no"]);
    assert!(half.advised().eq([Partnership]));
    assert_eq!(half.steps_up(), Some(1));
    let hole = before("consultation", "partnership", ["no", "yes", "yes", "yes"]);
    assert!(hole.advised().eq([Information]), "the lowest that lacks");
    assert_eq!(hole.steps_up(), Some(0));
    assert!(!hole.is_wish_established());
    // What is stated counts as done where no practice says otherwise.
    let blank = before("consultation", "partnership", [""; 4]);
    assert!(blank.advised().eq([Collaboration, Partnership]));
    assert_eq!(blank.steps_up(), Some(2));
    // A lighter wish is no reason to climb back to what is stated.
    let lighter = before("partnership", "information", ["yes", "no", "no", "no"]);
    assert_eq!(lighter.advised().count(), 0);
}

#[test]
fn a5_each_i_do_not_know_is_a_question() {
    let phase = before("information", "", ["yes", "unknown", "unknown", "unknown"]);
    let practices = [Consultation, Collaboration, Partnership].map(Question::Practice);
    assert!(phase.questions().eq(practices));
    // Of its kind: the degrees themselves. No answer is no question, and "ne s'applique pas" is none either.
    let phase = before("unknown", "unknown", ["", "no", "", "unknown"]);
    let all = [
        Question::Today,
        Question::Wished,
        Question::Practice(Partnership),
    ];
    assert!(phase.questions().eq(all));
    let phase = before(
        "not-applicable",
        "not-applicable",
        ["", "no", "partly", "yes"],
    );
    assert_eq!(phase.questions().count(), 0);
}

#[test]
fn a6_any_answer_starts_a_reading_and_no_nonsense_does() {
    let nonsense = [
        ("before.today", "nonsense"),
        ("during.practice.information", "nonsense"),
        ("during.practice.collaboration", "information"),
        ("elsewhere", "yes"),
    ];
    assert!(!rule::read(&assessment(&[])).is_started(), "empty");
    for (item, answer) in nonsense {
        let reading = rule::read(&assessment(&[(item, answer)]));
        assert!(!reading.is_started(), "{item}: {answer}");
    }
    for phase in PhaseId::ALL {
        for degree in DegreeId::ALL {
            for answer in PracticeAnswer::ALL {
                let item = item_id(*phase, &format!("practice.{}", degree.id()));
                let reading = rule::read(&assessment(&[(&item, answer.id())]));
                assert!(reading.is_started(), "{item}: {answer:?}");
            }
        }
        for what in ["today", "wished"] {
            for position in Position::ALL {
                let item = item_id(*phase, what);
                let reading = rule::read(&assessment(&[(&item, position.id())]));
                assert!(reading.is_started(), "{item}: {position:?}");
            }
        }
    }
}

//! What holds for every answer, also for those that are missing.

use super::table::{ANSWERS, all};
use super::*;
use proptest::prelude::*;
use rule::{Gap, Lack};

fn practices() -> impl Strategy<Value = Practices> {
    let answer = prop_oneof![
        Just(None),
        Just(Some(Unknown)),
        Just(Some(No)),
        Just(Some(Partly)),
        Just(Some(Yes)),
    ];
    [answer.clone(), answer.clone(), answer.clone(), answer]
}

fn position() -> impl Strategy<Value = Option<Position>> {
    let positions: Vec<_> = Position::ALL.iter().copied().map(Some).collect();
    prop::sample::select([positions, vec![None]].concat())
}

fn phase() -> impl Strategy<Value = PhaseReading> {
    (position(), position(), practices()).prop_map(|(today, wished, practices)| {
        PhaseReading::of(PhaseId::During, today, wished, Observed::of(practices))
    })
}

fn ends(observed: Observed) -> [Option<DegreeId>; 4] {
    let Observed {
        established, begun, ..
    } = observed;
    [established.sure, established.could, begun.sure, begun.could]
}

fn with(mut practices: Practices, place: usize, answer: Option<PracticeAnswer>) -> Observed {
    practices[place] = answer;
    Observed::of(practices)
}

#[test]
fn a_better_answer_never_lowers_a_degree() {
    for practices in all(&ANSWERS) {
        for place in 0..4 {
            let steps =
                [Some(No), Some(Partly), Some(Yes)].map(|a| ends(with(practices, place, a)));
            for pair in steps.windows(2) {
                for (worse, better) in pair[0].iter().zip(pair[1]) {
                    assert!(better >= *worse, "{practices:?} at {place}");
                }
            }
        }
    }
}

#[test]
fn i_do_not_know_lies_between_no_and_yes() {
    for practices in all(&ANSWERS) {
        for place in 0..4 {
            let [no, yes] = [No, Yes].map(|answer| with(practices, place, Some(answer)));
            for open in [Some(Unknown), None] {
                let open = with(practices, place, open);
                for (open, no, yes) in [
                    (open.established, no.established, yes.established),
                    (open.begun, no.begun, yes.begun),
                ] {
                    assert_eq!(open.sure, no.sure, "{practices:?} at {place}");
                    assert_eq!(open.could, yes.could, "{practices:?} at {place}");
                }
            }
        }
    }
}

#[test]
fn a_missing_answer_reads_as_i_do_not_know_but_is_no_question() {
    for practices in all(&ANSWERS) {
        let unknown = practices.map(|answer| answer.or(Some(Unknown)));
        let [missing, unknown] = [practices, unknown].map(Observed::of);
        assert_eq!(ends(missing), ends(unknown), "{practices:?}");
        assert_eq!(missing.is_partial(), practices.contains(&None));
        assert!(!unknown.is_partial());
        let questions = practices.iter().filter(|answer| **answer == Some(Unknown));
        assert_eq!(missing.to_check().count(), questions.count());
    }
}

proptest! {
    #[test]
    fn bounds_are_in_order_and_what_is_established_is_begun(practices in practices()) {
        let observed = Observed::of(practices);
        for bounds in [observed.established, observed.begun] {
            prop_assert!(bounds.sure <= bounds.could);
        }
        prop_assert!(observed.established.sure <= observed.begun.sure);
        prop_assert!(observed.established.could <= observed.begun.could);
        if !practices.iter().any(|answer| matches!(answer, None | Some(Unknown))) {
            prop_assert!(observed.established.is_known() && observed.begun.is_known());
        }
    }

    #[test]
    fn a_mark_says_what_the_degrees_say(practices in practices()) {
        let observed = Observed::of(practices);
        let established = |sign: &Sign| *sign == Sign::Established;
        let full = signs(observed).into_iter().take_while(established).count();
        prop_assert_eq!(full, usize::from(observed.established.sure.map_or(0, DegreeId::height)));
        prop_assert_eq!(signs(observed).iter().filter(|sign| established(sign)).count(), full);
        let begun = DegreeId::ALL.iter().rfind(|degree| {
            matches!(observed.sign(**degree), Sign::Established | Sign::Begun)
        });
        prop_assert_eq!(begun.copied(), observed.begun.sure);
    }

    #[test]
    fn advice_never_names_a_yes_and_begins_at_the_lowest_that_lacks(phase in phase()) {
        let advised: Vec<DegreeId> = phase.advised().collect();
        prop_assert!(advised.is_sorted());
        for degree in &advised {
            prop_assert!(!phase.observed.is_done(*degree));
        }
        let goal = [phase.wished, phase.today].into_iter().flatten().find_map(Position::height);
        let within = |degree: DegreeId| goal.is_some_and(|goal| degree.height() <= goal);
        prop_assert!(advised.iter().all(|degree| within(*degree)));
        for (degree, _) in phase.observed.lacking() {
            prop_assert_eq!(advised.contains(&degree), within(degree));
        }
        // Nothing at or below what is stated is advised, unless its practice lacks.
        let lacks: Vec<DegreeId> = phase.observed.lacking().map(|(degree, _)| degree).collect();
        let stated = phase.today.and_then(Position::height);
        for degree in advised {
            let is_above = stated.is_some_and(|stated| degree.height() > stated);
            prop_assert!(is_above || lacks.contains(&degree));
        }
    }

    #[test]
    fn steps_to_climb_are_the_ones_not_done(phase in phase()) {
        match phase.gap {
            Gap::Up(steps) => {
                let left = phase.steps_up().unwrap();
                prop_assert!(left <= usize::from(steps));
                prop_assert!(!phase.is_wish_established() || left == 0);
            }
            _ => {
                prop_assert_eq!(phase.steps_up(), None);
                prop_assert!(!phase.is_wish_established());
            }
        }
    }

    #[test]
    fn what_lacks_is_no_yes_and_nothing_open(phase in phase()) {
        for (degree, lack) in phase.lacking() {
            let answer = phase.observed.each().find(|(of, _)| *of == degree).unwrap().1;
            prop_assert_eq!(answer, Some(if lack == Lack::Missing { No } else { Partly }));
        }
        if phase.standing == Standing::Overstated || phase.standing == Standing::UnderWay {
            let named = phase.lacking().next().is_some();
            prop_assert!(named, "what keeps it from being established is named");
        }
    }

    #[test]
    fn a_better_answer_never_raises_an_alarm(
        stated in position(), practices in practices(), place in 0..4_usize,
    ) {
        let standing = |answer| rule::standing(stated, with(practices, place, Some(answer)));
        let [no, partly, yes] = [No, Partly, Yes].map(standing);
        prop_assert!(no == Standing::Overstated || partly != Standing::Overstated);
        prop_assert!(partly == Standing::Overstated || yes != Standing::Overstated);
    }

    #[test]
    fn a_view_compared_with_itself_has_not_moved(phase in phase()) {
        let reading = Reading { phases: vec![phase] };
        let compared = rule::compare(&reading, &reading).phases[0];
        let observed = phase.observed;
        for (moved, bounds) in [
            (compared.established, observed.established),
            (compared.begun, observed.begun),
        ] {
            let is_known = observed.is_started() && bounds.is_known();
            let expected = if is_known { rule::Move::Same } else { rule::Move::Unknown };
            prop_assert_eq!(moved, expected);
        }
    }
}

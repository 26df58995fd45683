//! The institution: the rule from answers to a reading with its tables, that a better answer never reads worse, and
//! that no answer never counts as a no.

use passerelle::catalogue::Position;
use passerelle::features::institution::ID as INSTITUTION;
use passerelle::features::institution::rule::{
    CELLS, InstitutionReading, is_same_institution, moved, read,
};
use passerelle::features::institution::words::{ActivityId, LevelId, Pattern, cell_item};
use passerelle::features::participation::handover::ID as PARTICIPATION;
use passerelle::features::participation::rule::Gap;
use passerelle::notebook::{Assessment, Body, Document, Entries, Stamp};
use proptest::prelude::*;
use std::collections::BTreeSet;

/// The cells in the order of the readings.
pub fn cells() -> Vec<(ActivityId, LevelId)> {
    let of = |activity: &ActivityId| {
        LevelId::ALL
            .iter()
            .map(move |level| (*activity, *level))
            .collect::<Vec<_>>()
    };
    ActivityId::ALL.iter().flat_map(of).collect()
}

fn place(activity: ActivityId, level: LevelId) -> usize {
    cells()
        .iter()
        .position(|cell| *cell == (activity, level))
        .unwrap()
}

/// Answers cell by cell, of today and of the wish.
fn answers(given: &[(usize, &str, &str)]) -> Entries {
    let mut answers = Entries::default();
    for (place, today, wished) in given {
        let (activity, level) = cells()[*place];
        answers.set(&cell_item(activity, level, "today"), today);
        answers.set(&cell_item(activity, level, "wished"), wished);
    }
    answers
}

#[test]
fn a_table_of_answers_reads_as_a_table_of_cells() {
    let empty = read(&Entries::default());
    assert_eq!(empty.cells.len(), CELLS);
    assert!(!empty.is_started() && empty.climbs.is_empty() && empty.to_ask.is_empty());
    assert_eq!(empty.patterns, [Pattern::Empty]);
    let reading = read(&answers(&[
        (0, "information", "collaboration"),
        (1, "partnership", "consultation"),
        (2, "consultation", "consultation"),
        (3, "unknown", "partnership"),
        (4, "not-applicable", "not-applicable"),
        (5, "consultation", ""),
        (6, "nonsense", "consultation"),
    ]));
    let gaps: Vec<Gap> = reading.cells.iter().map(|cell| cell.gap).collect();
    let expected = [
        Gap::Up(2),
        Gap::Down(2),
        Gap::Met,
        Gap::OffScale,
        Gap::OffScale,
        Gap::Unanswered,
        Gap::Unanswered,
    ];
    assert_eq!(gaps[..7], expected);
    assert!(gaps[7..].iter().all(|gap| *gap == Gap::Unanswered));
    assert_eq!(reading.climbs, [0]);
    assert_eq!(reading.to_ask, [3]);
    assert_eq!(reading.cells[6].today, None, "nonsense is no answer");
    assert!(reading.is_started());
}

#[test]
fn one_starts_where_the_gap_is_widest_and_nearest_to_patients() {
    let [service, organisation, governance] =
        [LevelId::Service, LevelId::Organisation, LevelId::Governance]
            .map(|level| move |activity| place(activity, level));
    use ActivityId as A;
    let one = "information";
    /// Cells answered (place, today, wished), where to start, and whether several are as good.
    type Case<'a> = (&'a [(usize, &'a str, &'a str)], &'a [usize], bool);
    let cases: &[Case] = &[
        (&[], &[], false),
        (&[(0, "partnership", "information")], &[], false),
        (
            &[(governance(A::Care), one, "consultation")],
            &[governance(A::Care)],
            false,
        ),
        // The widest first, wherever it is.
        (
            &[
                (service(A::Care), one, "consultation"),
                (governance(A::Quality), one, "partnership"),
            ],
            &[governance(A::Quality), service(A::Care)],
            false,
        ),
        // Of two as wide, the level nearer to patients; then the order of activities.
        (
            &[
                (governance(A::Care), one, "collaboration"),
                (organisation(A::Training), one, "collaboration"),
                (service(A::Quality), one, "collaboration"),
                (service(A::Research), one, "collaboration"),
            ],
            &[
                service(A::Research),
                service(A::Quality),
                organisation(A::Training),
                governance(A::Care),
            ],
            true,
        ),
    ];
    for (given, expected, tie) in cases {
        let reading = read(&answers(given));
        assert_eq!(reading.climbs, *expected, "{given:?}");
        assert_eq!(reading.is_tie(), *tie, "{given:?}");
    }
}

#[test]
fn patterns_table() {
    use Pattern as P;
    // Today's degrees, by activity then level: "i" information, "c" consultation, "k" collaboration, "p"
    // partnership, "0" not involved, "?" unknown, "-" does not apply, "." no answer.
    let cases: &[(&str, &[Pattern])] = &[
        ("............", &[P::Empty]),
        ("??-.........", &[P::Empty]),
        ("i...........", &[]),
        ("ii..........", &[]),
        ("i0i.........", &[P::AllLow]),
        ("000000000000", &[P::AllLow]),
        ("iii?????????", &[P::AllLow]),
        ("c..k..c.....", &[P::Even]),
        ("c..p..c.....", &[]),
        ("iic.........", &[P::Even]),
        // A service does what the levels above, as far as known, do not.
        ("kii.........", &[P::ServiceOnly]),
        ("ki..........", &[]),
        ("ki?..?......", &[]),
        ("kik.........", &[]),
        ("cii.........", &[P::ServiceOnly, P::Even]),
        // The governance does what services do not, whatever stands between.
        ("ik.i.p......", &[P::GovernanceOnly]),
        ("i....p......", &[]),
        ("ik.c.p......", &[]),
    ];
    for (row, expected) in cases {
        let mut given = Entries::default();
        for ((activity, level), letter) in cells().into_iter().zip(row.chars()) {
            let answer = match letter {
                'i' => "information",
                'c' => "consultation",
                'k' => "collaboration",
                'p' => "partnership",
                '0' => "not-involved",
                '?' => "unknown",
                '-' => "not-applicable",
                _ => "",
            };
            given.set(&cell_item(activity, level, "today"), answer);
        }
        let found: BTreeSet<&str> = read(&given).patterns.iter().map(|one| one.id()).collect();
        let expected: BTreeSet<&str> = expected.iter().map(|one| one.id()).collect();
        assert_eq!(found, expected, "{row}");
    }
    let wide = |wish| {
        read(&answers(&[(0, "information", wish)]))
            .patterns
            .contains(&P::GapHigh)
    };
    assert!(!wide("consultation") && wide("collaboration") && !wide("unknown") && !wide(""));
}

#[test]
fn what_moved_is_told_where_both_dates_have_an_answer() {
    let earlier = read(&answers(&[
        (0, "information", "consultation"),
        (1, "unknown", ""),
        (2, "consultation", "consultation"),
        (3, "", "partnership"),
    ]));
    let later = read(&answers(&[
        (0, "consultation", "consultation"),
        (1, "consultation", "partnership"),
        (2, "consultation", "collaboration"),
        (3, "partnership", ""),
    ]));
    let found = moved(&earlier, &later);
    let expected = [
        (
            0,
            Some((Position::Information, Position::Consultation)),
            None,
        ),
        (1, Some((Position::Unknown, Position::Consultation)), None),
        (
            2,
            None,
            Some((Position::Consultation, Position::Collaboration)),
        ),
    ];
    let found: Vec<_> = found
        .iter()
        .map(|cell| (cell.place, cell.today, cell.wished))
        .collect();
    assert_eq!(found, expected);
    assert!(moved(&later, &later).is_empty());
}

#[test]
fn an_institution_is_known_again_by_its_identity_or_its_name() {
    let stamp = |random| Stamp { now: 1, random };
    let document = |instrument, subject, title: &str, own| {
        let body = Body::Assessment(Assessment::new(instrument, stamp(subject).id()));
        Document::new(stamp(own), stamp(own + 1), title.to_owned(), body)
    };
    let this = document(INSTITUTION, 1, "Hôpital Nord", 10);
    let cases = [
        (INSTITUTION, 1, "Autre nom", true),
        (INSTITUTION, 2, " hôpital NORD ", true),
        (INSTITUTION, 2, "Hôpital Sud", false),
        (PARTICIPATION, 1, "Hôpital Nord", false),
    ];
    for (instrument, subject, title, same) in cases {
        let other = document(instrument, subject, title, 20);
        assert_eq!(
            is_same_institution(&this, &other),
            same,
            "{instrument:?} {title}"
        );
    }
    let [one, two] = [3, 4].map(|subject| document(INSTITUTION, subject, "", 30 + subject));
    assert!(
        !is_same_institution(&one, &two),
        "two without a name are not one"
    );
}

/// From worse to better.
const SCALE: [&str; 5] = [
    "not-involved",
    "information",
    "consultation",
    "collaboration",
    "partnership",
];

fn filled(given: &[(usize, usize)]) -> Entries {
    let word = |index: usize| {
        SCALE
            .get(index)
            .copied()
            .unwrap_or(["unknown", "not-applicable", ""][index % 3])
    };
    let given: Vec<(usize, &str, &str)> = given
        .iter()
        .enumerate()
        .map(|(place, (today, wished))| (place, word(*today), word(*wished)))
        .collect();
    answers(&given)
}

fn set(answers: &mut Entries, place: usize, what: &str, answer: &str) {
    let (activity, level) = cells()[place];
    answers.set(&cell_item(activity, level, what), answer);
}

proptest! {
    /// A higher degree today never widens a gap, adds no cell to climb from, and never makes all look low.
    #[test]
    fn a_better_answer_never_reads_worse(
        given in proptest::collection::vec((0_usize..8, 0_usize..8), CELLS),
        place in 0..CELLS,
    ) {
        let mut answers = filled(&given);
        let gaps = |r: &InstitutionReading| (0..CELLS).map(|place| r.steps_up(place)).collect::<Vec<_>>();
        for pair in SCALE.windows(2) {
            set(&mut answers, place, "today", pair[0]);
            let worse = read(&answers);
            set(&mut answers, place, "today", pair[1]);
            let better = read(&answers);
            for (better, worse) in gaps(&better).iter().zip(gaps(&worse)) {
                prop_assert!(*better <= worse);
            }
            prop_assert!(better.climbs.len() <= worse.climbs.len());
            prop_assert_eq!(&better.to_ask, &worse.to_ask);
            for low in [Pattern::AllLow, Pattern::GapHigh, Pattern::Empty] {
                prop_assert!(worse.patterns.contains(&low) || !better.patterns.contains(&low), "{:?}", low);
            }
        }
    }

    /// A cell without an answer is read as one that is not known, less the question: it is nowhere a no.
    #[test]
    fn no_answer_never_counts_as_a_no(
        given in proptest::collection::vec((0_usize..8, 0_usize..8), CELLS),
        place in 0..CELLS,
    ) {
        let mut answers = filled(&given);
        set(&mut answers, place, "today", "");
        let none = read(&answers);
        prop_assert!(!none.climbs.contains(&place));
        prop_assert_eq!(none.cells[place].gap, Gap::Unanswered);
        set(&mut answers, place, "today", "unknown");
        let unknown = read(&answers);
        prop_assert_eq!(&none.patterns, &unknown.patterns);
        prop_assert_eq!(&none.climbs, &unknown.climbs);
        prop_assert!(unknown.to_ask.contains(&place));
        // And the other cells are read as if it were not there.
        for (other, (one, two)) in none.cells.iter().zip(&unknown.cells).enumerate() {
            prop_assert!(other == place || one == two);
        }
    }

    /// The cells to climb from are those whose wish is above, each once, the widest gap first.
    #[test]
    fn where_to_start_is_a_widest_gap(given in proptest::collection::vec((0_usize..8, 0_usize..8), CELLS)) {
        let reading = read(&filled(&given));
        let steps: Vec<u8> = reading.climbs.iter().map(|place| reading.steps_up(*place)).collect();
        prop_assert!(steps.windows(2).all(|pair| pair[0] >= pair[1]));
        prop_assert_eq!(steps.len(), reading.count(|gap| matches!(gap, Gap::Up(_))));
        let once: BTreeSet<usize> = reading.climbs.iter().copied().collect();
        prop_assert_eq!(once.len(), steps.len());
    }
}

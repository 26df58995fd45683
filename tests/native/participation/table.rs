//! Every answer to the four practices of a phase, and what is read from it, as a table to look at.
//!
//! The table stands in `tests/fixtures/participation-table.txt`. It is held against the rule, and the rule against
//! another way to find the same: an open practice is tried with every answer that it could have.

use super::*;
use std::fmt::Write;
use std::path::Path;

/// The answers in the order of the table.
pub const ANSWERS: [Option<PracticeAnswer>; 5] =
    [Some(Yes), Some(Partly), Some(No), Some(Unknown), None];

/// Every combination of these answers to four practices.
pub fn all(answers: &[Option<PracticeAnswer>]) -> Vec<Practices> {
    let mut all = vec![[None; 4]];
    for place in 0..4 {
        let with = |practices: Practices| {
            answers.iter().map(move |answer| {
                let mut practices = practices;
                practices[place] = *answer;
                practices
            })
        };
        all = all.into_iter().flat_map(with).collect();
    }
    all
}

/// The practices with each open one answered, in every way.
fn settled(practices: Practices) -> Vec<Practices> {
    let settled = all(&[Some(Yes), Some(Partly), Some(No)]).into_iter();
    let fits = |settled: &Practices| {
        settled
            .iter()
            .zip(practices)
            .all(|(settled, answer)| matches!(answer, None | Some(Unknown)) || *settled == answer)
    };
    settled.filter(fits).collect()
}

/// The heights of the established and the begun degree, where nothing is open.
fn heights(practices: Practices) -> [usize; 2] {
    let mut established = 0;
    while established < 4 && practices[established] == Some(Yes) {
        established += 1;
    }
    let begun = (1..=4).rev().find(|at| practices[at - 1] != Some(No));
    [established, begun.unwrap_or(0)]
}

fn at(height: usize) -> Option<DegreeId> {
    height.checked_sub(1).map(|place| DegreeId::ALL[place])
}

#[test]
fn the_bounds_are_those_of_every_answer_that_an_open_practice_could_have() {
    for practices in all(&ANSWERS) {
        let observed = Observed::of(practices);
        let settled: Vec<[usize; 2]> = settled(practices).into_iter().map(heights).collect();
        for (place, bounds) in [observed.established, observed.begun]
            .into_iter()
            .enumerate()
        {
            let all = settled.iter().map(|heights| heights[place]);
            assert_eq!(bounds.sure, at(all.clone().min().unwrap()), "{practices:?}");
            assert_eq!(bounds.could, at(all.max().unwrap()), "{practices:?}");
        }
    }
}

/// How a stated height stands to settled practices. "Pas associés" is 0.
fn settled_standing(stated: usize, [established, begun]: [usize; 2]) -> Standing {
    match stated {
        0 if begun > 0 => Standing::Understated,
        _ if stated > begun => Standing::Overstated,
        _ if stated < established => Standing::Understated,
        _ if stated == established => Standing::Confirmed,
        _ => Standing::UnderWay,
    }
}

const STATED: [Position; 5] = [
    Position::NotInvolved,
    Position::Information,
    Position::Consultation,
    Position::Collaboration,
    Position::Partnership,
];

#[test]
fn a_standing_is_said_only_where_no_open_practice_can_take_it_back() {
    for practices in all(&ANSWERS) {
        let observed = Observed::of(practices);
        for (height, stated) in STATED.into_iter().enumerate() {
            let mut could: Vec<Standing> = settled(practices)
                .into_iter()
                .map(|practices| settled_standing(height, heights(practices)))
                .collect();
            could.dedup();
            could.sort_by_key(|standing| *standing as u8);
            could.dedup();
            let expected = match could.as_slice() {
                [only] => *only,
                // What is stated is established; that more is, is open.
                [Standing::Confirmed, Standing::Understated] if height > 0 => Standing::Confirmed,
                _ => Standing::Open,
            };
            let found = rule::standing(Some(stated), observed);
            assert_eq!(found, expected, "{stated:?} {practices:?}: {could:?}");
        }
    }
}

fn answer(answer: Option<PracticeAnswer>) -> &'static str {
    match answer {
        Some(Yes) => "oui",
        Some(Partly) => "partie",
        Some(No) => "non",
        Some(Unknown) => "?",
        None => "-",
    }
}

fn degree(degree: Option<DegreeId>) -> &'static str {
    match degree {
        None => "aucun",
        Some(Information) => "information",
        Some(Consultation) => "consultation",
        Some(Collaboration) => "collaboration",
        Some(Partnership) => "partenariat",
    }
}

fn bounds(bounds: rule::Bounds) -> String {
    if bounds.is_known() {
        degree(bounds.sure).to_owned()
    } else {
        format!("{}..{}", degree(bounds.sure), degree(bounds.could))
    }
}

/// A word for the class.
fn class(standing: Standing) -> &'static str {
    match standing {
        Standing::Overstated => "dépasse",
        Standing::UnderWay => "chemin",
        Standing::Confirmed => "confirmé",
        Standing::Understated => "plus",
        Standing::Open => "ouvert",
        Standing::Unstated => "-",
    }
}

fn table() -> String {
    let mut table = String::from(
        "Les quatre pratiques, le degré établi, le degré amorcé (sûr..possible), puis la classe selon ce qui est annoncé.\n",
    );
    let heads = ["inform.", "consult.", "collab.", "parten."];
    for head in heads {
        write!(table, "{head:<9}").unwrap();
    }
    write!(table, "| {:<27}| {:<27}|", "établi", "amorcé").unwrap();
    for head in ["pas assoc.", "inform.", "consult.", "collab.", "parten."] {
        write!(table, " {head:<10}").unwrap();
    }
    table.truncate(table.trim_end().len());
    table.push('\n');
    for practices in all(&ANSWERS[..4]) {
        let observed = Observed::of(practices);
        for given in practices {
            write!(table, "{:<9}", answer(given)).unwrap();
        }
        let [established, begun] = [observed.established, observed.begun].map(bounds);
        write!(table, "| {established:<27}| {begun:<27}|").unwrap();
        for stated in STATED {
            let class = class(rule::standing(Some(stated), observed));
            write!(table, " {class:<10}").unwrap();
        }
        table.truncate(table.trim_end().len());
        table.push('\n');
    }
    table
}

/// Prints the table of all 256 answers (`--nocapture`). After a change of the rule, `UPDATE_TABLE=1` writes it anew.
#[test]
fn the_table_of_all_answers_is_the_one_that_was_looked_at() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/participation-table.txt");
    let table = table();
    println!("{table}");
    if std::env::var_os("UPDATE_TABLE").is_some() {
        std::fs::write(&path, &table).unwrap();
    }
    let kept = std::fs::read_to_string(&path).unwrap();
    for (now, kept) in table.lines().zip(kept.lines()) {
        assert_eq!(now, kept);
    }
    assert_eq!(table.lines().count(), kept.lines().count());
    assert_eq!(table.lines().count(), 2 + 256);
}

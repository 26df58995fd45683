//! Turns a reading into sentences. It is pure.

use crate::catalogue::{DegreeId, PhaseId, Position, Word, in_sentence};
use crate::features::participation::rule::{Gap, Move, Observed, PhaseReading, Reading};
use crate::features::participation::words::ParticipationPack;

/// Returns the word of a position: "Consultation".
#[must_use]
pub fn position(pack: &'static ParticipationPack, position: Position) -> &'static str {
    let label = pack
        .participation
        .positions
        .iter()
        .find(|label| label.id == position);
    label.map_or("", |label| label.label.as_str())
}

/// Returns the word of a position in a table, or the text for no answer.
#[must_use]
pub fn cell(pack: &'static ParticipationPack, answer: Option<Position>) -> &'static str {
    answer.map_or(pack.words.get(Word::NotAnswered), |answer| {
        position(pack, answer)
    })
}

/// Returns the name of a degree.
#[must_use]
pub fn degree(pack: &'static ParticipationPack, id: DegreeId) -> &'static str {
    pack.degree(id).map_or("", |degree| degree.name.as_str())
}

/// Words the observed degree: "Consultation", "à vérifier", "aucun".
#[must_use]
pub fn observed(pack: &'static ParticipationPack, observed: Observed) -> String {
    let words = &pack.words;
    let at_least = |word, least: Option<DegreeId>| match least {
        None => words.get(word).to_owned(),
        Some(id) => {
            let least = words.fill(Word::AtLeast, &[("degree", &in_sentence(degree(pack, id)))]);
            [words.get(word), ", ", &least].concat()
        }
    };
    match observed {
        Observed::Degree(id) => degree(pack, id).to_owned(),
        Observed::None => words.get(Word::ObservedNone).to_owned(),
        Observed::ToCheck(least) => at_least(Word::ObservedCheck, least),
        Observed::Unfinished(None) => words.get(Word::NotAnswered).to_owned(),
        Observed::Unfinished(least) => at_least(Word::ObservedUnfinished, least),
    }
}

/// Words a phase in a sentence or two.
#[must_use]
pub fn phase(pack: &'static ParticipationPack, reading: &PhaseReading) -> String {
    let words = &pack.words;
    let today = reading
        .today
        .map(|p| in_sentence(position(pack, p)))
        .unwrap_or_default();
    let wished = reading
        .wished
        .map(|p| in_sentence(position(pack, p)))
        .unwrap_or_default();
    let blanks: [(&str, &str); 2] = [("today", &today), ("wished", &wished)];
    let first = match (reading.gap, reading.today, reading.wished) {
        (Gap::Met, ..) => words.fill(Word::PhaseMet, &blanks),
        (Gap::Up(_) | Gap::Down(_) | Gap::OffScale, ..) => words.fill(Word::PhaseBoth, &blanks),
        (Gap::Unanswered, Some(_), _) => words.fill(Word::PhaseTodayOnly, &blanks),
        (Gap::Unanswered, None, Some(_)) => words.fill(Word::PhaseWishedOnly, &blanks),
        (Gap::Unanswered, None, None) => words.get(Word::PhaseBlank).to_owned(),
    };
    let second = match reading.gap {
        Gap::Up(1) => words.get(Word::OneStepUp).to_owned(),
        Gap::Up(many) => words.fill(Word::ManyStepsUp, &[("n", &many.to_string())]),
        Gap::Down(_) => words.get(Word::StepsDown).to_owned(),
        _ => return first,
    };
    [first, second].join(" ")
}

/// Words the whole reading in one to three sentences.
#[must_use]
pub fn headline(pack: &'static ParticipationPack, reading: &Reading) -> String {
    let words = &pack.words;
    if !reading.is_started() {
        return words.get(Word::HeadlineBlank).to_owned();
    }
    type Fits = fn(Gap) -> bool;
    let kinds: [(Word, Fits); 3] = [
        (Word::HeadlineUp, |gap| matches!(gap, Gap::Up(_))),
        (Word::HeadlineDown, |gap| matches!(gap, Gap::Down(_))),
        (Word::HeadlineMet, |gap| gap == Gap::Met),
    ];
    let sentences: Vec<String> = kinds
        .into_iter()
        .filter_map(|(word, fits)| {
            let phases = reading
                .phases
                .iter()
                .filter(|phase| fits(phase.gap))
                .map(|phase| phase.phase);
            let joined = join(pack, phases);
            (!joined.is_empty()).then(|| words.fill(word, &[("phases", &joined)]))
        })
        .collect();
    if sentences.is_empty() {
        words.get(Word::HeadlinePartial).to_owned()
    } else {
        sentences.join(" ")
    }
}

/// Lists phases: "avant, pendant et après".
fn join(pack: &'static ParticipationPack, phases: impl Iterator<Item = PhaseId>) -> String {
    let names: Vec<String> = phases
        .filter_map(|id| pack.phase(id))
        .map(|phase| in_sentence(&phase.name))
        .collect();
    match names.split_last() {
        None => String::new(),
        Some((last, [])) => last.clone(),
        Some((last, before)) => [
            &before.join(", "),
            " ",
            pack.words.get(Word::And),
            " ",
            last,
        ]
        .concat(),
    }
}

/// Words how one value changed.
#[must_use]
pub fn movement(pack: &'static ParticipationPack, movement: Move) -> String {
    let words = &pack.words;
    match movement {
        Move::Up(1) => words.get(Word::MoveUpOne).to_owned(),
        Move::Up(many) => words.fill(Word::MoveUp, &[("n", &many.to_string())]),
        Move::Down(1) => words.get(Word::MoveDownOne).to_owned(),
        Move::Down(many) => words.fill(Word::MoveDown, &[("n", &many.to_string())]),
        Move::Same => words.get(Word::MoveSame).to_owned(),
        Move::Differs => words.get(Word::MoveDiffers).to_owned(),
        Move::Unknown => words.get(Word::MoveUnknown).to_owned(),
    }
}

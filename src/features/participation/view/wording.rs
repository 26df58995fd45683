//! Turns a reading into sentences. It is pure.

use crate::catalogue::{DegreeId, PhaseId, Position, Word, in_sentence};
use crate::features::participation::rule::{
    Bounds, Gap, Lack, Move, Observed, PhaseReading, Question, Reading, Standing,
};
use crate::features::participation::words::{ParticipationPack, ReadingWord as R, item_id};

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

/// Words a degree that may be open: "Consultation", "aucun", "entre information et consultation"; `None` if it may be
/// anything.
fn range(pack: &'static ParticipationPack, bounds: Bounds) -> Option<String> {
    let words = &pack.participation.words;
    let name = |id| in_sentence(degree(pack, id));
    let highest = DegreeId::ALL.last().copied();
    Some(match (bounds.sure, bounds.could) {
        (Some(sure), Some(could)) if sure == could => degree(pack, sure).to_owned(),
        (None, None) => words.get(R::None).to_owned(),
        (None, could) if could == highest => return None,
        (None, Some(could)) => words.fill(R::AtMost, &[("degree", &name(could))]),
        (Some(sure), could) if could == highest => {
            words.fill(R::AtLeast, &[("degree", &name(sure))])
        }
        (Some(sure), could) => {
            let high = could.map(name).unwrap_or_default();
            words.fill(R::Between, &[("low", &name(sure)), ("high", &high)])
        }
    })
}

/// Words a degree that may be open, and why it is: "au moins information, à vérifier".
#[must_use]
pub fn bounds(pack: &'static ParticipationPack, observed: Observed, bounds: Bounds) -> String {
    let words = &pack.participation.words;
    let why = words.get(if observed.is_partial() {
        R::Unfinished
    } else {
        R::ToCheck
    });
    match range(pack, bounds) {
        Some(range) if bounds.is_known() => range,
        Some(range) => [&range, ", ", why].concat(),
        None => why.to_owned(),
    }
}

/// Words what the practices show in a table: "établi : information ; amorcé : collaboration".
#[must_use]
pub fn observed(pack: &'static ParticipationPack, observed: Observed) -> String {
    let words = &pack.participation.words;
    let Some([established, begun]) = heights(pack, observed) else {
        return pack.words.get(Word::NotAnswered).to_owned();
    };
    if established != begun {
        let [established, begun] = [established, begun].map(|it| in_sentence(&it));
        let both = [("established", &*established), ("begun", &*begun)];
        return words.fill(R::CellBoth, &both);
    }
    if observed.begun.could.is_none() {
        return established;
    }
    words.fill(R::CellOne, &[("established", &in_sentence(&established))])
}

/// Words the established and the begun degree; `None` if no practice has an answer.
#[must_use]
pub fn heights(pack: &'static ParticipationPack, observed: Observed) -> Option<[String; 2]> {
    let degrees = [observed.established, observed.begun];
    let said = || degrees.map(|degree| bounds(pack, observed, degree));
    observed.is_started().then(said)
}

/// Says what the practices show, in sentences; empty if none has an answer.
#[must_use]
pub fn shown(pack: &'static ParticipationPack, observed: Observed) -> Vec<String> {
    let words = &pack.participation.words;
    if !observed.is_started() {
        return Vec::new();
    }
    if observed.begun.could.is_none() {
        return vec![words.get(R::SaidNone).to_owned()];
    }
    let is_partial = observed.is_partial();
    // That the reading is partial is a sentence of its own.
    let [established, begun] = [observed.established, observed.begun].map(|degree| {
        if is_partial {
            range(pack, degree)
        } else {
            Some(bounds(pack, observed, degree))
        }
    });
    let is_one = begun == established;
    let said = |word, degree: String| words.fill(word, &[("degree", &in_sentence(&degree))]);
    let sentences = [
        established.map(|degree| said(R::SaidEstablished, degree)),
        begun
            .filter(|_| !is_one)
            .map(|degree| said(R::SaidBegun, degree)),
        is_partial.then(|| words.get(R::SaidPartial).to_owned()),
    ];
    sentences.into_iter().flatten().collect()
}

/// Says how what is stated stands to the practices, if something can be said.
#[must_use]
pub fn standing(pack: &'static ParticipationPack, phase: &PhaseReading) -> Option<&'static str> {
    let word = match phase.standing {
        Standing::Overstated => R::Overstated,
        Standing::UnderWay => R::UnderWay,
        Standing::Confirmed => R::Confirmed,
        Standing::Understated => R::Understated,
        // Where answers are missing, it is said that the reading is partial.
        Standing::Open if !phase.observed.is_partial() => R::Open,
        Standing::Open | Standing::Unstated => return None,
    };
    Some(pack.participation.words.get(word))
}

/// Names what lacks: "Résultats reçus (en partie)".
#[must_use]
pub fn lacks(pack: &'static ParticipationPack, phase: &PhaseReading) -> Vec<String> {
    let word = |lack| match lack {
        Lack::Missing => R::LackMissing,
        Lack::Partial => R::LackPartial,
    };
    let said = phase.lacking().filter_map(|(degree, lack)| {
        let practice = pack.practice(phase.phase, degree)?;
        let words = &pack.participation.words;
        Some(words.fill(word(lack), &[("practice", &practice.short)]))
    });
    said.collect()
}

/// Says what lacks in one sentence, if anything does.
#[must_use]
pub fn lacking(pack: &'static ParticipationPack, phase: &PhaseReading) -> Option<String> {
    let lacks = lacks(pack, phase);
    let said: Vec<String> = lacks.iter().map(|lack| in_sentence(lack)).collect();
    let words = &pack.participation.words;
    (!said.is_empty()).then(|| words.fill(R::Lacking, &[("practices", &said.join(", "))]))
}

/// Words the questions to ask in a phase, because the answer was "je ne sais pas".
#[must_use]
pub fn questions(pack: &'static ParticipationPack, phase: &PhaseReading) -> Vec<&'static str> {
    let asked = |what| {
        let id = item_id(phase.phase, what);
        let mut items = pack.instrument.sections.iter().flat_map(|s| &s.items);
        items
            .find(|item| item.id == id)
            .map(|it| it.statement.as_str())
    };
    let said = phase.questions().filter_map(|question| match question {
        Question::Today => asked("today"),
        Question::Wished => asked("wished"),
        Question::Practice(degree) => pack
            .practice(phase.phase, degree)
            .map(|practice| practice.question.as_str()),
    });
    said.collect()
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
        (Gap::Unanswered, None, None) if reading.observed.is_started() => {
            pack.participation.words.get(R::Unstated).to_owned()
        }
        (Gap::Unanswered, None, None) => words.get(Word::PhaseBlank).to_owned(),
    };
    let second = match (reading.gap, reading.steps_up()) {
        _ if reading.is_wish_established() => {
            pack.participation.words.get(R::WishEstablished).to_owned()
        }
        (Gap::Down(_), _) => words.get(Word::StepsDown).to_owned(),
        // What lacks then is lower, and is named.
        (_, None | Some(0)) => return first,
        (_, Some(1)) => words.get(Word::OneStepUp).to_owned(),
        (_, Some(many)) => words.fill(Word::ManyStepsUp, &[("n", &many.to_string())]),
    };
    [first, second].join(" ")
}

/// What the headline says of a phase.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Headline {
    Overstated,
    Understated,
    Up,
    Down,
    UnderWay,
    Met,
}

/// Finds what comes first in a phase: that the practices say something else than what is stated, then the wish.
fn first(phase: &PhaseReading) -> Option<Headline> {
    match (phase.standing, phase.gap) {
        (Standing::Overstated, _) => Some(Headline::Overstated),
        (Standing::Understated, _) => Some(Headline::Understated),
        (_, Gap::Up(_)) => Some(Headline::Up),
        (_, Gap::Down(_)) => Some(Headline::Down),
        (Standing::UnderWay, Gap::Met) => Some(Headline::UnderWay),
        (_, Gap::Met) => Some(Headline::Met),
        (_, Gap::OffScale | Gap::Unanswered) => None,
    }
}

/// Words the whole reading in one to three sentences, one for each phase at most. A contradiction comes first.
#[must_use]
pub fn headline(pack: &'static ParticipationPack, reading: &Reading) -> String {
    let words = &pack.words;
    let own = &pack.participation.words;
    if !reading.is_started() {
        return words.get(Word::HeadlineBlank).to_owned();
    }
    let sentence = |kind: Headline| {
        let phases = reading
            .phases
            .iter()
            .filter(|phase| first(phase) == Some(kind));
        let joined = join(pack, phases.map(|phase| phase.phase));
        let blanks: [(&str, &str); 1] = [("phases", &joined)];
        (!joined.is_empty()).then(|| match kind {
            Headline::Overstated => own.fill(R::HeadlineOverstated, &blanks),
            Headline::Understated => own.fill(R::HeadlineUnderstated, &blanks),
            Headline::Up => words.fill(Word::HeadlineUp, &blanks),
            Headline::Down => words.fill(Word::HeadlineDown, &blanks),
            Headline::UnderWay => own.fill(R::HeadlineUnderWay, &blanks),
            Headline::Met => words.fill(Word::HeadlineMet, &blanks),
        })
    };
    let kinds = [
        Headline::Overstated,
        Headline::Understated,
        Headline::Up,
        Headline::Down,
        Headline::UnderWay,
        Headline::Met,
    ];
    let sentences: Vec<String> = kinds.into_iter().filter_map(sentence).collect();
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
        Move::Higher => pack.participation.words.get(R::MoveHigher).to_owned(),
        Move::Lower => pack.participation.words.get(R::MoveLower).to_owned(),
        Move::Same => words.get(Word::MoveSame).to_owned(),
        Move::Differs => words.get(Word::MoveDiffers).to_owned(),
        Move::Unknown => words.get(Word::MoveUnknown).to_owned(),
    }
}

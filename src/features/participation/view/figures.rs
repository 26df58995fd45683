//! Writes the static parts of a reading: the ladder, its words, its table.

use super::wording;
use crate::catalogue::{Position, Word, in_sentence, plain};
use crate::features::participation::rule::{Comparison, PhaseReading, Reading, Sign, Standing};
use crate::features::participation::words::{ParticipationPack, ReadingWord as R};
use crate::ui::{Climb, ClimbMark, ClimbPhase, Mark, StaticHtml, add_rich};

/// Writes the ladder chart.
pub fn chart(pack: &'static ParticipationPack, reading: &Reading) -> StaticHtml {
    let phases = reading
        .phases
        .iter()
        .map(|phase| ClimbPhase {
            name: name(pack, phase),
            marks: marks(phase),
        })
        .collect();
    let climb = Climb {
        label: pack.words.get(Word::ChartLabel),
        steps: pack
            .degrees
            .iter()
            .map(|degree| degree.name.as_str())
            .collect(),
        floor: wording::position(pack, Position::NotInvolved),
        phases,
    };
    climb.draw()
}

fn name(pack: &'static ParticipationPack, phase: &PhaseReading) -> &'static str {
    pack.phase(phase.phase)
        .map_or("", |phase| phase.name.as_str())
}

fn marks(phase: &PhaseReading) -> Vec<ClimbMark> {
    let at = |mark, position: Option<Position>| {
        let height = position.and_then(Position::height)?;
        Some(ClimbMark { mark, height })
    };
    let stated = [at(Mark::Wished, phase.wished), at(Mark::Today, phase.today)];
    let signs = phase.observed.each().filter_map(|(degree, _)| {
        let mark = match phase.observed.sign(degree) {
            Sign::Established => Mark::Established,
            Sign::Begun => Mark::Begun,
            Sign::ToCheck => Mark::ToCheck,
            Sign::Absent | Sign::Unanswered => return None,
        };
        let height = degree.height();
        Some(ClimbMark { mark, height })
    });
    stated.into_iter().flatten().chain(signs).collect()
}

/// Writes the legend.
pub fn legend(pack: &'static ParticipationPack) -> StaticHtml {
    let own = &pack.participation.words;
    crate::ui::legend(&[
        (Mark::Today, pack.words.get(Word::LegendToday)),
        (Mark::Wished, pack.words.get(Word::LegendWished)),
        (Mark::Established, own.get(R::Established)),
        (Mark::Begun, own.get(R::Begun)),
        (Mark::ToCheck, own.get(R::ToCheck)),
    ])
}

/// Writes the chart in sentences, one paragraph per phase.
pub fn in_words(pack: &'static ParticipationPack, reading: &Reading) -> StaticHtml {
    let mut said = StaticHtml::new();
    said.open("div", &[("class", "stack"), ("id", "in-words")]);
    for phase in &reading.phases {
        let sentences = [wording::phase(pack, phase)].into_iter();
        let sentences = sentences
            .chain(wording::standing(pack, phase).map(str::to_owned))
            .chain(wording::shown(pack, phase.observed))
            .chain(wording::lacking(pack, phase));
        paragraph(&mut said, pack, phase, sentences);
    }
    said.close("div");
    said
}

fn paragraph(
    said: &mut StaticHtml,
    pack: &'static ParticipationPack,
    phase: &PhaseReading,
    sentences: impl Iterator<Item = String>,
) {
    let sentences: Vec<String> = sentences.collect();
    said.open("p", &[])
        .leaf("b", &[], name(pack, phase))
        .text(pack.words.get(Word::Colon))
        .text(&sentences.join(" "))
        .close("p");
}

/// Writes what follows from the practices for the sheet, where the table says the rest: how what is stated stands to
/// them, and what lacks.
pub fn findings(pack: &'static ParticipationPack, reading: &Reading) -> StaticHtml {
    let mut said = StaticHtml::new();
    for phase in &reading.phases {
        let standing = wording::standing(pack, phase);
        // Whether the practices bear out what is stated, the table shows.
        let standing = standing.filter(|_| phase.standing != Standing::Confirmed);
        let sentences = standing.map(str::to_owned).into_iter();
        let mut sentences = sentences.chain(wording::lacking(pack, phase));
        if let Some(first) = sentences.next() {
            let sentences = std::iter::once(in_sentence(&first)).chain(sentences);
            paragraph(&mut said, pack, phase, sentences);
        }
    }
    said
}

/// Writes the questions to ask, phase by phase; empty if there are none. `heading` is the level of the heading.
pub fn questions(
    pack: &'static ParticipationPack,
    reading: &Reading,
    heading: &'static str,
) -> StaticHtml {
    let own = &pack.participation.words;
    let mut said = StaticHtml::new();
    let asks = |phase: &&PhaseReading| phase.questions().next().is_some();
    if !reading.phases.iter().any(|phase| asks(&phase)) {
        return said;
    }
    said.leaf(heading, &[], own.get(R::CheckTitle))
        .leaf("p", &[("class", "small")], own.get(R::CheckLead))
        .open("ul", &[]);
    for phase in reading.phases.iter().filter(asks) {
        for question in wording::questions(pack, phase) {
            said.open("li", &[("data-phase", phase.phase.id())])
                .leaf("b", &[], name(pack, phase))
                .text(pack.words.get(Word::Colon))
                .text(&plain(question))
                .close("li");
        }
    }
    said.close("ul");
    said
}

/// Writes the chart as a table.
pub fn table(pack: &'static ParticipationPack, reading: &Reading) -> StaticHtml {
    let words = &pack.words;
    let heads = [
        words.get(Word::PhaseColumn),
        words.get(Word::LegendToday),
        words.get(Word::LegendWished),
        pack.participation.words.get(R::Observed),
    ];
    let mut table = StaticHtml::new();
    table
        .open("table", &[("class", "chart-table")])
        .open("thead", &[])
        .open("tr", &[]);
    for head in heads {
        table.leaf("th", &[("scope", "col")], head);
    }
    table.close("tr").close("thead").open("tbody", &[]);
    for phase in &reading.phases {
        table
            .open("tr", &[])
            .leaf("th", &[("scope", "row")], name(pack, phase))
            .leaf("td", &[], wording::cell(pack, phase.today))
            .leaf("td", &[], wording::cell(pack, phase.wished))
            .leaf("td", &[], &wording::observed(pack, phase.observed))
            .close("tr");
    }
    table.close("tbody").close("table");
    table
}

/// Writes the rule of what is observed, behind a fold.
pub fn rule(pack: &'static ParticipationPack) -> StaticHtml {
    fold(
        pack,
        pack.words.get(Word::RuleTitle),
        &pack.participation.rule,
    )
}

/// Writes sentences behind a fold.
pub fn fold(pack: &'static ParticipationPack, summary: &str, sentences: &[String]) -> StaticHtml {
    let mut fold = StaticHtml::new();
    fold.open("details", &[("class", "note")])
        .leaf("summary", &[], summary)
        .open("div", &[("class", "stack")]);
    for sentence in sentences {
        fold.open("p", &[]);
        add_rich(&mut fold, &pack.lexicon, sentence);
        fold.close("p");
    }
    fold.close("div").close("details");
    fold
}

/// Writes the body of a comparison: for each phase, each value on both sides, and the difference.
pub fn compared(pack: &'static ParticipationPack, comparison: &Comparison) -> StaticHtml {
    let words = &pack.words;
    let mut rows = StaticHtml::new();
    for phase in &comparison.phases {
        let title = pack
            .phase(phase.phase)
            .map_or("", |phase| phase.title.as_str());
        let sides = |one, two| {
            (
                wording::cell(pack, one).to_owned(),
                wording::cell(pack, two).to_owned(),
            )
        };
        let both = |at: usize| {
            let side = |side: &PhaseReading| {
                let heights = wording::heights(pack, side.observed);
                let height = heights.and_then(|heights| heights.into_iter().nth(at));
                height.unwrap_or_else(|| words.get(Word::NotAnswered).to_owned())
            };
            (side(&phase.one), side(&phase.two))
        };
        let own = &pack.participation.words;
        let lines = [
            (
                words.get(Word::LegendToday),
                sides(phase.one.today, phase.two.today),
                phase.today,
            ),
            (
                words.get(Word::LegendWished),
                sides(phase.one.wished, phase.two.wished),
                phase.wished,
            ),
            (own.get(R::Established), both(0), phase.established),
            (own.get(R::Begun), both(1), phase.begun),
        ];
        rows.open("tr", &[])
            .open("td", &[("colspan", "4")])
            .leaf("strong", &[], title)
            .close("td")
            .close("tr");
        for (what, (one, two), moved) in lines {
            rows.open("tr", &[])
                .open("th", &[("scope", "row")])
                .leaf(
                    "span",
                    &[("class", "visually-hidden")],
                    &[title, ", "].concat(),
                )
                .text(what)
                .close("th")
                .leaf("td", &[], &one)
                .leaf("td", &[], &two)
                .leaf("td", &[], &wording::movement(pack, moved))
                .close("tr");
        }
    }
    rows
}

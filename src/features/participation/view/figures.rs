//! Writes the static parts of a reading: the ladder, its words, its table.

use super::wording;
use crate::catalogue::{Position, Word, in_sentence};
use crate::features::participation::rule::{Comparison, Observed, PhaseReading, Reading};
use crate::features::participation::words::ParticipationPack;
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
    let at = |mark, height: Option<u8>| height.map(|height| ClimbMark { mark, height });
    let shown = match phase.observed {
        Observed::Degree(degree) => Some(degree.height()),
        Observed::None => Some(0),
        Observed::ToCheck(_) | Observed::Unfinished(_) => None,
    };
    [
        at(Mark::Wished, phase.wished.and_then(Position::height)),
        at(Mark::Today, phase.today.and_then(Position::height)),
        at(Mark::Observed, shown),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// Writes the legend.
pub fn legend(pack: &'static ParticipationPack) -> StaticHtml {
    let marks = [
        (Mark::Today, Word::LegendToday),
        (Mark::Wished, Word::LegendWished),
        (Mark::Observed, Word::LegendObserved),
    ];
    crate::ui::legend(&marks.map(|(mark, word)| (mark, pack.words.get(word))))
}

/// Writes the chart in sentences, one paragraph per phase.
pub fn in_words(pack: &'static ParticipationPack, reading: &Reading) -> StaticHtml {
    let words = &pack.words;
    let mut said = StaticHtml::new();
    said.open("div", &[("class", "stack"), ("id", "in-words")]);
    for phase in &reading.phases {
        said.open("p", &[])
            .leaf("b", &[], name(pack, phase))
            .text(words.get(Word::Colon));
        said.text(&wording::phase(pack, phase));
        if phase.observed != Observed::Unfinished(None) {
            let shown = in_sentence(&wording::observed(pack, phase.observed));
            said.text(" ")
                .text(&words.fill(Word::ObservedSentence, &[("observed", &shown)]));
        }
        said.close("p");
    }
    said.close("div");
    said
}

/// Writes the chart as a table.
pub fn table(pack: &'static ParticipationPack, reading: &Reading) -> StaticHtml {
    let words = &pack.words;
    let heads = [
        Word::PhaseColumn,
        Word::LegendToday,
        Word::LegendWished,
        Word::LegendObserved,
    ];
    let mut table = StaticHtml::new();
    table
        .open("table", &[("class", "chart-table")])
        .open("thead", &[])
        .open("tr", &[]);
    for head in heads {
        table.leaf("th", &[("scope", "col")], words.get(head));
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

/// Writes the rule of the observed degree, behind a fold.
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
        let observed = (
            wording::observed(pack, phase.one.observed),
            wording::observed(pack, phase.two.observed),
        );
        let lines = [
            (
                Word::LegendToday,
                sides(phase.one.today, phase.two.today),
                phase.today,
            ),
            (
                Word::LegendWished,
                sides(phase.one.wished, phase.two.wished),
                phase.wished,
            ),
            (Word::LegendObserved, observed, phase.observed),
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
                .text(words.get(what))
                .close("th")
                .leaf("td", &[], &one)
                .leaf("td", &[], &two)
                .leaf("td", &[], &wording::movement(pack, moved))
                .close("tr");
        }
    }
    rows
}

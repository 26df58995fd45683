//! Draws the table of cells: an activity per row, a level per column, and in each cell today and the wish in words
//! beside their marks. The background rises with the degree and adds nothing to the words.
//!
//! On a narrow screen the rows become short lists (`style/journey.css`). A table that is not laid out as one may lose
//! its meaning for a screen reader, so each part has its role.

use crate::catalogue::{Position, Word};
use crate::features::institution::rule::{CellReading, InstitutionReading};
use crate::features::institution::words::InstitutionPack;
use crate::features::institution::words::InstitutionWord as W;
use crate::features::participation::handover::Gap;
use crate::ui::{Mark, StaticHtml, add_mark, legend};

/// Draws the table and its legend.
pub fn table(pack: &'static InstitutionPack, reading: &InstitutionReading) -> StaticHtml {
    let said = &pack.institution;
    let mut html = StaticHtml::new();
    html.open("div", &[("class", "heat-room")])
        .open(
            "table",
            &[
                ("class", "heat"),
                ("role", "table"),
                ("aria-label", said.words.get(W::Caption)),
            ],
        )
        .open("thead", &[("role", "rowgroup")])
        .open("tr", &[("role", "row")]);
    let head = [("role", "columnheader"), ("scope", "col")];
    html.leaf("th", &head, said.words.get(W::ActivityColumn));
    for level in &said.levels {
        html.leaf("th", &head, &level.name);
    }
    html.close("tr")
        .close("thead")
        .open("tbody", &[("role", "rowgroup")]);
    for activity in &said.activities {
        html.open("tr", &[("role", "row")]).leaf(
            "th",
            &[("role", "rowheader"), ("scope", "row")],
            &activity.name,
        );
        for cell in reading
            .cells
            .iter()
            .filter(|cell| cell.activity == activity.id)
        {
            add_cell(&mut html, pack, cell);
        }
        html.close("tr");
    }
    html.close("tbody").close("table").close("div");
    let marks = [
        (Mark::Today, Word::LegendToday),
        (Mark::Wished, Word::LegendWished),
    ];
    html.add(&legend(
        &marks.map(|(mark, word)| (mark, pack.words.get(word))),
    ));
    html
}

fn add_cell(html: &mut StaticHtml, pack: &'static InstitutionPack, cell: &CellReading) {
    let said = &pack.institution;
    let ground = ground(cell.today);
    let id = [cell.activity.id(), ".", cell.level.id()].concat();
    html.open(
        "td",
        &[("role", "cell"), ("class", &ground), ("data-cell", &id)],
    );
    let level = said.levels.iter().find(|level| level.id == cell.level);
    // Where columns have no heads: on a narrow screen.
    html.leaf(
        "span",
        &[("class", "level"), ("aria-hidden", "true")],
        level.map_or("", |level| &level.name),
    )
    .text(" ");
    let [today, wished] = [Word::LegendToday, Word::LegendWished].map(|word| pack.words.get(word));
    let mut line = |marks: &[Mark], hidden: &str, words: &str| {
        html.open("span", &[("class", "value")]);
        for mark in marks {
            add_mark(html, *mark);
        }
        let hidden = [hidden, pack.words.get(Word::Colon)].concat();
        html.leaf("span", &[("class", "visually-hidden")], &hidden)
            .leaf("span", &[], words)
            .close("span")
            .text(" ");
    };
    match (cell.today, cell.wished) {
        (None, None) => {
            html.leaf(
                "span",
                &[("class", "value silent")],
                said.words.get(W::Silent),
            );
        }
        (Some(both), Some(_)) if cell.gap == Gap::Met => {
            let hidden = [today, " ", pack.words.get(Word::And), " ", wished].concat();
            line(&[Mark::Today, Mark::Wished], &hidden, said.position(both));
        }
        (now, wish) => {
            line(
                &[Mark::Today],
                today,
                now.map_or(said.words.get(W::Silent), |now| said.position(now)),
            );
            if let Some(wish) = wish {
                line(&[Mark::Wished], wished, said.position(wish));
            }
        }
    }
    html.close("td");
}

/// Returns the background class of a cell: as high as its degree, or open without one.
pub fn ground(today: Option<Position>) -> String {
    match today.and_then(Position::height) {
        Some(height) => format!("step-{height}"),
        None => "open".to_owned(),
    }
}

//! Follows an institution over the years: its assessments in order, the degree of each cell at each
//! date, and what changed since the one before.

use super::table::ground;
use super::wording::{cell_name, date, moves, reading_of};
use crate::catalogue::fill;
use crate::features::institution::rule::{CELLS, InstitutionReading, moved};
use crate::features::institution::words::InstitutionPack;
use crate::features::institution::words::InstitutionWord as W;
use crate::notebook::{Document, sort_by_rank};
use crate::ui::StaticHtml;

/// Draws the follow-up, or nothing if the person has no other assessment of the institution.
pub fn years(pack: &'static InstitutionPack, this: &Document, others: &[Document]) -> String {
    let said = &pack.institution.words;
    let mut own: Vec<&Document> = others.iter().filter(|other| !other.is_received()).collect();
    own.push(this);
    sort_by_rank(&mut own, |document| {
        (document.created, document.id.number())
    });
    let mut html = StaticHtml::new();
    if own.len() < 2 {
        return html.html();
    }
    let dated: Vec<(String, InstitutionReading)> = own
        .iter()
        .map(|document| (date(pack, document), reading_of(document)))
        .collect();
    html.open("section", &[("class", "card"), ("id", "years")])
        .leaf("h2", &[], said.get(W::Years))
        .leaf("p", &[], said.get(W::YearsLead));
    let here = own.iter().position(|document| document.id == this.id);
    let before = here.and_then(|here| here.checked_sub(1));
    let pair = here
        .zip(before)
        .and_then(|(here, before)| dated.get(here).zip(dated.get(before)));
    if let Some(((_, now), (date, before))) = pair {
        html.leaf("h3", &[], &fill(said.get(W::Since), &[("date", date)]))
            .add(&list(
                &moves(
                    pack,
                    &moved(before, now),
                    said.get(W::Moved),
                    said.get(W::MovedWish),
                ),
                said.get(W::MovedNone),
            ));
    }
    html.add(&table(pack, &dated)).close("section");
    html.html()
}

/// Draws sentences, or `none` if there are none.
pub fn list(sentences: &[String], none: &str) -> StaticHtml {
    let mut html = StaticHtml::new();
    if sentences.is_empty() {
        html.leaf("p", &[], none);
        return html;
    }
    html.open("ul", &[("class", "moves")]);
    for sentence in sentences {
        html.leaf("li", &[], sentence);
    }
    html.close("ul");
    html
}

/// Draws the degree today of each answered cell at each date. It scrolls by itself, by keyboard too.
fn table(pack: &'static InstitutionPack, dated: &[(String, InstitutionReading)]) -> StaticHtml {
    let said = &pack.institution;
    let words = &said.words;
    let mut html = StaticHtml::new();
    let region = [
        ("class", "scroll-x"),
        ("tabindex", "0"),
        ("role", "region"),
        ("aria-label", words.get(W::YearsTable)),
    ];
    let head = [("role", "columnheader"), ("scope", "col")];
    html.open("div", &[("class", "heat-room")])
        .open("div", &region)
        .open("table", &[("class", "heat years"), ("role", "table")])
        .open("thead", &[("role", "rowgroup")])
        .open("tr", &[("role", "row")])
        .leaf("th", &head, words.get(W::YearsCell));
    for (date, _) in dated {
        html.leaf("th", &head, date);
    }
    html.close("tr")
        .close("thead")
        .open("tbody", &[("role", "rowgroup")]);
    for place in 0..CELLS {
        let today =
            |reading: &InstitutionReading| reading.cells.get(place).and_then(|cell| cell.today);
        if dated.iter().all(|(_, reading)| today(reading).is_none()) {
            continue;
        }
        let name = cell_name(pack, place);
        html.open("tr", &[("role", "row")]).leaf(
            "th",
            &[("role", "rowheader"), ("scope", "row")],
            &name,
        );
        for (date, reading) in dated {
            let answer = today(reading);
            let label = answer.map_or(words.get(W::Silent), |answer| said.position(answer));
            html.open("td", &[("role", "cell"), ("class", &ground(answer))])
                .leaf("span", &[("class", "level"), ("aria-hidden", "true")], date)
                .leaf("span", &[("class", "value")], label)
                .close("td");
        }
        html.close("tr");
    }
    html.close("tbody").close("table").close("div").close("div");
    html
}

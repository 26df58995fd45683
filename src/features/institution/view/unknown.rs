//! Lists what is still to find out: the cells answered "je ne sais pas", and whom to ask.

use super::wording::cell_name;
use crate::catalogue::Position;
use crate::features::institution::rule::InstitutionReading;
use crate::features::institution::words::InstitutionPack;
use crate::features::institution::words::InstitutionWord as W;
use crate::ui::{StaticHtml, add_rich};

/// Draws, for each level, the cells whose degree today or wish is unknown; nothing if all are known.
pub fn unknown(pack: &'static InstitutionPack, reading: &InstitutionReading) -> String {
    let said = &pack.institution;
    let mut html = StaticHtml::new();
    if reading.to_ask.is_empty() {
        return html.html();
    }
    html.open("section", &[("class", "card"), ("id", "to-ask")])
        .leaf("h2", &[], said.words.get(W::ToAsk))
        .leaf("p", &[], said.words.get(W::ToAskLead))
        .open("ul", &[("class", "points")]);
    for (names, whom) in asks(pack, reading) {
        html.open("li", &[]).leaf("b", &[], &names).open("p", &[]);
        add_rich(&mut html, &pack.lexicon, whom);
        html.close("p").close("li");
    }
    html.close("ul").close("section");
    html.html()
}

/// Lists the cells, and whom to ask about them.
pub fn asks(
    pack: &'static InstitutionPack,
    reading: &InstitutionReading,
) -> Vec<(String, &'static str)> {
    let said = &pack.institution;
    let unknown = Some(Position::Unknown);
    let names = |is: &dyn Fn(usize) -> bool| {
        let places = reading.to_ask.iter().filter(|place| is(**place));
        let names: Vec<String> = places.map(|place| cell_name(pack, *place)).collect();
        names.join(" · ")
    };
    let mut asks: Vec<(String, &'static str)> = Vec::new();
    for level in &said.levels {
        let here = |place: usize| {
            let cell = reading.cells.get(place);
            cell.is_some_and(|cell| cell.level == level.id && cell.today == unknown)
        };
        asks.push((names(&here), &level.ask));
    }
    let wish = |place: usize| {
        let cell = reading.cells.get(place);
        cell.is_some_and(|cell| cell.wished == unknown)
    };
    asks.push((names(&wish), said.words.get(W::Decide)));
    asks.retain(|(names, _)| !names.is_empty());
    asks
}

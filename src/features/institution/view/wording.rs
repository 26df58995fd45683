//! Turns a reading into sentences. It is pure except for the dates.

use crate::catalogue::{Position, Viewpoint, Word, fill, in_sentence, plain};
use crate::features::institution::rule::{CellMove, CellReading, InstitutionReading, read};
use crate::features::institution::words::InstitutionPack;
use crate::features::institution::words::InstitutionWord as W;
use crate::features::institution::words::Pattern;
use crate::features::participation::handover::Gap;
use crate::notebook::Document;
use crate::platform::time;

/// Reads a document; the reading is empty if the document is no assessment.
pub fn reading_of(document: &Document) -> InstitutionReading {
    let answers = document.assessment().map(|assessment| &assessment.answers);
    answers.map_or_else(InstitutionReading::default, read)
}

/// Words when the assessment was begun. Later changes do not move it to another year.
pub fn date(pack: &'static InstitutionPack, document: &Document) -> String {
    time::long_date(&pack.words, document.created)
}

/// Words the subject, the date and the viewpoint: "Hôpital · 21 novembre 2026 · Regard : …".
pub fn about(pack: &'static InstitutionPack, document: &Document) -> String {
    let name = if document.is_untitled() {
        pack.institution.words.get(W::Untitled)
    } else {
        document.title.as_str()
    };
    let mut parts = vec![name.to_owned()];
    if document.created > 0 {
        parts.push(date(pack, document));
    }
    if let Some(view) = document.assessment().and_then(|a| a.viewpoint) {
        let label = pack.institution.viewpoints.label(Viewpoint::id(view));
        parts.push(pack.words.fill(Word::SeenBy, &[("viewpoint", label)]));
    }
    parts.join(" · ")
}

/// Words how many cells have a wish above, met or below today, or unknown. It gives no total and no mark.
pub fn headline(pack: &'static InstitutionPack, reading: &InstitutionReading) -> String {
    let said = &pack.institution.words;
    if !reading.is_started() {
        let first = advice(pack, Pattern::Empty).map_or("", |(text, _)| text);
        return [said.get(W::Blank), " ", &plain(first)].concat();
    }
    let counts = [
        (reading.climbs.len(), said.get(W::SomeUp)),
        (reading.count(|gap| gap == Gap::Met), said.get(W::SomeMet)),
        (
            reading.count(|gap| matches!(gap, Gap::Down(_))),
            said.get(W::SomeDown),
        ),
        (reading.to_ask.len(), said.get(W::SomeUnknown)),
    ];
    let some = counts.iter().filter(|(count, _)| *count > 0);
    let some = some.map(|(count, words)| fill(words, &[("n", &count.to_string())]));
    let some: Vec<String> = some.collect();
    if some.is_empty() {
        return pack.words.get(Word::HeadlinePartial).to_owned();
    }
    some.join(" ")
}

/// Words what helps for the patterns found, and its source.
pub fn advice(
    pack: &'static InstitutionPack,
    pattern: Pattern,
) -> Option<(&'static str, &'static str)> {
    let advice = pack
        .institution
        .advice
        .iter()
        .find(|one| one.when == pattern);
    advice.map(|advice| (advice.text.as_str(), advice.source.as_str()))
}

/// Returns the name of a cell by its index: "Soins, dans le service".
pub fn cell_name(pack: &'static InstitutionPack, place: usize) -> String {
    let cell = pack.institution.cells.get(place);
    cell.map_or_else(String::new, |cell| pack.institution.cell_name(cell))
}

/// Fills a sentence with the two degrees of a cell: `{today}`, `{wished}`.
pub fn degrees(pack: &'static InstitutionPack, words: &str, cell: &CellReading) -> String {
    let said = |answer: Option<Position>| match answer {
        Some(position) => in_sentence(pack.institution.position(position)),
        None => pack.institution.words.get(W::Silent).to_owned(),
    };
    fill(
        words,
        &[("today", &said(cell.today)), ("wished", &said(cell.wished))],
    )
}

/// Words what differs between two assessments. `today` and `wished` are the sentences to fill.
pub fn moves(
    pack: &'static InstitutionPack,
    moved: &[CellMove],
    today: &str,
    wished: &str,
) -> Vec<String> {
    let mut said = Vec::new();
    for cell in moved {
        let name = cell_name(pack, cell.place);
        for (words, pair) in [(today, cell.today), (wished, cell.wished)] {
            let Some((from, to)) = pair else { continue };
            let word = |position| in_sentence(pack.institution.position(position));
            let values = [
                ("cell", name.as_str()),
                ("from", &word(from)),
                ("to", &word(to)),
            ];
            said.push(fill(words, &values));
        }
    }
    said
}

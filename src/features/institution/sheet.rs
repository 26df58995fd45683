//! Draws the printed sheet: one A4 page to hand round in a meeting.

use crate::catalogue::{Word, plain};
use crate::engine::session::Session;
use crate::features::institution::rule::InstitutionReading;
use crate::features::institution::view::steps::{kept, start};
use crate::features::institution::view::table::table;
use crate::features::institution::view::unknown::asks;
use crate::features::institution::view::wording::{cell_name, headline};
use crate::features::institution::words::Cell;
use crate::features::institution::words::InstitutionPack;
use crate::features::institution::words::InstitutionWord as W;
use crate::ui::{StaticHtml, follow, written};
use leptos::prelude::*;

/// Draws the sheet. It is hidden on screen and alone on paper.
#[component]
pub fn Sheet(
    /// The language pack.
    pack: &'static InstitutionPack,
    /// The document.
    session: Session,
    /// Its reading.
    reading: Memo<InstitutionReading>,
    /// What it is about.
    about: Memo<String>,
) -> AnyView {
    let ours = move || {
        reading.with(|reading| {
            let kept = session.document.with(|document| kept(pack, document));
            still(pack, reading, &kept)
        })
    };
    // The person's own words, as text nodes.
    let notes = move || {
        session.document.with(|document| {
            let Some(assessment) = document.assessment() else {
                return Vec::new();
            };
            let colon = pack.words.get(Word::Colon);
            let sections = pack.instrument.sections.iter();
            let notes = sections.filter_map(|section| {
                let text = assessment.notes.get(section.note.as_deref()?)?;
                Some([section.title.as_str(), colon, text].concat())
            });
            notes.collect::<Vec<_>>()
        })
    };
    view! {
        <div class="sheet">
            <p class="small">{about}</p>
            <div inner_html=ours></div>
            {follow(move || written(notes()))}
            <p class="small">{pack.words.get(Word::Dialogue)}</p>
        </div>
    }
    .into_any()
}

fn still(
    pack: &'static InstitutionPack,
    reading: &InstitutionReading,
    kept: &[&'static Cell],
) -> String {
    let said = &pack.institution.words;
    let colon = pack.words.get(Word::Colon);
    let mut sheet = StaticHtml::new();
    sheet
        .leaf("h2", &[], said.get(W::Sheet))
        .leaf("p", &[], &headline(pack, reading))
        .add(&table(pack, reading));
    let mut list = |title: &str, lines: Vec<String>| {
        if lines.is_empty() {
            return;
        }
        sheet
            .open("div", &[])
            .leaf("h3", &[], title)
            .open("ul", &[]);
        for line in lines {
            sheet.leaf("li", &[], &line);
        }
        sheet.close("ul").close("div");
    };
    let named = |name: &str, text: &str| [name, colon, &plain(text)].concat();
    let first = start(pack, reading).and_then(|(place, why)| {
        let step = &pack.institution.cells.get(place)?.first_step;
        Some(vec![
            named(&cell_name(pack, place), &why.join(" ")),
            named(said.get(W::FirstStep), step),
        ])
    });
    list(said.get(W::Start), first.unwrap_or_default());
    let steps = kept.iter();
    let steps = steps.map(|cell| named(&pack.institution.cell_name(cell), &cell.first_step));
    list(said.get(W::Kept), steps.collect());
    let asks = asks(pack, reading).into_iter();
    list(
        said.get(W::ToAsk),
        asks.map(|(names, whom)| named(&names, whom)).collect(),
    );
    sheet.html()
}

//! Draws the printed sheet: one A4 page to bring to a first meeting.

use crate::catalogue::{Word, plain};
use crate::engine::session::Session;
use crate::features::readiness::rule::{Point, ReadinessReading};
use crate::features::readiness::view::agenda::agenda_of;
use crate::features::readiness::view::asked::Asked;
use crate::features::readiness::view::pair::Pair;
use crate::features::readiness::view::wording::{
    doubt, headline, statement, strengths_title, to_discuss,
};
use crate::features::readiness::words::ReadinessPack;
use crate::features::readiness::words::ReadinessWord as W;
use crate::ui::{StaticHtml, follow, written};
use leptos::prelude::*;

/// Draws the sheet. It is hidden on screen and alone on paper.
#[component]
pub fn Sheet(
    /// The language pack.
    pack: &'static ReadinessPack,
    /// The instrument that is asked.
    asked: Asked,
    /// The document.
    session: Session,
    /// Its reading.
    reading: Memo<ReadinessReading>,
    /// What it is about.
    about: Memo<String>,
    /// Both sides of a meeting, if they are shown.
    pair: Memo<Option<Pair>>,
) -> AnyView {
    let agenda = move || {
        pair.with(|pair| {
            let pair = pair.as_ref()?;
            let mut html = StaticHtml::new();
            html.leaf("h2", &[], pack.said.get(W::Agenda));
            Some([html.html(), agenda_of(pack, pair)].concat())
        })
    };
    let ours = move || {
        reading.with(|reading| {
            session.document.with(|document| {
                let kept = document
                    .assessment()
                    .map(|assessment| assessment.kept.as_slice());
                still(pack, asked, reading, kept.unwrap_or_default())
            })
        })
    };
    // The person's own words, as text nodes.
    let notes = move || {
        session.document.with(|document| {
            let Some(assessment) = document.assessment() else {
                return Vec::new();
            };
            let sections = asked.instrument.sections.iter();
            sections
                .filter_map(|section| assessment.notes.get(section.note.as_deref()?))
                .map(str::to_owned)
                .collect::<Vec<_>>()
        })
    };
    view! {
        <div class="sheet">
            <p class="small">{about}</p>
            <div class="lists" inner_html=ours></div>
            {follow(move || written(notes()))}
            {follow(move || agenda().map(|html| view! { <div class="next-sheet" inner_html=html></div> }.into_any()).into_any())}
            <p class="small">{pack.words.get(Word::Dialogue)}</p>
        </div>
    }
    .into_any()
}

fn still(
    pack: &'static ReadinessPack,
    asked: Asked,
    reading: &ReadinessReading,
    kept: &[String],
) -> String {
    let said = &pack.said;
    let mut sheet = StaticHtml::new();
    sheet
        .leaf("h2", &[], &asked.instrument.title)
        .leaf("p", &[], &headline(pack, asked, reading));
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
    let doubts = reading.to_clear_up.iter();
    list(
        said.get(W::ClearUp),
        doubts
            .filter_map(|one| doubt(pack, asked, *one))
            .map(|(statement, text)| {
                let colon = pack.words.get(Word::Colon);
                let source = [" (", &statement.source, ")"].concat();
                [&statement.short, colon, &plain(&text), &source].concat()
            })
            .collect(),
    );
    let strengths = reading.strengths.iter();
    list(
        strengths_title(pack, asked),
        strengths
            .filter_map(|place| Some(statement(asked, *place)?.short.clone()))
            .collect(),
    );
    // What the person kept is written in full, the rest briefly.
    let points = |points: &[Point]| {
        let lines = points.iter().filter_map(|point| {
            let statement = statement(asked, point.place)?;
            if kept.contains(&statement.id) {
                let colon = pack.words.get(Word::Colon);
                Some([&statement.short, colon, &plain(&statement.help)].concat())
            } else {
                Some(statement.short.clone())
            }
        });
        lines.collect::<Vec<_>>()
    };
    list(said.get(W::ToPrepare), points(&reading.to_prepare));
    list(to_discuss(pack, asked), points(&reading.to_discuss));
    let questions = reading.questions.iter();
    list(
        said.get(W::Questions),
        questions
            .filter_map(|place| Some(plain(&statement(asked, *place)?.question)))
            .collect(),
    );
    sheet.html()
}

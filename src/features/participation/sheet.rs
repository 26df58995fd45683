//! Draws the printed sheet: one A4 page for the three phases, to hand round in a meeting.

use crate::catalogue::{Word, plain};
use crate::engine::session::Session;
use crate::features::participation::rule::{PhaseReading, Reading, Standing};
use crate::features::participation::view::{figures, wording};
use crate::features::participation::words::ParticipationPack;
use crate::ui::{StaticHtml, follow, written};
use leptos::prelude::*;

/// Draws the sheet. It is hidden on screen and alone on paper.
#[component]
pub fn Sheet(
    /// The language pack.
    pack: &'static ParticipationPack,
    /// The document.
    session: Session,
    /// Its reading.
    reading: Memo<Reading>,
    /// What it is about, in the person's words.
    about: Memo<String>,
) -> AnyView {
    let words = &pack.words;
    let ours = move || {
        reading.with(|reading| {
            session.document.with(|document| {
                let kept = document
                    .assessment()
                    .map(|assessment| assessment.kept.as_slice());
                still(pack, reading, kept.unwrap_or_default())
            })
        })
    };
    // The person's own words, as text nodes.
    let notes = move || {
        session.document.with(|document| {
            let Some(assessment) = document.assessment() else {
                return Vec::new();
            };
            let sections = pack.instrument.sections.iter();
            sections
                .filter_map(|section| {
                    let text = assessment.notes.get(section.note.as_deref()?)?;
                    Some([section.title.as_str(), words.get(Word::Colon), text].concat())
                })
                .collect::<Vec<_>>()
        })
    };
    view! {
        <div class="sheet">
            <p class="small">{about}</p>
            <div inner_html=ours></div>
            {follow(move || written(notes()))}
            <p class="small">{words.get(Word::Dialogue)}</p>
        </div>
    }
    .into_any()
}

fn still(pack: &'static ParticipationPack, reading: &Reading, kept: &[String]) -> String {
    let words = &pack.words;
    let mut sheet = StaticHtml::new();
    sheet
        .leaf("h2", &[], words.get(Word::SheetTitle))
        .leaf("p", &[], &wording::headline(pack, reading))
        .add(&figures::chart(pack, reading))
        .add(&figures::legend(pack))
        .add(&figures::table(pack, reading))
        .add(&figures::findings(pack, reading));
    let is_alert = |phase: &PhaseReading| phase.standing == Standing::Overstated;
    if reading.phases.iter().any(is_alert) {
        sheet.leaf("p", &[], words.get(Word::AlertOpen));
    }
    sheet.add(&figures::questions(pack, reading, "h3"));
    if !kept.is_empty() {
        sheet
            .leaf("h3", &[], words.get(Word::KeptTitle))
            .open("ul", &[]);
        for action in pack
            .participation
            .actions
            .iter()
            .filter(|action| kept.contains(&action.id))
        {
            sheet.leaf("li", &[], &plain(&action.text));
        }
        sheet.close("ul");
    }
    sheet.html()
}

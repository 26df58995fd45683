//! The sheet that is printed: one A4 page for the three phases, to hand round in a meeting.

use super::reading::{Chart, ChartTable, Legend};
use super::wording;
use crate::catalogue::{Pack, Word};
use crate::journeys::session::Session;
use crate::notebook::participation::Reading;
use leptos::prelude::*;

/// The sheet. Hidden on screen, alone on paper.
#[component]
pub fn Sheet(pack: &'static Pack, session: Session, reading: Reading, about: String) -> AnyView {
    let words = &pack.words;
    let headline = wording::headline(pack, &reading);
    let alert = reading.phases.iter().any(|phase| phase.alert);
    let (kept, notes) = session.document.with_untracked(|document| {
        let Some(assessment) = document.assessment() else {
            return (Vec::new(), Vec::new());
        };
        let actions = pack.participation.actions.iter();
        let kept: Vec<&'static str> =
            actions.filter(|a| assessment.kept.contains(&a.id)).map(|a| a.text.as_str()).collect();
        let sections = pack.instrument.sections.iter();
        let notes: Vec<(&'static str, String)> = sections
            .filter_map(|section| {
                let text = assessment.notes.get(section.note.as_deref()?)?;
                Some((section.title.as_str(), text.to_owned()))
            })
            .collect();
        (kept, notes)
    });
    view! {
        <div class="sheet">
            <p class="small">{about}</p>
            <h2>{words.get(Word::SheetTitle)}</h2>
            <p>{headline}</p>
            <Chart pack reading=reading.clone() />
            <Legend pack />
            <ChartTable pack reading />
            {alert.then(|| view! { <p><b>{words.get(Word::AlertTitle)}</b>". "{words.get(Word::AlertOpen)}</p> })}
            {(!kept.is_empty()).then(|| view! {
                <h3>{words.get(Word::KeptTitle)}</h3>
                <ul>{kept.into_iter().map(|text| view! { <li>{text}</li> }).collect_view()}</ul>
            })}
            {(!notes.is_empty()).then(|| view! {
                <h3>{words.get(Word::NoteLabel)}</h3>
                {notes.into_iter().map(|(title, text)| view! { <p><b>{title}</b>{words.get(Word::Colon)}{text}</p> }).collect_view()}
            })}
            <p class="small">{words.get(Word::Dialogue)}</p>
        </div>
    }
    .into_any()
}

//! Draws one section of an instrument: its items, and its free note.

use super::steps::{Foot, Step, Steps};
use crate::catalogue::{Instrument, Item, Pack, ScaleLook, Word};
use crate::engine::session::Session;
use crate::ui::{ChoiceGroup, StaticHtml, TextArea, add_rich, rich};
use leptos::prelude::*;

/// Draws a section to answer.
#[component]
pub fn SectionView(
    /// The language pack.
    pack: &'static Pack,
    /// The steps.
    steps: Steps,
    /// The index of the section.
    place: usize,
    /// The document.
    session: Session,
) -> AnyView {
    let instrument = steps.instrument;
    let Some(section) = instrument.sections.get(place) else {
        return ().into_any();
    };
    let on_stairs = |item: &Item| {
        instrument
            .scale(item)
            .is_some_and(|s| s.look == ScaleLook::Stairs)
    };
    let class = if section.items.iter().all(on_stairs) {
        "cols"
    } else {
        "stack"
    };
    // A long list says where one is in the whole.
    let before: usize = instrument
        .sections
        .iter()
        .take(place)
        .map(|section| section.items.len())
        .sum();
    let total = instrument.items().count().to_string();
    let is_list = class == "stack" || section.items.len() > 2;
    let items = section.items.iter().enumerate().map(|(number, item)| {
        let number = (before + number + 1).to_string();
        let values = [("n", number.as_str()), ("total", total.as_str())];
        let position = if is_list {
            pack.words.fill(Word::Position, &values)
        } else {
            String::new()
        };
        view! { <ItemView pack instrument item session position /> }.into_any()
    });
    let note = section
        .note
        .as_deref()
        .map(|note| view! { <Note pack note session /> }.into_any());
    view! {
        <div class="stack">
            <h1 tabindex="-1">{section.title.as_str()}</h1>
            <p class="lead" inner_html=rich(&pack.lexicon, &section.lead)></p>
        </div>
        <div class=class>{items.collect_view()}</div>
        {note}
        <Foot pack steps step=Step::Section(place) session />
    }
    .into_any()
}

#[component]
fn ItemView(
    pack: &'static Pack,
    instrument: &'static Instrument,
    item: &'static Item,
    session: Session,
    position: String,
) -> AnyView {
    let Some(scale) = instrument.scale(item) else {
        return ().into_any();
    };
    let chosen = session.text(|document| {
        let answer = document.assessment().and_then(|a| a.answers.get(&item.id));
        answer.unwrap_or_default()
    });
    let choose = move |choice: String| {
        session.edit(|document| {
            if let Some(assessment) = document.assessment_mut() {
                assessment.answers.set(&item.id, &choice);
            }
        });
    };
    let heading = item.group.as_deref();
    let mut about = StaticHtml::new();
    for text in &item.about {
        about.open("p", &[]);
        add_rich(&mut about, &pack.lexicon, text);
        about.close("p");
    }
    let has_about = !item.about.is_empty();
    view! {
        {heading.map(|heading| view! { <h2 class="group-title">{heading}</h2> }.into_any())}
        {has_about.then(|| view! { <div class="stack about" inner_html=about.html()></div> }.into_any())}
        <ChoiceGroup
            name=&item.id
            legend=&item.statement
            position
            hint=&item.hint
            lexicon=&pack.lexicon
            scale
            tone=item.tone
            chosen
            on_choose=choose
            clear=pack.words.get(Word::ClearAnswer)
        />
    }
    .into_any()
}

#[component]
fn Note(pack: &'static Pack, note: &'static str, session: Session) -> AnyView {
    let value = session.text(move |document| {
        let written = document.assessment().and_then(|a| a.notes.get(note));
        written.unwrap_or_default()
    });
    let write = move |given: String| {
        session.edit(|document| {
            if let Some(assessment) = document.assessment_mut() {
                assessment.notes.set(note, &given);
            }
        });
    };
    view! {
        <TextArea
            name=note
            label=pack.words.get(Word::NoteLabel)
            hint=pack.words.get(Word::NoteHint)
            value
            on_input=write
        />
    }
    .into_any()
}

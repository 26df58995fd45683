//! Draws the first step: the institution and the viewpoint.

use crate::catalogue::{Viewpoint, Word};
use crate::engine::session::Session;
use crate::engine::{Foot, Step, Steps};
use crate::features::institution::words::InstitutionPack;
use crate::features::institution::words::InstitutionWord as W;
use crate::notebook::{Assessment, Document};
use crate::ui::{ChoiceGroup, TextField, rich};
use leptos::prelude::*;

/// The name of the field that holds the institution's name.
const NAME: &str = "name";
const VIEWPOINT: &str = "viewpoint";

/// Sets the value of one of these fields.
pub fn put(document: &mut Document, field: &str, value: &str) {
    match (field, document.assessment_mut()) {
        (VIEWPOINT, Some(assessment)) => assessment.viewpoint = Viewpoint::from_id(value),
        (NAME, _) => value.clone_into(&mut document.title),
        _ => {}
    }
}

fn viewpoint(assessment: &Assessment) -> Option<&'static str> {
    assessment.viewpoint.map(Viewpoint::id)
}

/// Returns the questions and answers of this step, for the check.
pub fn rows(pack: &'static InstitutionPack, session: Session) -> Vec<(&'static str, String)> {
    let said = &pack.institution;
    session.document.with_untracked(|document| {
        let view = document.assessment().and_then(viewpoint);
        let view = view.map_or("", |id| said.viewpoints.label(id));
        vec![
            (said.words.get(W::Name), document.title.clone()),
            (said.words.get(W::Viewpoint), view.to_owned()),
        ]
    })
}

/// Draws the step.
#[component]
pub fn Setting(
    /// The language pack.
    pack: &'static InstitutionPack,
    /// The steps.
    steps: Steps,
    /// The document.
    session: Session,
) -> AnyView {
    let said = &pack.institution.words;
    let name = session.text(|document| &document.title);
    let view_from = session.text(|document| {
        let view = document.assessment().and_then(viewpoint);
        view.unwrap_or_default()
    });
    let set = move |field: &'static str| {
        move |value: String| session.edit(|document| put(document, field, &value))
    };
    view! {
        <div class="stack">
            <h1 tabindex="-1">{pack.instrument.title.as_str()}</h1>
            <p class="lead" inner_html=rich(&pack.lexicon, &pack.instrument.lead)></p>
            <p>{said.get(W::How)}</p>
        </div>
        <TextField
            name=NAME
            label=said.get(W::Name)
            hint=said.get(W::NameHint)
            value=name
            on_input=set(NAME)
        />
        <ChoiceGroup
            name=VIEWPOINT
            legend=said.get(W::Viewpoint)
            lexicon=&pack.lexicon
            scale=&pack.institution.viewpoints
            class="setting"
            chosen=view_from
            on_choose=set(VIEWPOINT)
            clear=pack.words.get(Word::ClearAnswer)
        />
        <p class="source">{pack.institution.source.as_str()}</p>
        <p class="small">{pack.words.get(Word::NothingLeaves)}" "{pack.words.get(Word::Dialogue)}</p>
        <Foot pack steps step=Step::Setting session />
    }
    .into_any()
}

//! Draws the first step: the project, its kind, and the viewpoint.

use crate::catalogue::{PhaseId, SubjectKind, Viewpoint, Word};
use crate::engine::session::Session;
use crate::engine::{Foot, Step, Steps};
use crate::features::participation::words::{ParticipationPack, item_id};
use crate::notebook::Assessment;
use crate::platform::preferences::{Preference, remember};
use crate::ui::{ChoiceGroup, TextField, rich};
use leptos::prelude::*;

/// The name of the field that holds the project's name.
pub const NAME: &str = "name";
const KIND: &str = "kind";
const VIEWPOINT: &str = "viewpoint";

/// Sets the value of one of these fields.
pub fn put(assessment: &mut Assessment, field: &str, value: &str) {
    match field {
        KIND => assessment.kind = SubjectKind::from_id(value),
        VIEWPOINT => assessment.viewpoint = Viewpoint::from_id(value),
        _ => {}
    }
}

/// Returns the questions and answers of this step, for the check.
pub fn rows(pack: &'static ParticipationPack, session: Session) -> Vec<(&'static str, String)> {
    let words = &pack.words;
    let said = &pack.participation;
    session.document.with_untracked(|document| {
        let assessment = document.assessment();
        let kind = assessment.and_then(|a| a.kind).map(SubjectKind::id);
        let view = assessment.and_then(|a| a.viewpoint).map(Viewpoint::id);
        vec![
            (words.get(Word::SubjectName), document.title.clone()),
            (
                words.get(Word::SubjectKind),
                kind.map_or("", |id| said.kinds.label(id)).to_owned(),
            ),
            (
                words.get(Word::MyViewpoint),
                view.map_or("", |id| said.viewpoints.label(id)).to_owned(),
            ),
        ]
    })
}

/// Draws the step.
#[component]
pub fn Setting(
    /// The language pack.
    pack: &'static ParticipationPack,
    /// The steps.
    steps: Steps,
    /// The document.
    session: Session,
    /// The degree that was tapped on the home page, if one was.
    noted: Option<String>,
) -> AnyView {
    let words = &pack.words;
    let said = &pack.participation;
    let name = session.text(|document| &document.title);
    let of = move |read: fn(&Assessment) -> Option<&'static str>| {
        session.text(move |document| document.assessment().and_then(read).unwrap_or_default())
    };
    let kind = of(|assessment| assessment.kind.map(SubjectKind::id));
    let viewpoint = of(|assessment| assessment.viewpoint.map(Viewpoint::id));
    let set = move |field: &'static str| {
        move |value: String| {
            if field == VIEWPOINT {
                remember(Preference::Viewpoint, &value);
            }
            session.edit(|document| {
                if let Some(assessment) = document.assessment_mut() {
                    put(assessment, field, &value);
                }
            });
        }
    };
    let given = session.document.with_untracked(|document| {
        let answers = document.assessment().map(|assessment| &assessment.answers);
        let id = item_id(PhaseId::During, "today");
        answers
            .and_then(|answers| answers.get(&id))
            .map(str::to_owned)
    });
    // Said as long as it is true.
    let noted = noted.filter(|degree| given.as_ref().is_none_or(|given| given == degree));
    let noted = noted.map(|degree| {
        let label = pack
            .instrument
            .scales
            .first()
            .map_or("", |scale| scale.label(&degree))
            .to_owned();
        view! { <p class="promise">{words.fill(Word::Noted, &[("degree", &label)])}</p> }.into_any()
    });
    view! {
        <div class="stack">
            <h1 tabindex="-1">{pack.instrument.title.as_str()}</h1>
            <p class="lead" inner_html=rich(&pack.lexicon, &pack.instrument.lead)></p>
        </div>
        {noted}
        <TextField
            name=NAME
            label=words.get(Word::SubjectName)
            hint=words.get(Word::SubjectNameHint)
            value=name
            on_input=move |given: String| session.edit(|document| document.title = given)
        />
        <ChoiceGroup
            name=KIND
            legend=words.get(Word::SubjectKind)
            lexicon=&pack.lexicon
            scale=&said.kinds
            class="setting"
            chosen=kind
            on_choose=set(KIND)
            clear=words.get(Word::ClearAnswer)
        />
        <ChoiceGroup
            name=VIEWPOINT
            legend=words.get(Word::MyViewpoint)
            lexicon=&pack.lexicon
            scale=&said.viewpoints
            class="setting"
            chosen=viewpoint
            on_choose=set(VIEWPOINT)
            clear=words.get(Word::ClearAnswer)
        />
        <p class="small">{words.get(Word::NothingLeaves)}</p>
        <Foot pack steps step=Step::Setting session />
    }
    .into_any()
}

//! Holds the participation instrument: setting, one screen per phase, practices, check, reading.

mod about;
mod comparing;
pub(crate) mod figures;
mod gaps;
mod reading;
mod setting;
pub(crate) mod wording;

use super::handover::{ADDRESS, ID};
use crate::catalogue::{PhaseId, Viewpoint, Word};
use crate::engine::Start;
#[cfg(feature = "csr")]
use crate::engine::mount;
use crate::engine::session::Session;
use crate::engine::{Asking, Screens, Steps};
use crate::features::participation::words::{ParticipationPack, item_id};
use crate::platform::page::EarlyInput;
use crate::ui::effect;
use leptos::prelude::*;
use reading::ReadingView;
use setting::Setting;

/// Mounts the journey where it is the one of the page.
#[cfg(feature = "csr")]
#[must_use]
pub fn mount() -> bool {
    mount::journey(
        "participation",
        mount::Opens::Document,
        |pack: &'static ParticipationPack, start| view! { <Participation pack start /> }.into_any(),
    )
}

/// Draws the journey.
#[component]
pub fn Participation(
    /// The language pack.
    pack: &'static ParticipationPack,
    /// The address, the document and the early input that it starts from.
    start: Start,
) -> AnyView {
    let start = start.answering(|found| found == ID);
    start.open(
        pack,
        ADDRESS,
        pack.words.get(Word::StartAssessment),
        |start| view! { <Assessing pack start /> }.into_any(),
    )
}

#[component]
fn Assessing(pack: &'static ParticipationPack, start: Start) -> AnyView {
    let instrument = &pack.instrument;
    let fragment = start.fragment.clone();
    let tapped = start.degree.clone();
    let early = start.early.clone();
    let base = StoredValue::new(start.base.clone());
    let viewpoint = start.viewpoint.as_deref().and_then(Viewpoint::from_id);
    let (document, is_stored) = start.document(ID, |blank| {
        blank.viewpoint = viewpoint;
    });
    let steps = Steps::of(instrument, &fragment, &document);
    let session = Session::new(document, is_stored);
    let tapped = tapped.filter(|_| !is_stored);
    let noted = tapped.clone();
    effect(move || take_up(session, tapped.as_deref(), &early));
    let screens = Screens {
        setting_title: pack.words.get(Word::SettingTitle),
        setting: Box::new(move || {
            view! { <Setting pack steps session noted=noted.clone() /> }.into_any()
        }),
        rows: Box::new(move || setting::rows(pack, session)),
        reading_title: pack.words.get(Word::ReadingTitle),
        reading: Box::new(move || view! { <ReadingView pack steps session base /> }.into_any()),
    };
    view! { <Asking pack steps session screens /> }.into_any()
}

/// Takes in what was done before the wasm was mounted: on the staircase of the home page, and in the fields of this
/// page.
fn take_up(session: Session, tapped: Option<&str>, early: &[EarlyInput]) {
    if tapped.is_none() && early.is_empty() {
        return;
    }
    session.edit(|document| {
        for input in early {
            if input.name == setting::NAME {
                document.title.clone_from(&input.value);
            }
        }
        let Some(assessment) = document.assessment_mut() else {
            return;
        };
        if let Some(degree) = tapped {
            assessment
                .answers
                .set(&item_id(PhaseId::During, "today"), degree);
        }
        for input in early {
            setting::put(assessment, &input.name, &input.value);
        }
    });
}

//! Holds the instrument of an institution: its name, a screen per activity, the check, and a reading with a table
//! of cells, where to start, what is still to find out, and what changed over the years.

mod comparing;
mod reading;
mod setting;
pub(crate) mod steps;
pub(crate) mod table;
pub(crate) mod unknown;
pub(crate) mod wording;
mod years;

use super::{ADDRESS, ID};
use crate::catalogue::Word;
use crate::engine::Start;
#[cfg(feature = "csr")]
use crate::engine::mount;
use crate::engine::session::Session;
use crate::engine::{Asking, Screens, Steps};
use crate::features::institution::words::InstitutionPack;
use crate::features::institution::words::InstitutionWord as W;
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
        "institution",
        mount::Opens::Document,
        |pack: &'static InstitutionPack, start| {
            view! { <InstitutionJourney pack start /> }.into_any()
        },
    )
}

/// Draws the journey.
#[component]
pub fn InstitutionJourney(
    /// The language pack.
    pack: &'static InstitutionPack,
    /// The address, the document and the early input that it starts from.
    start: Start,
) -> AnyView {
    let start = start.answering(|found| found == ID);
    start.open(
        pack,
        ADDRESS,
        pack.words.get(Word::StartAssessment),
        |start| view! { <Answering pack start /> }.into_any(),
    )
}

#[component]
fn Answering(pack: &'static InstitutionPack, start: Start) -> AnyView {
    let fragment = start.fragment.clone();
    let early = start.early.clone();
    let base = StoredValue::new(start.base.clone());
    let (document, is_stored) = start.document(ID, |_| {});
    let steps = Steps::of(&pack.instrument, &fragment, &document);
    let session = Session::new(document, is_stored);
    effect(move || take_up(session, &early));
    let screens = Screens {
        setting_title: &pack.instrument.title,
        setting: Box::new(move || view! { <Setting pack steps session /> }.into_any()),
        rows: Box::new(move || setting::rows(pack, session)),
        reading_title: pack.institution.words.get(W::Reading),
        reading: Box::new(move || view! { <ReadingView pack steps session base /> }.into_any()),
    };
    view! { <Asking pack steps session screens /> }.into_any()
}

/// Takes in what was filled in before the wasm was mounted.
fn take_up(session: Session, early: &[EarlyInput]) {
    if early.is_empty() {
        return;
    }
    session.edit(|document| {
        for input in early {
            setting::put(document, &input.name, &input.value);
        }
    });
}

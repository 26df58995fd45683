//! Holds readiness, "Faire le point": a person answers for a mission, or a team for a partner, and reads
//! the result as four lists that prepare a first meeting. The page says which instrument is asked; an opened
//! document has its own.

pub(crate) mod agenda;
pub(crate) mod asked;
mod copying;
mod history;
pub(crate) mod pair;
mod reading;
mod setting;
pub(crate) mod two_way;
pub(crate) mod wording;

use super::{TEAM, address_of};
use crate::catalogue::Word;
#[cfg(feature = "csr")]
use crate::engine::mount;
use crate::engine::session::Session;
use crate::engine::{Asking, Screens, Steps};
use crate::engine::{Opening, Start};
use crate::features::readiness::words::ReadinessPack;
use crate::features::readiness::words::ReadinessWord as W;
use crate::notebook::Document;
use crate::platform::page::EarlyInput;
use crate::ui::effect;
use asked::Asked;
use leptos::prelude::*;
use reading::ReadingView;
use setting::Setting;

/// Mounts the journey where it is the one of the page.
#[cfg(feature = "csr")]
#[must_use]
pub fn mount() -> bool {
    mount::journey(
        "readiness",
        mount::Opens::Document,
        |pack: &'static ReadinessPack, start| view! { <ReadinessJourney pack start /> }.into_any(),
    )
}

/// Draws the journey.
#[component]
pub fn ReadinessJourney(
    /// The language pack.
    pack: &'static ReadinessPack,
    /// The address, the document and the early input that it starts from.
    start: Start,
) -> AnyView {
    let mut start = start.answering(|found| Asked::of(pack, found).is_some());
    let named = match &start.opening {
        Opening::Found(document) => document
            .assessment()
            .map(|assessment| assessment.instrument),
        _ => start.instrument,
    };
    let instrument = named.unwrap_or(TEAM);
    let asked = Asked::of(pack, instrument);
    if asked.is_none() && start.opening == Opening::New {
        start.opening = Opening::Missing;
    }
    let label = pack.words.get(Word::StartAssessment);
    start.open(pack, address_of(instrument), label, |start| {
        let answering = asked.map(|asked| view! { <Answering pack asked start /> }.into_any());
        answering.into_any()
    })
}

#[component]
fn Answering(pack: &'static ReadinessPack, asked: Asked, start: Start) -> AnyView {
    let fragment = start.fragment.clone();
    let early = start.early.clone();
    let base = StoredValue::new(start.base.clone());
    let (document, is_stored) = start.document(asked.instrument.id, |_| {});
    let steps = Steps::of(asked.instrument, &fragment, &document);
    let session = Session::new(document, is_stored);
    effect(move || take_up(session, &early));
    let screens = Screens {
        setting_title: &asked.instrument.title,
        setting: Box::new(move || view! { <Setting pack asked steps session /> }.into_any()),
        rows: Box::new(move || setting::rows(pack, session)),
        reading_title: pack.said.get(W::Reading),
        reading: Box::new(move || {
            view! { <ReadingView pack asked steps session base /> }.into_any()
        }),
    };
    view! { <Asking pack steps session screens /> }.into_any()
}

/// Takes in what was typed before the wasm was mounted.
fn take_up(session: Session, early: &[EarlyInput]) {
    let typed = early.iter().find(|input| input.name == setting::NAME);
    if let Some(input) = typed {
        session.edit(|document: &mut Document| document.title.clone_from(&input.value));
    }
}

//! Readiness, "Faire le point": a person says where they are for a mission, a team for a partner, and reads
//! it as four lists that prepare a first meeting. Which instrument is asked, the page says; an opened
//! document says it for itself.

mod agenda;
mod copying;
mod history;
mod reading;
mod setting;
mod sheet;
mod two_way;
mod wording;

use super::engine::{Asking, Screens, Steps};
use super::session::Session;
use super::{Nothing, Opening, Start};
use crate::catalogue::readiness::Readiness;
use crate::catalogue::{Instrument, InstrumentId, ReadinessPack, Word};
use crate::notebook::Document;
use crate::platform::page::EarlyInput;
use leptos::prelude::*;
use reading::ReadingView;
use setting::Setting;

/// Which instrument is asked, and what its reading says.
#[derive(Clone, Copy)]
struct Asked {
    instrument: &'static Instrument,
    readiness: &'static Readiness,
}

impl Asked {
    /// An instrument of readiness; none for any other.
    fn of(pack: &'static ReadinessPack, instrument: InstrumentId) -> Option<Self> {
        let (instrument, readiness) = pack.of(instrument)?;
        Some(Self {
            instrument,
            readiness,
        })
    }

    /// Whether a team is asked, and not a partner.
    fn is_team(self) -> bool {
        self.instrument.id == InstrumentId::Team
    }
}

/// The journey.
#[component]
pub fn ReadinessJourney(
    /// The language pack.
    pack: &'static ReadinessPack,
    /// What it starts from.
    start: Start,
) -> AnyView {
    let named = match &start.opening {
        Opening::Found(document) => document
            .assessment()
            .map(|assessment| assessment.instrument),
        _ => start.instrument,
    };
    let instrument = named.unwrap_or(InstrumentId::Team);
    let asked = Asked::of(pack, instrument);
    match (start.opening.clone(), asked) {
        (Opening::Failed(error), _) => {
            view! { <Nothing pack base=start.base path=instrument.path(pack.lang) label=pack.words.get(Word::StartAssessment) error=Some(error) /> }.into_any()
        }
        (Opening::New | Opening::Found(_), Some(asked)) => {
            view! { <Answering pack asked start /> }.into_any()
        }
        _ => view! { <Nothing pack base=start.base path=instrument.path(pack.lang) label=pack.words.get(Word::StartAssessment) error=None /> }.into_any(),
    }
}

#[component]
fn Answering(pack: &'static ReadinessPack, asked: Asked, start: Start) -> AnyView {
    let fragment = start.fragment.clone();
    let early = start.early.clone();
    let base = StoredValue::new(start.base.clone());
    let (document, is_stored) = start.document(asked.instrument.id, |_| {});
    let steps = Steps::of(asked.instrument, &fragment, &document);
    let session = Session::new(document, is_stored);
    Effect::new(move |_| take_up(session, &early));
    let screens = Screens {
        setting_title: &asked.instrument.title,
        setting: Box::new(move || view! { <Setting pack asked steps session /> }.into_any()),
        rows: Box::new(move || setting::rows(pack, session)),
        reading_title: &pack.said.reading,
        reading: Box::new(move || {
            view! { <ReadingView pack asked steps session base /> }.into_any()
        }),
    };
    view! { <Asking pack steps session screens /> }.into_any()
}

/// What was typed before the wasm was there.
fn take_up(session: Session, early: &[EarlyInput]) {
    let typed = early.iter().find(|input| input.name == setting::NAME);
    if let Some(input) = typed {
        session.edit(|document: &mut Document| document.title.clone_from(&input.value));
    }
}

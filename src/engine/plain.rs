//! The journey of a plain instrument: a name, its questions, the check, and a reading, which the instrument
//! draws itself.

use super::session::Session;
use super::{Asking, Foot, Screens, Start, Step, Steps};
use crate::catalogue::{Address, Instrument, Pack, Word};
use crate::platform::page::EarlyInput;
use crate::ui::{TextField, effect, rich};
use leptos::prelude::*;

/// The name of the field that holds the title of the document.
const NAME: &str = "name";

/// Draws a reading: the steps, the document, and the base path of the app.
pub type DrawReading = Box<dyn Fn(Steps, Session, StoredValue<String>) -> AnyView + Send + Sync>;

/// What a plain instrument brings to its journey.
pub struct PlainJourney {
    /// The instrument.
    pub instrument: &'static Instrument,
    /// Where it is answered.
    pub address: Address,
    /// The label of the field for the name.
    pub name: &'static str,
    /// Its hint.
    pub name_hint: &'static str,
    /// The title of the reading.
    pub reading_title: &'static str,
    /// The reading.
    pub reading: DrawReading,
}

/// Draws the journey, or says why there is nothing to answer.
pub fn plain_journey(pack: &'static Pack, start: Start, brings: PlainJourney) -> AnyView {
    let start = start.answering(|found| found == brings.instrument.id);
    let label = pack.words.get(Word::StartAssessment);
    start.open(pack, brings.address, label, |start| {
        answering(pack, start, brings)
    })
}

fn answering(pack: &'static Pack, start: Start, brings: PlainJourney) -> AnyView {
    let PlainJourney {
        instrument,
        name: label,
        name_hint: hint,
        reading_title,
        reading,
        ..
    } = brings;
    let fragment = start.fragment.clone();
    let early = start.early.clone();
    let base = StoredValue::new(start.base.clone());
    let (document, is_stored) = start.document(instrument.id, |_| {});
    let steps = Steps::of(instrument, &fragment, &document);
    let session = Session::new(document, is_stored);
    effect(move || take_up(session, &early));
    let title = move || session.document.with_untracked(|d| d.title.clone());
    let screens = Screens {
        setting_title: &instrument.title,
        setting: Box::new(move || view! { <Setting pack label hint steps session /> }.into_any()),
        rows: Box::new(move || vec![(label, title())]),
        reading_title,
        reading: Box::new(move || reading(steps, session, base)),
    };
    view! { <Asking pack steps session screens /> }.into_any()
}

/// Takes in what was typed before the wasm was mounted.
fn take_up(session: Session, early: &[EarlyInput]) {
    if let Some(typed) = early.iter().find(|input| input.name == NAME) {
        session.edit(|document| document.title.clone_from(&typed.value));
    }
}

/// Draws the first step: what is asked, and a field for a name.
#[component]
fn Setting(
    pack: &'static Pack,
    label: &'static str,
    hint: &'static str,
    steps: Steps,
    session: Session,
) -> AnyView {
    let instrument = steps.instrument;
    let value = session.text(|document| &document.title);
    view! {
        <div class="stack">
            <h1 tabindex="-1">{instrument.title.as_str()}</h1>
            <p class="lead" inner_html=rich(&pack.lexicon, &instrument.lead)></p>
        </div>
        <TextField
            name=NAME
            label
            hint
            value
            on_input=move |given: String| session.edit(|document| document.title = given)
        />
        <p class="small">{pack.words.get(Word::NothingLeaves)}" "{pack.words.get(Word::Dialogue)}</p>
        <Foot pack steps step=Step::Setting session />
    }
    .into_any()
}

//! Draws the first step: the purpose, and the place.

use super::asked::Asked;
use crate::catalogue::Word;
use crate::engine::session::Session;
use crate::engine::{Foot, Step, Steps};
use crate::features::readiness::words::ReadinessPack;
use crate::features::readiness::words::ReadinessWord as W;
use crate::ui::{TextField, rich};
use leptos::prelude::*;

/// The name of the field that holds the place.
pub const NAME: &str = "name";

/// Returns the question and answer of this step, for the check.
pub fn rows(pack: &'static ReadinessPack, session: Session) -> Vec<(&'static str, String)> {
    let place = session
        .document
        .with_untracked(|document| document.title.clone());
    vec![(pack.said.get(W::Place), place)]
}

/// Draws the step.
#[component]
pub fn Setting(
    /// The language pack.
    pack: &'static ReadinessPack,
    /// The instrument that is asked.
    asked: Asked,
    /// The steps.
    steps: Steps,
    /// The document.
    session: Session,
) -> AnyView {
    let said = &pack.said;
    let place = session.text(|document| &document.title);
    let may_hurt = asked.instrument.items().any(|item| !item.hint.is_empty());
    view! {
        <div class="stack">
            <h1 tabindex="-1">{asked.instrument.title.as_str()}</h1>
            <p class="lead" inner_html=rich(&pack.lexicon, &asked.instrument.lead)></p>
            <p inner_html=rich(&pack.lexicon, said.get(W::How))></p>
        </div>
        <TextField
            name=NAME
            label=said.get(W::Place)
            hint=said.get(W::PlaceHint)
            value=place
            on_input=move |given: String| session.edit(|document| document.title = given)
        />
        {may_hurt.then(|| view! { <p class="small">{said.get(W::HelpNow)}</p> }.into_any())}
        <p class="small">{pack.words.get(Word::NothingLeaves)}" "{pack.words.get(Word::Dialogue)}</p>
        <Foot pack steps step=Step::Setting session />
    }
    .into_any()
}

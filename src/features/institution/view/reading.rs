//! Draws the reading: the table of cells, where to start, what is still to find out, and what changed.

use super::comparing::Comparing;
use super::steps::{self, OtherSteps, WhereToStart};
use super::table::table;
use super::unknown::unknown;
use super::wording::{about, headline, reading_of};
use crate::catalogue::{Word, plain};
use crate::engine::session::Session;
use crate::engine::sharing::Sharing;
use crate::engine::{Missing, Saved, Step, Steps};
use crate::features::institution::ADDRESS;
use crate::features::institution::rule::InstitutionReading;
use crate::features::institution::sheet::Sheet;
use crate::features::institution::words::InstitutionPack;
use crate::features::institution::words::InstitutionWord as W;
use crate::features::to_do::handover::{Kept, Preparing};
use crate::notebook::Document;
use crate::ui::{text, when};
use leptos::prelude::*;

/// Draws the reading of the document on screen.
#[component]
pub fn ReadingView(
    /// The language pack.
    pack: &'static InstitutionPack,
    /// The steps.
    steps: Steps,
    /// The document.
    session: Session,
    /// The base path of the app.
    base: StoredValue<String>,
) -> AnyView {
    let words = &pack.words;
    let said = &pack.institution.words;
    let reading = Memo::new(move |_| session.document.with(reading_of));
    let about = text(move || session.document.with(|document| about(pack, document)));
    let kept = Memo::new(move |_| session.document.with(|document| kept_of(pack, document)));
    let received = session.document.with_untracked(Document::is_received);
    view! {
        <div class="stack">
            <p class="small">{about}</p>
            <h1 tabindex="-1">{said.get(W::Reading)}</h1>
            <p class="lead" id="headline">{move || reading.with(|reading| headline(pack, reading))}</p>
            {received.then(|| view! { <p class="small">{words.get(Word::ReceivedNote)}</p> }.into_any())}
        </div>
        {(!received).then(|| view! { <Missing pack steps session /> }.into_any())}
        {when(move || reading.with(InstitutionReading::is_started), move || view! {
            <section class="card" id="cells">
                <h2>{said.get(W::Table)}</h2>
                <div class="stack" inner_html=move || reading.with(|reading| table(pack, reading).html())></div>
                <p class="small">{words.get(Word::Dialogue)}</p>
            </section>
            <div class="cols">
                <div class="stack">
                    <WhereToStart pack session reading />
                    <div class="stack" inner_html=move || reading.with(|reading| unknown(pack, reading))></div>
                </div>
                <div class="stack">
                    <OtherSteps pack session reading />
                </div>
            </div>
            {(!received).then(|| view! {
                <Preparing pack session base untitled=pack.instrument.title.as_str() kept />
                <Comparing pack session />
            }.into_any())}
        }.into_any())}
        <Sharing
            pack
            session
            base
            title=words.get(Word::ShareTitle)
            lead=said.get(W::ShareLead)
            own=ADDRESS
        />
        <div class="foot">
            {(!received).then(|| view! {
                <a class="btn quiet" data-act="back" href=steps.link(Step::Check)>{words.get(Word::ChangeAnswers)}</a>
            }.into_any())}
            <a class="btn quiet" href=base.with_value(|base| [base.as_str(), &pack.notebook].concat())>
                {words.get(Word::OpenNotebook)}
            </a>
            <Saved pack session />
        </div>
        <Sheet pack session reading about />
    }
    .into_any()
}

/// Returns the kept first steps, each with its cell.
fn kept_of(pack: &'static InstitutionPack, document: &Document) -> Kept {
    let kept = steps::kept(pack, document).into_iter();
    kept.map(|cell| {
        let name = pack.institution.cell_name(cell);
        let colon = pack.words.get(Word::Colon);
        (
            cell.id.clone(),
            [&*name, colon, &plain(&cell.first_step)].concat(),
        )
    })
    .collect()
}

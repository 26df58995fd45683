//! Compares with another assessment of the same institution: an earlier one, or another person's from a file.

use super::wording::{about, moves, reading_of};
use super::years::{list, years};
use crate::catalogue::{InstrumentId, Word};
use crate::engine::choosing::Choosing;
use crate::engine::receiving;
use crate::engine::receiving::{TakeIn, refresh};
use crate::engine::session::Session;
use crate::features::institution::ID;
use crate::features::institution::rule::{is_same_institution, moved};
use crate::features::institution::words::InstitutionPack;
use crate::features::institution::words::InstitutionWord as W;
use crate::notebook::{Document, Id};
use crate::ui::{effect, when};
use leptos::prelude::*;

/// Draws the years, the choice of an assessment, a field for a file, and the differences.
#[component]
pub fn Comparing(
    /// The language pack.
    pack: &'static InstitutionPack,
    /// The document.
    session: Session,
) -> AnyView {
    let words = &pack.words;
    let others: RwSignal<Vec<Document>> = RwSignal::new(Vec::new());
    let chosen = RwSignal::new(String::new());
    let look = move || {
        let this = session.document.get_untracked();
        refresh(session, others, move |other| {
            is_same_institution(&this, other)
        });
    };
    effect(look);
    let on_taken = Callback::new(move |id: Id| {
        look();
        chosen.set(id.to_string());
    });
    let over_years = move || {
        session
            .document
            .with(|this| others.with(|others| years(pack, this, others)))
    };
    let html = move || {
        receiving::chosen(others, chosen).map_or_else(String::new, |other| {
            session
                .document
                .with(|this| differences(pack, this, &other))
        })
    };
    view! {
        <div class="stack no-print" inner_html=over_years></div>
        <section class="card no-print" id="compare">
            <h2>{words.get(Word::CompareTitle)}</h2>
            <p>{pack.institution.words.get(W::CompareLead)}</p>
            {when(move || others.with(|others| !others.is_empty()), move || view! {
                <Choosing
                    id="compare-with"
                    label=words.get(Word::CompareWith)
                    none=words.get(Word::CompareNone)
                    others
                    chosen
                    name=Box::new(move |other| about(pack, other))
                />
            }.into_any())}
            <div id="differences" aria-live="polite" inner_html=html></div>
            <TakeIn pack session accepts=is_institution on_taken />
        </section>
    }
    .into_any()
}

fn is_institution(instrument: InstrumentId) -> bool {
    instrument == ID
}

/// Words what changed between one's own assessments, the earlier first, or where two people differ.
fn differences(pack: &'static InstitutionPack, this: &Document, other: &Document) -> String {
    let said = &pack.institution.words;
    let readings = [reading_of(this), reading_of(other)];
    let [ours, theirs] = &readings;
    let html = if other.is_received() {
        let found = moves(
            pack,
            &moved(ours, theirs),
            said.get(W::Differs),
            said.get(W::DiffersWish),
        );
        let mut html = list(&found, said.get(W::DiffersNone));
        html.leaf(
            "p",
            &[("class", "small")],
            pack.words.get(Word::CompareNoRight),
        );
        html
    } else {
        let (earlier, later) = if other.created <= this.created {
            (theirs, ours)
        } else {
            (ours, theirs)
        };
        let found = moves(
            pack,
            &moved(earlier, later),
            said.get(W::Moved),
            said.get(W::MovedWish),
        );
        list(&found, said.get(W::MovedNone))
    };
    html.html()
}

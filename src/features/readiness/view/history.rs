//! Compares with earlier answers for the same mission.

use super::asked::Asked;
use super::wording::{about, statement};
use crate::catalogue::{Word, fill, in_sentence};
use crate::engine::choosing::Choosing;
use crate::engine::receiving;
use crate::engine::receiving::refresh;
use crate::engine::session::Session;
use crate::features::readiness::rule::moved;
use crate::features::readiness::words::ReadinessAnswer;
use crate::features::readiness::words::ReadinessPack;
use crate::features::readiness::words::ReadinessWord as W;
use crate::notebook::{Document, Entries};
use crate::ui::{StaticHtml, effect, when};
use leptos::prelude::*;

/// Draws the choice of an earlier or later document, and what changed. Nothing if there is no other.
#[component]
pub fn History(
    /// The language pack.
    pack: &'static ReadinessPack,
    /// The instrument that is asked.
    asked: Asked,
    /// The document.
    session: Session,
) -> AnyView {
    let said = &pack.said;
    let others: RwSignal<Vec<Document>> = RwSignal::new(Vec::new());
    let chosen = RwSignal::new(String::new());
    effect(move || {
        refresh(session, others, move |other| {
            let instrument = other.assessment().map(|assessment| assessment.instrument);
            // A received document is not an earlier time of one's own.
            instrument == Some(asked.instrument.id) && !other.is_received()
        });
    });
    // If there is only one other time, it is chosen.
    effect(move || {
        let only = others.with(|others| match others.as_slice() {
            [one] => Some(one.id.to_string()),
            _ => None,
        });
        if let Some(only) = only {
            chosen.set(only);
        }
    });
    let html = move || {
        receiving::chosen(others, chosen).map_or_else(String::new, |other| {
            session
                .document
                .with(|this| moves(pack, asked, this, &other))
        })
    };
    when(
        move || others.with(|others| !others.is_empty()),
        move || {
            view! {
                <section class="card no-print" id="history">
                    <h2>{said.get(W::History)}</h2>
                    <p>{said.get(W::HistoryLead)}</p>
                    <Choosing
                        id="history-with"
                        label=said.get(W::HistoryChoose)
                        none=pack.words.get(Word::CompareNone)
                        others
                        chosen
                        name=Box::new(move |other| about(pack, asked, other))
                    />
                    <div id="moved" aria-live="polite" inner_html=html></div>
                </section>
            }
            .into_any()
        },
    )
}

/// Words what changed from the earlier document to the later one.
fn moves(pack: &'static ReadinessPack, asked: Asked, one: &Document, two: &Document) -> String {
    let (earlier, later) = if one.created < two.created {
        (one, two)
    } else {
        (two, one)
    };
    let none = Entries::default();
    let answers = |document: &Document| {
        let answers = document.assessment().map(|assessment| &assessment.answers);
        answers.unwrap_or(&none).clone()
    };
    // What has no answer yet at the later time has not moved.
    let found: Vec<_> = moved(
        &asked.readiness.statements,
        &answers(earlier),
        &answers(later),
    )
    .into_iter()
    .filter(|moved| moved.to.is_some())
    .collect();
    let mut html = StaticHtml::new();
    if found.is_empty() {
        html.leaf("p", &[], pack.said.get(W::HistorySame));
        return html.html();
    }
    let label = |answer: Option<ReadinessAnswer>| {
        let scale = asked.instrument.scales.first();
        match (answer, scale) {
            (Some(answer), Some(scale)) => in_sentence(scale.label(answer.id())),
            _ => pack.said.get(W::NoAnswer).to_owned(),
        }
    };
    html.open("ul", &[("class", "points")]);
    for moved in found {
        let short = statement(asked, moved.place).map_or("", |statement| &statement.short);
        let values = [
            ("short", short),
            ("from", &label(moved.from)),
            ("to", &label(moved.to)),
        ];
        html.leaf("li", &[], &fill(pack.said.get(W::Moved), &values));
    }
    html.close("ul");
    html.html()
}

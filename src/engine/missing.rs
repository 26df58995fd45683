//! Says what is missing. Answering is never blocked, so the reading says it.

use super::steps::{Step, Steps};
use crate::catalogue::{Item, Pack, Section, Word};
use crate::engine::session::Session;
use crate::ui::follow;
use leptos::prelude::*;

/// Draws what is missing for a complete reading, with links to it.
#[component]
pub fn Missing(
    /// The words that all journeys share.
    pack: &'static Pack,
    /// The steps.
    steps: Steps,
    /// The document.
    session: Session,
) -> AnyView {
    let words = &pack.words;
    let left = Memo::new(move |_| {
        session.document.with(|document| {
            let answers = document.assessment().map(|assessment| &assessment.answers);
            let count = |section: &Section| {
                let blank =
                    |item: &&Item| answers.is_none_or(|answers| answers.get(&item.id).is_none());
                section.items.iter().filter(blank).count()
            };
            steps
                .instrument
                .sections
                .iter()
                .map(count)
                .collect::<Vec<_>>()
        })
    });
    follow(move || {
        let left = left.get();
        if left.iter().all(|n| *n == 0) {
            return ().into_any();
        }
        let rows = steps
            .instrument
            .sections
            .iter()
            .zip(&left)
            .zip(0..)
            .filter(|((_, n), _)| **n > 0);
        let links = rows.map(|((section, many), place)| {
            let said = words.fill(
                Word::MissingIn,
                &[
                    ("n", &many.to_string()),
                    ("of", &section.items.len().to_string()),
                ],
            );
            view! {
                <li>
                    <a href=steps.link(Step::Section(place))>{section.title.as_str()}</a>
                    <span class="small">{said}</span>
                </li>
            }
            .into_any()
        });
        view! {
            <section class="card" id="missing">
                <h2>{words.get(Word::PartialTitle)}</h2>
                <p>{words.get(Word::PartialText)}</p>
                <ul class="tasks">{links.collect_view()}</ul>
            </section>
        }
        .into_any()
    })
}

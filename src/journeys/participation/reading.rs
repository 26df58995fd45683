//! The reading: the chart and its words, what to look at, what to do, what to say.

use super::comparing::Comparing;
use super::gaps::{Actions, Alerts, Talk};
use super::sharing::Sharing;
use super::sheet::Sheet;
use super::wording;
use crate::catalogue::{JourneyId, Pack, Position, Viewpoint, Word};
use crate::journeys::engine::{Saved, Step, Steps};
use crate::journeys::session::Session;
use crate::notebook::participation::{Observed, PhaseReading, Reading, read};
use crate::notebook::Document;
use crate::platform::time;
use crate::ui::{Climb, ClimbMark, ClimbPhase, Mark};
use leptos::prelude::*;

/// The reading of the document on screen.
#[component]
pub fn ReadingView(
    /// The language pack.
    pack: &'static Pack,
    /// The steps.
    steps: Steps,
    /// The document.
    session: Session,
    /// The base path of the app.
    base: StoredValue<String>,
) -> AnyView {
    let words = &pack.words;
    let reading = Memo::new(move |_| session.document.with(reading_of));
    let about = Memo::new(move |_| session.document.with(|document| about(pack, document)));
    let kept = Memo::new(move |_| {
        session.document.with(|document| document.assessment().map(|a| a.kept.clone()).unwrap_or_default())
    });
    let received = session.document.with_untracked(|d| d.assessment().is_some_and(|a| a.received.is_some()));
    let started = Memo::new(move |_| reading.with(Reading::is_started));
    view! {
        <div class="stack">
            <p class="small">{about}</p>
            <h1 tabindex="-1">{words.get(Word::ReadingTitle)}</h1>
            <p class="lead" id="headline">{move || reading.with(|reading| wording::headline(pack, reading))}</p>
            {received.then(|| view! { <p class="small">{words.get(Word::ReceivedNote)}</p> })}
        </div>
        <Missing pack steps session />
        <Show when=move || started.get()>
            <div class="cols">
                <section class="card">
                    <h2>{words.get(Word::WhereYouStand)}</h2>
                    {move || reading.with(|reading| view! { <Chart pack reading=reading.clone() /> })}
                    <Legend pack />
                    {move || reading.with(|reading| view! { <ChartTable pack reading=reading.clone() /> })}
                    <Rule pack />
                </section>
                <div class="stack">
                    {move || reading.with(|reading| view! { <Alerts pack session reading=reading.clone() /> })}
                    {move || reading.with(|reading| view! { <Actions pack session reading=reading.clone() kept /> })}
                    {move || reading.with(|reading| view! { <Talk pack reading=reading.clone() /> })}
                </div>
            </div>
            <Comparing pack session />
        </Show>
        <Sharing pack session base />
        <div class="foot">
            <a class="btn quiet" data-act="back" href=steps.link(Step::Check)>{words.get(Word::ChangeAnswers)}</a>
            <a class="btn quiet" href=move || base.with_value(|base| [base, JourneyId::Notebook.path(pack.lang)].concat())>
                {words.get(Word::OpenNotebook)}
            </a>
            <Saved pack session />
        </div>
        <p class="small">{words.get(Word::Dialogue)}</p>
        {move || reading.with(|reading| view! { <Sheet pack session reading=reading.clone() about=about.get() /> })}
    }
    .into_any()
}

/// The reading of a document; of nothing where it is no assessment.
pub fn reading_of(document: &Document) -> Reading {
    document.assessment().map_or(Reading { phases: Vec::new() }, read)
}

/// What it is about, when, and seen from where: "Atelier nutrition · 21 novembre 2026 · Regard : …".
pub fn about(pack: &'static Pack, document: &Document) -> String {
    let words = &pack.words;
    let name = if document.title.is_empty() { words.get(Word::Untitled) } else { &document.title };
    let mut parts = vec![name.to_owned()];
    if document.updated > 0 {
        parts.push(time::long_date(pack.lang.id(), document.updated));
    }
    if let Some(view) = document.assessment().and_then(|a| a.viewpoint) {
        let label = pack.participation.viewpoints.label(Viewpoint::id(view));
        parts.push(words.fill(Word::SeenBy, &[("viewpoint", label)]));
    }
    parts.join(" · ")
}

/// What is missing for a whole reading, with links to it.
#[component]
fn Missing(pack: &'static Pack, steps: Steps, session: Session) -> AnyView {
    let words = &pack.words;
    let left = Memo::new(move |_| {
        session.document.with(|document| {
            let answers = document.assessment().map(|assessment| &assessment.answers);
            let count = |section: &crate::catalogue::Section| {
                let blank = |item: &&crate::catalogue::Item| {
                    answers.is_none_or(|answers| answers.get(&item.id).is_none())
                };
                section.items.iter().filter(blank).count()
            };
            pack.instrument.sections.iter().map(count).collect::<Vec<_>>()
        })
    });
    let missing = move || {
        let left = left.get();
        (left.iter().sum::<usize>() > 0).then(|| {
            let rows = pack.instrument.sections.iter().zip(&left).zip(0..).filter(|((_, n), _)| **n > 0);
            let links = rows.map(|((section, many), place)| {
                let said = words.fill(Word::MissingIn, &[("n", &many.to_string()), ("of", &section.items.len().to_string())]);
                view! {
                    <li>
                        <a href=steps.link(Step::Section(place))>{section.title.as_str()}</a>
                        <span class="small">{said}</span>
                    </li>
                }
            });
            view! {
                <section class="card" id="missing">
                    <h2>{words.get(Word::PartialTitle)}</h2>
                    <p>{words.get(Word::PartialText)}</p>
                    <ul class="tasks">{links.collect_view()}</ul>
                </section>
            }
        })
    };
    missing.into_any()
}

/// The ladder.
#[component]
pub fn Chart(pack: &'static Pack, reading: Reading) -> AnyView {
    let words = &pack.words;
    let phases = reading
        .phases
        .iter()
        .map(|phase| ClimbPhase {
            name: pack.phase(phase.phase).map(|phase| phase.name.clone()).unwrap_or_default(),
            marks: marks(phase),
        })
        .collect();
    let steps = pack.degrees.iter().map(|degree| degree.name.clone()).collect();
    view! {
        <Climb
            label=words.get(Word::ChartLabel).to_owned()
            steps
            floor=wording::position(pack, Position::NotInvolved).to_owned()
            phases
        />
    }
    .into_any()
}

fn marks(phase: &PhaseReading) -> Vec<ClimbMark> {
    let at = |mark, height: Option<u8>| height.map(|height| ClimbMark { mark, height });
    let shown = match phase.observed {
        Observed::Degree(degree) => Some(degree.height()),
        Observed::None => Some(0),
        Observed::ToCheck(_) | Observed::Unfinished(_) => None,
    };
    [
        at(Mark::Wished, phase.wished.and_then(Position::height)),
        at(Mark::Today, phase.today.and_then(Position::height)),
        at(Mark::Observed, shown),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// What the marks mean.
#[component]
pub fn Legend(pack: &'static Pack) -> AnyView {
    let words = &pack.words;
    view! {
        <ul class="legend">
            <li>
                <svg viewBox="0 0 24 24" aria-hidden="true"><circle class="mark-today" cx="12" cy="12" r="8" /></svg>
                {words.get(Word::LegendToday)}
            </li>
            <li>
                <svg viewBox="0 0 24 24" aria-hidden="true"><circle class="mark-wished" cx="12" cy="12" r="8" /></svg>
                {words.get(Word::LegendWished)}
            </li>
            <li>
                <svg viewBox="0 0 24 24" aria-hidden="true"><path class="mark-observed" d="M12 3l9 9l-9 9l-9 -9z" /></svg>
                {words.get(Word::LegendObserved)}
            </li>
        </ul>
    }
    .into_any()
}

/// The chart in words: a table, and a sentence a phase.
#[component]
pub fn ChartTable(pack: &'static Pack, reading: Reading) -> AnyView {
    let words = &pack.words;
    let name = |phase: &PhaseReading| pack.phase(phase.phase).map_or("", |phase| phase.name.as_str());
    let rows = reading.phases.iter().map(|phase| {
        view! {
            <tr>
                <th scope="row">{name(phase)}</th>
                <td>{wording::cell(pack, phase.today)}</td>
                <td>{wording::cell(pack, phase.wished)}</td>
                <td>{wording::observed(pack, phase.observed)}</td>
            </tr>
        }
    });
    let sentences = reading.phases.iter().map(|phase| {
        view! { <p><b>{name(phase)}</b>{words.get(Word::Colon)}{wording::phase(pack, phase)}</p> }
    });
    view! {
        <div class="stack" id="in-words">{sentences.collect_view()}</div>
        <div class="scroll-x" tabindex="0" role="region" aria-label=words.get(Word::ChartLabel)>
            <table class="chart-table">
                <thead>
                    <tr>
                        <th scope="col">{words.get(Word::PhaseColumn)}</th>
                        <th scope="col">{words.get(Word::LegendToday)}</th>
                        <th scope="col">{words.get(Word::LegendWished)}</th>
                        <th scope="col">{words.get(Word::LegendObserved)}</th>
                    </tr>
                </thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </div>
    }
    .into_any()
}

/// The rule of the observed degree, behind a fold.
#[component]
fn Rule(pack: &'static Pack) -> AnyView {
    let sentences = pack.participation.rule.iter().map(|said| view! { <p class="small">{said.as_str()}</p> });
    view! {
        <details class="note">
            <summary>{pack.words.get(Word::RuleTitle)}</summary>
            <div class="stack">{sentences.collect_view()}</div>
        </details>
    }
    .into_any()
}

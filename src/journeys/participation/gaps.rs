//! From gaps to acts: the alert, what helps to climb, and sentences that open the discussion.

use super::wording;
use crate::catalogue::{Action, DegreeId, Occasion, Pack, PhaseId, Position, PracticeAnswer, Word, item_id};
use crate::journeys::session::Session;
use crate::notebook::participation::{Gap, Observed, PhaseReading, Reading};
use leptos::prelude::*;

/// Where the stated degree is above what the practices show: said of the project, never of the
/// person, with the guides' word explained behind it.
#[component]
pub fn Alerts(pack: &'static Pack, session: Session, reading: Reading) -> AnyView {
    let words = &pack.words;
    let alerts: Vec<PhaseReading> = reading.phases.into_iter().filter(|phase| phase.alert).collect();
    if alerts.is_empty() {
        return ().into_any();
    }
    let rows = alerts.iter().map(|phase| {
        let when = pack.phase(phase.phase).map_or("", |phase| phase.name.as_str());
        let today = phase.today.map(|p| wording::inline(wording::position(pack, p))).unwrap_or_default();
        let shown = wording::inline(&wording::observed(pack, phase.observed));
        let said = words.fill(Word::AlertPhase, &[("today", &today), ("observed", &shown)]);
        let lacking = lacking(pack, session, phase);
        view! {
            <div class="stack" data-phase=phase.phase.id()>
                <p><b>{when}</b>{words.get(Word::Colon)}{said}</p>
                <ul>{lacking.into_iter().map(|short| view! { <li>{short}</li> }).collect_view()}</ul>
            </div>
        }
    });
    let alibi = pack.participation.alibi.iter().map(|said| view! { <p>{said.as_str()}</p> });
    view! {
        <section class="card alert">
            <h2>{words.get(Word::AlertTitle)}</h2>
            {rows.collect_view()}
            <p>{words.get(Word::AlertOpen)}</p>
            <details class="note">
                <summary>{words.get(Word::AlertUnderstand)}</summary>
                <div class="stack">{alibi.collect_view()}</div>
            </details>
        </section>
    }
    .into_any()
}

/// The practices up to the stated degree that are not, or not fully, there.
fn lacking(pack: &'static Pack, session: Session, phase: &PhaseReading) -> Vec<String> {
    let stated = phase.today.and_then(Position::height).unwrap_or(0);
    let words = &pack.words;
    session.document.with_untracked(|document| {
        let practices = pack.participation.practices.iter();
        let here = practices.filter(|p| p.phase == phase.phase && p.degree.height() <= stated);
        let said = here.filter_map(|practice| {
            let id = item_id(phase.phase, &["practice.", practice.degree.id()].concat());
            let answer = document.assessment()?.answers.get(&id).and_then(PracticeAnswer::from_id)?;
            let word = match answer {
                PracticeAnswer::No => Word::PracticeNo,
                PracticeAnswer::Partly => Word::PracticePartly,
                PracticeAnswer::Yes | PracticeAnswer::Unknown => return None,
            };
            Some(words.fill(word, &[("practice", &practice.short)]))
        });
        said.collect()
    })
}

/// The first step that a phase has to climb: the one above today for a gap, or the lowest one that
/// the practices do not show for an alert. And the highest that is wished.
fn climb(phase: &PhaseReading) -> Option<(u8, u8)> {
    let today = phase.today.and_then(Position::height);
    let wished = phase.wished.and_then(Position::height);
    let from_gap = match (phase.gap, today, wished) {
        (Gap::Up(_), Some(today), Some(wished)) => Some((today + 1, wished)),
        _ => None,
    };
    let from_alert = match (phase.alert, phase.observed, today) {
        (true, Observed::Degree(shown), Some(today)) => Some((shown.height() + 1, today)),
        (true, Observed::None, Some(today)) => Some((1, today)),
        _ => None,
    };
    match (from_alert, from_gap) {
        (Some((low, high)), Some((_, wish))) => Some((low, high.max(wish))),
        (one, two) => one.or(two),
    }
}

/// What helps to climb, phase by phase: the next step at once, later ones behind a fold.
#[component]
pub fn Actions(
    pack: &'static Pack,
    session: Session,
    reading: Reading,
    kept: Memo<Vec<String>>,
) -> AnyView {
    let words = &pack.words;
    let climbs: Vec<(PhaseId, u8, u8)> = reading
        .phases
        .iter()
        .filter_map(|phase| climb(phase).map(|(low, high)| (phase.phase, low, high)))
        .collect();
    if climbs.is_empty() {
        return ().into_any();
    }
    let phases = climbs.into_iter().map(|(phase, low, high)| {
        let name = pack.phase(phase).map_or("", |phase| phase.name.as_str());
        let next = DegreeId::ALL.iter().find(|degree| degree.height() == low);
        let towards = next.map(|id| wording::inline(wording::degree(pack, *id))).unwrap_or_default();
        let heading = words.fill(Word::ClimbTowards, &[("phase", name), ("degree", &towards)]);
        let of = move |fits: &dyn Fn(u8) -> bool| -> Vec<&'static Action> {
            let actions = pack.participation.actions.iter();
            actions.filter(|a| a.phase == phase && fits(a.degree.height())).collect()
        };
        let now = of(&|height| height == low);
        let later = of(&|height| height > low && height <= high);
        let list = move |actions: Vec<&'static Action>| {
            let rows = actions.into_iter().map(|action| view! { <ActionRow pack session action kept /> });
            view! { <ul class="tasks">{rows.collect_view()}</ul> }
        };
        view! {
            <div class="stack">
                <h3>{heading}</h3>
                {list(now)}
                {(!later.is_empty()).then(|| view! {
                    <details class="note">
                        <summary>
                            {words.get(Word::ClimbLater)}
                            <span class="visually-hidden">{[", ", name].concat()}</span>
                        </summary>
                        {list(later)}
                    </details>
                })}
            </div>
        }
    });
    view! {
        <section class="card" id="actions">
            <h2>{words.get(Word::ActionsTitle)}</h2>
            <p class="small">{words.get(Word::ActionsHint)}</p>
            {phases.collect_view()}
        </section>
    }
    .into_any()
}

#[component]
fn ActionRow(
    pack: &'static Pack,
    session: Session,
    action: &'static Action,
    kept: Memo<Vec<String>>,
) -> AnyView {
    let words = &pack.words;
    let is_kept = move || kept.with(|kept| kept.contains(&action.id));
    let toggle = move |_| {
        session.edit(|document| {
            if let Some(assessment) = document.assessment_mut() {
                assessment.toggle_kept(&action.id);
            }
        });
    };
    view! {
        <li>
            <span id=["action-", &action.id].concat()>{action.text.as_str()}</span>
            <button
                type="button"
                class="chip"
                data-act="keep"
                data-action=action.id.as_str()
                aria-pressed=move || is_kept().to_string()
                aria-describedby=["action-", &action.id].concat()
                on:click=toggle
            >
                {move || words.get(if is_kept() { Word::Kept } else { Word::Keep })}
            </button>
        </li>
    }
    .into_any()
}

/// When a phase calls for which sentences.
fn occasion(phase: &PhaseReading) -> Option<Occasion> {
    if phase.alert {
        return Some(Occasion::Alert);
    }
    match (phase.gap, phase.observed) {
        (Gap::Up(_), _) => Some(Occasion::Climb),
        (Gap::Down(_), _) => Some(Occasion::StepDown),
        (Gap::OffScale, _) | (_, Observed::ToCheck(_)) => Some(Occasion::Check),
        (Gap::Met, _) => Some(Occasion::Agree),
        (Gap::Unanswered, _) => None,
    }
}

/// Sentences that open the discussion.
#[component]
pub fn Talk(pack: &'static Pack, reading: Reading) -> AnyView {
    let words = &pack.words;
    let mut said: Vec<&'static str> = Vec::new();
    for phase in &reading.phases {
        let Some(occasion) = occasion(phase) else { continue };
        let fits = pack.participation.discussions.iter().filter(|sentence| {
            sentence.occasion == occasion && sentence.phase.is_none_or(|only| only == phase.phase)
        });
        for sentence in fits {
            if !said.contains(&sentence.text.as_str()) {
                said.push(&sentence.text);
            }
        }
    }
    if said.is_empty() {
        return ().into_any();
    }
    let quotes = said.into_iter().map(|text| {
        let quoted = words.fill(Word::Quote, &[("text", text)]);
        view! { <blockquote>{quoted}</blockquote> }
    });
    view! {
        <section class="stack" id="talk">
            <h2>{words.get(Word::TalkTitle)}</h2>
            {quotes.collect_view()}
        </section>
    }
    .into_any()
}

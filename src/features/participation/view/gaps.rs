//! Turns gaps into things to do: the alert, what helps to climb, and sentences that open the discussion.

use super::{figures, wording};
use crate::catalogue::{DegreeId, PhaseId, Position, Word, in_sentence};
use crate::engine::session::Session;
use crate::features::participation::rule::{Gap, Observed, PhaseReading, Reading};
use crate::features::participation::words::{
    Action, Occasion, ParticipationPack, PracticeAnswer, item_id,
};
use crate::ui::{StaticHtml, add_rich, fact, follow, rich};
use leptos::prelude::*;

/// Writes the alerts: where the stated degree is above the observed one. They speak of the project, never of the
/// person, and explain the guides' word behind a fold. Empty if there is no alert.
pub fn alerts(pack: &'static ParticipationPack, session: Session, reading: &Reading) -> String {
    let words = &pack.words;
    let mut card = StaticHtml::new();
    if !reading.phases.iter().any(|phase| phase.alert) {
        return card.html();
    }
    card.open("section", &[("class", "card alert"), ("id", "alert")]);
    card.leaf("h2", &[], words.get(Word::AlertTitle));
    for phase in reading.phases.iter().filter(|phase| phase.alert) {
        let name = pack
            .phase(phase.phase)
            .map_or("", |phase| phase.name.as_str());
        let today = phase
            .today
            .map(|p| in_sentence(wording::position(pack, p)))
            .unwrap_or_default();
        let shown = in_sentence(&wording::observed(pack, phase.observed));
        let said = words.fill(Word::AlertPhase, &[("today", &today), ("observed", &shown)]);
        card.open(
            "div",
            &[("class", "stack"), ("data-phase", phase.phase.id())],
        );
        card.open("p", &[])
            .leaf("b", &[], name)
            .text(words.get(Word::Colon))
            .text(&said)
            .close("p");
        card.open("ul", &[]);
        for short in lacking(pack, session, phase) {
            card.leaf("li", &[], &short);
        }
        card.close("ul").close("div");
    }
    card.leaf("p", &[], words.get(Word::AlertOpen))
        .add(&figures::fold(
            pack,
            words.get(Word::AlertUnderstand),
            &pack.participation.alibi,
        ))
        .close("section");
    card.html()
}

/// Writes the practices up to the stated degree that are missing or partial.
fn lacking(
    pack: &'static ParticipationPack,
    session: Session,
    phase: &PhaseReading,
) -> Vec<String> {
    let stated = phase.today.and_then(Position::height).unwrap_or(0);
    let words = &pack.words;
    session.document.with_untracked(|document| {
        let practices = pack.participation.practices.iter();
        let here = practices.filter(|p| p.phase == phase.phase && p.degree.height() <= stated);
        let said = here.filter_map(|practice| {
            let id = item_id(phase.phase, &["practice.", practice.degree.id()].concat());
            let answer = document
                .assessment()?
                .answers
                .get(&id)
                .and_then(PracticeAnswer::from_id)?;
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

/// Returns the first step to climb in a phase: the one above today for a gap, or the lowest one that
/// the practices do not show for an alert; and the highest step wished.
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

/// Draws what helps to climb, phase by phase: the next step in sight, later ones behind a fold.
#[component]
pub fn Actions(
    /// The language pack.
    pack: &'static ParticipationPack,
    /// The document.
    session: Session,
    /// Its reading.
    reading: Memo<Reading>,
) -> AnyView {
    let words = &pack.words;
    let climbs = Memo::new(move |_| {
        reading.with(|reading| {
            let phases = reading.phases.iter();
            let climbs =
                phases.filter_map(|phase| climb(phase).map(|(low, high)| (phase.phase, low, high)));
            climbs.collect::<Vec<_>>()
        })
    });
    follow(move || {
        let climbs = climbs.get();
        if climbs.is_empty() {
            return ().into_any();
        }
        let phases = climbs
            .into_iter()
            .map(|climb| view! { <PhaseActions pack session climb /> }.into_any());
        view! {
            <section class="card" id="actions">
                <h2>{words.get(Word::ActionsTitle)}</h2>
                <p class="small">{words.get(Word::ActionsHint)}</p>
                {phases.collect_view()}
            </section>
        }
        .into_any()
    })
}

#[component]
fn PhaseActions(
    pack: &'static ParticipationPack,
    session: Session,
    climb: (PhaseId, u8, u8),
) -> AnyView {
    let words = &pack.words;
    let (phase, low, high) = climb;
    let name = pack.phase(phase).map_or("", |phase| phase.name.as_str());
    let next = DegreeId::ALL.iter().find(|degree| degree.height() == low);
    let towards = next
        .map(|id| in_sentence(wording::degree(pack, *id)))
        .unwrap_or_default();
    let heading = words.fill(Word::ClimbTowards, &[("phase", name), ("degree", &towards)]);
    let list = move |from: u8, to: u8| {
        let fits = move |action: &&Action| {
            let height = action.degree.height();
            action.phase == phase && height >= from && height <= to
        };
        let rows = pack.participation.actions.iter().filter(fits);
        let rows = rows.map(|action| view! { <ActionRow pack session action /> }.into_any());
        view! { <ul class="tasks">{rows.collect_view()}</ul> }.into_any()
    };
    view! {
        <div class="stack">
            <h3>{heading}</h3>
            {list(low, low)}
            {(high > low).then(|| view! {
                <details class="note">
                    <summary>
                        {words.get(Word::ClimbLater)}
                        <span class="visually-hidden">{[", ", name].concat()}</span>
                    </summary>
                    {list(low + 1, high)}
                </details>
            }.into_any())}
        </div>
    }
    .into_any()
}

#[component]
fn ActionRow(
    pack: &'static ParticipationPack,
    session: Session,
    action: &'static Action,
) -> AnyView {
    let words = &pack.words;
    let is_kept = fact(move || {
        session.document.with(|document| {
            document
                .assessment()
                .is_some_and(|a| a.kept.contains(&action.id))
        })
    });
    let toggle = move |_| {
        session.edit(|document| {
            if let Some(assessment) = document.assessment_mut() {
                assessment.toggle_kept(&action.id);
            }
        });
    };
    view! {
        <li>
            <span id=["action-", &action.id].concat() inner_html=rich(&pack.lexicon, &action.text)></span>
            <button
                type="button"
                class="chip"
                data-act="keep"
                data-action=action.id.as_str()
                aria-pressed=move || is_kept.get().to_string()
                aria-describedby=["action-", &action.id].concat()
                on:click=toggle
            >
                {words.get(Word::Keep)}
            </button>
        </li>
    }
    .into_any()
}

/// Returns the occasion for which a phase needs sentences.
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

/// Writes the sentences that open the discussion; empty if none is needed.
pub fn talk(pack: &'static ParticipationPack, reading: &Reading) -> String {
    let words = &pack.words;
    let mut said: Vec<&'static str> = Vec::new();
    for phase in &reading.phases {
        let Some(occasion) = occasion(phase) else {
            continue;
        };
        let fits = pack.participation.discussions.iter().filter(|sentence| {
            sentence.occasion == occasion && sentence.phase.is_none_or(|only| only == phase.phase)
        });
        for sentence in fits {
            if !said.contains(&sentence.text.as_str()) {
                said.push(&sentence.text);
            }
        }
    }
    let mut part = StaticHtml::new();
    if !said.is_empty() {
        part.open("section", &[("class", "stack"), ("id", "talk")]);
        part.leaf("h2", &[], words.get(Word::TalkTitle));
        for text in said {
            part.open("blockquote", &[]).open("p", &[]);
            add_rich(
                &mut part,
                &pack.lexicon,
                &words.fill(Word::Quote, &[("text", text)]),
            );
            part.close("p").close("blockquote");
        }
        part.close("section");
    }
    part.html()
}

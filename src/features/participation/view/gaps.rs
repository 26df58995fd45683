//! Turns gaps into things to do: the alert, the questions to ask, what helps to climb, and sentences that open the
//! discussion.

use super::{figures, wording};
use crate::catalogue::{DegreeId, PhaseId, Position, Word, in_sentence};
use crate::engine::session::Session;
use crate::features::participation::rule::{Gap, PhaseReading, Reading, Standing};
use crate::features::participation::words::{
    Action, Occasion, ParticipationPack, ReadingWord as R,
};
use crate::ui::{StaticHtml, add_rich, fact, follow, rich};
use leptos::prelude::*;

/// Writes the alerts: where the stated degree is above all that the practices begin, or could. They speak of the
/// project, never of the person, and explain the guides' word behind a fold. Empty if there is no alert.
pub fn alerts(pack: &'static ParticipationPack, reading: &Reading) -> String {
    let words = &pack.words;
    let mut card = StaticHtml::new();
    let is_alert = |phase: &&PhaseReading| phase.standing == Standing::Overstated;
    if !reading.phases.iter().any(|phase| is_alert(&phase)) {
        return card.html();
    }
    card.open("section", &[("class", "card alert"), ("id", "alert")]);
    card.leaf("h2", &[], words.get(Word::AlertTitle));
    for phase in reading.phases.iter().filter(is_alert) {
        let name = pack
            .phase(phase.phase)
            .map_or("", |phase| phase.name.as_str());
        let today = phase
            .today
            .map(|p| in_sentence(wording::position(pack, p)))
            .unwrap_or_default();
        let own = &pack.participation.words;
        let mut said = vec![own.fill(R::AlertPhase, &[("today", &today)])];
        said.extend(wording::shown(pack, phase.observed));
        card.open(
            "div",
            &[("class", "stack"), ("data-phase", phase.phase.id())],
        );
        card.open("p", &[])
            .leaf("b", &[], name)
            .text(words.get(Word::Colon))
            .text(&said.join(" "))
            .close("p");
        card.open("ul", &[]);
        for lack in wording::lacks(pack, phase) {
            card.leaf("li", &[], &lack);
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

/// Writes the questions to ask; empty if there are none.
pub fn to_check(pack: &'static ParticipationPack, reading: &Reading) -> String {
    let questions = figures::questions(pack, reading, "h2");
    let mut card = StaticHtml::new();
    if reading
        .phases
        .iter()
        .any(|phase| phase.questions().next().is_some())
    {
        card.open("section", &[("class", "card"), ("id", "to-check")])
            .add(&questions)
            .close("section");
    }
    card.html()
}

/// What is advised in a phase.
#[derive(Clone, PartialEq, Eq)]
struct Advice {
    phase: PhaseId,
    /// The degree to begin with.
    next: DegreeId,
    /// Those that come later, low to high.
    later: Vec<DegreeId>,
    /// Whether the degree to begin with is above the stated one.
    is_climb: bool,
}

fn advice(phase: &PhaseReading) -> Option<Advice> {
    let mut degrees = phase.advised();
    let next = degrees.next()?;
    let stated = phase.today.and_then(Position::height);
    Some(Advice {
        phase: phase.phase,
        next,
        later: degrees.collect(),
        is_climb: stated.is_some_and(|stated| next.height() > stated),
    })
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
        reading.with(|reading| reading.phases.iter().filter_map(advice).collect::<Vec<_>>())
    });
    follow(move || {
        let climbs = climbs.get();
        if climbs.is_empty() {
            return ().into_any();
        }
        let phases = climbs
            .into_iter()
            .map(|advice| view! { <PhaseActions pack session advice /> }.into_any());
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
fn PhaseActions(pack: &'static ParticipationPack, session: Session, advice: Advice) -> AnyView {
    let Advice {
        phase,
        next,
        later,
        is_climb,
    } = advice;
    let name = pack.phase(phase).map_or("", |phase| phase.name.as_str());
    let towards = in_sentence(wording::degree(pack, next));
    let blanks = [("phase", name), ("degree", &towards)];
    let heading = if is_climb {
        pack.words.fill(Word::ClimbTowards, &blanks)
    } else {
        pack.participation.words.fill(R::FirstStep, &blanks)
    };
    let list = move |degrees: &[DegreeId]| {
        let fits = |action: &&Action| action.phase == phase && degrees.contains(&action.degree);
        let rows = pack.participation.actions.iter().filter(fits);
        let rows = rows.map(|action| view! { <ActionRow pack session action /> }.into_any());
        view! { <ul class="tasks">{rows.collect_view()}</ul> }.into_any()
    };
    view! {
        <div class="stack">
            <h3>{heading}</h3>
            {list(&[next])}
            {(!later.is_empty()).then(|| view! {
                <details class="note">
                    <summary>
                        {pack.words.get(Word::ClimbLater)}
                        <span class="visually-hidden">{[", ", name].concat()}</span>
                    </summary>
                    {list(&later)}
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

/// Returns the occasions for which a phase needs sentences, the weightiest first.
pub(crate) fn occasions(phase: &PhaseReading) -> Vec<Occasion> {
    let of_practices = match phase.standing {
        Standing::Overstated => Some(Occasion::Alert),
        Standing::Understated => Some(Occasion::More),
        _ => None,
    };
    let of_wish = match phase.gap {
        Gap::Down(_) => Some(Occasion::StepDown),
        _ if of_practices.is_some() => None,
        Gap::Up(_) => Some(Occasion::Climb),
        Gap::Met if phase.standing == Standing::UnderWay => Some(Occasion::Climb),
        Gap::Met => Some(Occasion::Agree),
        Gap::OffScale | Gap::Unanswered => None,
    };
    let asked = phase.questions().next().map(|_| Occasion::Check);
    [of_practices, of_wish, asked]
        .into_iter()
        .flatten()
        .collect()
}

/// Writes the sentences that open the discussion; empty if none is needed.
pub fn talk(pack: &'static ParticipationPack, reading: &Reading) -> String {
    let words = &pack.words;
    let mut said: Vec<&'static str> = Vec::new();
    for phase in &reading.phases {
        let occasions = occasions(phase);
        let fits = occasions.iter().flat_map(|occasion| {
            pack.participation.discussions.iter().filter(|sentence| {
                sentence.occasion == *occasion
                    && sentence.phase.is_none_or(|only| only == phase.phase)
            })
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

//! Draws the reading: four lists, what is kept of them, and where to go on.

use super::asked::Asked;
use super::copying::Copying;
use super::history::History;
use super::two_way::{Beside, TwoWay};
use super::wording::{about, doubt, headline, reading_of, statement, strengths_title, to_discuss};
use crate::catalogue::{Word, plain};
use crate::engine::session::Session;
use crate::engine::sharing::Sharing;
use crate::engine::{Missing, Saved, Step, Steps};
use crate::features::readiness::address_of;
use crate::features::readiness::rule::{Point, ReadinessReading};
use crate::features::readiness::sheet::Sheet;
use crate::features::readiness::words::ReadinessPack;
use crate::features::readiness::words::ReadinessWord as W;
use crate::features::to_do::handover::{Kept, Preparing};
use crate::notebook::Document;
use crate::ui::{StaticHtml, add_rich, fact, follow, rich, text, when};
use leptos::prelude::*;

/// Draws the reading of the document on screen.
#[component]
pub fn ReadingView(
    /// The language pack.
    pack: &'static ReadinessPack,
    /// The instrument that is asked.
    asked: Asked,
    /// The steps.
    steps: Steps,
    /// The document.
    session: Session,
    /// The base path of the app.
    base: StoredValue<String>,
) -> AnyView {
    let words = &pack.words;
    let said = &pack.said;
    let reading = Memo::new(move |_| session.document.with(|d| reading_of(asked, d)));
    let about = text(move || session.document.with(|d| about(pack, asked, d)));
    let received = session.document.with_untracked(Document::is_received);
    let card = asked.readiness.card.as_str();
    let at = move |path: &str| base.with_value(|base| [base, path].concat());
    let beside = Beside::new(pack, session);
    let pair = beside.pair;
    let kept = Memo::new(move |_| session.document.with(|document| kept_of(asked, document)));
    let started =
        move || reading.with(|reading| reading.is_started(asked.readiness.statements.len()));
    view! {
        <div class="stack">
            <p class="small">{about}</p>
            <h1 tabindex="-1">{said.get(W::Reading)}</h1>
            <p class="lead" id="headline">{move || reading.with(|r| headline(pack, asked, r))}</p>
            {received.then(|| view! { <p class="small">{words.get(Word::ReceivedNote)}</p> }.into_any())}
        </div>
        {(!received).then(|| view! { <Missing pack steps session /> }.into_any())}
        {when(started, move || view! {
            <ClearUp pack asked reading />
            <div class="cols">
                <div class="stack">
                    <section class="card" id="strengths">
                        <h2>{strengths_title(pack, asked)}</h2>
                        <div class="stack" inner_html=move || reading.with(|r| strengths(pack, asked, r))></div>
                    </section>
                    <Points pack asked session reading own=true />
                </div>
                <div class="stack">
                    <Points pack asked session reading own=false />
                    <Questions pack asked reading />
                    <div class="stack" inner_html=sources(asked)></div>
                </div>
            </div>
            {(!received).then(|| view! {
                <Preparing pack session base untitled=asked.instrument.title.as_str() kept />
                <History pack asked session />
                <TwoWay pack asked session beside />
            }.into_any())}
        }.into_any())}
        <Sharing
            pack
            session
            base
            title=said.get(W::Share)
            lead=said.get(W::ShareLead)
            own=address_of(asked.instrument.id)
        />
        <div class="foot">
            {(!received).then(|| view! {
                <a class="btn quiet" data-act="back" href=steps.link(Step::Check)>{words.get(Word::ChangeAnswers)}</a>
            }.into_any())}
            {(!card.is_empty()).then(|| view! {
                <a class="btn quiet" href=at(card)>{said.get(W::ReadCard)}</a>
            }.into_any())}
            <a class="btn quiet" href=at(&pack.notebook)>{words.get(Word::OpenNotebook)}</a>
            <Saved pack session />
        </div>
        <Sheet pack asked session reading about pair />
    }
    .into_any()
}

/// Returns the kept entries, in the order of the statements.
fn kept_of(asked: Asked, document: &Document) -> Kept {
    let kept = document.assessment().map_or(&[][..], |a| &a.kept);
    let statements = asked.readiness.statements.iter();
    statements
        .filter(|statement| kept.contains(&statement.id))
        .map(|statement| (statement.id.clone(), plain(&statement.help)))
        .collect()
}

/// Words the sources of the statements, each document once.
fn sources(asked: Asked) -> String {
    let mut named: Vec<&str> = Vec::new();
    for statement in &asked.readiness.statements {
        if !named.contains(&statement.source.as_str()) {
            named.push(&statement.source);
        }
    }
    let mut html = StaticHtml::new();
    for source in named {
        html.leaf("p", &[("class", "source")], source);
    }
    html.html()
}

fn strengths(pack: &'static ReadinessPack, asked: Asked, reading: &ReadinessReading) -> String {
    let mut html = StaticHtml::new();
    if reading.strengths.is_empty() {
        html.leaf("p", &[], pack.said.get(W::NoStrengths));
        return html.html();
    }
    html.open("ul", &[("class", "points")]);
    for place in &reading.strengths {
        let Some(statement) = statement(asked, *place) else {
            continue;
        };
        html.open("li", &[("data-statement", &statement.id)])
            .leaf("b", &[], &statement.short)
            .open("span", &[]);
        add_rich(&mut html, &pack.lexicon, &statement.strength);
        html.close("span").close("li");
    }
    html.close("ul");
    html.html()
}

/// Draws what to prepare or to discuss, each point with what helps and a button that keeps it.
#[component]
fn Points(
    pack: &'static ReadinessPack,
    asked: Asked,
    session: Session,
    reading: Memo<ReadinessReading>,
    own: bool,
) -> AnyView {
    let points = Memo::new(move |_| {
        reading.with(|reading| {
            if own {
                reading.to_prepare.clone()
            } else {
                reading.to_discuss.clone()
            }
        })
    });
    let (id, title) = if own {
        ("to-prepare", pack.said.get(W::ToPrepare))
    } else {
        ("to-discuss", to_discuss(pack, asked))
    };
    follow(move || {
        let points = points.get();
        if points.is_empty() && !own {
            return ().into_any();
        }
        let none = points.is_empty();
        let rows = points
            .into_iter()
            .map(|point| view! { <PointRow pack asked session point /> }.into_any());
        view! {
            <section class="card" id=id>
                <h2>{title}</h2>
                {none.then(|| view! { <p>{pack.said.get(W::NothingToPrepare)}</p> }.into_any())}
                <ul class="points">{rows.collect_view()}</ul>
            </section>
        }
        .into_any()
    })
}

#[component]
fn PointRow(pack: &'static ReadinessPack, asked: Asked, session: Session, point: Point) -> AnyView {
    let said = &pack.said;
    let Some(statement) = statement(asked, point.place) else {
        return ().into_any();
    };
    let is_kept = fact(move || {
        session.document.with(|document| {
            document
                .assessment()
                .is_some_and(|a| a.kept.contains(&statement.id))
        })
    });
    let toggle = move |_| {
        session.edit(|document| {
            if let Some(assessment) = document.assessment_mut() {
                assessment.toggle_kept(&statement.id);
            }
        });
    };
    let received = session.document.with_untracked(Document::is_received);
    let name = ["point-", &statement.id].concat();
    view! {
        <li data-statement=statement.id.as_str()>
            <b id=name.clone()>{statement.short.as_str()}</b>
            {point.is_underway.then(|| view! { <span class="underway">{said.get(W::Underway)}</span> }.into_any())}
            <p inner_html=rich(&pack.lexicon, &statement.help)></p>
            {(!received).then(|| view! {
                <button
                    type="button"
                    class="chip no-print"
                    data-act="keep"
                    aria-pressed=move || is_kept.get().to_string()
                    aria-describedby=name
                    on:click=toggle
                >
                    {said.get(W::Keep)}
                </button>
            }.into_any())}
        </li>
    }
    .into_any()
}

/// Draws the answers to clear up, each with what a source says and where; nothing if there are none.
#[component]
fn ClearUp(pack: &'static ReadinessPack, asked: Asked, reading: Memo<ReadinessReading>) -> AnyView {
    let html = move || {
        let mut html = StaticHtml::new();
        html.open("ul", &[("class", "points")]);
        let doubts = reading.with(|reading| reading.to_clear_up.clone());
        for (statement, text) in doubts.into_iter().filter_map(|one| doubt(pack, asked, one)) {
            html.open("li", &[("data-statement", &statement.id)])
                .leaf("b", &[], &statement.short)
                .open("span", &[]);
            add_rich(&mut html, &pack.lexicon, &text);
            html.close("span")
                .leaf("small", &[("class", "source")], &statement.source)
                .close("li");
        }
        html.close("ul");
        html.html()
    };
    when(
        move || reading.with(|reading| !reading.to_clear_up.is_empty()),
        move || {
            view! {
                <section class="card alert" id="clear-up">
                    <h2>{pack.said.get(W::ClearUp)}</h2>
                    <p>{pack.said.get(W::ClearUpLead)}</p>
                    <div inner_html=html></div>
                </section>
            }
            .into_any()
        },
    )
}

/// Draws the questions for the first meeting, and a button that copies them.
#[component]
fn Questions(
    pack: &'static ReadinessPack,
    asked: Asked,
    reading: Memo<ReadinessReading>,
) -> AnyView {
    let said = &pack.said;
    let asks = move || {
        reading.with(|reading| {
            let places = reading.questions.iter();
            places
                .filter_map(|place| Some(statement(asked, *place)?.question.as_str()))
                .collect::<Vec<_>>()
        })
    };
    let html = move || {
        let mut html = StaticHtml::new();
        html.open("ul", &[("class", "points")]);
        for question in asks() {
            html.open("li", &[]).open("span", &[]);
            add_rich(&mut html, &pack.lexicon, question);
            html.close("span").close("li");
        }
        html.close("ul");
        html.html()
    };
    let copied = move || plain(&asks().join("\n"));
    when(
        move || reading.with(|reading| !reading.questions.is_empty()),
        move || {
            view! {
                <section class="card" id="questions">
                    <h2>{said.get(W::Questions)}</h2>
                    <p>{said.get(W::QuestionsLead)}</p>
                    <div inner_html=html></div>
                    <Copying
                        act="copy"
                        said="copy-said"
                        label=said.get(W::Copy)
                        done=said.get(W::Copied)
                        failed=said.get(W::NotCopied)
                        text=copied
                    />
                </section>
            }
            .into_any()
        },
    )
}

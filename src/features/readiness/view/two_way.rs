//! Draws the two-way view: a partner's answers beside a team's, what each can bring to the other, and
//! the agenda of a first meeting. The other side's answers come from the notebook or by file.

use super::agenda::{agenda_of, agenda_text, theme};
use super::asked::Asked;
use super::copying::Copying;
use super::pair::Pair;
use super::wording::{about, statement};
use crate::catalogue::{InstrumentId, Word};
use crate::engine::choosing::Choosing;
use crate::engine::receiving;
use crate::engine::receiving::{TakeIn, refresh};
use crate::engine::session::Session;
use crate::features::readiness::rule::Point;
use crate::features::readiness::rule::two_way::{Shared, Side};
use crate::features::readiness::words::ReadinessPack;
use crate::features::readiness::words::ReadinessWord as W;
use crate::features::readiness::{TEAM, mission_of};
use crate::notebook::{Document, Id};
use crate::ui::{StaticHtml, add_rich, effect, text, when};
use leptos::prelude::*;

/// The choice of the other side, and both sides once it is chosen.
#[derive(Clone, Copy)]
pub struct Beside {
    others: RwSignal<Vec<Document>>,
    chosen: RwSignal<String>,
    /// Both sides, if the other one is chosen. It follows new answers.
    pub pair: Memo<Option<Pair>>,
}

impl Beside {
    /// Creates it with nothing chosen yet.
    pub fn new(pack: &'static ReadinessPack, session: Session) -> Self {
        let others = RwSignal::new(Vec::new());
        let chosen = RwSignal::new(String::new());
        let pair = Memo::new(move |_| {
            let other = receiving::chosen(others, chosen)?;
            session.document.with(|own| Pair::of(pack, own, &other))
        });
        Self {
            others,
            chosen,
            pair,
        }
    }
}

/// Draws the choice of the other side, and both sides.
#[component]
pub fn TwoWay(
    /// The language pack.
    pack: &'static ReadinessPack,
    /// The instrument that is asked.
    asked: Asked,
    /// The document.
    session: Session,
    /// The other side.
    beside: Beside,
) -> AnyView {
    let said = &pack.said;
    let Beside {
        others,
        chosen,
        pair,
    } = beside;
    let is_team = asked.is_team();
    let look = move || {
        refresh(session, others, move |other| {
            let instrument = other.assessment().map(|assessment| assessment.instrument);
            let other = instrument.and_then(|instrument| Asked::of(pack, instrument));
            other.is_some_and(|other| other.is_team() != is_team)
        });
    };
    effect(look);
    let on_taken = Callback::new(move |id: Id| {
        look();
        chosen.set(id.to_string());
    });
    let name = move |other: &Document| {
        let asked = other
            .assessment()
            .and_then(|assessment| Asked::of(pack, assessment.instrument));
        asked.map_or_else(String::new, |asked| about(pack, asked, other))
    };
    let (lead, accepts): (_, fn(InstrumentId) -> bool) = if is_team {
        (said.get(W::TeamTwoWayLead), is_partners)
    } else {
        (said.get(W::TwoWayLead), is_teams)
    };
    view! {
        <section class="card no-print" id="two-way">
            <h2>{said.get(W::TwoWay)}</h2>
            <p>{lead}</p>
            {when(move || others.with(|others| !others.is_empty()), move || view! {
                <Choosing
                    id="two-way-with"
                    label=said.get(W::TwoWayChoose)
                    none=said.get(W::TwoWayNone)
                    others
                    chosen
                    name=Box::new(name)
                />
            }.into_any())}
            <TakeIn pack session accepts on_taken />
            {when(move || pair.with(Option::is_some), move || view! { <Both pack pair /> }.into_any())}
        </section>
    }
    .into_any()
}

fn is_teams(instrument: InstrumentId) -> bool {
    instrument == TEAM
}

fn is_partners(instrument: InstrumentId) -> bool {
    mission_of(instrument).is_some()
}

/// Draws both sides theme by theme, what each brings, and the agenda.
#[component]
fn Both(pack: &'static ReadinessPack, pair: Memo<Option<Pair>>) -> AnyView {
    let said = &pack.said;
    let with = move |draw: fn(&'static ReadinessPack, &Pair) -> String| {
        move || pair.with(|pair| pair.as_ref().map_or_else(String::new, |p| draw(pack, p)))
    };
    // Names that people gave, as text nodes.
    let name = move |of: fn(&Pair) -> &(Asked, Document)| {
        text(move || {
            pair.with(|pair| {
                let side = pair.as_ref().map(of);
                side.map_or_else(String::new, |(asked, document)| {
                    about(pack, *asked, document)
                })
            })
        })
    };
    let copied = move || pair.with_untracked(|p| p.as_ref().map(|p| agenda_text(pack, p)));
    view! {
        <div class="stack" id="both">
            <div class="scroll-x" tabindex="0" role="region" aria-label=said.get(W::TwoWay)>
                <table class="compare actors">
                    <thead>
                        <tr>
                            <th scope="col">{said.get(W::Partner)}<p class="small">{name(|p| &p.partner)}</p></th>
                            <th scope="col">{said.get(W::Team)}<p class="small">{name(|p| &p.team)}</p></th>
                        </tr>
                    </thead>
                    <tbody inner_html=with(themes)></tbody>
                </table>
            </div>
            <div class="stack" id="brings" inner_html=with(bring)></div>
            <h3>{said.get(W::Agenda)}</h3>
            <p>{said.get(W::AgendaLead)}</p>
            <div class="stack" id="agenda" inner_html=with(agenda_of)></div>
            <Copying
                act="copy-agenda"
                said="agenda-said"
                label=said.get(W::AgendaCopy)
                done=said.get(W::AgendaCopied)
                failed=said.get(W::NotCopied)
                text=move || copied().unwrap_or_default()
            />
            <p class="small">{pack.words.get(Word::CompareNoRight)}</p>
        </div>
    }
    .into_any()
}

/// Writes the rows of the table: a heading per theme, both sides below.
fn themes(pack: &'static ReadinessPack, pair: &Pair) -> String {
    let mut html = StaticHtml::new();
    for shared in pair.shared() {
        html.open("tr", &[("data-theme", shared.theme.id())])
            .leaf(
                "th",
                &[("scope", "rowgroup"), ("colspan", "2")],
                theme(pack, &shared),
            )
            .close("tr")
            .open("tr", &[]);
        for (asked, side) in [
            (pair.partner.0, &shared.partner),
            (pair.team.0, &shared.team),
        ] {
            html.open("td", &[]);
            one_side(&mut html, pack, asked, side);
            html.close("td");
        }
        html.close("tr");
    }
    html.html()
}

fn one_side(html: &mut StaticHtml, pack: &'static ReadinessPack, asked: Asked, side: &Side) {
    let said = &pack.said;
    if side.is_empty() {
        html.leaf("p", &[("class", "hint")], said.get(W::NothingSaid));
        return;
    }
    let short = |place: usize| statement(asked, place).map_or("", |s| s.short.as_str());
    let mut list = |title: &str, lines: Vec<(&str, bool)>| {
        if lines.is_empty() {
            return;
        }
        html.open("p", &[])
            .leaf("b", &[], title)
            .close("p")
            .open("ul", &[]);
        for (line, is_underway) in lines {
            html.open("li", &[]).text(line);
            if is_underway {
                html.text(" ")
                    .leaf("span", &[("class", "underway")], said.get(W::Underway));
            }
            html.close("li");
        }
        html.close("ul");
    };
    let there = side.there.iter().map(|place| (short(*place), false));
    list(said.get(W::There), there.collect());
    let open = side.open.iter();
    let open = open.map(|Point { place, is_underway }| (short(*place), *is_underway));
    list(said.get(W::Open), open.collect());
    let silent = side.silent.iter().map(|place| (short(*place), false));
    list(said.get(W::Silent), silent.collect());
}

/// Writes what each side has where something is open for the other.
fn bring(pack: &'static ReadinessPack, pair: &Pair) -> String {
    let shared = pair.shared();
    let mut html = StaticHtml::new();
    type Brings = fn(&Shared) -> &[usize];
    let sides: [(&str, Asked, Brings); 2] = [
        (
            pack.said.get(W::PartnerBrings),
            pair.partner.0,
            Shared::partner_brings,
        ),
        (
            pack.said.get(W::TeamBrings),
            pair.team.0,
            Shared::team_brings,
        ),
    ];
    for (title, asked, brings) in sides {
        let places = shared.iter().flat_map(brings);
        let found: Vec<_> = places
            .filter_map(|place| statement(asked, *place))
            .collect();
        if found.is_empty() {
            continue;
        }
        html.leaf("h3", &[], title).open("ul", &[]);
        for statement in found {
            html.open("li", &[])
                .leaf("b", &[], &statement.short)
                .text(pack.words.get(Word::Colon));
            add_rich(&mut html, &pack.lexicon, &statement.strength);
            html.close("li");
        }
        html.close("ul");
    }
    html.html()
}

//! Draws the results: missions and roles, by how near they are, each with its reasons.

use super::role::{Role, set_apart, short};
use crate::catalogue::{RoleId, Word, fill, plain};
use crate::engine::Saved;
use crate::engine::session::Session;
use crate::features::place::rule::{Explored, Profile, next_acts, unclear};
use crate::features::place::words::PlacePack;
use crate::features::place::words::PlaceWord as W;
use crate::features::place::words::{Apart, Standing};
use crate::features::to_do::handover::leaving;
use crate::features::to_do::handover::{TaskHandoff, guides};
use crate::platform::page;
use crate::ui::{StaticHtml, add_rich, button, each, either, rich, text, when};
use leptos::prelude::*;

/// Words the counts: "Ouverts dès maintenant : 3. Après une étape : 4."
pub fn count(pack: &'static PlacePack, explored: &Explored) -> String {
    let of = |standing: Standing| {
        let there = explored
            .roles
            .iter()
            .filter(|role| role.standing == standing);
        there.count().to_string()
    };
    let values = [("open", of(Standing::Open)), ("after", of(Standing::After))];
    let values: Vec<(&str, &str)> = values.iter().map(|(k, v)| (*k, v.as_str())).collect();
    fill(pack.place.words.get(W::Count), &values)
}

/// Draws the results, or what to do to get some.
#[component]
pub fn Results(
    /// The language pack.
    pack: &'static PlacePack,
    /// The document.
    session: Session,
    /// The base path of the app.
    base: StoredValue<String>,
    /// What the person said.
    profile: Memo<Profile>,
    /// The roles and missions that the answers open.
    explored: Memo<Explored>,
    /// The address of the notebook.
    notebook: String,
) -> AnyView {
    let words = &pack.place.words;
    let counted = text(move || {
        if profile.with(Profile::is_blank) {
            String::new()
        } else {
            explored.with(|explored| count(pack, explored))
        }
    });
    let missions = move || {
        profile.with(|profile| explored.with(|explored| missions(pack, base, profile, explored)))
    };
    let doubts = move || profile.with(|profile| doubts(pack, profile));
    let unfolded = StoredValue::new(Vec::<RoleId>::new());
    let body = move || {
        let groups = [
            (Standing::Open, words.get(W::Open)),
            (Standing::After, words.get(W::After)),
            (Standing::Further, words.get(W::Further)),
        ];
        let groups = groups.map(|(standing, title)| {
            view! { <Group pack session base explored profile unfolded standing title /> }
                .into_any()
        });
        view! {
            <p inner_html=rich(&pack.lexicon, words.get(W::How))></p>
            {when(move || profile.with(|profile| !unclear(profile).is_empty()), move || view! {
                <section class="card alert" id="unclear">
                    <h3>{words.get(W::ClearUp)}</h3>
                    <div inner_html=doubts></div>
                </section>
            }.into_any())}
            {groups.into_iter().collect_view()}
            <section class="stack" aria-labelledby="missions">
                <h3 id="missions">{words.get(W::MissionsTitle)}</h3>
                <div class="stack" inner_html=missions></div>
            </section>
        }
        .into_any()
    };
    view! {
        <section class="stack results" id="resultats" tabindex="-1" aria-labelledby="resultats-t">
            <h2 id="resultats-t">{words.get(W::Results)}</h2>
            <p class="count" role="status">{counted}</p>
            {either(
                move || profile.with(|profile| !profile.is_blank()),
                body,
                move || view! { <p class="hint">{words.get(W::Blank)}</p> }.into_any(),
            )}
            {when(move || profile.with(|profile| !profile.is_blank()), move || {
                view! {
                    <Prepare pack session base explored />
                    <Keep pack session base notebook=notebook.clone() />
                }
                .into_any()
            })}
        </section>
    }
    .into_any()
}

/// Draws the link to the to-do list, with what to do next. Nothing if no role is near the person's wishes.
#[component]
fn Prepare(
    pack: &'static PlacePack,
    session: Session,
    base: StoredValue<String>,
    explored: Memo<Explored>,
) -> AnyView {
    let words = &pack.place.words;
    let leave = leaving(pack, session, base);
    let hand_over = move || {
        let acts = explored.with_untracked(next_acts).into_iter();
        leave.run(TaskHandoff {
            document: guides(),
            title: words.get(W::Title).to_owned(),
            entries: acts
                .map(|act| (act.entry(), act.said(&pack.place)))
                .collect(),
        });
    };
    when(
        move || explored.with(|explored| !next_acts(explored).is_empty()),
        move || {
            view! {
                <section class="card next-act no-print" id="preparing">
                    <p>{words.get(W::PrepareLead)}</p>
                    <p class="foot">
                        {button("btn", "to-do", pack.words.get(Word::KeptToList), hand_over)}
                    </p>
                </section>
            }
            .into_any()
        },
    )
}

/// The id of the link that replaces the button for keeping.
const KEPT: &str = "place-kept";

/// Draws the buttons for keeping and printing, and where to go on.
#[component]
fn Keep(
    pack: &'static PlacePack,
    session: Session,
    base: StoredValue<String>,
    notebook: String,
) -> AnyView {
    let words = &pack.place.words;
    // The button makes way: the focus goes to what takes its place.
    let keep = move || {
        session.keep();
        page::focus_once_drawn(KEPT.to_owned());
    };
    let at = move |path: &str| base.with_value(|base| [base, path].concat());
    view! {
        <div class="card no-print">
            {either(move || session.is_held(), move || view! {
                <p>{words.get(W::KeepHint)}</p>
                <p class="foot">
                    {button("btn", "keep-place", words.get(W::Keep), keep)}
                </p>
            }.into_any(), move || view! {
                <p class="foot">
                    <a class="btn quiet" id=KEPT href=notebook.clone()>{pack.words.get(Word::OpenNotebook)}</a>
                    <Saved pack session />
                </p>
            }.into_any())}
            <p class="foot">
                {button("btn quiet", "print", words.get(W::Print), page::print)}
                <a class="btn quiet" href=at(&pack.place.missions_path)>{words.get(W::AllMissions)}</a>
                <a class="btn quiet" href=at(&pack.place.compare_path)>{words.get(W::Compare)}</a>
            </p>
        </div>
    }
    .into_any()
}

/// Draws the roles of one standing.
#[component]
fn Group(
    pack: &'static PlacePack,
    session: Session,
    base: StoredValue<String>,
    explored: Memo<Explored>,
    profile: Memo<Profile>,
    unfolded: StoredValue<Vec<RoleId>>,
    standing: Standing,
    title: &'static str,
) -> AnyView {
    let ids = Memo::new(move |_| {
        explored.with(|explored| {
            let here = explored
                .roles
                .iter()
                .filter(|role| role.standing == standing);
            here.map(|role| role.role).collect::<Vec<_>>()
        })
    });
    when(
        move || ids.with(|ids| !ids.is_empty()),
        move || {
            view! {
                <section class="stack" class:stays-folded=standing == Standing::Further data-standing=standing.id()>
                    <h3>{title}</h3>
                    <ul class="places">
                        {each(move || ids.get(), move |id| {
                            view! { <Role pack session base explored profile unfolded id /> }.into_any()
                        })}
                    </ul>
                </section>
            }
            .into_any()
        },
    )
}

/// Writes the questions to clear up, each with its source.
fn doubts(pack: &'static PlacePack, profile: &Profile) -> String {
    let found = unclear(profile);
    let mut html = StaticHtml::new();
    html.open("ul", &[]);
    for said in pack
        .place
        .unclear
        .iter()
        .filter(|said| found.contains(&said.id))
    {
        html.open("li", &[("data-unclear", said.id.id())]);
        add_rich(&mut html, &pack.lexicon, &said.text);
        html.text(" ");
        html.leaf("small", &[("class", "source")], &said.source);
        html.close("li");
    }
    html.close("ul");
    html.html()
}

/// Writes the seven missions: how near each is, in which role, and else why not.
fn missions(
    pack: &'static PlacePack,
    base: StoredValue<String>,
    profile: &Profile,
    explored: &Explored,
) -> String {
    let words = &pack.place.words;
    let mut html = StaticHtml::new();
    html.open("ul", &[("class", "places")]);
    for outlook in &explored.missions {
        let Some(mission) = pack.place.missions.iter().find(|m| m.id == outlook.mission) else {
            continue;
        };
        let href = base.with_value(|base| [base, mission.path.as_str()].concat());
        let standing = match outlook.standing {
            Standing::Open => words.get(W::Open),
            Standing::After => words.get(W::After),
            Standing::Further => words.get(W::Further),
        };
        let roles: Vec<&str> = pack
            .place
            .roles
            .iter()
            .filter(|role| outlook.roles.contains(&role.id))
            .map(|role| role.name.as_str())
            .collect();
        html.open(
            "li",
            &[
                ("data-mission", mission.id.id()),
                ("data-standing", outlook.standing.id()),
            ],
        );
        html.leaf("a", &[("href", &href)], &mission.name);
        html.leaf("span", &[("class", "standing")], standing);
        let by = fill(words.get(W::MissionBy), &[("roles", &roles.join(", "))]);
        if !roles.is_empty() {
            html.leaf("span", &[("class", "small")], &by);
        }
        if outlook.standing == Standing::Further {
            if let Some(apart) = outlook.apart.first() {
                let why = plain(&set_apart(pack, profile, *apart));
                html.leaf("span", &[("class", "small")], &why);
                if *apart == Apart::Pay && !mission.forms.is_empty() {
                    html.leaf("span", &[("class", "small")], &plain(&mission.forms));
                }
            }
        } else {
            let steps: Vec<&str> = outlook
                .steps
                .iter()
                .map(|step| short(pack, *step))
                .collect();
            if !steps.is_empty() {
                let steps = [
                    words.get(W::Steps),
                    pack.words.get(Word::Colon),
                    &steps.join(", "),
                ]
                .concat();
                html.leaf("span", &[("class", "small")], &steps);
            }
        }
        html.close("li");
    }
    html.close("ul");
    html.html()
}

//! What the explorer answers: missions and roles, by how near they are, each with its reasons.

use crate::catalogue::place::{
    Apart, Pay, PlaceRole, PlaceStep, Question, Said, Setting, Standing,
};
use crate::catalogue::{MissionId, PlacePack, RoleId, Word, fill, in_sentence};
use crate::journeys::engine::Saved;
use crate::journeys::session::Session;
use crate::notebook::place::{Explored, Outlook, Profile};
use crate::platform::page;
use crate::ui::{Still, TextField, add_rich, either, rich, text, when};
use leptos::prelude::*;

/// "Ouverts dès maintenant : 3. Après une étape : 4."
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
    fill(&pack.place.words.count, &values)
}

/// The results, or what to do to have some.
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
    /// What it opens.
    explored: Memo<Explored>,
    /// Where the notebook is.
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
    let missions = move || explored.with(|explored| missions(pack, base, explored));
    let body = move || {
        let groups = [
            (Standing::Open, words.open.as_str()),
            (Standing::After, words.after.as_str()),
            (Standing::Further, words.further.as_str()),
        ];
        let groups = groups.map(|(standing, title)| {
            view! { <Group pack session base explored profile standing title /> }.into_any()
        });
        view! {
            <p>{words.how.as_str()}</p>
            {groups.into_iter().collect_view()}
            <section class="stack" aria-labelledby="missions">
                <h3 id="missions">{words.missions_title.as_str()}</h3>
                <div class="stack" inner_html=missions></div>
            </section>
        }
        .into_any()
    };
    view! {
        <section class="stack results" id="resultats" tabindex="-1" aria-labelledby="resultats-t">
            <h2 id="resultats-t">{words.results.as_str()}</h2>
            <p class="count" role="status">{counted}</p>
            {either(
                move || profile.with(|profile| !profile.is_blank()),
                body,
                move || view! { <p class="hint">{words.blank.as_str()}</p> }.into_any(),
            )}
            {when(move || profile.with(|profile| !profile.is_blank()), move || {
                view! { <Keep pack session base notebook=notebook.clone() /> }.into_any()
            })}
        </section>
    }
    .into_any()
}

/// Keeping, printing, and where to go on.
#[component]
fn Keep(
    pack: &'static PlacePack,
    session: Session,
    base: StoredValue<String>,
    notebook: String,
) -> AnyView {
    let words = &pack.place.words;
    let at = move |path: &str| base.with_value(|base| [base, path].concat());
    view! {
        <div class="card no-print">
            {either(move || session.is_held(), move || view! {
                <p>{words.keep_hint.as_str()}</p>
                <p class="foot">
                    <button type="button" class="btn" data-act="keep-place" on:click=move |_| session.keep()>
                        {words.keep.as_str()}
                    </button>
                </p>
            }.into_any(), move || view! {
                <p class="foot">
                    <a class="btn quiet" href=notebook.clone()>{pack.words.get(Word::OpenNotebook)}</a>
                    <Saved pack session />
                </p>
            }.into_any())}
            <p class="foot">
                <button type="button" class="btn quiet" data-act="print" on:click=move |_| page::print()>
                    {words.print.as_str()}
                </button>
                <a class="btn quiet" href=at(&pack.place.missions_path)>{words.all_missions.as_str()}</a>
                <a class="btn quiet" href=at(&pack.place.compare_path)>{words.compare.as_str()}</a>
            </p>
        </div>
    }
    .into_any()
}

/// The roles that are that near.
#[component]
fn Group(
    pack: &'static PlacePack,
    session: Session,
    base: StoredValue<String>,
    explored: Memo<Explored>,
    profile: Memo<Profile>,
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
                <section class="stack" data-standing=standing.id()>
                    <h3>{title}</h3>
                    <ul class="places">
                        <For each=move || ids.get() key=|id| *id children=move |id| {
                            view! { <Role pack session base explored profile id /> }
                        } />
                    </ul>
                </section>
            }
            .into_any()
        },
    )
}

/// A role: its name and the reason at once, the rest behind a fold.
#[component]
fn Role(
    pack: &'static PlacePack,
    session: Session,
    base: StoredValue<String>,
    explored: Memo<Explored>,
    profile: Memo<Profile>,
    id: RoleId,
) -> AnyView {
    let words = &pack.place.words;
    let Some(role) = pack.place.roles.iter().find(|role| role.id == id) else {
        return ().into_any();
    };
    let outlook = Memo::new(move |_| {
        explored.with(|explored| explored.roles.iter().find(|role| role.role == id).cloned())
    });
    let line = text(move || {
        outlook.with(|outlook| outlook.as_ref().map(|o| line(pack, o)).unwrap_or_default())
    });
    let why = move || {
        outlook.with(|outlook| {
            let why = outlook.as_ref();
            why.map(|o| profile.with(|profile| why_of(pack, base, profile, role, o)))
                .unwrap_or_default()
        })
    };
    let note = ["contact.", id.id()].concat();
    let contact = move || {
        let note = note.clone();
        let read = note.clone();
        let value = text(move || {
            session.document.with(|document| {
                let written = document.assessment().and_then(|a| a.notes.get(&read));
                written.unwrap_or_default().to_owned()
            })
        });
        let write = move |given: String| {
            session.edit(|document| {
                if let Some(assessment) = document.assessment_mut() {
                    assessment.notes.set(&note, &given);
                }
            });
        };
        view! {
            <TextField
                name=id.id()
                label=words.contact.as_str()
                hint=words.contact_hint.as_str()
                value
                on_input=write
            />
        }
        .into_any()
    };
    view! {
        <li data-role=id.id()>
            <details class="place">
                <summary>
                    <b>{role.name.as_str()}</b>
                    <span class="small">{line}</span>
                </summary>
                <div class="stack">
                    <p inner_html=rich(&pack.lexicon, &role.summary)></p>
                    <div class="stack" inner_html=why></div>
                    {either(move || session.is_held(), move || view! {
                        <p class="hint no-print">{words.contact_later.as_str()}</p>
                    }.into_any(), contact)}
                </div>
            </details>
        </li>
    }
    .into_any()
}

/// The reason in a few words: the first step, or what sets apart.
fn line(pack: &'static PlacePack, outlook: &Outlook) -> String {
    match outlook.standing {
        Standing::After => {
            let steps = outlook.steps.iter().map(|step| short(pack, *step));
            steps.collect::<Vec<_>>().join(", ")
        }
        Standing::Open => {
            let fits = outlook.fits.iter().map(|fit| said(&pack.place.fits, *fit));
            let fits = fits.collect::<Vec<_>>().join(", ");
            if fits.is_empty() {
                return String::new();
            }
            fill(&pack.place.words.fits, &[("fits", &fits)])
        }
        Standing::Further => String::new(),
    }
}

fn short(pack: &'static PlacePack, step: PlaceStep) -> &'static str {
    let said = pack.place.steps.iter().find(|said| said.id == step);
    said.map_or("", |said| said.short.as_str())
}

fn said<T: PartialEq>(list: &'static [Said<T>], id: T) -> &'static str {
    list.iter()
        .find(|said| said.id == id)
        .map_or("", |said| said.text.as_str())
}

/// Why, what comes before, what the guides say, whom to ask and what to say.
fn why_of(
    pack: &'static PlacePack,
    base: StoredValue<String>,
    profile: &Profile,
    role: &'static PlaceRole,
    outlook: &Outlook,
) -> String {
    let place = &pack.place;
    let words = &place.words;
    let mut html = Still::new();
    if !outlook.apart.is_empty() {
        heading(&mut html, &words.apart);
        html.open("ul", &[]);
        for apart in &outlook.apart {
            html.leaf("li", &[], &set_apart(pack, profile, *apart));
        }
        html.close("ul");
    }
    if !outlook.steps.is_empty() {
        heading(&mut html, &words.steps);
        html.open("ol", &[]);
        for step in &outlook.steps {
            let Some(said) = place.steps.iter().find(|said| said.id == *step) else {
                continue;
            };
            html.open("li", &[]);
            add_rich(&mut html, &pack.lexicon, &said.text);
            html.text(" ");
            html.leaf("small", &[("class", "source")], &said.source);
            html.close("li");
        }
        html.close("ol");
    }
    if outlook.standing != Standing::Open && !outlook.fits.is_empty() {
        let fits: Vec<&str> = outlook
            .fits
            .iter()
            .map(|fit| said(&place.fits, *fit))
            .collect();
        html.leaf("p", &[], &fill(&words.fits, &[("fits", &fits.join(", "))]));
    }
    if !role.know.is_empty() {
        heading(&mut html, &words.know);
        html.open("ul", &[]);
        for known in &role.know {
            html.open("li", &[]);
            add_rich(&mut html, &pack.lexicon, known);
            html.close("li");
        }
        html.close("ul");
    }
    if !role.missions.is_empty() {
        heading(&mut html, &words.in_missions);
        html.open("ul", &[("class", "contents")]);
        for id in &role.missions {
            mission_link(&mut html, pack, base, *id);
        }
        html.close("ul");
    }
    heading(&mut html, &words.ask);
    html.open("p", &[]);
    add_rich(&mut html, &pack.lexicon, &role.ask);
    html.close("p");
    heading(&mut html, &words.say);
    html.leaf("blockquote", &[], &role.say);
    let href = base.with_value(|base| [base, role.path.as_str()].concat());
    html.open("p", &[]).leaf(
        "a",
        &[("href", &href)],
        &fill(&words.read_on, &[("role", &role.name)]),
    );
    html.close("p");
    html.html()
}

fn heading(html: &mut Still, text: &str) {
    html.leaf("h4", &[], text);
}

fn set_apart(pack: &'static PlacePack, profile: &Profile, apart: Apart) -> String {
    // What the role is instead: the one that the person did not choose.
    let setting = match profile.setting {
        Some(Setting::OneToOne) => Setting::Group,
        _ => Setting::OneToOne,
    };
    let pay = match profile.pay {
        Some(Pay::Volunteer) => Pay::Paid,
        _ => Pay::Volunteer,
    };
    let values = [
        (
            "setting",
            in_sentence(pack.place.label(Question::Setting, setting.id())),
        ),
        (
            "pay",
            in_sentence(pack.place.label(Question::Pay, pay.id())),
        ),
    ];
    let values: Vec<(&str, &str)> = values.iter().map(|(k, v)| (*k, v.as_str())).collect();
    fill(said(&pack.place.apart, apart), &values)
}

fn mission_link(
    html: &mut Still,
    pack: &'static PlacePack,
    base: StoredValue<String>,
    id: MissionId,
) {
    let Some(mission) = pack.place.missions.iter().find(|mission| mission.id == id) else {
        return;
    };
    let href = base.with_value(|base| [base, mission.path.as_str()].concat());
    html.open("li", &[])
        .leaf("a", &[("class", "chip"), ("href", &href)], &mission.name)
        .close("li");
}

/// The seven missions: how near each is, and as what.
fn missions(pack: &'static PlacePack, base: StoredValue<String>, explored: &Explored) -> String {
    let words = &pack.place.words;
    let mut html = Still::new();
    html.open("ul", &[("class", "places")]);
    for outlook in &explored.missions {
        let Some(mission) = pack.place.missions.iter().find(|m| m.id == outlook.mission) else {
            continue;
        };
        let href = base.with_value(|base| [base, mission.path.as_str()].concat());
        let standing = match outlook.standing {
            Standing::Open => &words.open,
            Standing::After => &words.after,
            Standing::Further => &words.further,
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
        if outlook.standing != Standing::Further {
            let by = fill(&words.mission_by, &[("roles", &roles.join(", "))]);
            html.leaf("span", &[("class", "small")], &by);
        }
        html.close("li");
    }
    html.close("ul");
    html.html()
}

//! Draws a role in the results: why it is that near, the steps before it, whom to ask, what to say.

use crate::catalogue::{MissionId, RoleId, fill, in_sentence, plain};
use crate::engine::session::Session;
use crate::features::place::rule::{Explored, Outlook, Profile};
use crate::features::place::words::PlacePack;
use crate::features::place::words::PlaceWord as W;
use crate::features::place::words::{
    Apart, LabelFor, Pay, PlaceRole, PlaceStep, Question, Setting, Standing,
};
use crate::platform::page;
use crate::ui::{StaticHtml, TextField, add_rich, either, rich, text};
use leptos::prelude::*;

/// Draws a role: its name and the reason in sight, the rest behind a fold.
#[component]
pub fn Role(
    /// The language pack.
    pack: &'static PlacePack,
    /// The document.
    session: Session,
    /// The base path of the app.
    base: StoredValue<String>,
    /// The roles and missions that the answers open.
    explored: Memo<Explored>,
    /// What the person said.
    profile: Memo<Profile>,
    /// The roles that the person unfolded. One that moves to another group stays unfolded.
    unfolded: StoredValue<Vec<RoleId>>,
    /// Which role.
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
        outlook.with(|outlook| {
            let outlook = outlook.as_ref();
            outlook
                .map(|outlook| profile.with(|profile| line(pack, profile, outlook)))
                .unwrap_or_default()
        })
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
                label=words.get(W::Contact)
                hint=words.get(W::ContactHint)
                value
                on_input=write
            />
        }
        .into_any()
    };
    let open = unfolded.with_value(|open| open.contains(&id));
    let note_fold = move |event: leptos::ev::Event| {
        let is_open = page::is_open(&event);
        unfolded.update_value(|open| {
            open.retain(|other| *other != id);
            if is_open {
                open.push(id);
            }
        });
    };
    view! {
        <li data-role=id.id()>
            <details class="place" open=open on:toggle=note_fold>
                <summary>
                    <b>{role.name.as_str()}</b>
                    <span class="small">{line}</span>
                </summary>
                <div class="stack">
                    <p inner_html=rich(&pack.lexicon, &role.summary)></p>
                    <div class="stack" inner_html=why></div>
                    {either(move || session.is_held(), move || view! {
                        <p class="hint no-print">{words.get(W::ContactLater)}</p>
                    }.into_any(), contact)}
                </div>
            </details>
        </li>
    }
    .into_any()
}

/// Words the reason: the first step, or what does not match.
fn line(pack: &'static PlacePack, profile: &Profile, outlook: &Outlook) -> String {
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
            fill(pack.place.words.get(W::Fits), &[("fits", &fits)])
        }
        Standing::Further => outlook.apart.first().map_or_else(String::new, |apart| {
            plain(&set_apart(pack, profile, *apart))
        }),
    }
}

/// Words a step briefly.
pub fn short(pack: &'static PlacePack, step: PlaceStep) -> &'static str {
    let said = pack.place.steps.iter().find(|said| said.id == step);
    said.map_or("", |said| said.short.as_str())
}

fn said<T: PartialEq>(list: &'static [LabelFor<T>], id: T) -> &'static str {
    list.iter()
        .find(|said| said.id == id)
        .map_or("", |said| said.text.as_str())
}

/// Draws why, the steps before it, what the guides say, whom to ask and what to say.
fn why_of(
    pack: &'static PlacePack,
    base: StoredValue<String>,
    profile: &Profile,
    role: &'static PlaceRole,
    outlook: &Outlook,
) -> String {
    let place = &pack.place;
    let words = &place.words;
    let mut html = StaticHtml::new();
    if !outlook.apart.is_empty() {
        heading(&mut html, words.get(W::Apart));
        html.open("ul", &[]);
        for apart in &outlook.apart {
            html.open("li", &[]);
            add_rich(&mut html, &pack.lexicon, &set_apart(pack, profile, *apart));
            html.close("li");
        }
        html.close("ul");
    }
    if !outlook.steps.is_empty() {
        heading(&mut html, words.get(W::Steps));
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
        html.leaf(
            "p",
            &[],
            &fill(words.get(W::Fits), &[("fits", &fits.join(", "))]),
        );
    }
    if !role.know.is_empty() {
        heading(&mut html, words.get(W::Know));
        html.open("ul", &[]);
        for known in &role.know {
            html.open("li", &[]);
            add_rich(&mut html, &pack.lexicon, known);
            html.close("li");
        }
        html.close("ul");
    }
    if !role.missions.is_empty() {
        heading(&mut html, words.get(W::InMissions));
        html.open("ul", &[("class", "contents")]);
        for id in &role.missions {
            mission_link(&mut html, pack, base, *id);
        }
        html.close("ul");
    }
    heading(&mut html, words.get(W::Ask));
    html.open("p", &[]);
    add_rich(&mut html, &pack.lexicon, &role.ask);
    html.close("p");
    heading(&mut html, words.get(W::Say));
    html.open("blockquote", &[]).open("p", &[]);
    add_rich(&mut html, &pack.lexicon, &role.say);
    html.close("p").close("blockquote");
    let href = base.with_value(|base| [base, role.path.as_str()].concat());
    html.open("p", &[]).leaf(
        "a",
        &[("class", "linkish"), ("href", &href)],
        &fill(words.get(W::ReadOn), &[("role", &role.name)]),
    );
    html.close("p");
    html.html()
}

fn heading(html: &mut StaticHtml, text: &str) {
    html.leaf("h4", &[], text);
}

/// Words why something does not match; marked as content is.
pub fn set_apart(pack: &'static PlacePack, profile: &Profile, apart: Apart) -> String {
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
    html: &mut StaticHtml,
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

//! Holds the to-do list, "À faire". Tasks come from a reading or are written; each may have a
//! date, which goes to the person's own calendar as a file. The next thing to do is always at the top.

mod adding;
mod agenda;
mod arriving;
mod lists;
pub(crate) mod preparing;
pub(crate) mod screen;
mod task;

use super::ADDRESS;
use crate::catalogue::{Word, fill};
use crate::engine::Start;
#[cfg(feature = "csr")]
use crate::engine::mount;
use crate::engine::session::Session;
use crate::engine::sharing::Sharing;
use crate::engine::{InBin, Saved};
use crate::features::to_do::rule::ToDo;
use crate::features::to_do::sheet::Sheet;
use crate::features::to_do::words::ToDoPack;
use crate::features::to_do::words::ToDoWord as W;
use crate::notebook::{Id, PackedBody, Progress};
use crate::platform::page;
use crate::platform::page::EarlyInput;
use crate::ui::{Button, Saying, TextField, each, effect, either, text, when};
use adding::Adding;
use agenda::Agenda;
use arriving::Arriving;
use leptos::prelude::*;
use lists::Lists;
use screen::{OnScreen, UNDO};
use task::TaskRow;

/// The name of the field for the list's name.
const NAME: &str = "list-name";

/// Mounts the journey where it is the one of the page.
#[cfg(feature = "csr")]
#[must_use]
pub fn mount() -> bool {
    mount::journey(
        "to-do",
        mount::Opens::Document,
        |pack: &'static ToDoPack, start| view! { <ToDoJourney pack start /> }.into_any(),
    )
}

/// Draws the journey.
#[component]
pub fn ToDoJourney(
    /// The language pack.
    pack: &'static ToDoPack,
    /// The address, the document and the early input that it starts from.
    start: Start,
) -> AnyView {
    let start = start.holding::<ToDo>();
    start.open(pack, ADDRESS, pack.said.words.get(W::IntoNew), |start| {
        view! { <List pack start /> }.into_any()
    })
}

#[component]
fn List(pack: &'static ToDoPack, start: Start) -> AnyView {
    let said = &pack.said;
    let words = &said.words;
    let early = start.early.clone();
    let typed = early.iter().find(|input| input.name == adding::FIELD);
    let typed = typed.map_or_else(String::new, |input| input.value.clone());
    let base = StoredValue::new(start.base.clone());
    let (document, is_stored) = start.packed(&ToDo::default());
    let session = Session::packed::<ToDo>(document, is_stored);
    let screen = OnScreen {
        pack,
        session,
        base,
        list: Memo::new(move |_| {
            session
                .document
                .with(|document| document.read::<ToDo>().unwrap_or_default())
        }),
        said: Saying::new((false, String::new())),
        removed: RwSignal::new(None),
        listed: RwSignal::new(None),
    };
    effect(move || {
        session.follow_tabs();
        take_up(session, &early);
    });
    effect(move || {
        let title = session.document.with(|document| document.title.clone());
        let title = if title.trim().is_empty() {
            said.title.clone()
        } else {
            title
        };
        page::set_title(&[&title, " · Passerelle"].concat());
    });
    let title = Signal::derive(move || session.document.with(|document| document.title.clone()));
    let rename = move |text: String| session.edit(|document| document.title = text);
    view! {
        <div class="stack">
            <h1 tabindex="-1">{said.title.as_str()}</h1>
            <p class="lead">{said.lead.as_str()}</p>
        </div>
        <InBin pack session />
        <Arriving screen />
        <Next screen />
        <TextField name=NAME label=words.get(W::Name) hint=words.get(W::NameHint) value=title on_input=rename />
        <Tasks screen />
        <Adding screen typed />
        <Agenda screen />
        {when(move || screen.list.with(|list| !list.tasks.is_empty()), move || view! {
            <Sharing pack session base title=words.get(W::Share) lead=words.get(W::ShareLead) own=ADDRESS />
        }.into_any())}
        <Lists screen />
        <div class="foot">
            <a class="btn quiet" href=base.with_value(|base| [base.as_str(), &pack.notebook].concat())>
                {pack.words.get(Word::OpenNotebook)}
            </a>
            <Saved pack session />
        </div>
        <Sheet screen />
    }
    .into_any()
}

/// Takes in what was typed before the wasm was mounted.
fn take_up(session: Session, early: &[EarlyInput]) {
    let typed = early.iter().find(|input| input.name == NAME);
    if let Some(input) = typed {
        session.edit(|document| document.title.clone_from(&input.value));
    }
}

/// Draws the next task and the progress.
#[component]
fn Next(screen: OnScreen) -> AnyView {
    let words = &screen.pack.said.words;
    let next = text(move || {
        screen.list.with(|list| match list.next() {
            Some(task) => screen.fill(words.get(W::Next), "what", &task.what),
            None => words.get(W::AllDone).to_owned(),
        })
    });
    let progress = Memo::new(move |_| screen.list.with(PackedBody::progress));
    let so_far = text(move || {
        let Progress { done, total } = progress.get();
        fill(
            words.get(W::Progress),
            &[("n", &done.to_string()), ("total", &total.to_string())],
        )
    });
    when(
        move || progress.get().total > 0,
        move || {
            view! {
                <section class="card next-act" id="next">
                    <p><b>{next}</b></p>
                    <p class="small" id="so-far">{so_far}</p>
                    <progress
                        aria-labelledby="so-far"
                        max=move || progress.get().total.to_string()
                        value=move || progress.get().done.to_string()
                    ></progress>
                </section>
            }
            .into_any()
        },
    )
}

/// Draws the tasks. They keep their places while they are shown: a tick does not make a line jump.
#[component]
fn Tasks(screen: OnScreen) -> AnyView {
    let words = &screen.pack.said.words;
    let order = Memo::new(move |before: Option<&Vec<Id>>| {
        screen.list.with(|list| {
            let now = list.in_order();
            let Some(before) = before else { return now };
            let kept = before.iter().filter(|id| now.contains(id));
            let fresh = now.iter().filter(|id| !before.contains(id));
            kept.chain(fresh).copied().collect::<Vec<_>>()
        })
    });
    let removed = move || screen.removed.with(Option::is_some);
    view! {
        <section class="stack" id="tasks">
            <h2>{words.get(W::Tasks)}</h2>
            {either(move || order.with(Vec::is_empty), move || view! {
                <p class="hint">{words.get(W::Empty)}</p>
            }.into_any(), move || view! {
                <ul class="to-dos">
                    {each(move || order.get(), move |id| view! { <TaskRow screen id /> }.into_any())}
                </ul>
            }.into_any())}
            {when(removed, move || view! {
                <p class="foot no-print">
                    {Button::new("btn quiet", "undo", words.get(W::Undo)).id(UNDO.to_owned()).does(move || screen.put_back())}
                </p>
            }.into_any())}
        </section>
    }
    .into_any()
}

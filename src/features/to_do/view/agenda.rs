//! Exports the dates of the open tasks as a calendar file.

use super::OnScreen;
use crate::engine::sharing::file_name;
use crate::features::to_do::words::ToDoWord as W;
use crate::platform::{files, time, worker};
use crate::ui::{Saying, StatusLine, button, either};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// Draws the card.
#[component]
pub fn Agenda(screen: OnScreen) -> AnyView {
    let words = &screen.pack.said.words;
    let dated = move || {
        screen.list.with(|list| {
            list.tasks
                .iter()
                .any(|task| !task.done && task.due.is_some())
        })
    };
    view! {
        <section class="card no-print" id="agenda">
            <h2>{words.get(W::Agenda)}</h2>
            {either(dated, move || view! { <Give screen /> }.into_any(), move || view! {
                <p class="hint">{words.get(W::AgendaNone)}</p>
            }.into_any())}
        </section>
    }
    .into_any()
}

#[component]
fn Give(screen: OnScreen) -> AnyView {
    let words = &screen.pack.said.words;
    let remind = RwSignal::new(true);
    let said = Saying::new((false, String::new()));
    let give = move || {
        spawn_local(async move {
            let given = write(screen, remind.get_untracked()).await;
            said.set(match given {
                Some(()) => (false, words.get(W::AgendaDone).to_owned()),
                None => (true, words.get(W::AgendaFailed).to_owned()),
            });
        });
    };
    view! {
        <p>{words.get(W::AgendaLead)}</p>
        <label class="chip">
            <input
                type="checkbox" id="remind" autocomplete="off" prop:checked=remind
                on:change=move |event| remind.set(event_target_checked(&event))
            />
            <span>{words.get(W::Remind)}</span>
        </label>
        <p class="foot">
            {button("btn quiet", "agenda", words.get(W::AgendaButton), give)}
        </p>
        <StatusLine id="agenda-said" saying=said />
    }
    .into_any()
}

/// Asks the worker for the file and hands it over; `None` if that fails.
async fn write(screen: OnScreen, remind: bool) -> Option<()> {
    // A state of its own: of two files of one list a calendar takes the later for true.
    let mut document = screen.session.document.get_untracked();
    document.revise(time::stamp());
    let request = postcard::to_allocvec(&(&document, remind)).ok()?;
    let bytes = worker::ask("agenda", &request).await.ok()?.ok()?;
    let name = file_name(&document.title, ".ics");
    files::download(&name, "text/calendar", &bytes).ok()
}

//! Takes in what a reading hands over. It waits in the tab until it is saved: a reload loses nothing, and the
//! same reading adds the same task only once.

use super::OnScreen;
use super::adding::FIELD;
use super::lists::{Listed, address};
use crate::catalogue::fill;
use crate::engine::session::SaveState;
use crate::features::to_do::rule::{Task, TaskHandoff, ToDo, guides};
use crate::features::to_do::view::preparing::HANDED;
use crate::features::to_do::words::ToDoWord as W;
use crate::platform::{address as page_address, draft, page, time};
use crate::ui::{button, effect, when};
use leptos::prelude::*;

/// The parameter that says that the person chose this list for the tasks that arrive.
const INTO: &str = "into";
/// The parameter with which a guide page says what to prepare: `role.volunteer`, `mission.ethics`.
const GUIDE: &str = "guide";

/// Returns what the guides ask to prepare, if the address names it.
fn guided(screen: OnScreen) -> Option<TaskHandoff> {
    let named = page_address::parameter(GUIDE)?;
    let found = screen.pack.preparation(&named)?;
    Some(TaskHandoff {
        document: guides(),
        title: found.name.clone(),
        entries: found.entries.clone(),
    })
}

/// Adds the tasks that arrive: at once on a list that the person chose, or if there is no list yet. Otherwise the
/// person chooses a list, or none.
#[component]
pub fn Arriving(screen: OnScreen) -> AnyView {
    let waiting: RwSignal<Option<TaskHandoff>> = RwSignal::new(None);
    let took = RwSignal::new(false);
    // What a page of the guides says waits in the address; what a reading hands over, in the tab.
    let from_tab = StoredValue::new(false);
    let added: RwSignal<Vec<Task>> = RwSignal::new(Vec::new());
    effect(move || {
        let guided = guided(screen);
        from_tab.set_value(guided.is_none());
        let handed = || draft::recall(HANDED).and_then(|text| TaskHandoff::from_text(&text));
        waiting.set(guided.or_else(handed));
    });
    let let_go = move || {
        if from_tab.get_value() {
            draft::remember(HANDED, "");
        }
        // A reload of this address takes nothing in by itself.
        if screen.session.is_stored() {
            let document = screen.session.document;
            let id = document.with_untracked(|document| document.id);
            page_address::set_document(&id.to_string());
        } else {
            page_address::forget_parameters();
        }
    };
    let take = move || {
        let Some(handed) = waiting.get_untracked() else {
            return;
        };
        added.set(take_in(screen, &handed));
        waiting.set(None);
        took.set(true);
    };
    let leave = move || {
        let_go();
        waiting.set(None);
    };
    effect(move || {
        let is_first = !screen.session.is_stored()
            && screen
                .listed
                .with(|listed| listed.as_ref().is_some_and(Listed::is_empty));
        if waiting.with(Option::is_some) && (is_first || is_chosen()) {
            take();
        }
    });
    // Only what is saved is removed here.
    effect(move || {
        if took.get() && screen.session.state.get() == SaveState::Saved {
            let_go();
        }
    });
    let is_asking = move || {
        waiting.with(Option::is_some) && screen.listed.with(Option::is_some) && !is_chosen()
    };
    let undo = move || {
        // What was changed meanwhile stays: somebody wrote in it.
        let fresh = added.get_untracked();
        let session = screen.session;
        session.change::<ToDo>(|list| list.tasks.retain(|task| !fresh.contains(task)));
        added.set(Vec::new());
        screen.say(screen.pack.said.words.get(W::Undone).to_owned());
        page::focus(FIELD);
    };
    let asking = when(is_asking, move || {
        view! { <Asking screen waiting take=Callback::new(move |()| take()) leave=Callback::new(move |()| leave()) /> }
            .into_any()
    });
    let undoing = when(
        move || added.with(|added| !added.is_empty()),
        move || {
            view! {
                <p class="foot no-print">
                    {button("btn quiet", "undo-arrived", screen.pack.said.words.get(W::UndoArrived), undo)}
                </p>
            }
            .into_any()
        },
    );
    view! { {asking}{undoing} }.into_any()
}

/// Returns whether the person chose this list for the tasks that arrive.
fn is_chosen() -> bool {
    page_address::parameter(INTO).is_some()
}

/// Draws the choice of a list, or none.
#[component]
fn Asking(
    screen: OnScreen,
    waiting: RwSignal<Option<TaskHandoff>>,
    take: Callback<()>,
    leave: Callback<()>,
) -> AnyView {
    let words = &screen.pack.said.words;
    let handed = waiting.get_untracked();
    let (title, entries) =
        handed.map_or_else(Default::default, |handed| (handed.title, handed.entries));
    let heading = match entries.len() {
        1 => words.get(W::ArrivingOne).to_owned(),
        n => fill(words.get(W::Arriving), &[("n", &n.to_string())]),
    };
    let what = entries.into_iter();
    let what = what.map(|(_, what)| view! { <li>{what}</li> }.into_any());
    let lists = screen
        .listed
        .with_untracked(|listed| listed.as_ref().map(|listed| listed.lists.clone()));
    let into = lists.unwrap_or_default().into_iter().map(|(id, title)| {
        let label = fill(words.get(W::Into), &[("title", &title)]);
        let guide = page_address::parameter(GUIDE).map(|guide| ["&", GUIDE, "=", &guide].concat());
        let href = [
            &address(screen, id),
            "&",
            INTO,
            "=1",
            &guide.unwrap_or_default(),
        ]
        .concat();
        view! { <a class="btn quiet" data-act="into" href=href>{label}</a> }.into_any()
    });
    let here = if screen.session.is_stored() {
        fill(words.get(W::Into), &[("title", &screen.title())])
    } else {
        words.get(W::IntoNew).to_owned()
    };
    view! {
        <section class="card no-print" id="arriving">
            <h2>{heading}</h2>
            <p>{fill(words.get(W::ArrivingLead), &[("title", &title)])}</p>
            <ul>{what.collect_view()}</ul>
            <p class="foot">
                {into.collect_view()}
                {button("btn quiet", "into-here", &here, move || take.run(()))}
                {button("linkish", "into-none", words.get(W::IntoNone), move || leave.run(()))}
            </p>
        </section>
    }
    .into_any()
}

/// Adds the tasks and returns the new ones.
fn take_in(screen: OnScreen, handed: &TaskHandoff) -> Vec<Task> {
    let words = &screen.pack.said.words;
    let tasks = handed.tasks(|| time::stamp().id());
    let mut added = Vec::new();
    // A list that was there without a name keeps having none.
    let is_new = !screen.session.is_stored();
    screen.session.edit(|document| {
        if is_new && document.is_untitled() {
            document.title.clone_from(&handed.title);
        }
        document.change::<ToDo>(|list| {
            let count = list.add(tasks);
            let known = list.tasks.len() - count;
            added = list.tasks.iter().skip(known).cloned().collect();
        });
    });
    screen.say(match added.len() {
        0 => words.get(W::ArrivedNone).to_owned(),
        1 => words.get(W::ArrivedOne).to_owned(),
        n => fill(words.get(W::Arrived), &[("n", &n.to_string())]),
    });
    added
}

//! What a reading hands over. It waits in the tab until it is on the disk: a reload loses nothing, and the
//! same reading brings the same task once.

use super::OnScreen;
use super::lists::address;
use crate::catalogue::fill;
use crate::journeys::preparing::HANDED;
use crate::journeys::session::SaveState;
use crate::notebook::to_do::{Handed, ToDo};
use crate::platform::{draft, time};
use crate::ui::follow;
use leptos::prelude::*;

/// Takes in what arrives: at once on a list that the address names, or where there is no other; else the
/// person says on which.
#[component]
pub fn Arriving(screen: OnScreen) -> AnyView {
    let waiting: RwSignal<Option<Handed>> = RwSignal::new(None);
    let took = RwSignal::new(false);
    Effect::new(move |_| {
        waiting.set(draft::recall(HANDED).and_then(|text| Handed::from_text(&text)));
    });
    let take = move || {
        let Some(handed) = waiting.get_untracked() else {
            return;
        };
        take_in(screen, &handed);
        waiting.set(None);
        took.set(true);
    };
    Effect::new(move |_| {
        let is_named = screen.session.is_stored();
        let lists = screen
            .listed
            .with(|listed| listed.as_ref().map(|listed| listed.lists.len()));
        if waiting.with(Option::is_some) && (is_named || lists == Some(0)) {
            take();
        }
    });
    // Only what is on the disk is let go of here.
    Effect::new(move |_| {
        if took.get() && screen.session.state.get() == SaveState::Saved {
            draft::remember(HANDED, "");
        }
    });
    follow(move || {
        let Some(handed) = waiting.get() else {
            return ().into_any();
        };
        let lists = screen
            .listed
            .with(|listed| listed.as_ref().map(|listed| listed.lists.clone()));
        let Some(lists) = lists.filter(|lists| !lists.is_empty()) else {
            return ().into_any();
        };
        let words = &screen.pack.said.words;
        let title = match handed.entries.len() {
            1 => words.arriving_one.clone(),
            n => fill(&words.arriving, &[("n", &n.to_string())]),
        };
        let what = handed.entries.iter();
        let what = what.map(|(_, what)| view! { <li>{what.clone()}</li> }.into_any());
        let into = lists.into_iter().map(|(id, title)| {
            let label = fill(&words.into, &[("title", &title)]);
            view! { <a class="btn quiet" data-act="into" href=address(screen, id)>{label}</a> }
                .into_any()
        });
        view! {
            <section class="card no-print" id="arriving">
                <h2>{title}</h2>
                <p>{fill(&words.arriving_lead, &[("title", &handed.title)])}</p>
                <ul>{what.collect_view()}</ul>
                <p class="foot">
                    {into.collect_view()}
                    <button type="button" class="btn quiet" data-act="into-new" on:click=move |_| take()>
                        {words.into_new.as_str()}
                    </button>
                </p>
            </section>
        }
        .into_any()
    })
}

fn take_in(screen: OnScreen, handed: &Handed) {
    let words = &screen.pack.said.words;
    let tasks = handed.tasks(|| time::stamp().id());
    let mut added = 0;
    screen.session.edit(|document| {
        if document.title.is_empty() {
            document.title.clone_from(&handed.title);
        }
        document.change::<ToDo>(|list| added = list.add(tasks));
    });
    screen.say(match added {
        0 => words.arrived_none.clone(),
        1 => words.arrived_one.clone(),
        n => fill(&words.arrived, &[("n", &n.to_string())]),
    });
}

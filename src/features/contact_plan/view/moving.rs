//! From step to step. Each is a page of its own, which opens the plan from the disk: what was typed just now has to
//! be there first. What a link promises on the other page, a card that is open or a field with the focus, waits in
//! the tab.

use super::desk::{Desk, summary_id};
use crate::features::contact_plan::words::{PlanStep, PlanWord as W};
use crate::engine::leaving::leave_when_saved;
use crate::engine::session::SaveState;
use crate::notebook::Id;
use crate::platform::{address, draft, page};
use crate::ui::listen;
use leptos::prelude::*;

/// The name under which the promise waits.
const PROMISED: &str = "plan-goal";

/// Something on one of the pages: the card to open there and what takes the focus.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Way {
    /// Where.
    pub step: PlanStep,
    /// The card.
    pub card: Option<Id>,
    /// The id of what takes the focus.
    pub goal: String,
}

impl Way {
    /// To a card.
    pub fn to_card(step: PlanStep, id: Id) -> Self {
        Self {
            step,
            card: Some(id),
            goal: summary_id(id),
        }
    }

    /// To something else on screen.
    pub fn to(step: PlanStep, goal: &str) -> Self {
        Self {
            step,
            card: None,
            goal: goal.to_owned(),
        }
    }
}

/// A link to a step, and to something on its page if a way is given.
pub fn link_to(
    desk: Desk,
    class: &'static str,
    words: W,
    step: PlanStep,
    way: Option<Way>,
) -> AnyView {
    let is_here = step == desk.step;
    let is_tab = way.is_none();
    let clicked = move |event: leptos::ev::Event| {
        if page::has_modifier(&event) {
            // A tab of its own: this page stays as it is.
            return;
        }
        if let Some(way) = way.clone().filter(|_| is_here) {
            event.prevent_default();
            show(desk, way);
            return;
        }
        remember(way.as_ref());
        if desk.is_saving() {
            event.prevent_default();
            desk.leaving.set(Some(desk.href(step)));
        } else if !desk.session.is_stored() {
            // Nothing is written yet: Back must not lead to a blank plan beside the one that is begun next.
            event.prevent_default();
            address::replace_with(&desk.href(step));
        }
    };
    let href = Memo::new(move |_| desk.href(step));
    view! {
        <a
            class=class data-step=step.id() href=href aria-current=(is_here && is_tab).then_some("step")
            {..listen("click", clicked)}
        >{desk.word(words)}</a>
    }
    .into_any()
}

fn remember(way: Option<&Way>) {
    let promise = way.map(|way| {
        let card = way.card.map(|id| id.to_string()).unwrap_or_default();
        [&card, "|", &way.goal].concat()
    });
    draft::remember(PROMISED, &promise.unwrap_or_default());
}

/// Opens the card and gives the focus, on this page.
fn show(desk: Desk, way: Way) {
    if way.card.is_some() {
        desk.open.set(way.card);
    }
    page::focus_once_drawn(way.goal);
}

/// Goes to something, on this page or another.
pub fn go(desk: Desk, way: Way) {
    if way.step == desk.step {
        return show(desk, way);
    }
    remember(Some(&way));
    desk.leaving.set(Some(desk.href(way.step)));
}

/// Keeps what a link on the page before promised.
pub fn arrive(desk: Desk) {
    let Some(promised) = draft::recall(PROMISED) else {
        return;
    };
    draft::remember(PROMISED, "");
    let Some((card, goal)) = promised.split_once('|') else {
        return;
    };
    let way = Way {
        step: desk.step,
        card: Id::parse(card),
        goal: goal.to_owned(),
    };
    show(desk, way);
}

/// Leaves for the other page once what was given is on the disk.
pub fn follow_leaving(desk: Desk) {
    let unsaved = desk.word(W::StayUnsaved);
    leave_when_saved(desk.session, desk.leaving, move || {
        remember(None);
        desk.said.set((true, unsaved.to_owned()));
    });
    // The sentence goes once it is no longer true.
    Effect::new(move |_| {
        let is_saved = desk.session.state.get() == SaveState::Saved;
        if is_saved && desk.said.with_untracked(|(_, said)| said == unsaved) {
            desk.said.set((false, String::new()));
        }
    });
}

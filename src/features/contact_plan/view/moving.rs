//! Moves from step to step. Each step is a page that opens the plan from the disk, so everything must be saved
//! first. The goal of a link on the other page, an open card or a field with the focus, waits in
//! the tab.

use super::context::{PlanContext, summary_id};
use crate::engine::leaving::leave_when_saved;
use crate::engine::session::SaveState;
use crate::features::contact_plan::words::{PlanStep, PlanWord as W};
use crate::notebook::Id;
use crate::platform::{address, draft, page};
use crate::ui::{effect, listen};
use leptos::prelude::*;

/// The name under which the goal waits in the tab.
const PROMISED: &str = "plan-goal";

/// A goal on one of the pages: the card to open and the element to focus.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Way {
    /// The step.
    pub step: PlanStep,
    /// The card.
    pub card: Option<Id>,
    /// The id of the element to focus.
    pub goal: String,
}

impl Way {
    /// Leads to a card.
    pub fn to_card(step: PlanStep, id: Id) -> Self {
        Self {
            step,
            card: Some(id),
            goal: summary_id(id),
        }
    }

    /// Leads to another element.
    pub fn to(step: PlanStep, goal: &str) -> Self {
        Self {
            step,
            card: None,
            goal: goal.to_owned(),
        }
    }
}

/// Draws a link to a step, and to a goal on its page if one is given.
pub fn link_to(
    context: PlanContext,
    class: &'static str,
    words: W,
    step: PlanStep,
    way: Option<Way>,
) -> AnyView {
    let is_here = step == context.step;
    let is_tab = way.is_none();
    let clicked = move |event: leptos::ev::Event| {
        if page::has_modifier(&event) {
            // A tab of its own: this page stays as it is.
            return;
        }
        if let Some(way) = way.clone().filter(|_| is_here) {
            event.prevent_default();
            show(context, way);
            return;
        }
        remember(way.as_ref());
        if context.is_saving() {
            event.prevent_default();
            context.leaving.set(Some(context.href(step)));
        } else if !context.session.is_stored() {
            // Nothing is written yet: Back must not lead to a blank plan beside the one that is begun next.
            event.prevent_default();
            address::replace_with(&context.href(step));
        }
    };
    let href = Memo::new(move |_| context.href(step));
    view! {
        <a
            class=class data-step=step.id() href=href aria-current=(is_here && is_tab).then_some("step")
            {..listen("click", clicked)}
        >{context.word(words)}</a>
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

/// Opens the card and sets the focus on this page.
fn show(context: PlanContext, way: Way) {
    if way.card.is_some() {
        context.open.set(way.card);
    }
    page::focus_once_drawn(way.goal);
}

/// Goes to a goal, on this page or another.
pub fn go(context: PlanContext, way: Way) {
    if way.step == context.step {
        return show(context, way);
    }
    remember(Some(&way));
    context.leaving.set(Some(context.href(way.step)));
}

/// Reaches the goal of the link that led to this page.
pub fn arrive(context: PlanContext) {
    let Some(promised) = draft::recall(PROMISED) else {
        return;
    };
    draft::remember(PROMISED, "");
    let Some((card, goal)) = promised.split_once('|') else {
        return;
    };
    let way = Way {
        step: context.step,
        card: Id::parse(card),
        goal: goal.to_owned(),
    };
    show(context, way);
}

/// Leaves for the other page once everything is saved.
pub fn follow_leaving(context: PlanContext) {
    let unsaved = context.word(W::StayUnsaved);
    leave_when_saved(context.session, context.leaving, move || {
        remember(None);
        context.said.set((true, unsaved.to_owned()));
    });
    // The sentence goes once it is no longer true.
    effect(move || {
        let is_saved = context.session.state.get() == SaveState::Saved;
        if is_saved && context.said.with_untracked(|(_, said)| said == unsaved) {
            context.said.set((false, String::new()));
        }
    });
}

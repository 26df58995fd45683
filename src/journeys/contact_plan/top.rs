//! What stands at the top of every step: what to do now, how far one is, and the ways to the other steps.

use super::desk::{At, Desk, summary_id};
use super::step::Step;
use super::wording;
use crate::catalogue::contact_plan::{Milestone, PlanWord as W};
use crate::notebook::contact_plan::{NextAct, next_act, reached};
use crate::notebook::{Id, PackedBody};
use crate::platform::page;
use crate::ui::{follow, text};
use leptos::prelude::*;

/// The heading of the step, the next act and the steps.
pub fn top(desk: Desk) -> AnyView {
    let next = Memo::new(move |_| desk.plan.with(|plan| next_act(plan, desk.today.get())));
    let done = text(move || desk.plan.with(|plan| plan.progress().done.to_string()));
    let total = Milestone::ALL.len().to_string();
    let so_far = text(move || {
        desk.fill(
            W::Progress,
            &[
                ("n", &done.get()),
                ("total", &Milestone::ALL.len().to_string()),
            ],
        )
    });
    let sentence = text(move || desk.plan.with(|plan| wording::next(desk, plan, next.get())));
    view! {
        <section class="card next-act no-print" id="next" aria-label=desk.word(W::Now)>
            <p><b>{desk.word(W::Now)}</b>" · "<span id="next-words">{sentence}</span></p>
            {follow(move || act(desk, next.get()))}
            <p class="small" id="so-far">{so_far}</p>
            <progress
                aria-labelledby="so-far"
                max=total value=done
            ></progress>
        </section>
        <nav class="no-print" aria-label=desk.word(W::Steps)>
            <ul class="contents steps">{Step::ALL.map(|step| tab(desk, step)).into_iter().collect_view()}</ul>
        </nav>
    }
    .into_any()
}

fn tab(desk: Desk, step: Step) -> AnyView {
    let current = move || (desk.at.get() == step).then_some("step");
    view! {
        <li><a class="chip" data-step=step.fragment() href=step.link() aria-current=current>{desk.word(step.name())}</a></li>
    }
    .into_any()
}

/// Where an act is done: the step, the card to open, what takes the focus, and the words of the link.
struct Way {
    step: Step,
    card: Option<Id>,
    goal: String,
    words: W,
}

fn way(act: NextAct) -> Way {
    let card = |step, id, words| Way {
        step,
        card: Some(id),
        goal: summary_id(id),
        words,
    };
    let at = |step, goal: &str, words| Way {
        step,
        card: None,
        goal: goal.to_owned(),
        words,
    };
    match act {
        NextAct::Late(id) => card(Step::Work, id, W::NextLateDo),
        NextAct::FollowUp(id) => card(Step::Contact, id, W::NextFollowUpDo),
        NextAct::NoteMeeting(id) => card(Step::Work, id, W::NextNoteMeetingDo),
        NextAct::PrepareMeeting(id) => card(Step::Work, id, W::NextPrepareDo),
        NextAct::AskPlaces => at(Step::Identify, "ask-t", W::NextAskDo),
        NextAct::AddPerson => at(Step::Identify, "new-person", W::NextAddDo),
        NextAct::FinishInvitation(id) => card(Step::Contact, id, W::NextFinishDo),
        NextAct::Invite(id) => {
            let goal = super::contact::invite_id(id);
            at(Step::Contact, &goal, W::NextInviteDo)
        }
        NextAct::Await(id) => card(Step::Contact, id, W::NextAwaitDo),
        NextAct::ChooseProject => at(Step::Work, "project", W::NextChooseDo),
        NextAct::ShareTasks => at(Step::Work, "tasks-t", W::NextShareDo),
        NextAct::Task(id) => card(Step::Work, id, W::NextTaskDo),
        NextAct::CloseLoop => at(Step::Work, "loop-t", W::NextCloseDo),
        NextAct::Thank => at(Step::Work, "thanks", W::NextThankDo),
        NextAct::GoOn => at(Step::Work, "next", W::NextGoOnDo),
    }
}

fn act(desk: Desk, act: NextAct) -> AnyView {
    let Way {
        step,
        card,
        goal,
        words,
    } = way(act);
    let goal = if act == NextAct::GoOn {
        At::fact("next").control()
    } else {
        goal
    };
    let go = move |_| {
        if card.is_some() {
            desk.open.set(card);
        }
        if desk.at.get_untracked() == step {
            page::focus_once_drawn(goal.clone());
        } else {
            desk.goal.set_value(Some(goal.clone()));
        }
    };
    view! { <p><a class="btn small-btn" data-act="next" href=step.link() on:click=go>{desk.word(words)}</a></p> }.into_any()
}

/// The milestones, as words.
pub fn milestones(desk: Desk) -> AnyView {
    let rows = desk.said().milestones.iter().map(|said| {
        let is = Milestone::from_id(&said.id);
        let done = move || is.is_some_and(|is| desk.plan.with(|plan| reached(plan, is)));
        view! { <li class:done=done>{move || if done() { "✓ " } else { "" }}{said.label.as_str()}</li> }.into_any()
    });
    view! { <ol class="milestones">{rows.collect_view()}</ol> }.into_any()
}

//! Draws the top of every step: what to do now, the progress, and the links to the other steps.

use super::contact::invite_id;
use super::context::PlanContext;
use super::moving::{Way, link_to};
use super::parts::el;
use super::wording;
use crate::features::contact_plan::rule::{NextAct, field as f, next_act, reached};
use crate::features::contact_plan::words::{Milestone, PlanStep, PlanWord as W};
use crate::notebook::PackedBody;
use crate::ui::{follow, text};
use leptos::prelude::*;

/// Draws the heading of the step, the next act and the steps.
pub fn top(context: PlanContext) -> AnyView {
    let next = Memo::new(move |_| {
        context
            .plan
            .with(|plan| next_act(plan, context.today.get()))
    });
    let done = text(move || context.plan.with(|plan| plan.progress().done.to_string()));
    let total = Milestone::ALL.len().to_string();
    let so_far = text(move || {
        context.fill(
            W::Progress,
            &[
                ("n", &done.get()),
                ("total", &Milestone::ALL.len().to_string()),
            ],
        )
    });
    let sentence = text(move || {
        context
            .plan
            .with(|plan| wording::next(context, plan, next.get()))
    });
    view! {
        <section class="card next-act no-print" id="now" aria-label=context.word(W::Now)>
            <p><b>{context.word(W::Now)}</b>" · "<span id="next-words">{sentence}</span></p>
            {follow(move || act(context, next.get()))}
            <p class="small" id="so-far">{so_far}</p>
            <progress
                aria-labelledby="so-far"
                max=total value=done
            ></progress>
        </section>
        <nav class="no-print" aria-label=context.word(W::Steps)>
            <ul class="contents steps">{PlanStep::ALL.iter().map(|step| tab(context, *step)).collect_view()}</ul>
        </nav>
    }
    .into_any()
}

fn tab(context: PlanContext, step: PlanStep) -> AnyView {
    let words = match step {
        PlanStep::Identify => W::StepIdentify,
        PlanStep::Contact => W::StepContact,
        PlanStep::Work => W::StepWork,
        PlanStep::Whole => W::StepPlan,
    };
    el(
        "li",
        "",
        "",
        "",
        vec![link_to(context, "chip", words, step, None)],
    )
}

/// Returns where an act is done, and the text of the link to it.
fn way(act: NextAct) -> (Way, W) {
    let card = Way::to_card;
    let at = Way::to;
    match act {
        NextAct::Late(id) => (card(PlanStep::Work, id), W::NextLateDo),
        NextAct::FollowUp(id) => (card(PlanStep::Contact, id), W::NextFollowUpDo),
        NextAct::NoteMeeting(id) => (card(PlanStep::Work, id), W::NextNoteMeetingDo),
        NextAct::PrepareMeeting(id) => (card(PlanStep::Work, id), W::NextPrepareDo),
        NextAct::AskPlaces => (at(PlanStep::Identify, "ask-t"), W::NextAskDo),
        NextAct::AddPerson => (at(PlanStep::Identify, "new-person"), W::NextAddDo),
        NextAct::FinishInvitation(id) => (card(PlanStep::Contact, id), W::NextFinishDo),
        NextAct::Invite(id) => (at(PlanStep::Contact, &invite_id(id)), W::NextInviteDo),
        NextAct::Await(id) => (card(PlanStep::Contact, id), W::NextAwaitDo),
        NextAct::ChooseProject => (at(PlanStep::Work, f::PROJECT), W::NextChooseDo),
        NextAct::ShareTasks => (at(PlanStep::Work, "tasks-t"), W::NextShareDo),
        NextAct::Task(id) => (card(PlanStep::Work, id), W::NextTaskDo),
        NextAct::CloseLoop => (at(PlanStep::Work, "loop-t"), W::NextCloseDo),
        NextAct::Thank => (at(PlanStep::Work, f::THANKS), W::NextThankDo),
        NextAct::GoOn => (at(PlanStep::Work, f::NEXT), W::NextGoOnDo),
    }
}

fn act(context: PlanContext, act: NextAct) -> AnyView {
    let (way, words) = way(act);
    let step = way.step;
    let link = link_to(context, "btn small-btn", words, step, Some(way));
    el("p", "", "next-act", "", vec![link])
}

/// Draws the milestones as words.
pub fn milestones(context: PlanContext) -> AnyView {
    let rows = context.said().milestones.iter().map(|said| {
        let is = Milestone::from_id(&said.id);
        let done = move || is.is_some_and(|is| context.plan.with(|plan| reached(plan, is)));
        view! { <li class:done=done>{move || if done() { "✓ " } else { "" }}{said.label.as_str()}</li> }.into_any()
    });
    view! { <ol class="milestones">{rows.collect_view()}</ol> }.into_any()
}

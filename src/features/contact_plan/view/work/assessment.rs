//! Links the participation assessment of the same project: chosen in the notebook, opened, or started.

use crate::catalogue::{DegreeId, PhaseId};
use crate::engine::session::SaveState;
use crate::features::contact_plan::rule::ContactPlan;
use crate::features::contact_plan::rule::{field as f, take_kept};
use crate::features::contact_plan::view::context::{At, PlanContext};
use crate::features::contact_plan::view::fields::choice;
use crate::features::contact_plan::view::parts::{foot, section, words};
use crate::features::contact_plan::words::{PlanStep, PlanWord as W};
use crate::features::participation::handover::{ID, item_id};
use crate::features::to_do::handover::PLANNED;
use crate::features::to_do::handover::TaskHandoff;
use crate::notebook::{Document, Id};
use crate::platform::{address, draft, repository, time};
use crate::ui::{effect, follow, when};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// Draws the section.
pub fn assessment(context: PlanContext) -> AnyView {
    let found: RwSignal<Vec<(String, String)>> = RwSignal::new(Vec::new());
    effect(move || {
        spawn_local(async move {
            // Without a notebook there is none to choose, and the way to a new one stays.
            if let Ok(listing) = repository::list().await {
                found.set(
                    listing
                        .documents
                        .iter()
                        .filter_map(|one| named(context, one))
                        .collect(),
                );
            }
        });
    });
    let chosen = context.value(At::fact(f::ASSESSMENT));
    let path = context.link(&context.said().assessment_path);
    let open = [&path, "?doc="].concat();
    let choose = move || {
        let found = found.get();
        if found.is_empty() {
            return ().into_any();
        }
        choice(
            context,
            At::fact(f::ASSESSMENT),
            context.word(W::AssessmentChoose),
            context.word(W::ChooseNone),
            found,
            None,
        )
    };
    let link = move || {
        let href = [&open, &chosen.get(), "#lecture"].concat();
        view! { <a class="btn quiet" data-act="open-assessment" href=href>{context.word(W::AssessmentOpen)}</a> }.into_any()
    };
    let is_here =
        move || chosen.with(|chosen| found.with(|found| found.iter().any(|(id, _)| id == chosen)));
    let fresh =
        view! { <a class="btn quiet" href=path>{context.word(W::AssessmentNew)}</a> }.into_any();
    section(
        "assessment-t",
        context.word(W::AssessmentTitle),
        vec![
            words("", context.word(W::AssessmentLead)),
            follow(choose),
            foot(vec![when(is_here, link), fresh]),
        ],
    )
}

/// Returns the id and the label of one's own participation assessment.
fn named(context: PlanContext, document: &Document) -> Option<(String, String)> {
    let assessment = document.assessment()?;
    let is_own = assessment.instrument == ID && assessment.received.is_none();
    if !is_own || document.deleted.is_some() {
        return None;
    }
    let title = document.title.trim();
    let title = if title.is_empty() {
        context.word(W::AssessmentUntitled)
    } else {
        title
    };
    let date = time::long_date(&context.pack.words, document.updated);
    Some((document.id.to_string(), [title, ", ", &date].concat()))
}

/// Arrives from a participation assessment. If a plan for the same project exists, it is opened; otherwise
/// this new plan takes its name and the degree wished for the "during" phase. The kept actions of the reading
/// become tasks.
pub async fn arrive(context: PlanContext, id: Id) {
    let failed = || {
        context
            .said
            .set((true, context.word(W::AssessmentLost).to_owned()))
    };
    let Ok(listing) = repository::list().await else {
        return failed();
    };
    let named = id.to_string();
    let here = listing
        .documents
        .iter()
        .filter(|document| document.deleted.is_none());
    let of_it = |document: &&Document| {
        let plan = document.read::<ContactPlan>();
        plan.is_some_and(|plan| plan.fact(f::ASSESSMENT) == named)
    };
    // What was written here meanwhile is a plan of its own, and stays.
    let is_blank = context.plan.with_untracked(ContactPlan::is_blank);
    if let Some(plan) = here.clone().find(of_it).filter(|_| is_blank) {
        let path = context.link(&PlanStep::Work.address().path(context.pack.lang));
        address::replace_with(&[&path, "?doc=", &plan.id.to_string()].concat());
        return;
    }
    let found = here.clone().find(|document| document.id == id);
    let Some((found, assessment)) = found.and_then(|found| Some((found, found.assessment()?)))
    else {
        return failed();
    };
    let wished = assessment
        .answers
        .get(&item_id(PhaseId::During, "wished"))
        .unwrap_or_default();
    let wished = DegreeId::from_id(wished).map_or("", DegreeId::id);
    if context.title().is_empty() {
        context
            .session
            .edit(|document| document.title.clone_from(&found.title));
    }
    context.edit(|plan| {
        plan.facts.set(f::ASSESSMENT, &named);
        if plan.fact(f::WISHED).is_empty() {
            plan.facts.set(f::WISHED, wished);
        }
    });
    take_what_was_kept(context);
}

/// Turns the kept actions of the assessment, which wait in the tab, into tasks.
pub fn take_what_was_kept(context: PlanContext) {
    let handed = draft::recall(PLANNED).and_then(|text| TaskHandoff::from_text(&text));
    let Some(handed) = handed else { return };
    let of = context.now(&At::fact(f::ASSESSMENT));
    if of != handed.document.to_string() {
        return;
    }
    // It waits in the tab until the disk has it.
    effect(move || {
        if context.session.state.get() == SaveState::Saved {
            draft::remember(PLANNED, "");
        }
    });
    let mut new = 0;
    context.edit(|plan| new = take_kept(plan, &handed, time::stamp()));
    super::tasks::say_how_many(context, new);
}

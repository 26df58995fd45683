//! The participation assessment of the same project: chosen among those of the notebook, opened, or begun.

use crate::features::contact_plan::words::{PlanStep, PlanWord as W};
use crate::catalogue::{DegreeId, PhaseId};
use crate::features::participation::handover::{ID, item_id};
use crate::features::contact_plan::view::desk::{At, Desk};
use crate::features::contact_plan::view::fields::choice;
use crate::features::contact_plan::view::parts::{foot, section, words};
use crate::features::to_do::handover::PLANNED;
use crate::engine::session::SaveState;
use crate::features::contact_plan::rule::{field as f, take_kept};
use crate::features::to_do::rule::Handed;
use crate::features::contact_plan::rule::ContactPlan;
use crate::notebook::{Document, Id};
use crate::platform::{address, draft, repository, time};
use crate::ui::{follow, when};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The section.
pub fn assessment(desk: Desk) -> AnyView {
    let found: RwSignal<Vec<(String, String)>> = RwSignal::new(Vec::new());
    Effect::new(move |_| {
        spawn_local(async move {
            // Without a notebook there is none to choose, and the way to a new one stays.
            if let Ok(listing) = repository::list().await {
                found.set(
                    listing
                        .documents
                        .iter()
                        .filter_map(|one| named(desk, one))
                        .collect(),
                );
            }
        });
    });
    let chosen = desk.value(At::fact(f::ASSESSMENT));
    let path = desk.link(&desk.said().assessment_path);
    let open = [&path, "?doc="].concat();
    let choose = move || {
        let found = found.get();
        if found.is_empty() {
            return ().into_any();
        }
        choice(
            desk,
            At::fact(f::ASSESSMENT),
            desk.word(W::AssessmentChoose),
            desk.word(W::ChooseNone),
            found,
            None,
        )
    };
    let link = move || {
        let href = [&open, &chosen.get(), "#lecture"].concat();
        view! { <a class="btn quiet" data-act="open-assessment" href=href>{desk.word(W::AssessmentOpen)}</a> }.into_any()
    };
    let is_here =
        move || chosen.with(|chosen| found.with(|found| found.iter().any(|(id, _)| id == chosen)));
    let fresh =
        view! { <a class="btn quiet" href=path>{desk.word(W::AssessmentNew)}</a> }.into_any();
    section(
        "assessment-t",
        desk.word(W::AssessmentTitle),
        vec![
            words("", desk.word(W::AssessmentLead)),
            follow(choose),
            foot(vec![when(is_here, link), fresh]),
        ],
    )
}

/// One's own participation assessment: its id, its title and its date.
fn named(desk: Desk, document: &Document) -> Option<(String, String)> {
    let assessment = document.assessment()?;
    let is_own =
        assessment.instrument == ID && assessment.received.is_none();
    if !is_own || document.deleted.is_some() {
        return None;
    }
    let title = document.title.trim();
    let title = if title.is_empty() {
        desk.word(W::AssessmentUntitled)
    } else {
        title
    };
    let date = time::long_date(&desk.pack.words, document.updated);
    Some((document.id.to_string(), [title, ", ", &date].concat()))
}

/// Comes from a participation assessment: to the plan that speaks of the same project, if there is one; else
/// this new plan takes its name and the degree that is wished for while the project runs. What was kept of the reading
/// becomes tasks.
pub async fn arrive(desk: Desk, id: Id) {
    let failed = || {
        desk.said
            .set((true, desk.word(W::AssessmentLost).to_owned()))
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
    let is_blank = desk.plan.with_untracked(ContactPlan::is_blank);
    if let Some(plan) = here.clone().find(of_it).filter(|_| is_blank) {
        let path = desk.link(&PlanStep::Work.address().path(desk.pack.lang));
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
    if desk.title().is_empty() {
        desk.session
            .edit(|document| document.title.clone_from(&found.title));
    }
    desk.edit(|plan| {
        plan.facts.set(f::ASSESSMENT, &named);
        if plan.fact(f::WISHED).is_empty() {
            plan.facts.set(f::WISHED, wished);
        }
    });
    take_what_was_kept(desk);
}

/// What was kept of the reading of this plan's assessment, and waits in the tab, becomes tasks.
pub fn take_what_was_kept(desk: Desk) {
    let handed = draft::recall(PLANNED).and_then(|text| Handed::from_text(&text));
    let Some(handed) = handed else { return };
    let of = desk.now(&At::fact(f::ASSESSMENT));
    if of != handed.document.to_string() {
        return;
    }
    // It waits in the tab until the disk has it.
    Effect::new(move |_| {
        if desk.session.state.get() == SaveState::Saved {
            draft::remember(PLANNED, "");
        }
    });
    let mut new = 0;
    desk.edit(|plan| new = take_kept(plan, &handed, time::stamp()));
    super::tasks::say_how_many(desk, new);
}

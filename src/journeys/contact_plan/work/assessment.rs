//! The participation assessment of the same project: chosen among those of the notebook, opened, or begun.

use crate::catalogue::contact_plan::PlanWord as W;
use crate::catalogue::{DegreeId, InstrumentId, PackedKind, PhaseId, item_id};
use crate::journeys::contact_plan::desk::{At, Desk};
use crate::journeys::contact_plan::fields::choice;
use crate::journeys::contact_plan::parts::{foot, section, words};
use crate::notebook::contact_plan::field as f;
use crate::notebook::{ContactPlan, Document, Id};
use crate::platform::{address, repository, time};
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
    let fresh =
        view! { <a class="btn quiet" href=path>{desk.word(W::AssessmentNew)}</a> }.into_any();
    section(
        "assessment-t",
        desk.word(W::AssessmentTitle),
        vec![
            words("", desk.word(W::AssessmentLead)),
            follow(choose),
            foot(vec![
                when(move || chosen.with(|id| !id.is_empty()), link),
                fresh,
            ]),
        ],
    )
}

/// One's own participation assessment: its id, its title and its date.
fn named(desk: Desk, document: &Document) -> Option<(String, String)> {
    let assessment = document.assessment()?;
    let is_own =
        assessment.instrument == InstrumentId::Participation && assessment.received.is_none();
    if !is_own || document.deleted.is_some() {
        return None;
    }
    let title = document.title.trim();
    let title = if title.is_empty() {
        desk.word(W::AssessmentUntitled)
    } else {
        title
    };
    let date = time::long_date(desk.pack.lang.locale(), document.updated);
    Some((document.id.to_string(), [title, ", ", &date].concat()))
}

/// Comes from a participation assessment: to the plan that speaks of the same project, if there is one; else
/// this new plan takes its name and the degree that is wished for while the project runs.
pub async fn arrive(desk: Desk, id: Id) {
    let Ok(listing) = repository::list().await else {
        return;
    };
    let named = id.to_string();
    let of_it = |document: &&Document| {
        let plan = document
            .read::<ContactPlan>()
            .filter(|_| document.deleted.is_none());
        plan.is_some_and(|plan| plan.fact(f::ASSESSMENT) == named)
    };
    let path = desk.link(PackedKind::ContactPlan.path(desk.pack.lang));
    if let Some(plan) = listing.documents.iter().find(of_it) {
        address::leave_for(&[&path, "?doc=", &plan.id.to_string(), "#travailler"].concat());
        return;
    }
    let Some(found) = listing.documents.iter().find(|document| document.id == id) else {
        return;
    };
    let Some(assessment) = found.assessment() else {
        return;
    };
    let wished = assessment
        .answers
        .get(&item_id(PhaseId::During, "wished"))
        .unwrap_or_default();
    let wished = DegreeId::from_id(wished).map_or("", DegreeId::id);
    desk.session
        .edit(|document| document.title.clone_from(&found.title));
    desk.edit(|plan| {
        plan.facts.set(f::ASSESSMENT, &named);
        plan.facts.set(f::WISHED, wished);
    });
}

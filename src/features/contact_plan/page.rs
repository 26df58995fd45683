//! The pages of the contact plan, one a step, and how it is offered.

use super::pack::pack;
use super::view::{ContactPlanJourney, PlanContact, PlanWhole, PlanWork};
use super::words::{ContactPlanPack, PlanStep, PlanWord};
use super::{KIND, handover};
use crate::catalogue::load::LoadError;
use crate::catalogue::{Kind, KindId, Lang};
use crate::site::feature::{Feature, FeaturePage, card, says};
use crate::site::making::Making;
use crate::site::page::{Edition, Page};
use crate::site::routes::{Door, FeatureRoute, JourneyRoute};
use crate::site::words::PageWord as W;
use leptos::prelude::*;

static IDENTIFY: FeatureRoute = step("contact-plan", PlanStep::Identify);
static CONTACT: FeatureRoute = step("plan-contact", PlanStep::Contact);
static WORK: FeatureRoute = step("plan-work", PlanStep::Work);
static WHOLE: FeatureRoute = step("plan-whole", PlanStep::Whole);

const fn step(id: &'static str, step: PlanStep) -> FeatureRoute {
    FeatureRoute {
        id,
        address: step.address(),
        door: Door::Act,
        journey: Some(JourneyRoute {
            name: id,
            instrument: None,
            without_script: (W::NoScriptContactPlan, "examples", W::ExamplesTitle),
        }),
    }
}

/// A title that is a word of the plan.
fn titled(word: PlanWord) -> impl Fn(&Edition, &ContactPlanPack) -> Option<String> {
    move |_, pack| Some(pack.plan.words.get(word).to_owned())
}

/// The feature.
pub struct This;

impl Feature for This {
    type Pack = ContactPlanPack;

    fn pages() -> Vec<FeaturePage<ContactPlanPack>> {
        vec![
            FeaturePage::journey(
                &IDENTIFY,
                |_, pack: &ContactPlanPack| Some(pack.plan.title.clone()),
                says(W::ContactPlanDescription),
                |pack, start| view! { <ContactPlanJourney pack start /> }.into_any(),
            ),
            FeaturePage::journey(
                &CONTACT,
                titled(PlanWord::ContactTitle),
                says(W::PlanContactDescription),
                |pack, start| view! { <PlanContact pack start /> }.into_any(),
            ),
            FeaturePage::journey(
                &WORK,
                titled(PlanWord::WorkTitle),
                says(W::PlanWorkDescription),
                |pack, start| view! { <PlanWork pack start /> }.into_any(),
            ),
            FeaturePage::journey(
                &WHOLE,
                titled(PlanWord::PlanTitle),
                says(W::PlanWholeDescription),
                |pack, start| view! { <PlanWhole pack start /> }.into_any(),
            ),
        ]
    }

    fn files() -> Vec<String> {
        vec!["contact-plan.toml".to_owned()]
    }

    fn pack(from: &Making) -> Result<ContactPlanPack, LoadError> {
        pack(from)
    }

    fn kinds(pack: &ContactPlanPack, lang: Lang) -> Vec<Kind> {
        let words = &pack.plan.words;
        vec![Kind {
            id: KindId::Packed(KIND),
            name: words.get(PlanWord::KindName).to_owned(),
            untitled: words.get(PlanWord::Untitled).to_owned(),
            path: handover::ADDRESS.path(lang),
            progress: words.get(PlanWord::Progress).to_owned(),
            items: 0,
        }]
    }

    fn card(page: &Page, pack: &ContactPlanPack) -> Option<AnyView> {
        let said = &pack.plan;
        let lead = view! { <p>{said.lead.clone()}</p> }.into_any();
        let ways = [(&IDENTIFY, W::ContactPlanOpen)];
        Some(card(page, "rencontrer", &said.title, lead, &ways))
    }
}

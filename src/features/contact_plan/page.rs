//! The pages of the contact plan, one a step, and how it is offered.

use super::pack::pack;
use super::view::{ContactPlanJourney, PlanContact, PlanWhole, PlanWork};
use super::words::{ContactPlanPack, PlanStep, PlanWord};
use super::{KIND, handover};
use crate::catalogue::load::LoadError;
use crate::catalogue::{Kind, KindId, Lang};
use crate::engine::first_state;
use crate::site::feature::{Feature, FeaturePage, Is, JourneyPage, Making, offer};
use crate::site::packs::{AnyPack, Packs};
use crate::site::page::Page;
use crate::site::routes::Door;
use crate::site::words::PageWord as W;
use leptos::prelude::*;

static IDENTIFY: FeaturePage = step(
    "contact-plan",
    PlanStep::Identify,
    JourneyPage {
        title: |page| Some(of(&page.edition.packs)?.plan.title.clone()),
        description: |page| Some(page.word(W::ContactPlanDescription)),
        first_state: |packs, start| {
            Some(first_state(of(packs)?, start, |pack, start| {
                view! { <ContactPlanJourney pack start /> }.into_any()
            }))
        },
        ..JOURNEY
    },
);

static CONTACT: FeaturePage = step(
    "plan-contact",
    PlanStep::Contact,
    JourneyPage {
        title: |page| word(&page.edition.packs, PlanWord::ContactTitle),
        description: |page| Some(page.word(W::PlanContactDescription)),
        first_state: |packs, start| {
            Some(first_state(of(packs)?, start, |pack, start| {
                view! { <PlanContact pack start /> }.into_any()
            }))
        },
        ..JOURNEY
    },
);

static WORK: FeaturePage = step(
    "plan-work",
    PlanStep::Work,
    JourneyPage {
        title: |page| word(&page.edition.packs, PlanWord::WorkTitle),
        description: |page| Some(page.word(W::PlanWorkDescription)),
        first_state: |packs, start| {
            Some(first_state(of(packs)?, start, |pack, start| {
                view! { <PlanWork pack start /> }.into_any()
            }))
        },
        ..JOURNEY
    },
);

static WHOLE: FeaturePage = step(
    "plan-whole",
    PlanStep::Whole,
    JourneyPage {
        title: |page| word(&page.edition.packs, PlanWord::PlanTitle),
        description: |page| Some(page.word(W::PlanWholeDescription)),
        first_state: |packs, start| {
            Some(first_state(of(packs)?, start, |pack, start| {
                view! { <PlanWhole pack start /> }.into_any()
            }))
        },
        ..JOURNEY
    },
);

/// What the four pages have in common.
const JOURNEY: JourneyPage = JourneyPage {
    journey: "",
    instrument: None,
    title: |_| None,
    description: |_| None,
    first_state: |_, _| None,
    without_script: (W::NoScriptContactPlan, "examples", W::ExamplesTitle),
};

const fn step(id: &'static str, step: PlanStep, journey: JourneyPage) -> FeaturePage {
    FeaturePage {
        id,
        address: step.address(),
        door: Door::Act,
        is: Is::Journey(JourneyPage {
            journey: id,
            ..journey
        }),
    }
}

fn of(packs: &Packs) -> Option<&ContactPlanPack> {
    packs.get()
}

fn word(packs: &Packs, word: PlanWord) -> Option<String> {
    Some(of(packs)?.plan.words.get(word).to_owned())
}

/// The feature.
pub struct This;

impl Feature for This {
    fn pages(&self) -> Vec<&'static FeaturePage> {
        vec![&IDENTIFY, &CONTACT, &WORK, &WHOLE]
    }

    fn pack(&self, from: &Making) -> Result<Box<dyn AnyPack>, LoadError> {
        Ok(Box::new(pack(from)?))
    }

    fn files(&self) -> Vec<String> {
        vec!["contact-plan.toml".to_owned()]
    }

    fn kinds(&self, packs: &Packs, lang: Lang) -> Vec<Kind> {
        let kind = of(packs).map(|pack| Kind {
            id: KindId::Packed(KIND),
            name: pack.plan.words.get(PlanWord::KindName).to_owned(),
            untitled: pack.plan.words.get(PlanWord::Untitled).to_owned(),
            path: handover::ADDRESS.path(lang),
            progress: pack.plan.words.get(PlanWord::Progress).to_owned(),
            items: 0,
        });
        kind.into_iter().collect()
    }

    fn card(&self, page: &Page) -> Option<AnyView> {
        let said = &of(&page.edition.packs)?.plan;
        Some(offer(
            page,
            "rencontrer",
            &said.title,
            &said.lead,
            &IDENTIFY,
            W::ContactPlanOpen,
        ))
    }
}

//! The page around a journey: its first state, readable before the wasm is there.

use super::document::Parts;
use super::packs::Packs;
use super::page::Page;
use super::routes::Route;
use super::words::PageWord as W;
use crate::catalogue::contact_plan::PlanWord;
use crate::catalogue::{InstrumentId, JourneyId};
use crate::journeys::{
    ContactPlanJourney, InstitutionJourney, Notebook, Participation, PlaceJourney, PlanContact,
    PlanWhole, PlanWork, ReadinessJourney, SituationsJourney, Start, ToDoJourney,
    UsersProjectJourney, first_state,
};
use leptos::prelude::*;
use leptos::tachys::html::InertElement;

/// Draws the page of a journey.
pub fn journey(page: &Page, id: JourneyId) -> Parts {
    let packs = &page.edition.packs;
    let (title, description) = match id {
        JourneyId::Participation => (
            packs.participation.instrument.title.clone(),
            W::ParticipationDescription,
        ),
        JourneyId::Place => (packs.place.place.title.clone(), W::PlaceDescription),
        JourneyId::Situations => (
            packs.situations.situations.title.clone(),
            W::SituationsDescription,
        ),
        JourneyId::Readiness => {
            let asked = page
                .route
                .instrument()
                .and_then(|id| packs.readiness.of(id));
            let title = asked.map_or_else(String::new, |(asked, _)| asked.title.clone());
            let description = match page.route {
                Route::Team => W::TeamDescription,
                _ => W::ReadinessDescription,
            };
            (title, description)
        }
        JourneyId::ContactPlan => (
            packs.contact_plan.plan.title.clone(),
            W::ContactPlanDescription,
        ),
        JourneyId::PlanContact => (
            plan_word(packs, PlanWord::ContactTitle),
            W::PlanContactDescription,
        ),
        JourneyId::PlanWork => (
            plan_word(packs, PlanWord::WorkTitle),
            W::PlanWorkDescription,
        ),
        JourneyId::PlanWhole => (
            plan_word(packs, PlanWord::PlanTitle),
            W::PlanWholeDescription,
        ),
        JourneyId::ToDo => (packs.to_do.said.title.clone(), W::ToDoDescription),
        JourneyId::Institution => (
            packs.institution.instrument.title.clone(),
            W::InstitutionDescription,
        ),
        JourneyId::UsersProject => (
            packs.users_project.said.title.clone(),
            W::UsersProjectDescription,
        ),
        JourneyId::Notebook => (page.word(W::NotebookTitle), W::NotebookDescription),
    };
    Parts {
        description: if page
            .route
            .instrument()
            .is_some_and(|id| id.mission().is_some())
        {
            // Eight pages share the sentence: each says its own name.
            [title.as_str(), ". ", &page.word(description)].concat()
        } else {
            page.word(description)
        },

        main: InertElement::new(state(
            id,
            page.route.instrument(),
            &page.edition.marked,
            page.base,
        ))
        .into_any(),
        title,
    }
}

fn plan_word(packs: &Packs, word: PlanWord) -> String {
    packs.contact_plan.plan.words.get(word).to_owned()
}

/// The first state of a journey, with its pack.
pub fn state(id: JourneyId, instrument: Option<InstrumentId>, packs: &Packs, base: &str) -> String {
    let start = Start {
        instrument,
        ..Start::blank(base.to_owned())
    };
    match id {
        JourneyId::Participation => first_state(&packs.participation, start, |pack, start| {
            view! { <Participation pack start /> }.into_any()
        }),
        JourneyId::Notebook => first_state(&packs.notebook, start, |pack, start| {
            view! { <Notebook pack start /> }.into_any()
        }),
        JourneyId::Readiness => first_state(&packs.readiness, start, |pack, start| {
            view! { <ReadinessJourney pack start /> }.into_any()
        }),
        JourneyId::Place => first_state(&packs.place, start, |pack, start| {
            view! { <PlaceJourney pack start /> }.into_any()
        }),
        JourneyId::Institution => first_state(&packs.institution, start, |pack, start| {
            view! { <InstitutionJourney pack start /> }.into_any()
        }),
        JourneyId::Situations => first_state(&packs.situations, start, |pack, start| {
            view! { <SituationsJourney pack start /> }.into_any()
        }),
        JourneyId::ContactPlan => first_state(&packs.contact_plan, start, |pack, start| {
            view! { <ContactPlanJourney pack start /> }.into_any()
        }),
        JourneyId::PlanContact => first_state(&packs.contact_plan, start, |pack, start| {
            view! { <PlanContact pack start /> }.into_any()
        }),
        JourneyId::PlanWork => first_state(&packs.contact_plan, start, |pack, start| {
            view! { <PlanWork pack start /> }.into_any()
        }),
        JourneyId::PlanWhole => first_state(&packs.contact_plan, start, |pack, start| {
            view! { <PlanWhole pack start /> }.into_any()
        }),
        JourneyId::UsersProject => first_state(&packs.users_project, start, |pack, start| {
            view! { <UsersProjectJourney pack start /> }.into_any()
        }),
        JourneyId::ToDo => first_state(&packs.to_do, start, |pack, start| {
            view! { <ToDoJourney pack start /> }.into_any()
        }),
    }
}

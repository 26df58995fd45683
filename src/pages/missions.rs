//! Draws the mission cards: the list, and one page per card.

use crate::catalogue::MissionId;
use crate::catalogue::guides::{MissionPart, Next, NextPage};
use crate::site::cited::{lead, source_of};
use crate::site::document::Parts;
use crate::site::page::Page;
use crate::site::parts;
use crate::site::routes::Route;
use crate::site::words::PageWord as W;
use leptos::prelude::*;

/// Draws the list.
pub fn missions(page: &Page) -> Parts {
    let cards: Vec<AnyView> = page
        .edition
        .guides
        .missions
        .iter()
        .map(|mission| {
            view! {
                <li>
                    <a href=page.href(Route::Mission(mission.id))>
                        <b>{mission.name.clone()}</b>
                        <span>{mission.summary.clone()}</span>
                    </a>
                </li>
            }
            .into_any()
        })
        .collect();
    let main = view! {
        <div class="stack">
            <h1>{page.word(W::MissionsTitle)}</h1>
            {lead(page, &page.word(W::MissionsLead))}
        </div>
        <ol class="tiles">{cards}</ol>
        <p class="foot no-print">
            <a class="btn" href=page.href_named("place")>{page.word(W::RolesPlace)}</a>
            <a class="btn quiet" href=page.href_named("preparation")>{page.word(W::PreparationTitle)}</a>
            <a class="btn quiet" href=page.href_named("contact-plan")>{page.word(W::ContactPlanLink)}</a>
        </p>
        {page.edition.guides.missions.first().map(|mission| source_of(page, mission))}
    };
    Parts {
        title: page.word(W::MissionsTitle),
        description: page.word(W::MissionsDescription),
        main: main.into_any(),
    }
}

/// Draws the page of a card; `None` if it is missing, which loading refuses.
pub fn mission(page: &Page, id: MissionId) -> Option<Parts> {
    let guides = &page.edition.guides;
    let mission = guides.mission(id)?;
    let sections: Vec<AnyView> = SECTIONS
        .iter()
        .map(|(kind, title, open)| parts::fold(page, &mission.part, *kind, *title, *open, mission))
        .collect();
    let roles: Vec<AnyView> = mission
        .roles
        .iter()
        .filter_map(|id| guides.role(*id))
        .map(|role| {
            let href = page.href(Route::Role(role.id));
            view! { <li><a class="chip" href=href>{role.name.clone()}</a></li> }.into_any()
        })
        .collect();
    let next: Vec<AnyView> = mission
        .next
        .iter()
        .filter_map(|n| next_view(page, n))
        .collect();
    let number = mission.number.to_string();
    let prepare = [&page.href_named("to-do"), "?guide=mission.", id.id()].concat();
    let main = view! {
        <div class="stack">
            <p class="small crumbs">
                <a href=page.href(Route::Missions)>{page.word(W::MissionsTitle)}</a>" · "
                {page.fill(W::MissionNumber, &[("n", &number)])}
            </p>
            <h1>{mission.name.clone()}</h1>
            {lead(page, &mission.summary)}
        </div>
        {parts::glance(page, &mission.glance, mission)}
        <div class="folds">{sections}</div>
        <section class="stack" aria-labelledby="roles">
            <h2 id="roles">{page.word(W::MissionRoles)}</h2>
            <ul class="contents">{roles}</ul>
        </section>
        {source_of(page, mission)}
        {next}
        <p class="foot no-print">
            <a class="btn" href=page.href_named(&["readiness-", id.id()].concat())>{page.word(W::MissionReady)}</a>
            <a class="btn quiet" href=prepare>{page.word(W::PrepareLink)}</a>
            <a class="btn quiet" href=page.href(Route::Missions)>{page.word(W::MissionsAll)}</a>
        </p>
    };
    Some(Parts {
        title: mission.name.clone(),
        description: mission.summary.clone(),
        main: main.into_any(),
    })
}

/// Draws a link to go on, if its page exists.
fn next_view(page: &Page, next: &Next) -> Option<AnyView> {
    let route = match next.to {
        NextPage::Roles => Route::Roles,
        NextPage::Lexicon => Route::Lexicon,
        NextPage::Resources => Route::Resources,
        NextPage::Contact => return None,
    };
    Some(view! { <p><a href=page.href(route)>{next.text.clone()}</a></p> }.into_any())
}

/// The sections of a card in order, and whether each is open from the start.
const SECTIONS: [(MissionPart, W, bool); 18] = [
    (MissionPart::Need, W::PartNeed, true),
    (MissionPart::Action, W::PartAction, true),
    (MissionPart::Activities, W::PartActivities, true),
    (MissionPart::Places, W::PartPlaces, false),
    (MissionPart::People, W::PartPeople, false),
    (MissionPart::Training, W::PartTraining, false),
    (MissionPart::Regulation, W::PartRegulation, false),
    (MissionPart::Involvement, W::PartInvolvement, false),
    (MissionPart::Skills, W::PartSkills, false),
    (MissionPart::OtherCriteria, W::PartOtherCriteria, false),
    (MissionPart::Conditions, W::PartConditions, false),
    (MissionPart::Caution, W::PartCaution, true),
    (MissionPart::ValuePartner, W::PartValuePartner, false),
    (
        MissionPart::ValueProfessionals,
        W::PartValueProfessionals,
        false,
    ),
    (
        MissionPart::ValueBeneficiaries,
        W::PartValueBeneficiaries,
        false,
    ),
    (MissionPart::ValueAll, W::PartValueAll, false),
    (MissionPart::Testimony, W::PartTestimony, false),
    (MissionPart::Further, W::PartFurther, false),
];

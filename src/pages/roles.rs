//! Draws the roles: the list with its portraits, and one page per role.

use crate::catalogue::RoleId;
use crate::catalogue::guides::{Portrait, Role, RolePart};
use crate::site::cited::{lead, source_of, text};
use crate::site::document::Parts;
use crate::site::page::Page;
use crate::site::parts;
use crate::site::routes::Route;
use crate::site::words::PageWord as W;
use leptos::prelude::*;

/// Draws the list.
pub fn roles(page: &Page) -> Parts {
    let guides = &page.edition.guides;
    let cards: Vec<AnyView> = guides.roles.iter().map(|role| card(page, role)).collect();
    let people: Vec<AnyView> = guides
        .portraits
        .iter()
        .map(|portrait| portrait_view(page, portrait, true))
        .collect();
    let main = view! {
        <div class="stack">
            <h1>{page.word(W::RolesTitle)}</h1>
            {lead(page, &page.word(W::RolesLead))}
        </div>
        <ul class="tiles">{cards}</ul>
        <p class="foot no-print">
            <a class="btn" href=page.href_named("place")>{page.word(W::RolesPlace)}</a>
            <a class="btn quiet" href=page.href(Route::Compare)>{page.word(W::RolesCompare)}</a>
        </p>
        <section class="stack" aria-labelledby="portraits">
            <h2 id="portraits">{page.word(W::PortraitsTitle)}</h2>
            {text(page, &page.word(W::PortraitsLead))}
            <div class="people">{people}</div>
            {guides.portraits.first().map(|portrait| source_of(page, portrait))}
        </section>
    };
    Parts {
        title: page.word(W::RolesTitle),
        description: page.word(W::RolesDescription),
        main: main.into_any(),
    }
}

fn card(page: &Page, role: &Role) -> AnyView {
    view! {
        <li>
            <a href=page.href(Route::Role(role.id))>
                <b>{role.name.clone()}</b>
                <span>{role.summary.clone()}</span>
            </a>
        </li>
    }
    .into_any()
}

fn portrait_view(page: &Page, portrait: &Portrait, with_role: bool) -> AnyView {
    let paragraphs: Vec<AnyView> = portrait.text.iter().map(|t| text(page, t)).collect();
    let role = page
        .edition
        .guides
        .role(portrait.role)
        .filter(|_| with_role);
    let role = role.map(|role| {
        view! { <p><a href=page.href(Route::Role(role.id))>{role.name.clone()}</a></p> }
    });
    view! {
        <article class="card" id=portrait.id.clone()>
            <h3>{portrait.name.clone()}</h3>
            <p class="small">{portrait.line.clone()}</p>
            {paragraphs}
            {role}
        </article>
    }
    .into_any()
}

/// Draws the page of a role; `None` if it is missing, which loading refuses.
pub fn role(page: &Page, id: RoleId) -> Option<Parts> {
    let guides = &page.edition.guides;
    let role = guides.role(id)?;
    let sections: Vec<AnyView> = SECTIONS
        .iter()
        .map(|(kind, title)| parts::fold(page, &role.part, *kind, *title, true, role))
        .collect();
    let missions: Vec<AnyView> = role
        .missions
        .iter()
        .filter_map(|id| guides.mission(*id))
        .map(|mission| {
            let href = page.href(Route::Mission(mission.id));
            view! { <li><a class="chip" href=href>{mission.name.clone()}</a></li> }.into_any()
        })
        .collect();
    let missions = (!missions.is_empty()).then(|| {
        view! {
            <section class="stack" aria-labelledby="missions">
                <h2 id="missions">{page.word(W::RoleMissions)}</h2>
                <ul class="contents">{missions}</ul>
            </section>
        }
    });
    let people: Vec<AnyView> = guides
        .portraits
        .iter()
        .filter(|portrait| portrait.role == id)
        .map(|portrait| {
            view! { {portrait_view(page, portrait, false)}{source_of(page, portrait)} }.into_any()
        })
        .collect();
    let people = (!people.is_empty()).then(|| {
        view! {
            <section class="stack" aria-labelledby="portrait">
                <h2 id="portrait">{page.word(W::RolePortrait)}</h2>
                {people}
            </section>
        }
    });
    let compared = guides.comparison.roles().contains(&id).then(|| {
        let href = [&page.href(Route::Compare), "?roles=", id.id()].concat();
        view! { <a class="btn quiet" href=href>{page.word(W::RoleCompare)}</a> }
    });
    let prepare = [&page.href_named("to-do"), "?guide=role.", id.id()].concat();
    let main = view! {
        <div class="stack">
            <p class="small crumbs"><a href=page.href(Route::Roles)>{page.word(W::RolesTitle)}</a></p>
            <h1>{role.name.clone()}{role.short.as_ref().map(|short| format!(" ({short})"))}</h1>
            {lead(page, &role.summary)}
        </div>
        {parts::glance(page, &role.glance, role)}
        <div class="folds">{sections}</div>
        {missions}
        {people}
        <section class="card" aria-labelledby="demander">
            <h2 id="demander">{page.word(W::RoleAsk)}</h2>
            {text(page, &role.ask)}
            <h3>{page.word(W::RoleSay)}</h3>
            <blockquote>{text(page, &page.fill(W::Quote, &[("text", &role.say)]))}</blockquote>
            <p class="source">{page.word(W::SourceOurs)}</p>
        </section>
        {source_of(page, role)}
        <p class="foot no-print">
            <a class="btn" href=prepare>{page.word(W::PrepareLink)}</a>
            {compared}
            <a class="btn quiet" href=page.href(Route::Roles)>{page.word(W::RolesAll)}</a>
        </p>
    };
    Some(Parts {
        title: role.name.clone(),
        description: role.summary.clone(),
        main: main.into_any(),
    })
}

/// The parts of a role, in the order of display.
const SECTIONS: [(RolePart, W); 8] = [
    (RolePart::Who, W::PartWho),
    (RolePart::Does, W::PartDoes),
    (RolePart::Places, W::PartPlaces),
    (RolePart::Skills, W::PartSkills),
    (RolePart::Training, W::PartTraining),
    (RolePart::Conditions, W::PartConditions),
    (RolePart::Brings, W::PartBrings),
    (RolePart::Not, W::PartNot),
];

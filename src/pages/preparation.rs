//! The missions to get ready for, and the team's mirror.

use super::cited::lead;
use super::document::Parts;
use super::page::Page;
use super::routes::Route;
use super::words::PageWord as W;
use leptos::prelude::*;

/// Draws the list.
pub fn preparation(page: &Page) -> Parts {
    let missions = page.edition.guides.missions.iter();
    let tiles: Vec<AnyView> = missions
        .map(|mission| {
            let count = page
                .edition
                .packs
                .readiness
                .of(mission.id.readiness())
                .map_or(0, |(asked, _)| asked.items().count());
            let count = page.fill(W::PreparationCount, &[("n", &count.to_string())]);
            view! {
                <li>
                    <a href=page.href(Route::Readiness(mission.id))>
                        <b>{mission.name.clone()}</b>
                        <span>{count}</span>
                    </a>
                </li>
            }
            .into_any()
        })
        .collect();
    let main = view! {
        <div class="stack">
            <h1>{page.word(W::PreparationTitle)}</h1>
            {lead(page, &page.word(W::PreparationLead))}
        </div>
        <ul class="tiles">{tiles}</ul>
        <section class="card" aria-labelledby="equipe">
            <h2 id="equipe">{page.word(W::TeamTitle)}</h2>
            <p>{page.word(W::TeamLead)}</p>
            <p class="foot">
                <a class="btn quiet" href=page.href(Route::Team)>{page.word(W::AssessStart)}</a>
            </p>
        </section>
        <p class="foot">
            <a class="btn quiet" href=page.href(Route::Sheets)>{page.word(W::AssessPaper)}</a>
            <a class="btn quiet" href=page.href(Route::Place)>{page.word(W::RolesPlace)}</a>
            <a class="btn quiet" href=page.href(Route::Missions)>{page.word(W::MissionsAll)}</a>
        </p>
        <p class="small">{page.word(W::Dialogue)}</p>
    };
    Parts {
        title: page.word(W::PreparationTitle),
        description: page.word(W::PreparationDescription),
        main: main.into_any(),
    }
}

//! The list of instruments.

use super::cited::{lead, text};
use super::document::Parts;
use super::page::Page;
use super::routes::Route;
use super::words::PageWord as W;
use leptos::prelude::*;

/// Draws the list of instruments.
pub fn assess(page: &Page) -> Parts {
    let instrument = &page.edition.participation().instrument;
    let main = view! {
        <div class="stack">
            <h1>{page.word(W::AssessTitle)}</h1>
            {lead(page, &page.word(W::AssessLead))}
        </div>
        <section class="card instrument" aria-labelledby="participation">
            <h2 id="participation">{instrument.title.clone()}</h2>
            {text(page, &instrument.lead)}
            <p class="small">{page.word(W::AssessFacts)}</p>
            <p class="foot">
                <a class="btn" href=page.href(Route::Participation)>{page.word(W::AssessStart)}</a>
                <a class="btn quiet" href=page.href(Route::Paper)>{page.word(W::AssessPaper)}</a>
            </p>
        </section>
        <section class="card instrument" aria-labelledby="preparation">
            <h2 id="preparation">{page.word(W::PreparationTitle)}</h2>
            <p>{page.word(W::PreparationLead)}</p>
            <p class="small">{page.word(W::PreparationFacts)}</p>
            <p class="foot">
                <a class="btn" href=page.href(Route::Preparation)>{page.word(W::PreparationChoose)}</a>
            </p>
        </section>
        <section class="card instrument" aria-labelledby="equipe">
            <h2 id="equipe">{page.word(W::TeamTitle)}</h2>
            <p>{page.word(W::TeamLead)}</p>
            <p class="foot">
                <a class="btn" href=page.href(Route::Team)>{page.word(W::AssessStart)}</a>
            </p>
        </section>
        <section class="card instrument" aria-labelledby="etablissement">
            <h2 id="etablissement">{page.edition.packs.institution.instrument.title.clone()}</h2>
            {text(page, &page.edition.packs.institution.instrument.lead)}
            <p class="small">{page.word(W::InstitutionFacts)}</p>
            <p class="foot">
                <a class="btn" href=page.href(Route::Institution)>{page.word(W::AssessStart)}</a>
                <a class="btn quiet" href=page.href(Route::InstitutionPaper)>{page.word(W::AssessPaper)}</a>
            </p>
        </section>
        <p><a href=page.href(Route::Situations)>{page.word(W::SituationsLink)}</a></p>
        <p><a href=page.href(Route::Notebook)>{page.word(W::AssessKept)}</a></p>
    };
    Parts {
        title: page.word(W::AssessTitle),
        description: page.word(W::AssessDescription),
        main: main.into_any(),
    }
}

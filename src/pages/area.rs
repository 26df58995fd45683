//! The area of a page between header and footer: `<main>`.

use super::page::Page;
use super::routes::Route;
use super::words::PageWord as W;
use crate::catalogue::JourneyId;
use leptos::prelude::*;

/// `<main>` of a static page, or of a journey.
pub fn main(page: &Page, content: AnyView) -> AnyView {
    match page.route.journey() {
        None => view! { <main id="contenu" tabindex="-1">{aloud(page)}{content}</main> }.into_any(),
        Some(journey) => journey_main(page, journey, content),
    }
}

/// The buttons that have the page read aloud: shown where the device has a voice.
fn aloud(page: &Page) -> Option<AnyView> {
    let is_read = page.route.is_guide() && page.route != Route::Search;
    is_read.then(|| {
        view! {
            <div class="aloud no-print" hidden data-aloud="" data-state="idle">
                <button
                    type="button"
                    class="chip"
                    data-idle=page.word(W::Aloud)
                    data-speaking=page.word(W::AloudPause)
                    data-paused=page.word(W::AloudResume)
                >{page.word(W::Aloud)}</button>
                <button type="button" class="chip" hidden>{page.word(W::AloudStop)}</button>
            </div>
        }
        .into_any()
    })
}

/// What helps without a script, and only where scripts do not run.
fn without_script(page: &Page, journey: JourneyId) -> AnyView {
    let (words, route, link) = match journey {
        JourneyId::Place => (W::NoScriptPlace, Route::Missions, W::MissionsTitle),
        JourneyId::Readiness => (W::NoScript, Route::Sheets, W::SheetsTitle),
        JourneyId::Situations => (W::NoScriptSituations, Route::Landmarks, W::LandmarksTitle),
        JourneyId::ContactPlan
        | JourneyId::PlanContact
        | JourneyId::PlanWork
        | JourneyId::PlanWhole => (W::NoScriptContactPlan, Route::Examples, W::ExamplesTitle),
        JourneyId::ToDo => (W::NoScriptToDo, Route::Missions, W::MissionsTitle),
        JourneyId::Institution => (
            W::NoScript,
            Route::InstitutionPaper,
            W::InstitutionPaperTitle,
        ),
        JourneyId::UsersProject => (W::NoScriptUsersProject, Route::Examples, W::ExamplesTitle),
        JourneyId::Participation | JourneyId::Notebook => {
            (W::NoScript, Route::Paper, W::PaperTitle)
        }
    };
    view! {
        <p class="card">{page.word(words)}" "<a href=page.href(route)>{page.word(link)}</a></p>
    }
    .into_any()
}

fn journey_main(page: &Page, journey: JourneyId, content: AnyView) -> AnyView {
    let assets = page.assets;
    view! {
        <main
            id="journey"
            tabindex="-1"
            data-journey=journey.id()
            data-instrument=page.route.instrument().map(|id| id.id())
            data-pack=page.at(page.edition.pack_file(journey))
            data-worker=page.at(&assets.worker)
        >
            <noscript>
                {without_script(page, journey)}
            </noscript>
            {content}
        </main>
    }
    .into_any()
}

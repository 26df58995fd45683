//! The home page: what this is, the doors by situation, and the staircase that starts at once.

use super::document::Parts;
use super::figures::{self, Icon};
use super::page::Page;
use super::routes::Route;
use super::words::PageWord as W;
use crate::catalogue::Degree;
use crate::catalogue::contact_plan::PlanStep;
use leptos::prelude::*;

/// Draws the home page.
pub fn home(page: &Page) -> Parts {
    let main = view! {
        <div class="hero">
            {figures::crossing()}
            <div class="stack">
                <h1>{page.word(W::HomeTitle)}</h1>
                <p class="lead">{page.word(W::HomeLead)}</p>
            </div>
        </div>
        <div class="cols">
            {doors(page)}
            {question(page)}
        </div>
        {discover(page)}
    };
    Parts {
        title: page.word(W::HomeTab),
        description: page.word(W::HomeDescription),
        main: main.into_any(),
    }
}

fn doors(page: &Page) -> AnyView {
    let door = |(route, icon, words, hint)| {
        view! {
            <li>
                <a href=page.href(route)>
                    {figures::icon(icon)}
                    <b>{page.word(words)}</b>
                    <span>{page.word(hint)}</span>
                </a>
            </li>
        }
        .into_any()
    };
    let doors = [
        (
            Route::Place,
            Icon::Compass,
            W::DoorDiscover,
            W::DoorDiscoverHint,
        ),
        (
            Route::Preparation,
            Icon::Paper,
            W::DoorPrepare,
            W::DoorPrepareHint,
        ),
        (
            Route::Participation,
            Icon::Stairs,
            W::DoorProject,
            W::DoorProjectHint,
        ),
        (
            Route::Plan(PlanStep::Identify),
            Icon::Hands,
            W::DoorMeet,
            W::DoorMeetHint,
        ),
        (
            Route::Notebook,
            Icon::Notebook,
            W::DoorNotebook,
            W::DoorNotebookHint,
        ),
    ];
    view! {
        <section aria-labelledby="portes">
            <h2 class="visually-hidden" id="portes">{page.word(W::HomeDoors)}</h2>
            <ul class="doors">{doors.map(door)}</ul>
        </section>
    }
    .into_any()
}

/// Everything that the guides teach, two taps away.
fn discover(page: &Page) -> AnyView {
    let tile = |(route, title, hint)| {
        view! { <li><a href=page.href(route)><b>{title}</b><span>{page.word(hint)}</span></a></li> }
            .into_any()
    };
    let place = page.edition.packs.place.place.title.clone();
    let situations = page.edition.packs.situations.situations.title.clone();
    let word = |route, title, hint| (route, page.word(title), hint);
    let tiles = [
        (Route::Place, place, W::DiscoverPlace),
        word(Route::Roles, W::RolesTitle, W::DiscoverRoles),
        word(Route::Missions, W::MissionsTitle, W::DiscoverMissions),
        word(Route::Compare, W::CompareTitle, W::DiscoverCompare),
        word(Route::Landmarks, W::LandmarksTitle, W::DiscoverLandmarks),
        (Route::Situations, situations, W::DiscoverSituations),
        word(Route::Examples, W::ExamplesTitle, W::DiscoverExamples),
        word(Route::Lexicon, W::LexiconTitle, W::DiscoverLexicon),
        word(Route::Resources, W::ResourcesTitle, W::DiscoverResources),
        word(Route::Search, W::SearchTitle, W::DiscoverSearch),
    ];
    view! {
        <section class="stack" id="decouvrir" aria-labelledby="decouvrir-t">
            <h2 id="decouvrir-t">{page.word(W::DiscoverTitle)}</h2>
            <ul class="tiles">{tiles.map(tile)}</ul>
        </section>
    }
    .into_any()
}

/// A tap on a step opens the assessment with that answer already given.
fn question(page: &Page) -> AnyView {
    let start = page.href(Route::Participation);
    let step = |degree: &Degree| {
        let href = [&start, "?degre=", degree.id.id()].concat();
        view! { <li><a class="stair" href=href>{degree.name.clone()}</a></li> }.into_any()
    };
    let steps: Vec<AnyView> = page
        .edition
        .participation()
        .degrees
        .iter()
        .map(step)
        .collect();
    view! {
        <section class="card ask" aria-labelledby="question">
            <h2 id="question">{page.word(W::HomeQuestion)}</h2>
            <div class="stairs-room"><ol class="stairs">{steps}</ol></div>
            <p class="small">{page.word(W::HomeQuestionHint)}</p>
        </section>
    }
    .into_any()
}

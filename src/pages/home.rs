//! Draws the home page: what the app is, the doors by situation, and the staircase that starts an assessment.

use crate::catalogue::Degree;
use crate::site::document::Parts;
use crate::site::entry::{Entry, title_of};
use crate::site::figures;
use crate::site::figures::Icon;
use crate::site::page::Page;
use crate::site::words::PageWord as W;
use leptos::prelude::*;

/// Draws the home page.
pub fn home(page: &Page, features: &[&Entry]) -> Parts {
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
        {discover(page, features)}
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
                <a href=page.href_named(route)>
                    {figures::icon(icon)}
                    <b>{page.word(words)}</b>
                    <span>{page.word(hint)}</span>
                </a>
            </li>
        }
        .into_any()
    };
    let doors = [
        ("place", Icon::Compass, W::DoorDiscover, W::DoorDiscoverHint),
        (
            "preparation",
            Icon::Paper,
            W::DoorPrepare,
            W::DoorPrepareHint,
        ),
        (
            "participation",
            Icon::Stairs,
            W::DoorProject,
            W::DoorProjectHint,
        ),
        (
            "contact-plan",
            Icon::Responsibility,
            W::DoorMeet,
            W::DoorMeetHint,
        ),
        (
            "notebook",
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

/// Draws the links to everything that the guides teach.
fn discover(page: &Page, features: &[&Entry]) -> AnyView {
    let tile = |(route, title, hint)| {
        view! { <li><a href=page.href_named(route)><b>{title}</b><span>{page.word(hint)}</span></a></li> }
            .into_any()
    };
    let of = |id| title_of(features, page.edition, id).unwrap_or_default();
    let [place, situations] = ["place", "situations"].map(of);
    let word = |route, title, hint| (route, page.word(title), hint);
    let tiles = [
        ("place", place, W::DiscoverPlace),
        word("roles", W::RolesTitle, W::DiscoverRoles),
        word("missions", W::MissionsTitle, W::DiscoverMissions),
        word("compare", W::CompareTitle, W::DiscoverCompare),
        word("landmarks", W::LandmarksTitle, W::DiscoverLandmarks),
        ("situations", situations, W::DiscoverSituations),
        word("examples", W::ExamplesTitle, W::DiscoverExamples),
        word("lexicon", W::LexiconTitle, W::DiscoverLexicon),
        word("resources", W::ResourcesTitle, W::DiscoverResources),
        word("search", W::SearchTitle, W::DiscoverSearch),
    ];
    view! {
        <section class="stack" id="decouvrir" aria-labelledby="decouvrir-t">
            <h2 id="decouvrir-t">{page.word(W::DiscoverTitle)}</h2>
            <ul class="tiles">{tiles.map(tile)}</ul>
        </section>
    }
    .into_any()
}

/// Draws the staircase. A tap on a step opens the assessment with that answer given.
fn question(page: &Page) -> AnyView {
    let start = page.href_named("participation");
    let step = |degree: &Degree| {
        let href = [&start, "?degre=", degree.id.id()].concat();
        view! { <li><a class="stair" href=href>{degree.name.clone()}</a></li> }.into_any()
    };
    let steps: Vec<AnyView> = page.edition.degrees.iter().map(step).collect();
    view! {
        <section class="card ask" aria-labelledby="question">
            <h2 id="question">{page.word(W::HomeQuestion)}</h2>
            <div class="stairs-room"><ol class="stairs">{steps}</ol></div>
            <p class="small">{page.word(W::HomeQuestionHint)}</p>
        </section>
    }
    .into_any()
}

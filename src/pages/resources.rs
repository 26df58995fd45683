//! Draws the resources. A link out of the app needs a connection, and says so.

use crate::catalogue::Lang;
use crate::catalogue::guides::{Resource, ResourceKind};
use crate::site::cited::{lead, text};
use crate::site::document::Parts;
use crate::site::page::Page;
use crate::site::words::PageWord as W;
use leptos::prelude::*;

/// Draws the resources, by kind.
pub fn resources(page: &Page) -> Parts {
    let sections: Vec<AnyView> = ResourceKind::ALL
        .iter()
        .map(|kind| section(page, *kind))
        .collect();
    let main = view! {
        <div class="stack">
            <h1>{page.word(W::ResourcesTitle)}</h1>
            {lead(page, &page.word(W::ResourcesLead))}
        </div>
        {sections}
    };
    Parts {
        title: page.word(W::ResourcesTitle),
        description: page.word(W::ResourcesDescription),
        main: main.into_any(),
    }
}

fn section(page: &Page, kind: ResourceKind) -> AnyView {
    let entries: Vec<AnyView> = page
        .edition
        .guides
        .resources
        .iter()
        .filter(|resource| resource.kind == kind)
        .map(|resource| entry(page, resource))
        .collect();
    if entries.is_empty() {
        return ().into_any();
    }
    let title = page.word(match kind {
        ResourceKind::Law => W::ResourceLaw,
        ResourceKind::Recommendation => W::ResourceRecommendation,
        ResourceKind::Guide => W::ResourceGuide,
        ResourceKind::Glossary => W::ResourceGlossary,
        ResourceKind::Study => W::ResourceStudy,
        ResourceKind::Review => W::ResourceReview,
        ResourceKind::Video => W::ResourceVideo,
        ResourceKind::Body => W::ResourceBody,
    });
    view! {
        <section class="stack" aria-labelledby=kind.id()>
            <h2 id=kind.id()>{title}</h2>
            <ul class="reads">{entries}</ul>
        </section>
    }
    .into_any()
}

fn entry(page: &Page, resource: &Resource) -> AnyView {
    // They are in one language, whatever that of the page.
    let lang = (page.lang() != Lang::CITED).then_some(Lang::CITED.id());
    let title = resource.title.clone();
    let title = match resource.url.clone() {
        None => view! { <cite lang=lang>{title}</cite> }.into_any(),
        Some(url) => view! {
            <a href=url rel="external noreferrer"><cite lang=lang>{title}</cite></a>
            <span class="outside small">{page.word(W::ResourceOutside)}</span>
        }
        .into_any(),
    };
    let by = match resource.year {
        Some(year) => format!("{}, {year}", resource.publisher),
        None => resource.publisher.clone(),
    };
    view! { <li id=resource.id.clone()><p>{title}</p><p class="small">{by}</p>{text(page, &resource.text)}</li> }
        .into_any()
}

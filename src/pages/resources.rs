//! Draws the resources. A link out of the app needs a connection, and says so.

use crate::catalogue::Lang;
use crate::catalogue::guides::{Change, Resource, ResourceKind};
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
        {since(page)}
        {sections}
    };
    Parts {
        title: page.word(W::ResourcesTitle),
        description: page.word(W::ResourcesDescription),
        main: main.into_any(),
    }
}

/// Draws what has changed since the documents: ours, and each line with what it follows and from when.
fn since(page: &Page) -> AnyView {
    let since = &page.edition.guides.since;
    let changes: Vec<AnyView> = since.change.iter().map(|c| change(page, c)).collect();
    view! {
        <section class="card" id="depuis" aria-labelledby="depuis-t">
            <h2 id="depuis-t">{since.title.clone()}</h2>
            {text(page, &since.lead)}
            <dl class="entries">{changes}</dl>
            <p class="source">{page.word(W::SourceOurs)}</p>
        </section>
    }
    .into_any()
}

fn change(page: &Page, change: &Change) -> AnyView {
    let after = cited(page, &change.after, change.url.as_ref());
    view! {
        <div id=["depuis-", &change.id].concat()>
            <dt>{change.name.clone()}</dt>
            <dd>{text(page, &change.text)}<p class="source">{after}" ("{change.date.clone()}")"</p></dd>
        </div>
    }
    .into_any()
}

/// Draws the title of something, as a link out of the app if it has an address.
fn cited(page: &Page, title: &str, url: Option<&String>) -> AnyView {
    // They are in one language, whatever that of the page.
    let lang = (page.lang() != Lang::CITED).then_some(Lang::CITED.id());
    let title = title.to_owned();
    match url.cloned() {
        None => view! { <cite lang=lang>{title}</cite> }.into_any(),
        Some(url) => view! {
            <a href=url rel="external noreferrer"><cite lang=lang>{title}</cite></a>
            <span class="outside small">{page.word(W::ResourceOutside)}</span>
        }
        .into_any(),
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
    let title = cited(page, &resource.title, resource.url.as_ref());
    let by = match resource.year {
        Some(year) => format!("{}, {year}", resource.publisher),
        None => resource.publisher.clone(),
    };
    view! { <li id=resource.id.clone()><p>{title}</p><p class="small">{by}</p>{text(page, &resource.text)}</li> }
        .into_any()
}

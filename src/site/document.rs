//! Writes the HTML document: the head and the body.

use super::frame;
use super::page::Page;
use super::words::PageWord as W;
use crate::catalogue::Lang;
use leptos::prelude::*;
use leptos::tachys::html::InertElement;

/// The title, description and content of a page.
pub struct Parts {
    /// The title of the tab, without the name of the app.
    pub title: String,
    /// The description for search engines.
    pub description: String,
    /// The content of `<main>`.
    pub main: AnyView,
}

/// Writes a whole page.
pub fn document(page: &Page, parts: Parts) -> String {
    let title = page.fill(W::Title, &[("title", &parts.title)]);
    let main = parts.main.to_html();
    let next = next(page, &main);
    let html = view! {
        <html lang=page.lang().id() data-base=page.base.to_owned()>
            <head>
                <meta charset="utf-8" />
                <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
                <title>{title}</title>
                <meta name="description" content=parts.description />
                {(!page.route.listed()).then(|| view! { <meta name="robots" content="noindex" /> })}
                <meta name="theme-color" content="#FBF8F3" media="(prefers-color-scheme: light)" />
                <meta name="theme-color" content="#10191B" media="(prefers-color-scheme: dark)" />
                <link rel="stylesheet" href=page.at(page.style()) />
                {preloads(page)}
                {boot(page, next)}
                {page.route.is_guide().then(|| view! { <script src=page.at(&page.assets.scripts.guides) defer=true></script> })}
                <link rel="manifest" href=page.at(&manifest(page.lang())) />
                <link rel="icon" href=page.at("favicon.ico") sizes="32x32" />
                // Not the drawing in SVG: each page would make a document of it before the journey comes to its turn.
                <link rel="icon" href=page.at("icon-192.png") sizes="192x192" r#type="image/png" />
                <link rel="apple-touch-icon" href=page.at("apple-touch-icon.png") />
                {alternates(page)}
            </head>
            <body>{frame::frame(page, InertElement::new(main).into_any())}</body>
        </html>
    };
    // Leptos marks places for hydration with empty comments; nothing hydrates these pages.
    [
        "<!doctype html>\n",
        &html.to_html().replace("<!>", ""),
        "\n",
    ]
    .concat()
}

/// Returns the name of the web app manifest of a language; that of the reference names none.
pub fn manifest(lang: Lang) -> String {
    match lang {
        Lang::REFERENCE => "manifest.webmanifest".to_owned(),
        other => ["manifest.", other.id(), ".webmanifest"].concat(),
    }
}

/// The script that every page runs first. It compiles the wasm of a journey and fetches its pack while the
/// page is still being read, so that their names stand here and not on the journey's element.
fn boot(page: &Page, next: Option<String>) -> AnyView {
    let module = page.module();
    let app = module.map(|module| page.at(&module.script));
    let wasm = module.map(|module| page.at(&module.wasm));
    let pack = page.pack();
    view! {
        <script src=page.at(&page.assets.scripts.boot) data-app=app data-wasm=wasm data-pack=pack data-next=next></script>
    }
    .into_any()
}

/// The page that a first visit fetches when it has nothing else to do: of the program that most links of
/// `main` lead to, the journey that most lead to, or the first of them. A page with a journey has enough to
/// fetch.
fn next(page: &Page, main: &str) -> Option<String> {
    if page.route.journey().is_some() {
        return None;
    }
    let journeys: Vec<_> = page
        .routes
        .journeys()
        .map(|(own, owner)| (page.at(&own.path(page.lang())), owner.family))
        .collect();
    let links: Vec<_> = main
        .split(" href=\"")
        .skip(1)
        .filter_map(|rest| rest.split(['"', '?', '#']).next())
        .filter_map(|link| journeys.iter().find(|(address, _)| address == link))
        .collect();
    let links_to = |address: &str, program: &str| {
        let same_program = links.iter().filter(|link| link.1 == program);
        let same_page = links.iter().filter(|link| link.0 == address);
        (same_program.count(), same_page.count())
    };
    // From the end, since of several that are the most `max_by_key` gives the last.
    let most = links.iter().rev();
    let most = most.max_by_key(|(address, program)| links_to(address, program))?;
    Some(most.0.clone())
}

/// Draws the preload links for what a journey fetches.
fn preloads(page: &Page) -> Option<impl IntoView + use<>> {
    let module = page.module()?;
    Some(view! {
        <link rel="modulepreload" href=page.at(&module.script) />
        <link rel="preload" href=page.at(&module.wasm) r#as="fetch" r#type="application/wasm" crossorigin="anonymous" />
        <link rel="preload" href=page.pack() r#as="fetch" crossorigin="anonymous" />
    })
}

fn alternates(page: &Page) -> Option<Vec<AnyView>> {
    page.route.listed().then(|| {
        let link = |lang: &Lang| {
            view! { <link rel="alternate" hreflang=lang.id() href=page.same_in(*lang) /> }
                .into_any()
        };
        Lang::ALL.iter().map(link).collect()
    })
}

//! Writes the HTML document: the head and the body.

use super::frame;
use super::page::Page;
use super::words::PageWord as W;
use crate::catalogue::Lang;
use leptos::prelude::*;

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
                <link rel="stylesheet" href=page.at(&page.assets.style) />
                {preloads(page)}
                {boot(page)}
                {page.route.is_guide().then(|| view! { <script src=page.at("guides.js") defer=true></script> })}
                <link rel="manifest" href=page.at(manifest(page.lang())) />
                <link rel="icon" href=page.at("favicon.ico") sizes="32x32" />
                // Not the drawing in SVG: each page would make a document of it before the journey comes to its turn.
                <link rel="icon" href=page.at("icon-192.png") sizes="192x192" r#type="image/png" />
                <link rel="apple-touch-icon" href=page.at("apple-touch-icon.png") />
                {alternates(page)}
            </head>
            <body>{frame::frame(page, parts.main)}</body>
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

/// Returns the name of the web app manifest of a language.
pub const fn manifest(lang: Lang) -> &'static str {
    match lang {
        Lang::Fr => "manifest.webmanifest",
        Lang::En => "manifest.en.webmanifest",
    }
}

/// The script that every page runs first. It compiles the wasm of a journey while the page is still
/// being read, so its names are here and not on the journey's element.
fn boot(page: &Page) -> AnyView {
    let module = page.module();
    let app = module.map(|module| page.at(&module.script));
    let wasm = module.map(|module| page.at(&module.wasm));
    view! { <script src=page.at("boot.js") data-app=app data-wasm=wasm></script> }.into_any()
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

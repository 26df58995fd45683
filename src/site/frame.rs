//! Draws what surrounds every page: skip link, header with its navigation, notices, footer.

use super::area;
use super::figures::{self, Icon};
use super::notices;
use super::page::Page;
use super::routes::{Door, Route};
use super::words::PageWord as W;
use crate::catalogue::Lang;
use leptos::prelude::*;

/// Draws the body of a page.
pub fn frame(page: &Page, content: AnyView) -> AnyView {
    let target = if page.route.journey().is_some() {
        "#journey"
    } else {
        "#contenu"
    };
    view! {
        <a class="skip" href=target>{page.word(W::Skip)}</a>
        {header(page)}
        {area::main(page, content)}
        {notices::notices(page)}
        {footer(page)}
    }
    .into_any()
}

fn header(page: &Page) -> AnyView {
    view! {
        <header class="top">
            <a class="home-link" href=page.href(Route::Home)>{figures::mark()}{page.word(W::Name)}</a>
            <nav class="bar" aria-label=page.word(W::NavLabel)>
                {Door::ALL.map(|door| entry(page, door))}
            </nav>
            <div class="tools">
                {switches(page)}
                {display(page)}
            </div>
        </header>
    }
    .into_any()
}

/// Draws a link to this page in every other language, by that language's own name.
fn switches(page: &Page) -> Vec<AnyView> {
    let others = page.edition.languages.iter();
    let others = others.filter(|(lang, _)| *lang != page.lang());
    let link = |(lang, name): &(Lang, String)| {
        view! {
            <a class="tool" href=page.same_in(*lang) hreflang=lang.id() lang=lang.id() data-switch="">
                {name.clone()}
            </a>
        }
        .into_any()
    };
    others.map(link).collect()
}

fn entry(page: &Page, door: Door) -> AnyView {
    let (word, icon) = match door {
        Door::Discover => (W::NavDiscover, Icon::Compass),
        Door::Assess => (W::NavAssess, Icon::Stairs),
        Door::Act => (W::NavAct, Icon::Responsibility),
        Door::Notebook => (W::NavNotebook, Icon::Notebook),
    };
    // "page" for the door's own page, "true" for a page behind it.
    let current = (page.route.door() == Some(door)).then(|| {
        if page.route.id() == door.page() {
            "page"
        } else {
            "true"
        }
    });
    view! {
        <a href=page.href_named(door.page()) aria-current=current>{figures::icon(icon)}{page.word(word)}</a>
    }
    .into_any()
}

/// Draws the choices of theme, text size and spacing, which `boot.js` applies.
fn display(page: &Page) -> AnyView {
    let choices = |name, legend, options: &[(&'static str, W)]| {
        let option = |(place, (value, word)): (usize, &(&'static str, W))| {
            view! {
                <label class="chip">
                    <input type="radio" name=name value=*value checked=place == 0 />
                    {page.word(*word)}
                </label>
            }
            .into_any()
        };
        let options: Vec<AnyView> = options.iter().enumerate().map(option).collect();
        view! {
            <fieldset>
                <legend>{page.word(legend)}</legend>
                <div class="options">{options}</div>
            </fieldset>
        }
        .into_any()
    };
    let themes = [
        ("auto", W::DisplayAuto),
        ("light", W::DisplayLight),
        ("dark", W::DisplayDark),
    ];
    let sizes = [
        ("normal", W::DisplayNormal),
        ("large", W::DisplayLarge),
        ("larger", W::DisplayLarger),
    ];
    let spacings = [("normal", W::DisplayUsual), ("wide", W::DisplayWide)];
    view! {
        <details class="display">
            <summary class="tool">
                {figures::icon(Icon::Letters)}<span class="tool-word">{page.word(W::Display)}</span>
            </summary>
            <div class="panel">
                {choices("theme", W::DisplayTheme, &themes)}
                {choices("size", W::DisplaySize, &sizes)}
                {choices("spacing", W::DisplaySpacing, &spacings)}
            </div>
        </details>
    }
    .into_any()
}

fn footer(page: &Page) -> AnyView {
    let texts = &page.edition.content;
    let link = |(route, id)| {
        let title = texts.text(id).map(|text| text.title.clone());
        let current = (page.route == route).then_some("page");
        view! { <li><a href=page.href(route) aria-current=current>{title}</a></li> }.into_any()
    };
    use super::texts::TextId;
    let links: Vec<AnyView> = [
        (Route::About, TextId::About),
        (Route::Privacy, TextId::Privacy),
        (Route::Accessibility, TextId::Accessibility),
    ]
    .map(link)
    .into();
    view! {
        <footer class="site-foot">
            <div>
                <ul>{links}</ul>
                <p>{page.word(W::Dialogue)}</p>
                <p id="offline-ready" hidden>{page.word(W::OfflineReady)}</p>
            </div>
        </footer>
    }
    .into_any()
}

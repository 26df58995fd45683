//! Draws the pages of text: privacy, accessibility, about, offline, unknown address.

use crate::site::document::Parts;
use crate::site::marked;
use crate::site::page::Page;
use crate::site::texts::{TextId, TextSection};
use leptos::prelude::*;
use toml::Spanned;

/// Draws a text page; `None` if its text is missing, which loading refuses.
pub fn prose(page: &Page, id: TextId) -> Option<Parts> {
    let text = page.edition.content.text(id)?;
    let sections: Vec<AnyView> = text
        .section
        .iter()
        .map(|part| section(page, part))
        .collect();
    let main = view! {
        <div class="prose">
            <h1>{text.title.clone()}</h1>
            <p class="lead">{marked::draw(page, text.lead.get_ref())}</p>
            {sections}
        </div>
    };
    Some(Parts {
        title: text.title.clone(),
        description: text.description.clone(),
        main: main.into_any(),
    })
}

fn section(page: &Page, part: &TextSection) -> AnyView {
    let draw = |text: &Spanned<String>| marked::draw(page, text.get_ref());
    let paragraphs: Vec<AnyView> = part
        .text
        .iter()
        .map(|text| view! { <p>{draw(text)}</p> }.into_any())
        .collect();
    let entries: Vec<AnyView> = part
        .list
        .iter()
        .map(|text| view! { <li>{draw(text)}</li> }.into_any())
        .collect();
    let list = (!entries.is_empty()).then(|| view! { <ul>{entries}</ul> });
    view! {
        <section lang=part.lang.map(|lang| lang.id())>
            <h2>{part.title.clone()}</h2>
            {paragraphs}
            {list}
        </section>
    }
    .into_any()
}

//! Draws the lexicon: every term and acronym, in alphabetical order.

use crate::catalogue::fold;
use crate::catalogue::guides::Term;
use crate::site::cited::source_of;
use crate::site::document::Parts;
use crate::site::linked;
use crate::site::page::Page;
use crate::site::words::PageWord as W;
use leptos::prelude::*;

/// Draws the lexicon.
pub fn lexicon(page: &Page) -> Parts {
    let mut terms: Vec<&Term> = page.edition.guides.terms.iter().collect();
    terms.sort_by_key(|term| fold(&term.name));
    let count = terms.len().to_string();
    let entries: Vec<AnyView> = terms.into_iter().map(|term| entry(page, term)).collect();
    let main = view! {
        <div class="stack">
            <h1>{page.word(W::LexiconTitle)}</h1>
            <p class="lead">{page.fill(W::LexiconLead, &[("n", &count)])}</p>
        </div>
        <div class="field filter needs-script" data-filter="lexicon">
            <label for="filter">{page.word(W::LexiconFilter)}</label>
            <input type="search" id="filter" autocomplete="off" spellcheck="false" maxlength="60" />
            <p role="status" class="small" id="filter-said" data-none=page.word(W::LexiconNone) data-some=page.word(W::LexiconSome)></p>
        </div>
        <dl class="lexicon">{entries}</dl>
    };
    Parts {
        title: page.word(W::LexiconTitle),
        description: page.word(W::LexiconDescription),
        main: main.into_any(),
    }
}

fn entry(page: &Page, term: &Term) -> AnyView {
    // An entry does not link to itself.
    let mut seen = linked::Seen::of(&term.id);
    let texts: Vec<AnyView> = term
        .text
        .iter()
        .map(|text| view! { <p>{linked::draw(page, text, &mut seen)}</p> }.into_any())
        .collect();
    let terms = &page.edition.guides.terms;
    let see: Vec<AnyView> = term
        .see
        .iter()
        .filter_map(|id| terms.iter().find(|term| term.id == *id))
        .map(|term| {
            let href = ["#", &term.id].concat();
            view! { <li><a href=href>{term.name.clone()}</a></li> }.into_any()
        })
        .collect();
    let see = (!see.is_empty()).then(|| {
        view! { <div class="see"><p class="small">{page.word(W::LexiconSee)}</p><ul>{see}</ul></div> }
    });
    let long = term
        .long
        .clone()
        .filter(|long| !fold(&term.name).contains(&fold(long)))
        .map(|long| view! { <p><b>{long}</b></p> });
    view! {
        <div id=term.id.clone()>
            <dt>{term.name.clone()}</dt>
            <dd>{long}{texts}{see}{source_of(page, term)}</dd>
        </div>
    }
    .into_any()
}

//! Draws what roles and mission cards share: conditions at a glance, and parts under headings.

use super::cited::{source_unless, texts};
use super::linked;
use super::page::Page;
use super::words::PageWord as W;
use crate::catalogue::guides::{Cited, Glance, GlanceKind, Part};
use leptos::prelude::*;

/// Draws the conditions at a glance. It says so if the guides say nothing of a kind.
pub fn glance(page: &Page, glances: &[Glance], whole: &impl Cited) -> AnyView {
    let rows: Vec<AnyView> = GlanceKind::ALL
        .iter()
        .map(|kind| {
            let said: Vec<AnyView> = glances
                .iter()
                .filter(|glance| glance.kind == *kind)
                .map(|glance| {
                    let mut seen = linked::Seen::default();
                    view! {
                        <dd>
                            <p>{linked::draw(page, &glance.text, &mut seen)}</p>
                            {source_unless(page, glance, whole)}
                        </dd>
                    }
                    .into_any()
                })
                .collect();
            let said = if said.is_empty() {
                view! { <dd class="hint">{page.word(W::NotSaid)}</dd> }.into_any()
            } else {
                said.into_any()
            };
            view! { <div><dt>{page.word(name(*kind))}</dt>{said}</div> }.into_any()
        })
        .collect();
    view! {
        <section class="card" aria-labelledby="ce-qu-il-faut">
            <h2 id="ce-qu-il-faut">{page.word(W::GlanceTitle)}</h2>
            <dl class="glance">{rows}</dl>
        </section>
    }
    .into_any()
}

/// Returns the name of a kind of condition.
pub const fn name(kind: GlanceKind) -> W {
    match kind {
        GlanceKind::Training => W::GlanceTraining,
        GlanceKind::Membership => W::GlanceMembership,
        GlanceKind::Status => W::GlanceStatus,
        GlanceKind::Experience => W::GlanceExperience,
    }
}

/// Draws the parts of one kind under their heading, folded if it is not among the first; nothing
/// if there are none.
pub fn fold<K: PartialEq + Copy>(
    page: &Page,
    parts: &[Part<K>],
    kind: K,
    title: W,
    open: bool,
    whole: &impl Cited,
) -> AnyView {
    let of_kind: Vec<AnyView> = parts
        .iter()
        .filter(|part| part.kind == kind)
        .map(|part| {
            view! { {texts(page, &part.text, &part.list)}{source_unless(page, part, whole)} }
                .into_any()
        })
        .collect();
    if of_kind.is_empty() {
        return ().into_any();
    }
    view! {
        <details class="fold" open=open>
            <summary><h2>{page.word(title)}</h2></summary>
            <div class="stack">{of_kind}</div>
        </details>
    }
    .into_any()
}

//! The landmarks: degrees with what is owed at each, phases, the word "alibi", the rule.

use super::document::Parts;
use super::page::Page;
use super::routes::Route;
use super::words::PageWord as W;
use crate::catalogue::{Degree, Lang, Phase, Provenance};
use leptos::prelude::*;

/// Draws the landmarks.
pub fn landmarks(page: &Page) -> Parts {
    let pack = &page.edition.pack;
    let degrees: Vec<AnyView> = pack
        .degrees
        .iter()
        .map(|degree| degree_view(page, degree))
        .collect();
    let phases: Vec<AnyView> = pack.phases.iter().map(phase_view).collect();
    let parts = [
        ("degres", W::LandmarksDegrees),
        ("phases", W::LandmarksPhases),
        ("alibi", W::LandmarksAlibi),
        ("regle", W::LandmarksRule),
    ];
    let contents = parts.map(|(id, word)| {
        view! { <li><a class="chip" href=format!("#{id}")>{page.word(word)}</a></li> }.into_any()
    });
    let main = view! {
        <div class="stack">
            <h1>{page.word(W::LandmarksTitle)}</h1>
            <p class="lead">{page.word(W::LandmarksLead)}</p>
            <nav aria-label=page.word(W::LandmarksContents)><ul class="contents">{contents}</ul></nav>
        </div>
        <section class="stack" id="degres" aria-labelledby="degres-t">
            <h2 id="degres-t">{page.word(W::LandmarksDegrees)}</h2>
            <p>{page.word(W::LandmarksDegreesLead)}</p>
            <ol class="degrees">{degrees}</ol>
            {pack.degrees.first().map(|degree| source(page, &degree.provenance))}
        </section>
        <section class="stack" id="phases" aria-labelledby="phases-t">
            <h2 id="phases-t">{page.word(W::LandmarksPhases)}</h2>
            <p>{page.word(W::LandmarksPhasesLead)}</p>
            <ol class="phases">{phases}</ol>
            {pack.phases.first().map(|phase| source(page, &phase.provenance))}
        </section>
        <div class="cols">
            {paragraphs(page, "alibi", W::LandmarksAlibi, &pack.participation.alibi)}
            {paragraphs(page, "regle", W::LandmarksRule, &pack.participation.rule)}
        </div>
        <p class="foot no-print">
            <a class="btn" href=page.href(Route::Participation)>{page.word(W::LandmarksNext)}</a>
            <a class="btn quiet" href=page.href(Route::Paper)>{page.word(W::AssessPaper)}</a>
        </p>
    };
    Parts {
        title: page.word(W::LandmarksTitle),
        description: page.word(W::LandmarksDescription),
        main: main.into_any(),
    }
}

fn degree_view(page: &Page, degree: &Degree) -> AnyView {
    // Where all degrees come from one place, it is said once, below the list.
    let first = page
        .edition
        .pack
        .degrees
        .first()
        .map(|first| &first.provenance);
    let own_source = (first != Some(&degree.provenance)).then(|| source(page, &degree.provenance));
    view! {
        <li id=degree.id.id()>
            <h3>{degree.name.clone()}</h3>
            <div class="stack">
                <p>{degree.definition.clone()}</p>
                <p class="promise">{degree.promise.clone()}</p>
                {own_source}
            </div>
        </li>
    }
    .into_any()
}

fn phase_view(phase: &Phase) -> AnyView {
    view! { <li><h3>{phase.title.clone()}</h3><p>{phase.lead.clone()}</p></li> }.into_any()
}

fn paragraphs(page: &Page, id: &'static str, title: W, texts: &[String]) -> AnyView {
    let title_id = format!("{id}-t");
    let texts: Vec<AnyView> = texts
        .iter()
        .map(|text| view! { <p>{text.clone()}</p> }.into_any())
        .collect();
    view! {
        <section class="stack" id=id aria-labelledby=title_id.clone()>
            <h2 id=title_id.clone()>{page.word(title)}</h2>
            {texts}
        </section>
    }
    .into_any()
}

/// Where something comes from. The documents are French: their titles say so elsewhere.
fn source(page: &Page, provenance: &Provenance) -> AnyView {
    let Some((before, title, after)) = page.source(provenance) else {
        return view! { <p class="source">{page.word(W::SourceOurs)}</p> }.into_any();
    };
    let lang = (page.lang() != Lang::Fr).then_some(Lang::Fr.id());
    view! { <p class="source">{before}<cite lang=lang>{title}</cite>{after}</p> }.into_any()
}

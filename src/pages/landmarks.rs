//! Draws the landmarks: degrees and their promises, phases, the word "alibi", the rule.

use crate::catalogue::guides::{Entry, Topic};
use crate::catalogue::{Degree, Phase};
use crate::features::participation::handover::ParticipationPack;
use crate::site::cited::{lead, source, source_of, source_unless, text, texts};
use crate::site::document::Parts;
use crate::site::linked;
use crate::site::linked::Seen;
use crate::site::page::Page;
use crate::site::words::PageWord as W;
use leptos::prelude::*;

/// Draws the landmarks.
pub fn landmarks(page: &Page) -> Option<Parts> {
    let pack: &ParticipationPack = page.edition.packs.get()?;
    let edition = page.edition;
    let degrees: Vec<AnyView> = edition
        .degrees
        .iter()
        .map(|degree| degree_view(page, degree))
        .collect();
    let phases: Vec<AnyView> = edition
        .phases
        .iter()
        .map(|phase| phase_view(page, phase))
        .collect();
    let parts = [
        ("degres", W::LandmarksDegrees),
        ("phases", W::LandmarksPhases),
        ("alibi", W::LandmarksAlibi),
        ("regle", W::LandmarksRule),
    ];
    let topics = &page.edition.guides.topics;
    let link = |id: &str, title: String| {
        view! { <li><a class="chip" href=format!("#{id}")>{title}</a></li> }.into_any()
    };
    let own = parts.iter().map(|(id, word)| link(id, page.word(*word)));
    let contents: Vec<AnyView> = own
        .chain(
            topics
                .iter()
                .map(|topic| link(&topic.id, topic.title.clone())),
        )
        .collect();
    let topics: Vec<AnyView> = topics.iter().map(|topic| topic_view(page, topic)).collect();
    let main = view! {
        <div class="stack">
            <h1>{page.word(W::LandmarksTitle)}</h1>
            {lead(page, &page.word(W::LandmarksLead))}
            <nav aria-label=page.word(W::LandmarksContents)><ul class="contents">{contents}</ul></nav>
        </div>
        <section class="stack" id="degres" aria-labelledby="degres-t">
            <h2 id="degres-t">{page.word(W::LandmarksDegrees)}</h2>
            <p>{page.word(W::LandmarksDegreesLead)}</p>
            <ol class="degrees">{degrees}</ol>
            {edition.degrees.first().map(|degree| source(page, &degree.provenance))}
        </section>
        <section class="stack" id="phases" aria-labelledby="phases-t">
            <h2 id="phases-t">{page.word(W::LandmarksPhases)}</h2>
            <p>{page.word(W::LandmarksPhasesLead)}</p>
            <ol class="phases">{phases}</ol>
            {edition.phases.first().map(|phase| source(page, &phase.provenance))}
        </section>
        <div class="cols">
            {paragraphs(page, "alibi", W::LandmarksAlibi, &pack.participation.alibi)}
            {paragraphs(page, "regle", W::LandmarksRule, &pack.participation.rule)}
        </div>
        {topics}
        <p class="foot no-print">
            <a class="btn" href=page.href_named("participation")>{page.word(W::LandmarksNext)}</a>
            <a class="btn quiet" href=page.href_named("institution")>{page.word(W::InstitutionLink)}</a>
            <a class="btn quiet" href=page.href_named("situations")>{page.word(W::SituationsLink)}</a>
            <a class="btn quiet" href=page.href_named("contact-plan")>{page.word(W::ContactPlanLink)}</a>
            <a class="btn quiet" href=page.href_named("paper")>{page.word(W::AssessPaper)}</a>
        </p>
    };
    Some(Parts {
        title: page.word(W::LandmarksTitle),
        description: page.word(W::LandmarksDescription),
        main: main.into_any(),
    })
}

fn degree_view(page: &Page, degree: &Degree) -> AnyView {
    // Where all degrees come from one place, it is said once, below the list.
    let first = page.edition.degrees.first().map(|first| &first.provenance);
    let own_source = (first != Some(&degree.provenance)).then(|| source(page, &degree.provenance));
    view! {
        <li id=degree.id.id()>
            <h3>{degree.name.clone()}</h3>
            <div class="stack">
                {text(page, &degree.definition)}
                <div class="promise">{text(page, &degree.promise)}</div>
                {own_source}
            </div>
        </li>
    }
    .into_any()
}

fn phase_view(page: &Page, phase: &Phase) -> AnyView {
    view! { <li><h3>{phase.title.clone()}</h3>{text(page, &phase.lead)}</li> }.into_any()
}

fn paragraphs(page: &Page, id: &'static str, title: W, said: &[String]) -> AnyView {
    let title_id = format!("{id}-t");
    view! {
        <section class="stack" id=id aria-labelledby=title_id.clone()>
            <h2 id=title_id.clone()>{page.word(title)}</h2>
            {texts(page, said, &[])}
        </section>
    }
    .into_any()
}

/// The subject that leads to writing a users' project.
const USERS_PROJECT: &str = "users-project-themes";

/// Draws a subject of the guides.
fn topic_view(page: &Page, topic: &Topic) -> AnyView {
    let entries: Vec<AnyView> = topic
        .entry
        .iter()
        .map(|e| entry_view(page, topic, e))
        .collect();
    let heading = [&topic.id, "-t"].concat();
    view! {
        <section class="stack" id=topic.id.clone() aria-labelledby=heading.clone()>
            <h2 id=heading.clone()>{topic.title.clone()}</h2>
            {text(page, &topic.lead)}
            <dl class="entries">{entries}</dl>
            {source_of(page, topic)}
            {(topic.id == USERS_PROJECT).then(|| view! {
                <p class="no-print"><a class="chip" href=page.href_named("users-project")>{page.word(W::UsersProjectOpen)}</a></p>
            })}
        </section>
    }
    .into_any()
}

fn entry_view(page: &Page, topic: &Topic, entry: &Entry) -> AnyView {
    let line = |word: W, said: &Option<String>| {
        let mut seen = Seen::default();
        let said = linked::draw(page, said.as_ref()?, &mut seen);
        Some(view! { <p><b>{page.word(word)}</b>" "{said}</p> })
    };
    let has_own = entry.source.is_some() || entry.origin.is_some();
    let own = has_own.then(|| source_unless(page, entry, topic));
    view! {
        <div id=[&topic.id, "-", &entry.id].concat()>
            <dt>{entry.name.clone()}</dt>
            <dd>
                {text(page, &entry.text)}
                {line(W::ObstacleLever, &entry.lever)}
                {line(W::ObstaclePointer, &entry.pointer)}
                {own}
            </dd>
        </div>
    }
    .into_any()
}

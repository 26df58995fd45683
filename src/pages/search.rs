//! Draws the search page, and makes its index from the same content as the pages.

use crate::catalogue::guides::Part;
use crate::catalogue::search::{Found, Index};
use crate::site::cited::lead;
use crate::site::document::Parts;
use crate::site::entry::Entry;
use crate::site::page::{Edition, Page};
use crate::site::routes::Route;
use crate::site::words::PageWord as W;
use leptos::prelude::*;

/// Draws the page: a field, and a list that a script fills. Without a script it leads to the lists.
pub fn search(page: &Page) -> Parts {
    let lists = [
        (Route::Roles, W::RolesTitle),
        (Route::Missions, W::MissionsTitle),
        (Route::Landmarks, W::LandmarksTitle),
        (Route::Examples, W::ExamplesTitle),
        (Route::Lexicon, W::LexiconTitle),
        (Route::Resources, W::ResourcesTitle),
    ];
    let lists = lists.map(|(route, word)| {
        view! { <li><a class="chip" href=page.href(route)>{page.word(word)}</a></li> }.into_any()
    });
    let main = view! {
        <div class="stack">
            <h1>{page.word(W::SearchTitle)}</h1>
            {lead(page, &page.word(W::SearchLead))}
        </div>
        <form
            class="field filter needs-script"
            role="search"
            data-search=page.at(&page.edition.index_file)
            data-worker=page.at(&page.assets.worker)
        >
            <label for="search">{page.word(W::SearchLabel)}</label>
            <input type="search" id="search" name="q" autocomplete="off" spellcheck="false" maxlength="80" />
            <p
                role="status"
                class="small"
                id="search-said"
                data-none=page.word(W::SearchNone)
                data-one=page.word(W::SearchOne)
                data-some=page.word(W::SearchSome)
                data-failed=page.word(W::SearchFailed)
            ></p>
        </form>
        <ol class="hits" id="hits" data-base=page.base.to_owned()></ol>
        <nav aria-label=page.word(W::SearchLists)><ul class="contents">{lists}</ul></nav>
    };
    Parts {
        title: page.word(W::SearchTitle),
        description: page.word(W::SearchDescription),
        main: main.into_any(),
    }
}

/// Makes the index of everything that can be found in one language.
pub fn index(edition: &Edition, features: &[&Entry]) -> Index {
    let guides = &edition.guides;
    let lang = edition.lang;
    let word = |word: W| edition.content.words.get(word).to_owned();
    let at = |route: Route, id: &str| {
        let path = route.path(lang);
        if id.is_empty() {
            path
        } else {
            [&path, "#", id].concat()
        }
    };
    let mut entries: Vec<(Found, String)> = Vec::new();
    let mut add = |title: &str, kind: W, path: String, summary: &str, text: Vec<String>| {
        let found = Found {
            title: title.to_owned(),
            kind: word(kind),
            path,
            summary: summary.to_owned(),
        };
        entries.push((found, text.join(" ")));
    };
    for role in &guides.roles {
        let mut text = of_parts(&role.part);
        text.extend(role.glance.iter().map(|glance| glance.text.clone()));
        text.extend(role.short.clone());
        add(
            &role.name,
            W::KindRole,
            at(Route::Role(role.id), ""),
            &role.summary,
            text,
        );
    }
    for mission in &guides.missions {
        let mut text = of_parts(&mission.part);
        text.extend(mission.glance.iter().map(|glance| glance.text.clone()));
        add(
            &mission.name,
            W::KindMission,
            at(Route::Mission(mission.id), ""),
            &mission.summary,
            text,
        );
    }
    for portrait in &guides.portraits {
        let path = at(Route::Roles, &portrait.id);
        add(
            &portrait.name,
            W::KindPortrait,
            path,
            &portrait.line,
            portrait.text.clone(),
        );
    }
    for example in &guides.examples {
        let text = example
            .step
            .iter()
            .flat_map(|step| [step.title.clone(), step.text.clone()]);
        add(
            &example.title,
            W::KindExample,
            at(Route::Examples, &example.id),
            &example.lead,
            text.collect(),
        );
    }
    for topic in &guides.topics {
        for entry in &topic.entry {
            let text = [
                Some(topic.title.clone()),
                entry.lever.clone(),
                entry.pointer.clone(),
            ];
            add(
                &entry.name,
                W::KindLandmark,
                at(Route::Landmarks, &topic.id),
                &entry.text,
                text.into_iter().flatten().collect(),
            );
        }
    }
    for degree in &edition.degrees {
        add(
            &degree.name,
            W::KindLandmark,
            at(Route::Landmarks, degree.id.id()),
            &degree.definition,
            vec![degree.promise.clone()],
        );
    }
    for term in &guides.terms {
        let summary = term.text.first().map_or("", String::as_str);
        let mut text = term.forms.clone();
        text.extend(term.long.clone());
        text.extend(term.text.iter().skip(1).cloned());
        add(
            &term.name,
            W::KindTerm,
            at(Route::Lexicon, &term.id),
            summary,
            text,
        );
    }
    for resource in &guides.resources {
        let text = vec![resource.publisher.clone()];
        add(
            &resource.title,
            W::KindResource,
            at(Route::Resources, &resource.id),
            &resource.text,
            text,
        );
    }
    for change in &guides.since.change {
        let text = vec![change.after.clone()];
        let anchor = ["depuis-", &change.id].concat();
        add(
            &change.name,
            W::KindResource,
            at(Route::Resources, &anchor),
            &change.text,
            text,
        );
    }
    for advice in &guides.comparison.choice {
        add(
            &advice.need,
            W::KindAdvice,
            at(Route::Compare, &advice.id),
            &advice.text,
            Vec::new(),
        );
    }
    add(
        edition.word(W::CompareTitle),
        W::KindTool,
        at(Route::Compare, ""),
        edition.word(W::CompareDescription),
        Vec::new(),
    );
    // After the cards, so that a mission comes before its questions.
    let features = features.iter();
    entries.extend(features.flat_map(|entry| entry.feature.search(edition)));
    Index::new(entries)
}

fn of_parts<K>(parts: &[Part<K>]) -> Vec<String> {
    parts
        .iter()
        .flat_map(|part| part.text.iter().chain(&part.list))
        .cloned()
        .collect()
}

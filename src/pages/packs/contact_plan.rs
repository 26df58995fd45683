//! The pack of the contact plan.

use super::source;
use crate::catalogue::contact_plan::{Pair, Planning, Said, Start, Template};
use crate::catalogue::guides::Guides;
use crate::catalogue::load::{self, LoadError, RawLabel, RawSaid};
use crate::catalogue::{
    Choice, ContactPlanPack, InstrumentId, Lang, ParticipationPack, Provenance, Scale, ScaleLook,
    Source,
};
use crate::pages::content::PageContent;
use crate::pages::routes::Route;
use std::path::Path;

/// Puts it together. Roles, degrees and examples are called as everywhere.
///
/// # Errors
/// The first thing that is wrong in the content, with its file and line.
pub fn pack(
    folder: &Path,
    lang: Lang,
    guides: &Guides,
    content: &PageContent,
    sources: &[Source],
    named: &ParticipationPack,
) -> Result<ContactPlanPack, LoadError> {
    let examples: Vec<&str> = guides.examples.iter().map(|one| one.id.as_str()).collect();
    let file = load::contact_plan(folder, lang, &examples)?;
    let words = file.words();
    let cited = |from| source(content, sources, &from);
    let said = |raw: RawSaid| Said {
        id: raw.id,
        label: raw.label,
        text: raw.text,
        source: cited(raw.source.map(Provenance::After)),
    };
    let pairs_source = file.pair.first().and_then(|pair| pair.source.clone());
    let roles = guides.roles.iter().map(|role| Said {
        id: role.id.id().to_owned(),
        label: role.name.clone(),
        text: Route::Role(role.id).path(lang).to_owned(),
        source: String::new(),
    });
    let title_of = |id: &str| {
        let example = guides.examples.iter().find(|example| example.id == id);
        example.map_or_else(String::new, |example| example.title.clone())
    };
    let starts = file.start.into_iter().map(|raw| Start {
        title: title_of(&raw.id),
        id: raw.id,
        project: raw.project,
        degree: raw.degree.id().to_owned(),
        roles: raw.roles,
        domains: raw.domains,
        tasks: raw.tasks,
    });
    let plan = Planning {
        title: file.title,
        lead: file.lead,
        words,
        weekdays: file.weekdays.into(),
        places: file.place.into_iter().map(said).collect(),
        associations: file.association.into_iter().map(said).collect(),
        roles: roles.collect(),
        domains: labels(file.domain),
        statuses: labels(file.status),
        found: labels(file.found),
        degrees: degrees(named),
        templates: file
            .template
            .into_iter()
            .map(|raw| Template {
                id: raw.id,
                label: raw.label,
                subject: raw.subject,
                text: raw.text,
            })
            .collect(),
        pairs: file
            .pair
            .into_iter()
            .map(|raw| Pair {
                id: raw.id,
                fails: raw.fails,
                succeeds: raw.succeeds,
                why: raw.why,
                tick: raw.tick.unwrap_or_default(),
            })
            .collect(),
        pairs_source: cited(pairs_source.map(Provenance::After)),
        ideas: file.idea.into_iter().map(said).collect(),
        starts: starts.collect(),
        outcomes: labels(file.outcome),
        acts: labels(file.act),
        milestones: labels(file.milestone),
        zones: labels(file.zone),
        examples_path: Route::Examples.path(lang).to_owned(),
        assessment_path: InstrumentId::Participation.path(lang).to_owned(),
    };
    Ok(ContactPlanPack {
        common: named.common.clone(),
        plan,
    })
}

fn labels(list: Vec<RawLabel>) -> Vec<Said> {
    let said = |raw: RawLabel| Said {
        id: raw.id,
        label: raw.label,
        text: String::new(),
        source: String::new(),
    };
    list.into_iter().map(said).collect()
}

/// The staircase, each step with what it means and what it promises.
fn degrees(named: &ParticipationPack) -> Scale {
    let choice = |degree: &crate::catalogue::Degree| Choice {
        id: degree.id.id().to_owned(),
        label: degree.name.clone(),
        meaning: Some(degree.definition.clone()),
        promise: Some(degree.promise.clone()),
        aside: false,
    };
    Scale {
        look: ScaleLook::Stairs,
        choices: named.degrees.iter().map(choice).collect(),
    }
}

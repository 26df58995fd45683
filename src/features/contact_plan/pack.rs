//! Assembles the pack of the contact plan.

use crate::catalogue::load::LoadError;
use crate::catalogue::{Choice, Provenance, Scale, ScaleLook};
use crate::exchange::LineWords;
use crate::features::contact_plan::load::{RawLabel, RawSaid, recognised};
use crate::features::contact_plan::words::ContactPlanPack;
use crate::features::contact_plan::words::{Label, Pair, Planning, Start, Template};
use crate::features::participation::handover::ParticipationPack;
use crate::site::linked::{Seen, Term, mark};
use crate::site::making::Making;
use crate::site::packs::Marking;
use crate::site::routes::Route;

/// Assembles the pack. Roles, degrees and examples have the same names as everywhere.
///
/// # Errors
/// A [`LoadError`] for the first thing that is wrong in the content, with its file and line.
pub fn pack(from: &Making) -> Result<ContactPlanPack, LoadError> {
    let (folder, lang) = (from.folder, from.lang);
    let guides = from.guides;
    let named: &ParticipationPack = from.pack()?;

    let examples: Vec<&str> = guides.examples.iter().map(|one| one.id.as_str()).collect();
    let file = super::load::contact_plan(folder, lang, &examples)?;
    let words = file.words.clone();
    let recognised = recognised(folder)?;
    let cited = |provenance| from.source(&provenance);
    let said = |raw: RawSaid| Label {
        id: raw.id,
        label: raw.label,
        text: raw.text,
        source: cited(raw.source.map(Provenance::After)),
    };
    let pairs_source = file.pair.first().and_then(|pair| pair.source.clone());
    let roles = guides.roles.iter().map(|role| Label {
        id: role.id.id().to_owned(),
        label: role.name.clone(),
        text: Route::Role(role.id).path(lang),
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
        line_words: LineWords {
            headers: recognised.headers,
            phones: recognised.phones,
        },
        summons: recognised.summons,
        examples_path: Route::Examples.path(lang),
        assessment_path: crate::features::participation::handover::ADDRESS.path(lang),
    };
    Ok(ContactPlanPack {
        common: from.common.clone(),
        plan,
    })
}

fn labels(list: Vec<RawLabel>) -> Vec<Label> {
    let said = |raw: RawLabel| Label {
        id: raw.id,
        label: raw.label,
        text: String::new(),
        source: String::new(),
    };
    list.into_iter().map(said).collect()
}

/// Makes the staircase, each step with its meaning and its promise.
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

impl Marking for ContactPlanPack {
    fn mark(&mut self, terms: &[Term]) {
        let plan = &mut self.plan;
        mark(terms, &mut plan.lead, &mut Seen::default());
        let mut seen = Seen::default();
        for said in plan.places.iter_mut().chain(&mut plan.associations) {
            mark(terms, &mut said.text, &mut seen);
        }
        for idea in &mut plan.ideas {
            mark(terms, &mut idea.text, &mut Seen::default());
        }
        for choice in &mut plan.degrees.choices {
            let mut seen = Seen::default();
            for text in choice.meaning.iter_mut().chain(&mut choice.promise) {
                mark(terms, text, &mut seen);
            }
        }
    }
}

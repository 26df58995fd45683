//! The pack of the role explorer.

use super::words::{Asked, Place, PlaceMission, PlacePack, PlaceRole, StepSaid, UnclearSaid};
use crate::catalogue::guides::{GlanceKind, Role};
use crate::catalogue::load::LoadError;
use crate::catalogue::{Choice, Provenance, Scale, ScaleLook};
use crate::features::place::words::PlaceWord as W;
use crate::site::linked::{Seen, Term, mark};
use crate::site::making::Making;
use crate::site::packs::Marking;
use crate::site::routes::Route;

/// Puts it together.
///
/// # Errors
/// The first thing that is wrong in the content, with its file and line.
pub fn pack(from: &Making) -> Result<PlacePack, LoadError> {
    Ok(PlacePack {
        common: from.common.clone(),
        place: place(from)?,
    })
}

/// What it says of its own, of roles and of missions.
///
/// # Errors
/// The first thing that is wrong in the content, with its file and line.
pub fn place(from: &Making) -> Result<Place, LoadError> {
    let (folder, lang, guides) = (from.folder, from.lang, from.guides);
    let file = super::load::place(folder, lang)?;
    let questions = file.question.into_iter().map(|question| {
        let choices = question.choice.into_iter().map(|choice| Choice {
            id: choice.id,
            label: choice.label,
            meaning: None,
            promise: None,
            aside: false,
        });
        Asked {
            id: question.id,
            text: question.text,
            hint: question.hint,
            scale: Scale {
                look: ScaleLook::Chips,
                choices: choices.collect(),
            },
        }
    });
    let steps = file.step.into_iter().map(|step| StepSaid {
        id: step.id,
        short: step.short,
        text: step.text,
        source: from.source(&step.source.map(Provenance::After)),
    });
    let role = |role: &Role| PlaceRole {
        id: role.id,
        name: role.name.clone(),
        summary: role.summary.clone(),
        path: Route::Role(role.id).path(lang),
        missions: role.missions.clone(),
        know: role
            .glance
            .iter()
            .map(|glance| glance.text.clone())
            .collect(),
        ask: role.ask.clone(),
        say: file
            .say
            .iter()
            .find(|said| said.id == role.id)
            .map_or_else(String::new, |said| said.text.clone()),
    };
    let missions = guides.missions.iter().map(|mission| PlaceMission {
        id: mission.id,
        name: mission.name.clone(),
        path: Route::Mission(mission.id).path(lang),
        forms: {
            let glance = mission.glance.iter();
            let status = glance.filter(|glance| glance.kind == GlanceKind::Status);
            let texts: Vec<&str> = status.map(|glance| glance.text.as_str()).collect();
            texts.join(" ")
        },
    });
    let unclear = file.unclear.into_iter().map(|said| UnclearSaid {
        id: said.id,
        text: said.text,
        source: from.source(&Some(Provenance::After(said.source))),
    });
    Ok(Place {
        title: file.title,
        lead: file.lead,
        questions: questions.collect(),
        steps: steps.collect(),
        apart: file.apart,
        unclear: unclear.collect(),
        fits: file.fit,
        roles: guides.roles.iter().map(role).collect(),
        missions: missions.collect(),
        missions_path: Route::Missions.path(lang),
        compare_path: Route::Compare.path(lang),
        words: file.words,
    })
}

impl Marking for PlacePack {
    fn mark(&mut self, terms: &[Term]) {
        let place = &mut self.place;
        let mut seen = Seen::default();
        mark(terms, &mut place.lead, &mut seen);
        for asked in &mut place.questions {
            mark(terms, &mut asked.text, &mut seen);
            mark(terms, &mut asked.hint, &mut seen);
        }
        if let Some(how) = place.words.get_mut(W::How) {
            mark(terms, how, &mut Seen::default());
        }
        for apart in &mut place.apart {
            mark(terms, &mut apart.text, &mut Seen::default());
        }
        for unclear in &mut place.unclear {
            mark(terms, &mut unclear.text, &mut Seen::default());
        }
        for step in &mut place.steps {
            mark(terms, &mut step.text, &mut Seen::default());
        }
        for role in &mut place.roles {
            let mut seen = Seen::default();
            mark(terms, &mut role.summary, &mut seen);
            for known in &mut role.know {
                mark(terms, known, &mut seen);
            }
            mark(terms, &mut role.ask, &mut seen);
            mark(terms, &mut role.say, &mut seen);
        }
    }
}

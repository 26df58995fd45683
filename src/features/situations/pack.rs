//! Assembles the pack of the situations.

use crate::catalogue::load::LoadError;
use crate::catalogue::{Choice, Labelled, Scale, ScaleLook};
use crate::features::participation::handover::ParticipationPack;
use crate::features::situations::words::SituationsPack;
use crate::features::situations::words::{Announced, DegreeSaid, Situation, Situations};
use crate::site::linked::{Seen, Term, mark};
use crate::site::making::Making;
use crate::site::packs::Marking;
use crate::site::routes::Route;

/// Assembles the pack. Degrees and phases have the same names as everywhere.
///
/// # Errors
/// A [`LoadError`] for the first thing that is wrong in the content, with its file and line.
pub fn pack(from: &Making) -> Result<SituationsPack, LoadError> {
    let (folder, lang) = (from.folder, from.lang);
    let named: &ParticipationPack = from.pack()?;

    let file = super::load::situations(folder, lang)?;
    let degrees = file.degree.into_iter().map(|degree| DegreeSaid {
        id: degree.id,
        name: named
            .degree(degree.id)
            .map_or_else(String::new, |named| named.name.clone()),
        short: degree.short,
        noun: degree.noun,
    });
    let degrees: Vec<DegreeSaid> = degrees.collect();
    let choices = degrees.iter().map(|degree| Choice {
        id: degree.id.id().to_owned(),
        label: degree.name.clone(),
        meaning: Some(degree.short.clone()),
        promise: None,
        aside: false,
    });
    let scale = Scale {
        look: ScaleLook::Stairs,
        choices: choices.collect(),
    };
    let phases = named.phases.iter().map(|phase| Labelled {
        id: phase.id,
        label: phase.title.clone(),
    });
    let situations = file.situations.into_iter().map(|raw| Situation {
        announced: raw
            .announced
            .map(|degree| Announced::above(degree, raw.degree)),
        id: raw.id,
        phase: raw.phase,
        degree: raw.degree,
        text: raw.text,
        clue: raw.clue,
        why: raw.why,
        next: raw.next,
    });
    Ok(SituationsPack {
        common: from.common.clone(),
        situations: Situations {
            title: file.title,
            lead: file.lead,
            scale,
            degrees,
            phases: phases.collect(),
            situations: situations.collect(),
            landmarks_path: Route::Landmarks.path(lang),
            words: file.words,
        },
    })
}

impl Marking for SituationsPack {
    fn mark(&mut self, terms: &[Term]) {
        for situation in &mut self.situations.situations {
            let mut seen = Seen::default();
            for text in [&mut situation.text, &mut situation.why, &mut situation.next] {
                mark(terms, text, &mut seen);
            }
        }
    }
}

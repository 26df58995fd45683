//! The pack of the situations.

use crate::catalogue::load::{self, LoadError};
use crate::catalogue::situations::{Announced, DegreeSaid, Situation, Situations};
use crate::catalogue::{
    Choice, Labelled, Lang, ParticipationPack, Scale, ScaleLook, SituationsPack,
};
use crate::pages::routes::Route;
use std::path::Path;

/// Puts it together. The degrees and phases are called as everywhere.
///
/// # Errors
/// The first thing that is wrong in the content, with its file and line.
pub fn pack(
    folder: &Path,
    lang: Lang,
    named: &ParticipationPack,
) -> Result<SituationsPack, LoadError> {
    let file = load::situations(folder, lang)?;
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
        common: named.common.clone(),
        situations: Situations {
            title: file.title,
            lead: file.lead,
            scale,
            degrees,
            phases: phases.collect(),
            situations: situations.collect(),
            landmarks_path: Route::Landmarks.path(lang).to_owned(),
            words: file.words,
        },
    })
}

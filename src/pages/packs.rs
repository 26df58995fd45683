//! The language pack of each journey, put together from the content.

mod contact_plan;
mod institution;
mod readiness;
mod situations;
mod to_do;
mod users_project;

use super::content::PageContent;
use super::routes::Route;
use super::words::PageWord;
use crate::catalogue::contact_plan::{PlanStep, PlanWord};
use crate::catalogue::guides::{Guides, Role};
use crate::catalogue::load::{self, LoadError};
use crate::catalogue::place::{Asked, Place, PlaceMission, PlaceRole, StepSaid};
use crate::catalogue::{
    Choice, ContactPlanPack, InstitutionPack, InstrumentId, JourneyId, Kind, Lang, NotebookPack,
    Pack, PackError, PackedKind, PackedSaid, ParticipationPack, PlacePack, Provenance,
    ReadinessPack, Scale, ScaleLook, SituationsPack, Source, ToDoPack, UsersProjectPack, Word,
    encode_pack,
};
use std::hash::{DefaultHasher, Hasher};
use std::path::Path;

/// The packs of one language.
#[derive(Clone)]
pub struct Packs {
    /// Of the participation journey; static pages show parts of it.
    pub participation: ParticipationPack,
    /// Of the notebook.
    pub notebook: NotebookPack,
    /// Of readiness.
    pub readiness: ReadinessPack,
    /// Of the role explorer.
    pub place: PlacePack,
    /// Of the situations.
    pub situations: SituationsPack,
    /// Of the to-do list.
    pub to_do: ToDoPack,
    /// Of the institution.
    pub institution: InstitutionPack,
    /// Of the contact plan.
    pub contact_plan: ContactPlanPack,
    /// Of the users' project.
    pub users_project: UsersProjectPack,
}

impl Packs {
    /// What every journey says.
    pub fn common(&self) -> &Pack {
        &self.participation.common
    }

    /// The file of a journey's pack: its name, and its bytes.
    ///
    /// # Errors
    /// [`PackError`] never occurs for packs in memory.
    pub fn file(&self, journey: JourneyId) -> Result<(String, Vec<u8>), PackError> {
        let bytes = match journey {
            JourneyId::Participation => encode_pack(&self.participation),
            JourneyId::Notebook => encode_pack(&self.notebook),
            JourneyId::Place => encode_pack(&self.place),
            JourneyId::Readiness => encode_pack(&self.readiness),
            JourneyId::Situations => encode_pack(&self.situations),
            JourneyId::ToDo => encode_pack(&self.to_do),
            JourneyId::Institution => encode_pack(&self.institution),
            JourneyId::ContactPlan => encode_pack(&self.contact_plan.of(PlanStep::Identify)),
            JourneyId::PlanContact => encode_pack(&self.contact_plan.of(PlanStep::Contact)),
            JourneyId::PlanWork => encode_pack(&self.contact_plan.of(PlanStep::Work)),
            JourneyId::PlanWhole => encode_pack(&self.contact_plan.of(PlanStep::Whole)),
            JourneyId::UsersProject => encode_pack(&self.users_project),
        }?;
        let name = named(journey.id(), self.common().lang, &bytes);
        Ok((name, bytes))
    }
}

/// The name of a file that changes with its content: `place.fr.0123456789abcdef.bin`.
pub fn named(what: &str, lang: Lang, bytes: &[u8]) -> String {
    let mut hasher = DefaultHasher::new();
    hasher.write(bytes);
    format!("{what}.{}.{:016x}.bin", lang.id(), hasher.finish())
}

/// Puts them together.
///
/// # Errors
/// The first thing that is wrong in the content, with its file and line.
pub fn packs(
    folder: &Path,
    lang: Lang,
    guides: &Guides,
    content: &PageContent,
    sources: &[Source],
) -> Result<Packs, LoadError> {
    let participation = load::participation_pack(folder, lang)?;
    let place = place(folder, lang, guides, content, sources)?;
    let readiness = readiness::pack(
        folder,
        lang,
        guides,
        content,
        sources,
        &participation.common,
    )?;
    let situations = situations::pack(folder, lang, &participation)?;
    let institution = institution::pack(folder, lang, content, sources, &participation)?;
    let contact_plan = contact_plan::pack(folder, lang, guides, content, sources, &participation)?;
    let kind = |instrument: InstrumentId| match instrument {
        InstrumentId::Participation => Kind {
            instrument,
            name: participation.words.get(Word::KindParticipation).to_owned(),
            untitled: participation.words.get(Word::Untitled).to_owned(),
            items: count(participation.instrument.items().count()),
        },
        InstrumentId::Place => Kind {
            instrument,
            name: place.title.clone(),
            untitled: place.words.title.clone(),
            items: count(place.questions.len()),
        },
        InstrumentId::Institution => Kind {
            instrument,
            name: institution.instrument.title.clone(),
            untitled: institution.institution.words.untitled.clone(),
            items: count(institution.instrument.items().count()),
        },
        _ => {
            let found = readiness.of(instrument);
            Kind {
                instrument,
                name: found.map_or_else(String::new, |(asked, _)| asked.title.clone()),
                untitled: found.map_or_else(String::new, |(_, said)| said.name.clone()),
                items: count(found.map_or(0, |(asked, _)| asked.items().count())),
            }
        }
    };
    let common = participation.common.clone();
    let to_do = load::to_do(folder, lang)?;
    let users_project =
        users_project::pack(folder, lang, guides, content, sources, &participation)?;
    let packed = |kind: PackedKind| match kind {
        PackedKind::ToDo => PackedSaid {
            kind,
            name: to_do.title.clone(),
            untitled: to_do.untitled.clone(),
            progress: to_do.words.progress.clone(),
        },
        PackedKind::ContactPlan => PackedSaid {
            kind,
            name: contact_plan.plan.words.get(PlanWord::KindName).to_owned(),
            untitled: contact_plan.plan.words.get(PlanWord::Untitled).to_owned(),
            progress: contact_plan.plan.words.get(PlanWord::Progress).to_owned(),
        },
        PackedKind::UsersProject => PackedSaid {
            kind,
            name: users_project.said.title.clone(),
            untitled: users_project.said.words.untitled.clone(),
            progress: users_project.said.words.counted.clone(),
        },
    };
    Ok(Packs {
        notebook: NotebookPack {
            common: common.clone(),
            kinds: InstrumentId::ALL.iter().map(|id| kind(*id)).collect(),
            packed: PackedKind::ALL.iter().map(|kind| packed(*kind)).collect(),
            viewpoints: participation.participation.viewpoints.clone(),
        },
        users_project: users_project.clone(),
        to_do: ToDoPack {
            common: common.clone(),
            said: to_do,
            preparations: to_do::preparations(lang, guides, content, &place),
            place_path: InstrumentId::Place.path(lang).to_owned(),
        },
        place: PlacePack {
            common: common.clone(),
            place,
        },
        participation,
        readiness,
        situations,
        institution,
        contact_plan,
    })
}

fn count(items: usize) -> u16 {
    u16::try_from(items).unwrap_or(u16::MAX)
}

fn place(
    folder: &Path,
    lang: Lang,
    guides: &Guides,
    content: &PageContent,
    sources: &[Source],
) -> Result<Place, LoadError> {
    let file = load::place(folder, lang)?;
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
        source: source(content, sources, &step.source.map(Provenance::After)),
    });
    let role = |role: &Role| PlaceRole {
        id: role.id,
        name: role.name.clone(),
        summary: role.summary.clone(),
        path: Route::Role(role.id).path(lang).to_owned(),
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
        path: Route::Mission(mission.id).path(lang).to_owned(),
    });
    Ok(Place {
        title: file.title,
        lead: file.lead,
        questions: questions.collect(),
        steps: steps.collect(),
        apart: file.apart,
        fits: file.fit,
        roles: guides.roles.iter().map(role).collect(),
        missions: missions.collect(),
        missions_path: Route::Missions.path(lang).to_owned(),
        compare_path: Route::Compare.path(lang).to_owned(),
        words: file.words,
    })
}

/// "D'après : …" in one line; "Proposé par Passerelle" for what is ours.
pub fn source(content: &PageContent, sources: &[Source], from: &Option<Provenance>) -> String {
    let words = &content.words;
    let Some(Provenance::After(reference)) = from else {
        return words.get(PageWord::SourceOurs).to_owned();
    };
    let source = sources.iter().find(|s| s.id == reference.document);
    source.map_or_else(String::new, |source| {
        let year = source.year.to_string();
        let values = [
            ("title", source.title.as_str()),
            ("publisher", source.publisher.as_str()),
            ("year", year.as_str()),
        ];
        words.fill(PageWord::SourceAfter, &values)
    })
}

//! The files of the participation instrument, read and put together.

use super::handover::ID;
use super::words::{
    Action, Discussion, Occasion, Participation, ParticipationPack, Practice, PracticeAnswer,
    ReadingWord, item_id,
};
use crate::catalogue::load::{
    ContentFile, FRAGMENTS, LoadError, RawPhase, chips, complete, raw_phases,
};
use crate::catalogue::{
    Choice, Degree, DegreeId, Instrument, Item, ItemTone, Labelled, Pack, Phase, PhaseId, Position,
    Scale, ScaleLook, Section, SubjectKind, Viewpoint, Words,
};
use serde::Deserialize;
use std::path::Path;
use toml::Spanned;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ParticipationFile {
    title: String,
    lead: String,
    short_today: String,
    short_wished: String,
    practices_title: String,
    practices_lead: String,
    alibi: Vec<String>,
    rule: Vec<String>,
    words: Words<ReadingWord>,
    kind: Vec<Labelled<SubjectKind>>,
    viewpoint: Vec<Labelled<Viewpoint>>,
    position: Vec<RawPosition>,
    answer: Vec<Labelled<PracticeAnswer>>,
    practice: Vec<RawPractice>,
    action: Vec<Action>,
    discussion: Vec<RawDiscussion>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawPosition {
    id: Position,
    label: String,
    meaning: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawPractice {
    phase: Spanned<PhaseId>,
    degree: DegreeId,
    statement: String,
    question: String,
    short: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawDiscussion {
    occasion: Occasion,
    phase: Option<PhaseId>,
    text: String,
}

/// Loads the pack of the participation journey in one language, from the files of `content/<lang>`.
///
/// # Errors
/// The first thing that is wrong, with its file and line.
pub fn participation_pack(
    content: &Path,
    said: &Pack,
    degrees: &[Degree],
    phases: &[Phase],
) -> Result<ParticipationPack, LoadError> {
    let lang = said.lang;
    let phases_file = ContentFile::open(content, lang, "phases.toml")?;
    let raw_phases = raw_phases(&phases_file)?;
    let file = ContentFile::open(content, lang, "participation.toml")?;
    let raw: ParticipationFile = file.parse()?;
    check_participation(&file, &raw)?;
    Ok(ParticipationPack {
        common: said.clone(),
        instrument: instrument(&raw, &raw_phases, degrees),
        degrees: degrees.to_vec(),
        phases: phases.to_vec(),
        participation: participation(raw),
    })
}

fn check_participation(file: &ContentFile, raw: &ParticipationFile) -> Result<(), LoadError> {
    complete(file, "kind", &raw.kind, SubjectKind::ALL, |k| k.id)?;
    complete(file, "viewpoint", &raw.viewpoint, Viewpoint::ALL, |v| v.id)?;
    complete(file, "position", &raw.position, Position::ALL, |p| p.id)?;
    complete(file, "answer", &raw.answer, PracticeAnswer::ALL, |a| a.id)?;
    let couples: Vec<(PhaseId, DegreeId)> = PhaseId::ALL
        .iter()
        .flat_map(|phase| DegreeId::ALL.iter().map(|degree| (*phase, *degree)))
        .collect();
    complete(file, "practice", &raw.practice, &couples, |p| {
        (*p.phase.get_ref(), p.degree)
    })?;
    for (phase, degree) in &couples {
        let has_action = raw
            .action
            .iter()
            .any(|a| a.phase == *phase && a.degree == *degree);
        if !has_action {
            let sentence = format!(
                "no action helps to reach {} in phase {}",
                degree.id(),
                phase.id()
            );
            return Err(file.error_at("[[action]]", &sentence));
        }
    }
    for (place, action) in raw.action.iter().enumerate() {
        if raw
            .action
            .iter()
            .take(place)
            .any(|earlier| earlier.id == action.id)
        {
            return Err(file.error_at(&action.id, "two actions have this id"));
        }
    }
    Ok(())
}

fn instrument(raw: &ParticipationFile, phases: &[RawPhase], degrees: &[Degree]) -> Instrument {
    let mut sections: Vec<Section> = phases
        .iter()
        .map(|phase| phase_section(raw, phase))
        .collect();
    sections.push(Section {
        fragment: "pratiques".to_owned(),
        title: raw.practices_title.clone(),
        lead: raw.practices_lead.clone(),
        items: raw
            .practice
            .iter()
            .map(|practice| practice_item(practice, phases))
            .collect(),
        note: None,
    });
    Instrument {
        id: ID,
        title: raw.title.clone(),
        lead: raw.lead.clone(),
        scales: vec![
            position_scale(raw, degrees),
            chips(&raw.answer, PracticeAnswer::id),
        ],
        sections,
    }
}

fn phase_section(raw: &ParticipationFile, phase: &RawPhase) -> Section {
    let id = *phase.id.get_ref();
    let item = |what: &str, statement: &str, short: &str, tone| Item {
        id: item_id(id, what),
        group: None,
        about: Vec::new(),
        statement: statement.to_owned(),
        short: short.to_owned(),
        hint: String::new(),
        scale: 0,
        tone,
    };
    let fragment = FRAGMENTS
        .iter()
        .find(|(of, _)| *of == id)
        .map_or("", |(_, f)| f);
    Section {
        fragment: fragment.to_owned(),
        title: phase.title.clone(),
        lead: phase.lead.clone(),
        items: vec![
            item("today", &phase.today, &raw.short_today, ItemTone::Today),
            item("wished", &phase.wished, &raw.short_wished, ItemTone::Wished),
        ],
        note: Some(item_id(id, "note")),
    }
}

fn practice_item(practice: &RawPractice, phases: &[RawPhase]) -> Item {
    let phase = *practice.phase.get_ref();
    let opens_group = practice.degree == DegreeId::Information;
    let title = phases
        .iter()
        .find(|p| *p.id.get_ref() == phase)
        .map(|p| p.title.clone());
    Item {
        id: item_id(phase, &["practice.", practice.degree.id()].concat()),
        group: title.filter(|_| opens_group),
        about: Vec::new(),
        statement: practice.statement.clone(),
        short: practice.short.clone(),
        hint: String::new(),
        scale: 1,
        tone: ItemTone::Plain,
    }
}

fn position_scale(raw: &ParticipationFile, degrees: &[Degree]) -> Scale {
    let choices = raw.position.iter().map(|position| {
        let degree = position
            .id
            .degree()
            .and_then(|id| degrees.iter().find(|d| d.id == id));
        Choice {
            id: position.id.id().to_owned(),
            label: position.label.clone(),
            meaning: degree
                .map(|d| d.definition.clone())
                .or(position.meaning.clone()),
            promise: degree.map(|d| d.promise.clone()),
            aside: degree.is_none(),
        }
    });
    Scale {
        look: ScaleLook::Stairs,
        choices: choices.collect(),
    }
}

fn participation(raw: ParticipationFile) -> Participation {
    Participation {
        kinds: chips(&raw.kind, SubjectKind::id),
        viewpoints: chips(&raw.viewpoint, Viewpoint::id),
        positions: raw
            .position
            .into_iter()
            .map(|position| Labelled {
                id: position.id,
                label: position.label,
            })
            .collect(),
        practices: raw
            .practice
            .into_iter()
            .map(|practice| Practice {
                phase: practice.phase.into_inner(),
                degree: practice.degree,
                statement: practice.statement,
                question: practice.question,
                short: practice.short,
            })
            .collect(),
        actions: raw.action,
        discussions: raw
            .discussion
            .into_iter()
            .map(|discussion| Discussion {
                occasion: discussion.occasion,
                phase: discussion.phase,
                text: discussion.text,
            })
            .collect(),
        alibi: raw.alibi,
        rule: raw.rule,
        words: raw.words,
    }
}

//! From content files to the [`ParticipationPack`], with the checks that types alone cannot make.

use super::raw::{
    DegreesFile, InterfaceFile, ParticipationFile, PhasesFile, RawPhase, RawPractice, SourcesFile,
};
use super::{ContentFile, LoadError, typography};
use crate::catalogue::{
    Choice, Degree, DegreeId, Discussion, Instrument, InstrumentId, Item, ItemTone, Labelled, Lang,
    Origin, Pack, Participation, ParticipationPack, Phase, PhaseId, Position, Practice,
    PracticeAnswer, Provenance, Scale, ScaleLook, Section, Source, SourceId, SourceRef,
    SubjectKind, Viewpoint, Word, Words, item_id,
};
use std::path::Path;
use toml::Spanned;

/// The step of each phase in the address; the same in every language.
const FRAGMENTS: [(PhaseId, &str); 3] = [
    (PhaseId::Before, "avant"),
    (PhaseId::During, "pendant"),
    (PhaseId::After, "apres"),
];

/// The interface words of the journeys in one language.
///
/// # Errors
/// The first thing that is wrong, with its file and line.
pub fn common(content: &Path, lang: Lang) -> Result<Pack, LoadError> {
    let file = ContentFile::open(&content.join(lang.id()).join("interface.toml"))?;
    let mut words = words(&file)?;
    words.each(&mut |word| typography(lang, word));
    Ok(Pack {
        lang,
        words,
        lexicon: String::new(),
    })
}

/// The documents that are cited, in one language.
///
/// # Errors
/// The first thing that is wrong, with its file and line.
pub fn sources(content: &Path, lang: Lang) -> Result<Vec<Source>, LoadError> {
    let file = ContentFile::open(&content.join(lang.id()).join("sources.toml"))?;
    let mut sources = file.parse::<SourcesFile>()?.source;
    complete(&file, "source", &sources, SourceId::ALL, |source| source.id)?;
    for source in &mut sources {
        typography(lang, &mut source.title);
        typography(lang, &mut source.publisher);
    }
    Ok(sources)
}

/// The pack of the participation journey in one language, from the files of `content/<lang>`.
///
/// # Errors
/// The first thing that is wrong, with its file and line.
pub fn participation_pack(content: &Path, lang: Lang) -> Result<ParticipationPack, LoadError> {
    let open = |name: &str| ContentFile::open(&content.join(lang.id()).join(name));
    let degrees = degrees(&open("degrees.toml")?)?;
    let phases_file = open("phases.toml")?;
    let raw_phases: PhasesFile = phases_file.parse()?;
    complete(
        &phases_file,
        "phase",
        &raw_phases.phase,
        PhaseId::ALL,
        |p| *p.id.get_ref(),
    )?;
    let participation_file = open("participation.toml")?;
    let raw: ParticipationFile = participation_file.parse()?;
    check_participation(&participation_file, &raw)?;
    let mut pack = ParticipationPack {
        common: common(content, lang)?,
        instrument: instrument(&raw, &raw_phases.phase, &degrees),
        degrees,
        phases: phases(&phases_file, raw_phases.phase)?,
        participation: participation(raw),
    };
    set_typography(&mut pack);
    Ok(pack)
}

fn degrees(file: &ContentFile) -> Result<Vec<Degree>, LoadError> {
    let raw: DegreesFile = file.parse()?;
    complete(file, "degree", &raw.degree, DegreeId::ALL, |d| {
        *d.id.get_ref()
    })?;
    raw.degree
        .into_iter()
        .map(|degree| {
            let provenance = provenance(file, &degree.id, degree.source, degree.origin)?;
            Ok(Degree {
                id: degree.id.into_inner(),
                name: degree.name,
                definition: degree.definition,
                promise: degree.promise,
                provenance,
            })
        })
        .collect()
}

fn phases(file: &ContentFile, raw: Vec<RawPhase>) -> Result<Vec<Phase>, LoadError> {
    raw.into_iter()
        .map(|phase| {
            let provenance = provenance(file, &phase.id, phase.source, phase.origin)?;
            Ok(Phase {
                id: phase.id.into_inner(),
                name: phase.name,
                title: phase.title,
                lead: phase.lead,
                when: phase.when,
                provenance,
            })
        })
        .collect()
}

fn provenance<T>(
    file: &ContentFile,
    id: &Spanned<T>,
    source: Option<SourceRef>,
    origin: Option<Origin>,
) -> Result<Provenance, LoadError> {
    Provenance::from_keys(source, origin).map_err(|sentence| file.error(&id.span(), sentence))
}

/// Refuses a list whose ids are not exactly the closed list, in its order: at its first entry that
/// is not what the closed list has there. `list` is its key in the file.
fn complete<T, I: PartialEq + Copy + std::fmt::Debug>(
    file: &ContentFile,
    list: &str,
    found: &[T],
    expected: &[I],
    id: impl Fn(&T) -> I,
) -> Result<(), LoadError> {
    let ids: Vec<I> = found.iter().map(id).collect();
    if ids == expected {
        return Ok(());
    }
    let sentence =
        format!("the list must hold exactly {expected:?}, in this order; it holds {ids:?}");
    let same = ids.iter().zip(expected).take_while(|(a, b)| a == b).count();
    Err(file.error_at_entry(list, same, &sentence))
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

fn words(file: &ContentFile) -> Result<Words, LoadError> {
    let raw: InterfaceFile = file.parse()?;
    if let Some((_, word)) = raw
        .journey
        .iter()
        .find(|(key, _)| !Word::KEYS.contains(&key.as_str()))
    {
        return Err(file.error(
            &word.span(),
            "no code uses this word: remove it, or name it in `Word`",
        ));
    }
    let in_order: Result<Vec<String>, LoadError> = Word::KEYS
        .iter()
        .map(|key| {
            let word = raw.journey.get(*key);
            word.map(|word| word.get_ref().clone())
                .ok_or_else(|| file.error_at("[journey]", &format!("the word `{key}` is missing")))
        })
        .collect();
    Ok(Words::new(in_order?))
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
        id: InstrumentId::Participation,
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

/// A scale of plain words.
fn chips<T: Copy>(list: &[Labelled<T>], id: impl Fn(T) -> &'static str) -> Scale {
    let choices = list.iter().map(|entry| Choice {
        id: id(entry.id).to_owned(),
        label: entry.label.clone(),
        meaning: None,
        promise: None,
        aside: false,
    });
    Scale {
        look: ScaleLook::Chips,
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
    }
}

/// Sets every text of the pack as its language is set, so that editors type plainly.
fn set_typography(pack: &mut ParticipationPack) {
    let lang = pack.lang;
    typography::each_text(pack, &mut |text| typography(lang, text));
}

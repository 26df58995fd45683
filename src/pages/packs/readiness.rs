//! The pack of readiness: eight instruments, and what their readings say.

use super::source;
use crate::catalogue::guides::Guides;
use crate::catalogue::load::{self, LoadError, MissionFile, ReadinessFile};
use crate::catalogue::readiness::{Hands, Readiness, ReadinessWords, Statement};
use crate::catalogue::{
    Choice, Instrument, InstrumentId, Item, ItemTone, Lang, MissionId, Pack, Provenance,
    ReadinessPack, Scale, ScaleLook, Section, Source, fill,
};
use crate::pages::content::PageContent;
use crate::pages::routes::Route;
use std::path::Path;

/// Puts it together.
///
/// # Errors
/// The first thing that is wrong in the content, with its file and line.
pub fn pack(
    folder: &Path,
    lang: Lang,
    guides: &Guides,
    content: &PageContent,
    sources: &[Source],
    common: &Pack,
) -> Result<ReadinessPack, LoadError> {
    let shared = load::readiness(folder, lang)?;
    let (mut instruments, mut readings) = (Vec::new(), Vec::new());
    let missions = MissionId::ALL.iter().copied().map(Some);
    for mission in missions.chain([None]) {
        let file = load::readiness_of(folder, lang, mission)?;
        let name = mission
            .and_then(|id| guides.mission(id))
            .map_or(&shared.words.team, |mission| &mission.name);
        instruments.push(instrument(&shared, &file, name));
        let statements = file.statements.into_iter().map(|raw| Statement {
            id: raw.id,
            theme: raw.theme,
            hands: raw.hands,
            short: raw.short,
            strength: raw.strength,
            help: raw.help,
            question: raw.question,
            source: source(content, sources, &raw.source.map(Provenance::After)),
        });
        readings.push(Readiness {
            instrument: id(mission),
            name: name.clone(),
            card: mission.map_or_else(String::new, |id| Route::Mission(id).path(lang).to_owned()),
            statements: statements.collect(),
        });
    }
    Ok(ReadinessPack {
        common: common.clone(),
        instruments,
        readings,
        themes: shared.theme,
        said: shared.words,
    })
}

fn id(mission: Option<MissionId>) -> InstrumentId {
    mission.map_or(InstrumentId::Team, MissionId::readiness)
}

/// Two screens: what depends on oneself, what depends on others.
fn instrument(shared: &ReadinessFile, file: &MissionFile, name: &str) -> Instrument {
    let words = &shared.words;
    let section = |hands: Hands, fragment: &str| {
        let (title, lead) = headings(words, file.team, hands);
        let of_these = file.statements.iter().filter(|raw| raw.hands == hands);
        let items = of_these.map(|raw| Item {
            id: raw.id.clone(),
            group: None,
            about: Vec::new(),
            statement: raw.statement.clone(),
            short: raw.short.clone(),
            hint: if raw.optional {
                words.optional.clone()
            } else {
                String::new()
            },
            scale: 0,
            tone: ItemTone::Plain,
        });
        Section {
            fragment: fragment.to_owned(),
            title: title.clone(),
            lead: lead.clone(),
            items: items.collect(),
            note: Some(["note.", hands.id()].concat()),
        }
    };
    let choices = shared.answer.iter().map(|answer| Choice {
        id: answer.id.id().to_owned(),
        label: answer.label.clone(),
        meaning: None,
        promise: None,
        aside: false,
    });
    Instrument {
        id: id(file.mission),
        title: if file.team {
            words.team_heading.clone()
        } else {
            fill(&words.heading, &[("mission", name)])
        },
        lead: file.lead.clone(),
        scales: vec![Scale {
            look: ScaleLook::Chips,
            choices: choices.collect(),
        }],
        sections: vec![section(Hands::Own, "moi"), section(Hands::Others, "equipe")],
    }
}

fn headings(words: &ReadinessWords, team: bool, hands: Hands) -> (&String, &String) {
    match (team, hands) {
        (false, Hands::Own) => (&words.own, &words.own_lead),
        (false, Hands::Others) => (&words.others, &words.others_lead),
        (true, Hands::Own) => (&words.team_own, &words.team_own_lead),
        (true, Hands::Others) => (&words.team_others, &words.team_others_lead),
    }
}

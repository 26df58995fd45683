//! Assembles the pack of readiness: eight instruments, and the content of their readings.

use super::{TEAM, instrument_of};
use crate::catalogue::load::LoadError;
use crate::catalogue::{
    Choice, Instrument, InstrumentId, Item, ItemTone, MissionId, Provenance, Scale, ScaleLook,
    Section, Words, fill,
};
use crate::features::readiness::load::{MissionFile, ReadinessFile};
use crate::features::readiness::words::ReadinessPack;
use crate::features::readiness::words::ReadinessWord as W;
use crate::features::readiness::words::{Readiness, ReadinessWord, Responsibility, Statement};
use crate::site::linked::{Seen, Term, mark, mark_instrument};
use crate::site::making::Making;
use crate::site::packs::Marking;
use crate::site::routes::Route;

/// Assembles the pack.
///
/// # Errors
/// A [`LoadError`] for the first thing that is wrong in the content, with its file and line.
pub fn pack(from: &Making) -> Result<ReadinessPack, LoadError> {
    let (folder, lang) = (from.folder, from.lang);
    let guides = from.guides;

    let shared = super::load::readiness(folder, lang)?;
    let (mut instruments, mut readings) = (Vec::new(), Vec::new());
    let missions = MissionId::ALL.iter().copied().map(Some);
    for mission in missions.chain([None]) {
        let file = super::load::readiness_of(folder, lang, mission)?;
        let name = mission
            .and_then(|id| guides.mission(id))
            .map_or(shared.words.get(W::Team), |mission| &mission.name);
        instruments.push(instrument(&shared, &file, name));
        let statements = file.statements.into_iter().map(|raw| Statement {
            id: raw.id,
            theme: raw.theme,
            hands: raw.hands,
            short: raw.short,
            strength: raw.strength,
            help: raw.help,
            question: raw.question,
            compulsory: raw.compulsory,
            order: raw.order,
            source: from.source(&raw.source.map(Provenance::After)),
        });
        readings.push(Readiness {
            instrument: id(mission),
            name: name.to_owned(),
            card: mission.map_or_else(String::new, |id| Route::Mission(id).path(lang)),
            statements: statements.collect(),
        });
    }
    Ok(ReadinessPack {
        common: from.common.clone(),
        instruments,
        readings,
        themes: shared.theme,
        said: shared.words,
    })
}

fn id(mission: Option<MissionId>) -> InstrumentId {
    mission.map_or(TEAM, instrument_of)
}

/// Makes the instrument, with two screens: what depends on oneself, what depends on others.
fn instrument(shared: &ReadinessFile, file: &MissionFile, name: &str) -> Instrument {
    let words = &shared.words;
    let section = |hands: Responsibility, fragment: &str| {
        let (title, lead) = headings(words, file.team, hands);
        let of_these = file.statements.iter().filter(|raw| raw.hands == hands);
        let items = of_these.map(|raw| Item {
            id: raw.id.clone(),
            group: None,
            about: Vec::new(),
            statement: raw.statement.clone(),
            short: raw.short.clone(),
            hint: if raw.optional {
                words.get(W::Optional).to_owned()
            } else {
                String::new()
            },
            scale: 0,
            tone: ItemTone::Plain,
        });
        Section {
            fragment: fragment.to_owned(),
            title: title.to_owned(),
            lead: lead.to_owned(),
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
            words.get(W::TeamHeading).to_owned()
        } else {
            fill(words.get(W::Heading), &[("mission", name)])
        },
        lead: file.lead.clone(),
        scales: vec![Scale {
            look: ScaleLook::Chips,
            choices: choices.collect(),
        }],
        sections: vec![
            section(Responsibility::Own, "moi"),
            section(Responsibility::Others, "equipe"),
        ],
    }
}

fn headings(words: &Words<ReadinessWord>, team: bool, hands: Responsibility) -> (&str, &str) {
    match (team, hands) {
        (false, Responsibility::Own) => (words.get(W::Own), words.get(W::OwnLead)),
        (false, Responsibility::Others) => (words.get(W::Others), words.get(W::OthersLead)),
        (true, Responsibility::Own) => (words.get(W::TeamOwn), words.get(W::TeamOwnLead)),
        (true, Responsibility::Others) => (words.get(W::TeamOthers), words.get(W::TeamOthersLead)),
    }
}

impl Marking for ReadinessPack {
    fn mark(&mut self, terms: &[Term]) {
        if let Some(how) = self.said.get_mut(W::How) {
            mark(terms, how, &mut Seen::default());
        }
        for asked in &mut self.instruments {
            mark_instrument(asked, terms);
        }
        for statement in self.readings.iter_mut().flat_map(|r| &mut r.statements) {
            for text in [
                &mut statement.strength,
                &mut statement.help,
                &mut statement.question,
            ] {
                mark(terms, text, &mut Seen::default());
            }
            let asked = statement.compulsory.iter_mut().map(|one| &mut one.text);
            let order = statement.order.iter_mut().map(|one| &mut one.text);
            asked
                .chain(order)
                .for_each(|text| mark(terms, text, &mut Seen::default()));
        }
    }
}

//! Assembles the pack of the institution: its instrument, a section per activity, and the content of its reading.

use super::ID;
use crate::catalogue::load::LoadError;
use crate::catalogue::{
    Instrument, Item, ItemTone, Provenance, Scale, Section, SourceRef, fill, in_sentence,
};
use crate::features::institution::load::InstitutionFile;
use crate::features::institution::load::{RawCell, RawLevel};
use crate::features::institution::words::InstitutionPack;
use crate::features::institution::words::InstitutionWord as W;
use crate::features::institution::words::{
    Activity, Advice, Cell, Institution, Level, cell_id, cell_item,
};
use crate::features::participation::handover::ParticipationPack;
use crate::site::linked::{Seen, Term, mark, mark_instrument};
use crate::site::making::Making;
use crate::site::packs::Marking;

/// The fragment of each activity, the same in every language.
const FRAGMENTS: [&str; 4] = ["soins", "formation", "recherche", "qualite"];

/// Assembles the pack. The degrees are those of participation.
///
/// # Errors
/// A [`LoadError`] for the first thing that is wrong in the content, with its file and line.
pub fn pack(from: &Making) -> Result<InstitutionPack, LoadError> {
    let (folder, lang) = (from.folder, from.lang);
    let named: &ParticipationPack = from.pack()?;

    let file = super::load::institution(folder, lang)?;
    let instrument = instrument(&file, named);
    let after = |source_of: Option<SourceRef>| from.source(&source_of.map(Provenance::After));
    let policy = file.activities.first().and_then(|one| one.source.clone());
    let activities = file.activities.into_iter().map(|raw| Activity {
        id: raw.id,
        name: raw.name,
    });
    let levels = file.levels.into_iter().map(|raw| Level {
        id: raw.id,
        name: raw.name,
        inside: raw.inside,
        ask: raw.ask,
    });
    let cells = file.cells.into_iter().map(|raw| Cell {
        id: cell_id(raw.activity, raw.level),
        activity: raw.activity,
        level: raw.level,
        first_step: raw.first_step,
    });
    let advice = file.advice.into_iter().map(|raw| Advice {
        source: after(raw.source),
        id: raw.id,
        when: raw.when,
        text: raw.text,
    });
    let said = &named.participation;
    Ok(InstitutionPack {
        common: from.common.clone(),
        instrument,
        institution: Institution {
            activities: activities.collect(),
            levels: levels.collect(),
            cells: cells.collect(),
            advice: advice.collect(),
            positions: said.positions.clone(),
            viewpoints: said.viewpoints.clone(),
            source: after(policy),
            words: file.words,
        },
    })
}

fn instrument(file: &InstitutionFile, named: &ParticipationPack) -> Instrument {
    let sections = file
        .activities
        .iter()
        .zip(FRAGMENTS)
        .map(|(activity, fragment)| {
            let cells = file
                .cells
                .iter()
                .filter(|cell| cell.activity == activity.id);
            let levels = cells.zip(&file.levels);
            Section {
                fragment: fragment.to_owned(),
                title: activity.name.clone(),
                lead: activity.lead.clone(),
                items: levels
                    .flat_map(|(cell, level)| items(file, &activity.name, cell, level))
                    .collect(),
                note: Some([activity.id.id(), ".note"].concat()),
            }
        });
    Instrument {
        id: ID,
        title: file.title.clone(),
        lead: file.lead.clone(),
        scales: vec![scale(file, named)],
        sections: sections.collect(),
    }
}

/// Makes the items of a level of an activity: heading and explanation, the degree today, the degree wished.
fn items(file: &InstitutionFile, activity: &str, cell: &RawCell, level: &RawLevel) -> [Item; 2] {
    let words = &file.words;
    let name = [activity, ", ", &level.inside].concat();
    let item = |what, statement: &str, short: &str, tone| Item {
        id: cell_item(cell.activity, cell.level, what),
        group: None,
        about: Vec::new(),
        statement: fill(statement, &[("cell", &name)]),
        short: fill(short, &[("inside", &level.inside)]),
        hint: String::new(),
        scale: 0,
        tone,
    };
    let example = fill(
        words.get(W::Example),
        &[("text", &in_sentence(&cell.example))],
    );
    let today = Item {
        group: Some(level.name.clone()),
        about: vec![cell.statement.clone(), example],
        ..item(
            "today",
            words.get(W::Today),
            words.get(W::ShortToday),
            ItemTone::Today,
        )
    };
    [
        today,
        item(
            "wished",
            words.get(W::Wished),
            words.get(W::ShortWished),
            ItemTone::Wished,
        ),
    ]
}

/// Makes the scale of participation, with the answers beside it worded for an institution.
fn scale(file: &InstitutionFile, named: &ParticipationPack) -> Scale {
    let known = named.instrument.scales.first().cloned();
    let mut scale = known.unwrap_or_else(|| named.participation.viewpoints.clone());
    for choice in &mut scale.choices {
        let beside = file.beside.iter().find(|one| one.id.id() == choice.id);
        if let Some(beside) = beside {
            choice.meaning = Some(beside.meaning.clone());
        }
    }
    scale
}

impl Marking for InstitutionPack {
    fn mark(&mut self, terms: &[Term]) {
        mark_instrument(&mut self.instrument, terms);
        let said = &mut self.institution;
        let steps = said.cells.iter_mut().map(|cell| &mut cell.first_step);
        let advice = said.advice.iter_mut().map(|advice| &mut advice.text);
        let asks = said.levels.iter_mut().map(|level| &mut level.ask);
        for text in steps.chain(advice).chain(asks) {
            mark(terms, text, &mut Seen::default());
        }
    }
}

//! What the measured pages hold: the same twenty questions for all, and a full notebook.

use super::support::outcome::Outcome;
use passerelle::catalogue::{
    Choice, Instrument, Item, ItemTone, Scale, ScaleLook, Section, SubjectKind, Viewpoint,
};
use passerelle::features::contact_plan::rule::ContactPlan;
use passerelle::features::contact_plan::rule::{ItemKind, field, invite};
use passerelle::features::participation::handover::ID as PARTICIPATION;
use passerelle::features::participation::words::ParticipationPack;
use passerelle::notebook::{Assessment, Body, Document, Id, Packed, Stamp, encode};
use serde_json::Value;
use std::ops::Range;

/// The step of the bench's instrument in the address.
pub const STEP: &str = "constats";
/// 1 January 2026.
const START: u64 = 1_767_225_600_000;
const HOUR: u64 = 3_600_000;

/// The questions that every page asks: `fixtures/questions.json`.
pub struct Questions {
    title: String,
    lead: String,
    choices: Vec<String>,
    questions: Vec<String>,
}

impl Questions {
    /// Reads them.
    pub fn read(json: &str) -> Outcome<Self> {
        let value: Value = serde_json::from_str(json)?;
        let text = |key: &str| {
            value[key]
                .as_str()
                .map(str::to_owned)
                .ok_or_else(|| format!("no {key}"))
        };
        let list = |key: &str| -> Vec<String> {
            value[key]
                .as_array()
                .into_iter()
                .flatten()
                .filter_map(Value::as_str)
                .map(str::to_owned)
                .collect()
        };
        Ok(Self {
            title: text("title")?,
            lead: text("lead")?,
            choices: list("choices"),
            questions: list("questions"),
        })
    }

    /// As an instrument of one section.
    pub fn instrument(&self) -> Instrument {
        let choice = |(place, label): (usize, &String)| Choice {
            id: choice_id(place),
            label: label.clone(),
            meaning: None,
            promise: None,
            aside: false,
        };
        let item = |(place, statement): (usize, &String)| Item {
            about: Vec::new(),
            id: item_id(place),
            group: None,
            statement: statement.clone(),
            short: statement.clone(),
            hint: String::new(),
            scale: 0,
            tone: ItemTone::Plain,
        };
        let scale = Scale {
            look: ScaleLook::Chips,
            choices: self.choices.iter().enumerate().map(choice).collect(),
        };
        let section = Section {
            fragment: STEP.to_owned(),
            title: self.title.clone(),
            lead: self.lead.clone(),
            items: self.questions.iter().enumerate().map(item).collect(),
            note: None,
        };
        Instrument {
            id: PARTICIPATION,
            title: self.title.clone(),
            lead: self.lead.clone(),
            scales: vec![scale],
            sections: vec![section],
        }
    }

    /// How many bytes the app stores once all are answered.
    pub fn record_size(&self) -> Outcome<usize> {
        let mut assessment = Assessment::new(PARTICIPATION, Id::new(START, 1));
        for place in 0..self.questions.len() {
            assessment.answers.set(&item_id(place), &choice_id(0));
        }
        let stamp = |random| Stamp { now: START, random };
        let mut document = Document::new(
            stamp(2),
            stamp(3),
            String::new(),
            Body::Assessment(assessment),
        );
        document.revise(stamp(4));
        Ok(encode(&document)?.len())
    }
}

/// The assessments of these numbers, each with every answer and a note: ids and records.
pub fn notebook(pack: &ParticipationPack, numbers: Range<u32>) -> Outcome<Vec<(Id, Vec<u8>)>> {
    numbers.map(|place| record(pack, place)).collect()
}

fn record(pack: &ParticipationPack, place: u32) -> Outcome<(Id, Vec<u8>)> {
    let number = u64::from(place);
    let now = START + number * HOUR;
    let stamp = |part: u128| Stamp {
        now,
        random: u128::from(number) * 8 + part,
    };
    let mut assessment = Assessment::new(PARTICIPATION, stamp(1).id());
    assessment.kind = Some(SubjectKind::CarePathway);
    assessment.viewpoint = Some(Viewpoint::PartnerUser);
    for item in pack.instrument.items() {
        if let Some(choice) = pack
            .instrument
            .scale(item)
            .and_then(|scale| scale.choices.first())
        {
            assessment.answers.set(&item.id, &choice.id);
        }
    }
    assessment.notes.set(
        "before.note",
        "Réunion du 12 mars : à revoir avec l’équipe et les usagers.",
    );
    let title = format!("Atelier nutrition, groupe {}", place + 1);
    let mut document = Document::new(stamp(2), stamp(3), title, Body::Assessment(assessment));
    document.revise(Stamp {
        now: now + 1,
        ..stamp(4)
    });
    Ok((document.id, encode(&document)?))
}

/// How many people a large contact plan has.
pub const PEOPLE: u32 = 50;

/// A contact plan with fifty people, each with an invitation of two moments and a task: its id and its record.
pub fn plan() -> Outcome<(Id, Vec<u8>)> {
    let stamp = |random: u32| Stamp {
        now: START,
        random: u128::from(random) * 100,
    };
    let mut plan = ContactPlan::default();
    plan.facts.set(field::PROJECT, "Un livret d’accueil");
    plan.facts.set(field::SIGNATURE, "Jo");
    for place in 1..=PEOPLE {
        let person = plan.add(ItemKind::Person, stamp(place));
        let fields = [
            (field::NAME, format!("Personne {place} Durand")),
            (field::ROLE, "volunteer".to_owned()),
            (field::SERVICE, format!("Service {}", place % 7)),
            (field::EMAIL, format!("p{place}@exemple.fr")),
            (field::PHONE, format!("06 12 34 56 {place:02}")),
            (field::DOMAINS, "care,quality".to_owned()),
            (
                field::NOTE,
                "Rencontrée à la Maison des usagers.".to_owned(),
            ),
        ];
        for (key, value) in fields {
            plan.set(person, key, &value);
        }
        let invitation = invite(&mut plan, person, None, stamp(1_000 + place));
        let slots: Vec<Id> = plan
            .belonging(ItemKind::Slot, invitation)
            .map(|slot| slot.id)
            .collect();
        for (slot, day) in slots.into_iter().zip(1..) {
            plan.set(slot, field::DAY, &format!("2027-01-{day:02}"));
            plan.set(slot, field::START, "14:30");
        }
        let task = plan.add(ItemKind::Task, stamp(2_000 + place));
        plan.set(task, field::TEXT, &format!("Relire la page {place}"));
        plan.set(task, field::WHO, &person.to_string());
    }
    let body = Body::Packed(Packed::of(&plan));
    let title = "Livret d’accueil".to_owned();
    let document = Document::new(stamp(1), stamp(2), title, body);
    Ok((document.id, encode(&document)?))
}

fn item_id(place: usize) -> String {
    format!("q{:02}", place + 1)
}

fn choice_id(place: usize) -> String {
    format!("a{place}")
}

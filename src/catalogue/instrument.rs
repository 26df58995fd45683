//! Defines an instrument as data: sections, items and scales. The engine that asks, saves, checks and
//! prints it is written once and does not know what is asked.

use super::InstrumentId;
use serde::{Deserialize, Serialize};

/// A questionnaire.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Instrument {
    /// Which instrument; documents store its id.
    pub id: InstrumentId,
    /// Its name, as a heading.
    pub title: String,
    /// What it is for.
    pub lead: String,
    /// The scales that items refer to by index.
    pub scales: Vec<Scale>,
    /// One screen each, in order.
    pub sections: Vec<Section>,
}

impl Instrument {
    /// Returns the section with this fragment (its step in the address), if there is one.
    #[must_use]
    pub fn section(&self, fragment: &str) -> Option<(usize, &Section)> {
        self.sections
            .iter()
            .enumerate()
            .find(|(_, section)| section.fragment == fragment)
    }

    /// Returns the scale of an item.
    #[must_use]
    pub fn scale(&self, item: &Item) -> Option<&Scale> {
        self.scales.get(usize::from(item.scale))
    }

    /// Returns the choice that an answer names, if the item has it.
    #[must_use]
    pub fn choice(&self, item: &Item, answer: &str) -> Option<&Choice> {
        self.scale(item)?.choices.iter().find(|c| c.id == answer)
    }

    /// Iterates over the items, in the order of asking.
    pub fn items(&self) -> impl Iterator<Item = &Item> {
        self.sections
            .iter()
            .flat_map(|section| section.items.iter())
    }
}

/// One screen of an instrument.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Section {
    /// Its step in the address: "avant". The same in every language, so that a link and the
    /// language switch keep the step.
    pub fragment: String,
    /// Its heading.
    pub title: String,
    /// What it asks about.
    pub lead: String,
    /// What is asked, in order.
    pub items: Vec<Item>,
    /// The id of the free note of this section, if it has one.
    pub note: Option<String>,
}

/// One question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Item {
    /// Stable id, as documents store it: "before.today".
    pub id: String,
    /// The heading of the group that starts with this item, if one does.
    pub group: Option<String>,
    /// The paragraphs under that heading; may be empty.
    pub about: Vec<String>,
    /// The question or statement, as the group's legend.
    pub statement: String,
    /// The question in two or three words, for the check-your-answers list.
    pub short: String,
    /// Help beside it; may be empty.
    pub hint: String,
    /// Index into [`Instrument::scales`].
    pub scale: u8,
    /// Its mark in charts.
    pub tone: ItemTone,
}

/// The mark of an item in charts, by shape and colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ItemTone {
    /// No mark of its own.
    Plain,
    /// The degree today: a filled disc.
    Today,
    /// The degree wished: a ring.
    Wished,
}

/// The answers that an item offers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Scale {
    /// How it is drawn.
    pub look: ScaleLook,
    /// Its choices, low to high, then those beside the scale.
    pub choices: Vec<Choice>,
}

impl Scale {
    /// Returns the word of a choice, or its id if the scale does not have it.
    #[must_use]
    pub fn label<'a>(&'a self, id: &'a str) -> &'a str {
        let choice = self.choices.iter().find(|choice| choice.id == id);
        choice.map_or(id, |choice| choice.label.as_str())
    }
}

/// How a scale is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ScaleLook {
    /// The staircase of rising steps.
    Stairs,
    /// A row of chips.
    Chips,
}

/// One answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choice {
    /// Stable id, as documents store it.
    pub id: String,
    /// Its word.
    pub label: String,
    /// What choosing it means, shown once chosen.
    pub meaning: Option<String>,
    /// What people may expect then.
    pub promise: Option<String>,
    /// Whether it is beside the scale, like "je ne sais pas".
    pub aside: bool,
}

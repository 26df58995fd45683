//! An instrument is data: sections, items and scales. The engine that asks, saves, checks and
//! prints it is written once and knows nothing of what is asked.

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
    /// The section with this fragment (its step in the address), if there is one.
    #[must_use]
    pub fn section(&self, fragment: &str) -> Option<(usize, &Section)> {
        self.sections
            .iter()
            .enumerate()
            .find(|(_, section)| section.fragment == fragment)
    }

    /// The scale of an item.
    #[must_use]
    pub fn scale(&self, item: &Item) -> Option<&Scale> {
        self.scales.get(usize::from(item.scale))
    }

    /// The choice that an answer names, if the item has it.
    #[must_use]
    pub fn choice(&self, item: &Item, answer: &str) -> Option<&Choice> {
        self.scale(item)?.choices.iter().find(|c| c.id == answer)
    }

    /// Every item, in the order in which it is asked.
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
    /// The id of the free note of this section, where it has one.
    pub note: Option<String>,
}

/// One question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Item {
    /// Stable id, as documents store it: "before.today".
    pub id: String,
    /// Heading of the group that starts with this item, where one starts.
    pub group: Option<String>,
    /// What is said under that heading, a paragraph each; may be empty.
    pub about: Vec<String>,
    /// The question or statement, as the group's legend.
    pub statement: String,
    /// The question in two or three words, for the check-your-answers list.
    pub short: String,
    /// Help beside it; may be empty.
    pub hint: String,
    /// Index into [`Instrument::scales`].
    pub scale: u8,
    /// Which mark it has in charts.
    pub tone: ItemTone,
}

/// What an item stands for in charts: the shape and colour of its mark.
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
    /// Its choices, low to high, then those that stand aside.
    pub choices: Vec<Choice>,
}

impl Scale {
    /// The word of a choice; its id where the scale does not know it.
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
    /// What people are owed then.
    pub promise: Option<String>,
    /// Beside the scale, not on it: "je ne sais pas".
    pub aside: bool,
}

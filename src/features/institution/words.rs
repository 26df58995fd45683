//! What the instrument of an institution says beyond its questions: the activities, the levels, the cells where
//! they cross, and the words of its reading. The rule of the reading is `notebook/institution.rs`.

use crate::catalogue::closed_lists::closed_list;
use crate::catalogue::{Instrument, Labelled, Position, Scale};
use serde::{Deserialize, Serialize};

closed_list! {
    /// What an institution does (NANCY, the axes of its policy).
    ActivityId {
        /// Care.
        Care = "care",
        /// Training.
        Training = "training",
        /// Research.
        Research = "research",
        /// Quality.
        Quality = "quality",
    }
}

closed_list! {
    /// Where in an institution users take part, from the nearest to patients to the farthest (NANCY).
    LevelId {
        /// The service.
        Service = "service",
        /// What links the services.
        Organisation = "organisation",
        /// Those who set the course.
        Governance = "governance",
    }
}

closed_list! {
    /// What the answers look like as a whole, where they look like something.
    Pattern {
        /// Every known degree is low.
        AllLow = "all-low",
        /// Somewhere the wish is two steps or more above today.
        GapHigh = "gap-high",
        /// Services try what the levels above do not.
        ServiceOnly = "service-only",
        /// The governance does what services do not.
        GovernanceOnly = "governance-only",
        /// Much the same degree everywhere.
        Even = "even",
        /// No degree is known.
        Empty = "empty",
    }
}

/// The id of a cell, as documents keep its first step: "care.service".
#[must_use]
pub fn cell_id(activity: ActivityId, level: LevelId) -> String {
    [activity.id(), ".", level.id()].concat()
}

/// The id of a cell's item, as documents store it: "care.service.today", "care.service.wished".
#[must_use]
pub fn cell_item(activity: ActivityId, level: LevelId, what: &str) -> String {
    [activity.id(), ".", level.id(), ".", what].concat()
}

/// An activity, named.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Activity {
    /// Which one.
    pub id: ActivityId,
    /// Its name.
    pub name: String,
}

/// A level, named.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Level {
    /// Which one.
    pub id: LevelId,
    /// Its name.
    pub name: String,
    /// After the name of an activity: "dans le service".
    pub inside: String,
    /// Whom to ask about what is not known there.
    pub ask: String,
}

/// Where an activity and a level cross.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cell {
    /// Its id, under which its first step is kept.
    pub id: String,
    /// Which activity.
    pub activity: ActivityId,
    /// Which level.
    pub level: LevelId,
    /// Something small to begin with.
    pub first_step: String,
}

/// What to do where the answers look so.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Advice {
    /// Stable id.
    pub id: String,
    /// How they look.
    pub when: Pattern,
    /// What to do.
    pub text: String,
    /// "D'après : …", or that it is ours.
    pub source: String,
}

/// The instrument beyond its questions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Institution {
    /// The four activities.
    pub activities: Vec<Activity>,
    /// The three levels.
    pub levels: Vec<Level>,
    /// The twelve cells, by activity then level.
    pub cells: Vec<Cell>,
    /// What to do, one for each pattern.
    pub advice: Vec<Advice>,
    /// The answers on a cell, degrees included, named.
    pub positions: Vec<Labelled<Position>>,
    /// From where one may look.
    pub viewpoints: Scale,
    /// "D'après : …", of the activities and levels.
    pub source: String,
    /// The short words.
    pub words: InstitutionWords,
}

impl Institution {
    /// The name of a cell: "Soins, dans le service".
    #[must_use]
    pub fn cell_name(&self, cell: &Cell) -> String {
        let activity = self.activities.iter().find(|one| one.id == cell.activity);
        let level = self.levels.iter().find(|one| one.id == cell.level);
        let name = activity.map_or("", |one| one.name.as_str());
        [name, ", ", level.map_or("", |one| one.inside.as_str())].concat()
    }

    /// The word of a position.
    #[must_use]
    pub fn position(&self, position: Position) -> &str {
        let label = self.positions.iter().find(|label| label.id == position);
        label.map_or("", |label| label.label.as_str())
    }
}

/// The short words, under `[words]` of `institution.toml`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct InstitutionWords {
    /// The label of the field for the name.
    pub name: String,
    /// Its hint.
    pub name_hint: String,
    /// An institution without a name.
    pub untitled: String,
    /// From where one looks.
    pub viewpoint: String,
    /// How to answer.
    pub how: String,
    /// The question on today: `{cell}`.
    pub today: String,
    /// The question on the wish: `{cell}`.
    pub wished: String,
    /// The same in a few words: `{inside}`.
    pub short_today: String,
    /// The same of the wish: `{inside}`.
    pub short_wished: String,
    /// Before the example of a cell: `{text}`.
    pub example: String,
    /// The title of the reading.
    pub reading: String,
    /// Nothing is answered.
    pub blank: String,
    /// Cells whose wish is higher, where there are some: `{n}`.
    pub some_up: String,
    /// Cells whose degree suits: `{n}`.
    pub some_met: String,
    /// Cells whose wish is lighter: `{n}`.
    pub some_down: String,
    /// Cells where something is not known: `{n}`.
    pub some_unknown: String,
    /// The heading of the table.
    pub table: String,
    /// Its name for a screen reader.
    pub caption: String,
    /// The head of its first column.
    pub activity_column: String,
    /// In a cell, where nothing is answered.
    pub silent: String,
    /// The heading of where to start.
    pub start: String,
    /// Why there: `{today}`, `{wished}`.
    pub why_widest: String,
    /// Why there, where no other wish is higher: `{today}`, `{wished}`.
    pub why_only: String,
    /// Other cells are as far from the wish.
    pub why_tie: String,
    /// A gap to climb from: `{today}`, `{wished}`.
    pub gap: String,
    /// Before the first step of a cell.
    pub first_step: String,
    /// No wish is given.
    pub no_wish: String,
    /// No wish is higher.
    pub no_gap: String,
    /// The heading of the other first steps.
    pub climbs: String,
    /// What to do with them.
    pub climbs_lead: String,
    /// Before those that are folded: `{n}`.
    pub climbs_more: String,
    /// The heading of what is not known.
    pub to_ask: String,
    /// Why it is worth asking.
    pub to_ask_lead: String,
    /// How a wish that is not known is found.
    pub decide: String,
    /// The heading of the follow-up.
    pub years: String,
    /// What it shows.
    pub years_lead: String,
    /// The name of its table.
    pub years_table: String,
    /// The heading of the head column of that table.
    pub years_cell: String,
    /// Before what moved since another date: `{date}`.
    pub since: String,
    /// With what one may compare.
    pub compare_lead: String,
    /// What moved between two dates: `{cell}`, `{from}`, `{to}`.
    pub moved: String,
    /// The same of the wish.
    pub moved_wish: String,
    /// Nothing moved.
    pub moved_none: String,
    /// Where two persons differ: `{cell}`, `{from}`, `{to}`.
    pub differs: String,
    /// The same of the wish.
    pub differs_wish: String,
    /// They do not differ.
    pub differs_none: String,
    /// The heading of the kept first steps, on paper.
    pub kept: String,
    /// What can be done with the reading.
    pub share_lead: String,
    /// The title of the sheet.
    pub sheet: String,
}

crate::catalogue::packs! {
    /// What the instrument of an institution says.
    InstitutionPack {
        /// The instrument, as the engine asks it.
        instrument: Instrument,
        /// What its reading says.
        institution: Institution,
    }
}

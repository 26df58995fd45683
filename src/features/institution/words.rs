//! Holds the content of the institution's instrument beyond its questions: the activities, the levels, the cells where
//! they meet, and the words of its reading. The rule of the reading is in `rule.rs`.

use crate::catalogue::closed_lists::closed_list;
use crate::catalogue::{Instrument, Labelled, Position, Scale};
use serde::{Deserialize, Serialize};

closed_list! {
    /// The activities of an institution (NANCY, the axes of its policy).
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
    /// The levels at which users take part, from the nearest to patients to the farthest (NANCY).
    LevelId {
        /// The service.
        Service = "service",
        /// The organisation, which links the services.
        Organisation = "organisation",
        /// The governance, which sets the direction.
        Governance = "governance",
    }
}

closed_list! {
    /// The patterns that the answers may show as a whole.
    Pattern {
        /// Every known degree is low.
        AllLow = "all-low",
        /// Somewhere the wish is two steps or more above today.
        GapHigh = "gap-high",
        /// Services go further than the levels above.
        ServiceOnly = "service-only",
        /// The governance goes further than the services.
        GovernanceOnly = "governance-only",
        /// Much the same degree everywhere.
        Even = "even",
        /// No degree is known.
        Empty = "empty",
    }
}

/// Returns the id of a cell, under which documents keep its first step: "care.service".
#[must_use]
pub fn cell_id(activity: ActivityId, level: LevelId) -> String {
    [activity.id(), ".", level.id()].concat()
}

/// Returns the id of a cell's item in documents: "care.service.today", "care.service.wished".
#[must_use]
pub fn cell_item(activity: ActivityId, level: LevelId, what: &str) -> String {
    [activity.id(), ".", level.id(), ".", what].concat()
}

/// An activity with its name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Activity {
    /// Which one.
    pub id: ActivityId,
    /// Its name.
    pub name: String,
}

/// A level with its name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Level {
    /// Which one.
    pub id: LevelId,
    /// Its name.
    pub name: String,
    /// The words after the name of an activity: "dans le service".
    pub inside: String,
    /// Whom to ask about what is unknown there.
    pub ask: String,
}

/// A cell, where an activity meets a level.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cell {
    /// Its id, under which its first step is kept.
    pub id: String,
    /// Which activity.
    pub activity: ActivityId,
    /// Which level.
    pub level: LevelId,
    /// Something small to start with.
    pub first_step: String,
}

/// What to do if the answers show a pattern.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Advice {
    /// Stable id.
    pub id: String,
    /// The pattern.
    pub when: Pattern,
    /// What to do.
    pub text: String,
    /// "D'après : …", or that it is Passerelle's own.
    pub source: String,
}

/// The content of the instrument beyond its questions.
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
    /// The answers for a cell, degrees included, with their names.
    pub positions: Vec<Labelled<Position>>,
    /// The viewpoints to choose from.
    pub viewpoints: Scale,
    /// "D'après : …", for the activities and levels.
    pub source: String,
    /// The short words.
    pub words: InstitutionWords,
}

impl Institution {
    /// Returns the name of a cell: "Soins, dans le service".
    #[must_use]
    pub fn cell_name(&self, cell: &Cell) -> String {
        let activity = self.activities.iter().find(|one| one.id == cell.activity);
        let level = self.levels.iter().find(|one| one.id == cell.level);
        let name = activity.map_or("", |one| one.name.as_str());
        [name, ", ", level.map_or("", |one| one.inside.as_str())].concat()
    }

    /// Returns the word of a position.
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
    /// The name of an institution without a name.
    pub untitled: String,
    /// The question about the viewpoint.
    pub viewpoint: String,
    /// How to answer.
    pub how: String,
    /// The question about today: `{cell}`.
    pub today: String,
    /// The question about the wish: `{cell}`.
    pub wished: String,
    /// The question about today, in a few words: `{inside}`.
    pub short_today: String,
    /// The question about the wish, in a few words: `{inside}`.
    pub short_wished: String,
    /// Before the example of a cell: `{text}`.
    pub example: String,
    /// The title of the reading.
    pub reading: String,
    /// Nothing is answered.
    pub blank: String,
    /// Cells whose wish is higher: `{n}`.
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
    /// The text of a cell without an answer.
    pub silent: String,
    /// The heading of where to start.
    pub start: String,
    /// Why the start is there: `{today}`, `{wished}`.
    pub why_widest: String,
    /// Why the start is there, if no other wish is higher: `{today}`, `{wished}`.
    pub why_only: String,
    /// That other cells are as far from the wish.
    pub why_tie: String,
    /// A gap to climb from: `{today}`, `{wished}`.
    pub gap: String,
    /// Before the first step of a cell.
    pub first_step: String,
    /// If no wish is given.
    pub no_wish: String,
    /// If no wish is higher.
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
    /// How to find a wish that is unknown.
    pub decide: String,
    /// The heading of the follow-up.
    pub years: String,
    /// What it shows.
    pub years_lead: String,
    /// The name of its table.
    pub years_table: String,
    /// The heading of the head column of that table.
    pub years_cell: String,
    /// Before what changed since another date: `{date}`.
    pub since: String,
    /// What one may compare with.
    pub compare_lead: String,
    /// What changed between two dates: `{cell}`, `{from}`, `{to}`.
    pub moved: String,
    /// The same of the wish.
    pub moved_wish: String,
    /// If nothing changed.
    pub moved_none: String,
    /// How two people differ: `{cell}`, `{from}`, `{to}`.
    pub differs: String,
    /// The same of the wish.
    pub differs_wish: String,
    /// If they do not differ.
    pub differs_none: String,
    /// The heading of the kept first steps, on paper.
    pub kept: String,
    /// What can be done with the reading.
    pub share_lead: String,
    /// The title of the sheet.
    pub sheet: String,
}

crate::catalogue::packs! {
    /// The pack of the institution's instrument.
    InstitutionPack {
        /// The instrument, as the engine asks it.
        instrument: Instrument,
        /// What its reading says.
        institution: Institution,
    }
}

//! Holds the content of the institution's instrument beyond its questions: the activities, the levels, the cells where
//! they meet, and the words of its reading. The rule of the reading is in `rule.rs`.

use crate::catalogue::closed_lists::closed_list;
use crate::catalogue::words::words;
use crate::catalogue::{Instrument, Labelled, Position, Scale, Words};
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
    pub words: Words<InstitutionWord>,
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

words! {
    /// A short word, under `[words]` of `institution.toml`.
    InstitutionWord {
        /// The label of the field for the name.
        Name = "name",
        /// Its hint.
        NameHint = "name_hint",
        /// The name of an institution without a name.
        Untitled = "untitled",
        /// The question about the viewpoint.
        Viewpoint = "viewpoint",
        /// How to answer.
        How = "how",
        /// The question about today: `{cell}`.
        Today = "today",
        /// The question about the wish: `{cell}`.
        Wished = "wished",
        /// The question about today, in a few words: `{inside}`.
        ShortToday = "short_today",
        /// The question about the wish, in a few words: `{inside}`.
        ShortWished = "short_wished",
        /// Before the example of a cell: `{text}`.
        Example = "example",
        /// The title of the reading.
        Reading = "reading",
        /// Nothing is answered.
        Blank = "blank",
        /// Cells whose wish is higher: `{n}`.
        SomeUp = "some_up",
        /// Cells whose degree suits: `{n}`.
        SomeMet = "some_met",
        /// Cells whose wish is lighter: `{n}`.
        SomeDown = "some_down",
        /// Cells where something is not known: `{n}`.
        SomeUnknown = "some_unknown",
        /// The heading of the table.
        Table = "table",
        /// Its name for a screen reader.
        Caption = "caption",
        /// The head of its first column.
        ActivityColumn = "activity_column",
        /// The text of a cell without an answer.
        Silent = "silent",
        /// The heading of where to start.
        Start = "start",
        /// Why the start is there: `{today}`, `{wished}`.
        WhyWidest = "why_widest",
        /// Why the start is there, if no other wish is higher: `{today}`, `{wished}`.
        WhyOnly = "why_only",
        /// That other cells are as far from the wish.
        WhyTie = "why_tie",
        /// A gap to climb from: `{today}`, `{wished}`.
        Gap = "gap",
        /// Before the first step of a cell.
        FirstStep = "first_step",
        /// If no wish is given.
        NoWish = "no_wish",
        /// If no wish is higher.
        NoGap = "no_gap",
        /// The heading of the other first steps.
        Climbs = "climbs",
        /// What to do with them.
        ClimbsLead = "climbs_lead",
        /// Before those that are folded: `{n}`.
        ClimbsMore = "climbs_more",
        /// The heading of what is not known.
        ToAsk = "to_ask",
        /// Why it is worth asking.
        ToAskLead = "to_ask_lead",
        /// How to find a wish that is unknown.
        Decide = "decide",
        /// The heading of the follow-up.
        Years = "years",
        /// What it shows.
        YearsLead = "years_lead",
        /// The name of its table.
        YearsTable = "years_table",
        /// The heading of the head column of that table.
        YearsCell = "years_cell",
        /// Before what changed since another date: `{date}`.
        Since = "since",
        /// What one may compare with.
        CompareLead = "compare_lead",
        /// What changed between two dates: `{cell}`, `{from}`, `{to}`.
        Moved = "moved",
        /// The same of the wish.
        MovedWish = "moved_wish",
        /// If nothing changed.
        MovedNone = "moved_none",
        /// How two people differ: `{cell}`, `{from}`, `{to}`.
        Differs = "differs",
        /// The same of the wish.
        DiffersWish = "differs_wish",
        /// If they do not differ.
        DiffersNone = "differs_none",
        /// The heading of the kept first steps, on paper.
        Kept = "kept",
        /// What can be done with the reading.
        ShareLead = "share_lead",
        /// The title of the sheet.
        Sheet = "sheet",
    }
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

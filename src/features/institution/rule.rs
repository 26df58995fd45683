//! The rule of the institution: turns answers into a table of cells, a place to start, and what moved
//! between two dates. There is never a total, and a missing answer never stands for a low degree.
//!
//! A cell is where an activity meets a level. It has two answers: the degree today and the degree wished.
//! One may start in the cell with the widest gap. Of two equal gaps, the one nearer to patients comes
//! first: the service, then the organisation, then the governance.
//!
//! Patterns describe the cells as a whole. They count only cells whose degree today is on the scale, and
//! need enough of them: three for the whole, two for a level.
//!
//! - All low: "information" at most everywhere.
//! - Even: at most one step between any two cells, and not all low.
//! - Wide gap: in some cell the wish is two steps or more above today.
//! - Service only: a service goes beyond "information", and the other levels, as far as known, do not.
//! - Governance only: the governance goes beyond "information", and the services do not.
//! - Empty: no degree is known.
//!
//! Over the years an assessment carries the date at which it was begun. The rule is Passerelle's own;
//! `tests/native/institution.rs` tests it with tables and properties.

mod patterns;

use crate::catalogue::Position;
use crate::features::institution::words::{ActivityId, LevelId, Pattern, cell_item};
use crate::features::participation::handover::{Gap, gap};
use crate::notebook::{Document, Entries, sort_by_rank};

/// How many cells there are.
pub const CELLS: usize = ActivityId::ALL.len() * LevelId::ALL.len();

/// The reading of one cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CellReading {
    /// Which activity.
    pub activity: ActivityId,
    /// Which level.
    pub level: LevelId,
    /// The degree today.
    pub today: Option<Position>,
    /// The degree wished.
    pub wished: Option<Position>,
    /// From today to the wish.
    pub gap: Gap,
}

/// The reading of all cells. A cell is named by its index: by activity, then by level.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct InstitutionReading {
    /// Every cell.
    pub cells: Vec<CellReading>,
    /// Cells whose wish is above today, the widest gap first; of equal gaps, the one nearer to patients first.
    /// The first is where one may start.
    pub climbs: Vec<usize>,
    /// Cells where the degree today or the wish is "je ne sais pas".
    pub to_ask: Vec<usize>,
    /// The patterns that the cells show, in the order of the closed list.
    pub patterns: Vec<Pattern>,
}

impl InstitutionReading {
    /// Returns whether any question has an answer; "je ne sais pas" counts.
    #[must_use]
    pub fn is_started(&self) -> bool {
        let answered = |cell: &CellReading| cell.today.is_some() || cell.wished.is_some();
        self.cells.iter().any(answered)
    }

    /// Counts the cells whose gap matches.
    #[must_use]
    pub fn count(&self, is: impl Fn(Gap) -> bool) -> usize {
        self.cells.iter().filter(|cell| is(cell.gap)).count()
    }

    /// Returns how many steps the wish of a cell is above today; 0 if it is not above.
    #[must_use]
    pub fn steps_up(&self, place: usize) -> u8 {
        match self.cells.get(place).map(|cell| cell.gap) {
            Some(Gap::Up(steps)) => steps,
            _ => 0,
        }
    }

    /// Returns whether the two widest gaps are equal.
    #[must_use]
    pub fn is_tie(&self) -> bool {
        match self.climbs.as_slice() {
            [first, second, ..] => self.steps_up(*first) == self.steps_up(*second),
            _ => false,
        }
    }
}

/// Reads the answers into cells, climbs and patterns.
#[must_use]
pub fn read(answers: &Entries) -> InstitutionReading {
    let cells: Vec<CellReading> = ActivityId::ALL
        .iter()
        .flat_map(|activity| LevelId::ALL.iter().map(|level| (*activity, *level)))
        .map(|(activity, level)| {
            let answer = |what| {
                let id = cell_item(activity, level, what);
                answers.get(&id).and_then(Position::from_id)
            };
            let (today, wished) = (answer("today"), answer("wished"));
            let gap = gap(today, wished);
            CellReading {
                activity,
                level,
                today,
                wished,
                gap,
            }
        })
        .collect();
    let places = |is: &dyn Fn(&CellReading) -> bool| -> Vec<usize> {
        let found = cells.iter().zip(0..).filter(|(cell, _)| is(cell));
        found.map(|(_, place)| place).collect()
    };
    let is_unknown = |answer: Option<Position>| answer == Some(Position::Unknown);
    let mut climbs = places(&|cell| matches!(cell.gap, Gap::Up(_)));
    // A stable sort: of what is alike, the order of the activities.
    sort_by_rank(&mut climbs, |place| {
        let cell = cells.get(*place);
        let steps = cell.map_or(0, |cell| match cell.gap {
            Gap::Up(steps) => steps,
            _ => 0,
        });
        let level = cell.map_or(0, |cell| cell.level as u128);
        (u64::from(u8::MAX - steps), level)
    });
    InstitutionReading {
        climbs,
        to_ask: places(&|cell| is_unknown(cell.today) || is_unknown(cell.wished)),
        patterns: patterns::of(&cells),
        cells,
    }
}

/// A cell whose answers differ between two assessments.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CellMove {
    /// Its index.
    pub place: usize,
    /// The degree today, before and after, where it moved.
    pub today: Option<(Position, Position)>,
    /// The wish, before and after, where it moved.
    pub wished: Option<(Position, Position)>,
}

/// Returns the cells that changed between two assessments, where both have an answer.
#[must_use]
pub fn moved(one: &InstitutionReading, two: &InstitutionReading) -> Vec<CellMove> {
    let pairs = one.cells.iter().zip(&two.cells).zip(0..);
    let moves = pairs.map(|((one, two), place)| CellMove {
        place,
        today: differs(one.today, two.today),
        wished: differs(one.wished, two.wished),
    });
    moves
        .filter(|cell| cell.today.is_some() || cell.wished.is_some())
        .collect()
}

fn differs(one: Option<Position>, two: Option<Position>) -> Option<(Position, Position)> {
    one.zip(two).filter(|(one, two)| one != two)
}

/// Returns whether two documents are about one institution: made by "refaire ce bilan", or with the same name.
#[must_use]
pub fn is_same_institution(one: &Document, two: &Document) -> bool {
    let (Some(ours), Some(theirs)) = (one.assessment(), two.assessment()) else {
        return false;
    };
    let name = |document: &Document| document.title.trim().to_lowercase();
    let is_alike = || !name(one).is_empty() && name(one) == name(two);
    ours.instrument == theirs.instrument && (ours.subject == theirs.subject || is_alike())
}

//! Finds the patterns of an institution's cells. Only cells whose degree today is on the scale count. What
//! is not answered, not known or does not apply is left out, and never stands for a low degree. The rules
//! are Passerelle's own.

use super::CellReading;
use crate::catalogue::{DegreeId, Position};
use crate::features::institution::words::{LevelId, Pattern};
use crate::features::participation::handover::Gap;

/// The fewest known cells for a pattern of the whole.
const FEWEST: usize = 3;
/// The fewest known cells for a pattern of a level.
const FEWEST_OF_LEVEL: usize = 2;
/// The height up to which a degree is low: people are only informed.
const LOW: u8 = DegreeId::Information.height();
/// The number of steps from which a gap is wide.
const WIDE: u8 = 2;

/// Returns the patterns that the cells show, in the order of the closed list.
pub fn of(cells: &[CellReading]) -> Vec<Pattern> {
    let shows = |pattern: &Pattern| match pattern {
        Pattern::Empty => heights(cells, |_| true).is_empty(),
        Pattern::AllLow => is_all_low(cells),
        Pattern::Even => is_even(cells) && !is_all_low(cells),
        Pattern::GapHigh => cells
            .iter()
            .any(|cell| matches!(cell.gap, Gap::Up(steps) if steps >= WIDE)),
        Pattern::ServiceOnly => is_only(
            cells,
            |level| level == LevelId::Service,
            |level| level != LevelId::Service,
        ),
        Pattern::GovernanceOnly => is_only(
            cells,
            |level| level == LevelId::Governance,
            |level| level == LevelId::Service,
        ),
    };
    Pattern::ALL
        .iter()
        .copied()
        .filter(|pattern| shows(pattern))
        .collect()
}

/// Returns the heights today that are on the scale, for the chosen levels.
fn heights(cells: &[CellReading], level: impl Fn(LevelId) -> bool) -> Vec<u8> {
    let of_level = cells.iter().filter(|cell| level(cell.level));
    of_level
        .filter_map(|cell| cell.today.and_then(Position::height))
        .collect()
}

fn is_all_low(cells: &[CellReading]) -> bool {
    let known = heights(cells, |_| true);
    known.len() >= FEWEST && known.iter().all(|height| *height <= LOW)
}

/// Returns whether all degrees are at most one step apart.
fn is_even(cells: &[CellReading]) -> bool {
    let known = heights(cells, |_| true);
    let span = known.iter().max().zip(known.iter().min());
    known.len() >= FEWEST && span.is_some_and(|(high, low)| high - low <= 1)
}

/// Returns whether some levels go beyond a low degree and the others, if enough is known, do not.
fn is_only(
    cells: &[CellReading],
    there: impl Fn(LevelId) -> bool,
    elsewhere: impl Fn(LevelId) -> bool,
) -> bool {
    let low = heights(cells, elsewhere);
    heights(cells, there).iter().any(|height| *height > LOW)
        && low.len() >= FEWEST_OF_LEVEL
        && low.iter().all(|height| *height <= LOW)
}

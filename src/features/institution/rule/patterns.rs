//! What the answers look like as a whole. Only cells whose degree today is on the scale say anything here: what
//! is not answered, not known or does not apply is left out, and never stands for a low degree. The rules are
//! ours.

use super::CellReading;
use crate::features::institution::words::{LevelId, Pattern};
use crate::catalogue::{DegreeId, Position};
use crate::features::participation::rule::Gap;

/// With fewer known cells nothing is said of the whole.
const FEWEST: usize = 3;
/// With fewer known cells nothing is said of a level.
const FEWEST_OF_LEVEL: usize = 2;
/// The highest low degree: people are told, and no more.
const LOW: u8 = DegreeId::Information.height();
/// From so many steps on, a gap is wide.
const WIDE: u8 = 2;

/// Which patterns the cells show, in the order of the list.
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

/// The degrees today that are on the scale, of the levels that are wanted.
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

/// Degrees are at most one step apart.
fn is_even(cells: &[CellReading]) -> bool {
    let known = heights(cells, |_| true);
    let span = known.iter().max().zip(known.iter().min());
    known.len() >= FEWEST && span.is_some_and(|(high, low)| high - low <= 1)
}

/// Some levels go beyond a low degree, and others, of which enough is known, nowhere do.
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

//! What is read from a participation assessment. The rules are pure functions.

mod comparison;
mod reading;

pub use comparison::{Comparison, Move, PhaseComparison, compare};
pub use reading::{Gap, Observed, PhaseReading, Reading, gap, observe, read};

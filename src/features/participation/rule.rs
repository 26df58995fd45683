//! Holds the rules that read a participation assessment. They are pure functions.

mod comparison;
mod reading;

pub use comparison::{Comparison, Move, PhaseComparison, compare};
pub use reading::{Gap, Observed, PhaseReading, Reading, gap, observe, read};

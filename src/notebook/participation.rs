//! What is read from a participation assessment (design §4.1). The rules are pure functions.

mod comparison;
mod reading;

pub use comparison::{Comparison, Move, PhaseComparison, compare};
pub use reading::{Gap, Observed, PhaseReading, Reading, observe, read};

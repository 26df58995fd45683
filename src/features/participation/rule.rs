//! Holds the rules that read a participation assessment. They are pure functions.

mod comparison;
mod observed;
mod reading;
mod standing;

pub use comparison::{Comparison, Move, PhaseComparison, compare};
pub use observed::{Bounds, Lack, Observed, Practices, Sign};
pub use reading::{Gap, PhaseReading, Question, Reading, gap, read};
pub use standing::{Standing, standing};

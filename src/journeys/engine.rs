//! The engine of every instrument: asking, progress, and checking the answers. It knows sections,
//! items and scales, and nothing of what is asked.

mod check;
mod section;
mod steps;

pub use check::Check;
pub use section::SectionView;
pub use steps::{Foot, Saved, Step, Steps, resume};

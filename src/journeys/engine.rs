//! The engine of every instrument: asking, progress, and checking the answers. It knows sections,
//! items and scales, and nothing of what is asked.

mod asking;
mod check;
mod missing;
mod section;
mod steps;

pub use asking::{Asking, InBin, Screens};
pub use check::Check;
pub use missing::Missing;
pub use section::SectionView;
pub use steps::{Foot, Saved, Step, Steps};

//! Holds the engine of every instrument: asking, progress, and checking the answers. It knows sections,
//! items and scales, but not what is asked.

mod asking;
mod check;
pub mod choosing;
pub mod day_input;
pub mod deferred_list;
pub mod file_field;
pub mod leaving;
mod missing;
#[cfg(feature = "csr")]
pub mod mount;
mod nothing;
mod opening;
mod plain;
pub mod problem;
pub mod receiving;
mod section;
pub mod session;
pub mod sharing;
mod steps;

pub use asking::{Asking, InBin, Screens};
pub use check::Check;
pub use missing::Missing;
pub use opening::{Opening, Start};
pub use plain::{DrawReading, PlainJourney, plain_journey};
pub use section::SectionView;
pub use steps::{Foot, Saved, Step, Steps};

/// Renders the first state of a journey, which its page is filled with.
#[cfg(feature = "ssr")]
#[must_use]
pub fn first_state<P: Clone + 'static>(
    pack: &P,
    start: Start,
    draw: fn(&'static P, Start) -> leptos::prelude::AnyView,
) -> String {
    use leptos::prelude::*;
    // The prerender writes a few pages and ends: what it leaks is gone with it.
    let pack: &'static P = Box::leak(Box::new(pack.clone()));
    Owner::new().with(|| draw(pack, start).to_html())
}

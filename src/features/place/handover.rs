//! What other features may use of the role explorer: what the guides ask for before a role or a mission.

pub use super::ADDRESS;
#[cfg(feature = "ssr")]
pub use super::pack::place;
pub use super::rule::{PlaceAct, mission_steps, role_acts};
pub use super::words::Place;

//! The participation instrument: at which degree users take part in one project, today, as wished, as the practices show.

pub mod handover;
#[cfg(feature = "ssr")]
pub mod load;
#[cfg(feature = "ssr")]
pub mod pack;
#[cfg(feature = "ssr")]
pub mod page;
#[cfg(feature = "ssr")]
pub mod paper;
pub mod rule;
#[cfg(feature = "app")]
pub(crate) mod sheet;
#[cfg(feature = "app")]
pub(crate) mod view;
pub mod words;

use crate::catalogue::InstrumentId;

/// The instruments of this feature.
pub const INSTRUMENTS: &[InstrumentId] = &[handover::ID];

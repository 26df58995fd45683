//! Situations to place on the scale of degrees, alone or as a group.

#[cfg(feature = "ssr")]
pub mod load;
#[cfg(feature = "ssr")]
pub mod pack;
#[cfg(feature = "ssr")]
pub mod page;
pub mod rule;
#[cfg(feature = "app")]
pub(crate) mod view;
pub mod words;

use crate::catalogue::{Address, InstrumentId};

/// Where they are played.
pub const ADDRESS: Address = Address::new("situations/", "situations/");
/// The instruments of this feature: playing is kept nowhere.
pub const INSTRUMENTS: &[InstrumentId] = &[];

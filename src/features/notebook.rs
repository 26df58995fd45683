//! The notebook: the list of everything that a person keeps.

#[cfg(feature = "ssr")]
pub mod pack;
#[cfg(feature = "ssr")]
pub mod page;
#[cfg(feature = "app")]
pub(crate) mod view;
pub mod words;

use crate::catalogue::{Address, InstrumentId};

/// Where it is opened.
pub const ADDRESS: Address = Address::new("carnet/", "notebook/");
/// The instruments of this feature.
pub const INSTRUMENTS: &[InstrumentId] = &[];

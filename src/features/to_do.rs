//! The to-do list, "À faire".

#[cfg(feature = "worker")]
pub mod calendar;
#[cfg(feature = "worker")]
pub mod file;
pub mod handover;
#[cfg(feature = "ssr")]
pub mod load;
#[cfg(feature = "ssr")]
pub mod pack;
#[cfg(feature = "ssr")]
pub mod page;
pub mod rule;
#[cfg(feature = "app")]
pub(crate) mod sheet;
#[cfg(feature = "app")]
pub(crate) mod view;
pub mod words;

use crate::catalogue::{Address, InstrumentId, PackedKind};

/// The name that documents store.
pub const KIND: PackedKind = PackedKind::new("to-do");
/// Where it is opened.
pub const ADDRESS: Address = Address::new("a-faire/", "to-do/");
/// The instruments of this feature.
pub const INSTRUMENTS: &[InstrumentId] = &[];

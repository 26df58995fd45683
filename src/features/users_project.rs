//! The users' project: the document that a group writes.

#[cfg(feature = "worker")]
pub mod file;
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
pub const KIND: PackedKind = PackedKind::new("users-project");
/// Where it is opened.
pub const ADDRESS: Address = Address::new("projet-des-usagers/", "users-project/");
/// The instruments of this feature.
pub const INSTRUMENTS: &[InstrumentId] = &[];

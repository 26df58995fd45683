//! The contact plan: who the other users are, how one meets them, what is done together.

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
pub(crate) mod view;
pub mod words;

use crate::catalogue::{InstrumentId, PackedKind};

/// The name that documents store.
pub const KIND: PackedKind = PackedKind::new("contact-plan");
/// The instruments of this feature.
pub const INSTRUMENTS: &[InstrumentId] = &[];

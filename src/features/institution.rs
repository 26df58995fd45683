//! The instrument of an institution: degrees of participation by activity and level.

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

use crate::catalogue::{Address, InstrumentId};

/// The name that documents store.
pub const ID: InstrumentId = InstrumentId::new("institution");
/// Where it is answered.
pub const ADDRESS: Address = Address::new("evaluer/etablissement/", "assess/institution/");
/// The instruments of this feature.
pub const INSTRUMENTS: &[InstrumentId] = &[ID];

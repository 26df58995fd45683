//! The role explorer, "Ma place": which roles and missions are open to a person.

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

use crate::catalogue::{Address, InstrumentId};

/// The name that documents store.
pub const ID: InstrumentId = InstrumentId::new("place");
/// Where it is answered.
pub const ADDRESS: Address = Address::new("ma-place/", "my-place/");
/// The instruments of this feature.
pub const INSTRUMENTS: &[InstrumentId] = &[ID];

//! A sample: the smallest instrument that there can be. It shows what adding one takes, and tests keep that
//! true. It is compiled for tests, and never delivered.

#[cfg(feature = "ssr")]
pub mod page;
#[cfg(feature = "app")]
pub(crate) mod view;
pub mod words;

use crate::catalogue::{Address, InstrumentId};

/// The name that documents store.
pub const ID: InstrumentId = InstrumentId::new("sample");
/// Where it is answered.
pub const ADDRESS: Address = Address::new("evaluer/exemple/", "assess/sample/");
/// The instruments of this feature.
pub const INSTRUMENTS: &[InstrumentId] = &[ID];

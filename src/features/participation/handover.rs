//! What other features may use of the participation instrument.

use crate::catalogue::{Address, InstrumentId};

pub use super::rule::{Gap, gap};
pub use super::words::{ParticipationPack, item_id};

/// The name that documents store.
pub const ID: InstrumentId = InstrumentId::new("participation");

/// Where it is answered.
pub const ADDRESS: Address = Address::new("evaluer/participation/", "assess/participation/");

//! What other features may use of the contact plan: where what they hand over to it arrives.

pub use super::words::ContactPlanPack;
use super::words::PlanStep;
use crate::catalogue::Address;

/// Where the plan begins.
pub const ADDRESS: Address = PlanStep::Identify.address();

/// Where its tasks are, to which a reading leads.
pub const WORK: Address = PlanStep::Work.address();

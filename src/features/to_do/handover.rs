//! What other features may use of the to-do list: what they hand over to it, and how.

pub use super::ADDRESS;
pub use super::rule::{TaskHandoff, ToDo, guides};
#[cfg(feature = "app")]
pub use super::view::preparing::{Kept, PLANNED, Preparing, leaving};

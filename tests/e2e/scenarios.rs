//! One file a scenario, or a family of them.

pub mod early_tap;
pub mod hasty_visitor;
pub mod keyboard_journey;
pub mod language_switch;
pub mod notebook;
pub mod offline;
pub mod own_origin_only;
pub mod reload_keeps_answers;
pub mod two_tabs;

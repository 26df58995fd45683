//! One file a scenario, or a family of them.

pub mod accessible;
pub mod compare_by_file;
pub mod deployed;
pub mod early_tap;
pub mod guides;
pub mod hasty_visitor;
pub mod hostile_words;
pub mod injected_failures;
pub mod keyboard_journey;
pub mod language_switch;
pub mod layout;
pub mod no_javascript;
pub mod notebook;
pub mod offline;
pub mod own_origin_only;
pub mod place;
pub mod printed;
pub mod readiness;
pub mod reload_keeps_answers;
pub mod sigkill;
pub mod spoken;
pub mod sub_path;
pub mod targets;
pub mod two_tabs;
pub mod update;
pub mod worker_promises;

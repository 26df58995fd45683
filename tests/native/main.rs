//! The pure rooms from outside: records, files, merging, content and first states. No browser.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod calendar;
#[path = "../support/calendar_reader.rs"]
mod calendar_reader;
mod checklist;
mod contact_plan;
mod content;
mod documents;
mod exchange;
mod first_states;
mod fixtures;
mod folding;
mod guides;
mod institution;
mod institution_content;
mod languages;
mod merging;
mod pages;
mod participation;
mod people;
mod place;
mod readiness;
mod receiving;
mod records;
mod rooms;
#[cfg(feature = "sample")]
mod sample;
mod situations;
mod styles;
mod table;
mod text_document;
mod to_do;
mod two_way;
mod users_project;

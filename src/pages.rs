//! Writes the static pages, which can be read before, and without, WebAssembly. Native only.
//!
//! [`write::site`] turns the content into files. One file a kind of page; [`routes`] is the one
//! table of addresses; [`frame`] is what surrounds every page.

mod compare;
mod doors;
mod examples;
mod home;
mod landmarks;
mod languages;
mod lexicon;
mod manifest;
mod missions;
mod prose;
mod resources;
mod roles;
mod search;
pub mod write;

pub use crate::site::routes::Route;

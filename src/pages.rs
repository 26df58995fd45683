//! The static pages: what is readable before, and without, WebAssembly. Native only.
//!
//! [`write::site`] turns the content into files. One file a kind of page; [`routes`] is the one
//! table of addresses; [`frame`] is what surrounds every page.

mod assess;
mod content;
mod content_checks;
mod document;
mod figures;
mod frame;
mod home;
mod journey;
mod landmarks;
mod manifest;
mod markup;
mod notices;
mod page;
mod paper;
mod prose;
mod routes;
mod words;
pub mod write;

pub use routes::Route;

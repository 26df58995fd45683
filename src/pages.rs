//! The static pages: what is readable before, and without, WebAssembly. Native only.
//!
//! [`write::site`] turns the content into files. One file a kind of page; [`routes`] is the one
//! table of addresses; [`frame`] is what surrounds every page.

mod act;
mod area;
mod assess;
mod cited;
mod compare;
mod content;
mod content_checks;
mod document;
mod examples;
mod figures;
mod frame;
mod home;
mod institution_paper;
mod journey;
mod landmarks;
mod lexicon;
mod linked;
mod manifest;
mod marked;
mod marks;
mod markup;
mod missions;
mod notices;
mod packs;
mod page;
mod paper;
mod parts;
mod preparation;
mod prose;
mod resources;
mod roles;
mod routes;
mod search;
mod sheets;
mod texts;
mod words;
pub mod write;

pub use routes::Route;

//! Passerelle: a pocket companion to partnership in health.
//!
//! One crate, several rooms. A room imports only from the rooms above it in this list
//! (`ARCHITECTURE.md` says what each may touch):
//!
//! - [`catalogue`]: the types of what the app says, and its look-ups. Pure.
//! - [`notebook`]: what a person makes: documents, answers, readings. Pure.
//! - [`exchange`]: how a document leaves the device and comes back. Pure; its formats run in the worker.
//! - [`platform`]: the browser. The only room that imports web-sys.
//! - [`ui`]: components that know no page.
//! - [`engine`]: what journeys have in common: asking, saving, opening. In the wasm.
//! - `site`: what every static page is drawn with. Native only.
//! - [`features`]: a folder for each feature, and the one table of them.
//! - `pages`: the content pages, and the page writer. Native only.

pub mod catalogue;
#[cfg(feature = "app")]
pub mod engine;
pub mod exchange;
pub mod features;
pub mod notebook;
#[cfg(feature = "ssr")]
pub mod pages;
#[cfg(feature = "app")]
pub mod platform;
#[cfg(feature = "ssr")]
pub mod site;
#[cfg(feature = "app")]
pub mod ui;

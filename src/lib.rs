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
//! - [`journeys`]: what a person does, step by step. In the wasm.
//! - [`pages`]: the static pages. Native only.
//! - `app`: starts a journey in its page. Browser only.

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

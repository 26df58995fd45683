//! What every scenario stands on: a served site, a browser of its own, waiting, and evidence.

#[macro_use]
pub mod outcome;

pub mod axe;
pub mod browser;
pub mod deaf;
pub mod driver;
pub mod engine;
pub mod environment;
pub mod evidence;
pub mod files;
pub mod group;
pub mod http;
pub mod institution;
pub mod journey;
pub mod keyboard;
pub mod looks;
pub mod planning;
pub mod prelude;
pub mod readiness;
pub mod server;
pub mod site;
pub mod stage;
pub mod stamp;
pub mod states;
pub mod stored;
pub mod users_project;
pub mod view;
pub mod wait;

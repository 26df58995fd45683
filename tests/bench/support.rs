//! What the end-to-end tests stand on, and the bench too.

#![allow(dead_code, reason = "the bench does not need all of it")]
#![allow(clippy::expect_used, reason = "as in the tests that it belongs to")]

#[macro_use]
#[path = "../e2e/support/outcome.rs"]
pub mod outcome;

#[path = "../e2e/support/browser.rs"]
pub mod browser;
#[path = "../e2e/support/driver.rs"]
pub mod driver;
#[path = "../e2e/support/engine.rs"]
pub mod engine;
#[path = "../e2e/support/environment.rs"]
pub mod environment;
#[path = "../e2e/support/files.rs"]
pub mod files;
#[path = "../e2e/support/group.rs"]
pub mod group;
#[path = "../e2e/support/http.rs"]
pub mod http;
#[path = "../e2e/support/server.rs"]
pub mod server;
#[path = "../e2e/support/stamp.rs"]
pub mod stamp;
#[path = "../e2e/support/wait.rs"]
pub mod wait;

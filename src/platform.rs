//! The browser. The only room that imports web-sys: everything else asks it in plain Rust.
//!
//! It compiles natively too, because journeys do, but none of it may be called there: journeys
//! call it from event handlers and effects only, which a native run never starts.

pub mod address;
pub mod clipboard;
pub mod database;
pub mod draft;
mod error;
pub mod files;
pub mod page;
pub mod preferences;
pub mod repository;
pub mod share;
pub mod tabs;
pub mod time;
mod turn;
mod unfinished;
pub mod worker;

pub use error::StorageError;

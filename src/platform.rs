//! Gives access to the browser. It is the only room that imports web-sys; the others ask it in plain Rust.
//!
//! It compiles natively too, because journeys do, but it must not be called there: journeys
//! call it only from event handlers and effects, which a native run never starts.

pub mod address;
pub mod clipboard;
pub mod database;
pub mod draft;
mod error;
pub mod files;
mod indexed_db;
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

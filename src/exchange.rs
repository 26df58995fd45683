//! How documents leave the device and come back. Pure; runs in the worker, not in the page.

mod file;
mod file_body;

pub use file::{FORMAT, FileError, MOST_BYTES, Sharing, VERSION, read_file, write_file};

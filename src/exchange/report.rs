//! A report as a file: of a word processor (DOCX), or plain text with a few marks (Markdown).

mod archive;
mod markdown;
mod word;

pub use markdown::write_markdown;
pub use word::write_word;

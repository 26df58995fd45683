//! Reads and writes the file that carries documents between devices. It is JSON, so that anyone can look
//! inside.
//!
//! ```json
//! {"format": "passerelle", "version": 1, "documents": [{"id": "01…", "body": {…}}]}
//! ```

use super::file_body::{BodyFormat, FileDocument, Sharing};
use super::file_error::FileError;
use crate::catalogue::InstrumentId;
use crate::notebook::Document;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// The name of the format, as the file has it.
pub const FORMAT: &str = "passerelle";
/// The newest version that this app writes. It reads every version up to it. A file of assessments
/// only is still written as version 1.
pub const VERSION: u32 = 2;
/// The largest file that is read, in bytes: far more than any notebook needs.
pub const MOST_BYTES: u32 = 8_000_000;

#[derive(Serialize, Deserialize)]
struct Head {
    format: String,
    version: u32,
}

#[derive(Serialize, Deserialize)]
struct Whole {
    format: String,
    version: u32,
    documents: Vec<FileDocument>,
}

/// The file that holds these documents, their packed bodies in these formats.
///
/// # Errors
/// [`FileError::Damaged`] if this version cannot read a packed body.
pub fn write_file(
    documents: &[Document],
    sharing: Sharing,
    formats: &[&dyn BodyFormat],
) -> Result<Vec<u8>, FileError> {
    let documents: Option<Vec<FileDocument>> = documents
        .iter()
        .map(|document| FileDocument::of(document, sharing, formats))
        .collect();
    let documents = documents.ok_or(FileError::Damaged)?;
    let versions = documents.iter().map(FileDocument::version);
    let whole = Whole {
        format: FORMAT.to_owned(),
        version: versions.max().unwrap_or(VERSION),
        documents,
    };
    serde_json::to_vec_pretty(&whole).map_err(|_| FileError::Damaged)
}

/// The documents in a file. `has` says which instruments there are.
///
/// # Errors
/// [`FileError`] says what is wrong; then nothing of the file is returned.
pub fn read_file(
    bytes: &[u8],
    formats: &[&dyn BodyFormat],
    has: fn(InstrumentId) -> bool,
) -> Result<Vec<Document>, FileError> {
    if bytes.len() > MOST_BYTES as usize {
        return Err(FileError::TooLarge);
    }
    // Some editors put a mark before the text.
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    if bytes.trim_ascii().is_empty() {
        return Err(FileError::Empty);
    }
    let head: Head = serde_json::from_slice(bytes).map_err(|_| unreadable(bytes))?;
    if head.format != FORMAT || head.version == 0 {
        return Err(FileError::NotOurs);
    }
    if head.version > VERSION {
        return Err(FileError::Newer);
    }
    let whole: Whole = serde_json::from_slice(bytes).map_err(|_| FileError::Damaged)?;
    if whole.documents.is_empty() {
        return Err(FileError::Damaged);
    }
    let mut seen = BTreeSet::new();
    if !whole.documents.iter().all(|one| seen.insert(one.id())) {
        return Err(FileError::Twice);
    }
    let documents = whole.documents.into_iter();
    documents
        .map(|document| document.into_document(formats, has))
        .collect()
}

/// Chooses the error. A text that names the format but is not whole JSON was cut, or saved in another encoding: in
/// UTF-16 each letter has two bytes.
fn unreadable(bytes: &[u8]) -> FileError {
    let start = bytes.get(..400).unwrap_or(bytes);
    let letters = start.iter().filter(|byte| byte.is_ascii() && **byte != 0);
    let start: String = letters.map(|byte| char::from(*byte)).collect();
    if start.trim_start().starts_with('{') && start.contains("\"passerelle\"") {
        FileError::Damaged
    } else {
        FileError::NotOurs
    }
}

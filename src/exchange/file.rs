//! The file that carries documents from one device to another: JSON, so that anyone can look
//! inside.
//!
//! ```json
//! {"format": "passerelle", "version": 1, "documents": [{"id": "01…", "body": {…}}]}
//! ```

use crate::notebook::{Body, Document, Entries};
use serde::{Deserialize, Serialize};

/// What the file says it is.
pub const FORMAT: &str = "passerelle";
/// The version that this app writes; it reads this one and none later.
pub const VERSION: u32 = 1;
/// The largest file that is read, in bytes: far above any notebook, far below trouble.
pub const MOST_BYTES: u32 = 2_000_000;
/// The longest text that a document may bring, in bytes.
const MOST_TEXT: usize = 20_000;
/// The most entries that a document may bring.
const MOST_ENTRIES: usize = 2_000;

/// What a person agrees to hand on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sharing {
    /// The free notes too, not only the answers.
    pub notes: bool,
}

/// Why a file was refused. Nothing of it is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FileError {
    /// There is nothing in it.
    #[error("empty")]
    Empty,
    /// It is larger than any file of ours.
    #[error("too-large")]
    TooLarge,
    /// It is no file of Passerelle.
    #[error("not-ours")]
    NotOurs,
    /// A newer version of the app wrote it.
    #[error("newer")]
    Newer,
    /// It is one of ours, but it is cut or altered.
    #[error("damaged")]
    Damaged,
}

#[derive(Serialize, Deserialize)]
struct Head {
    format: String,
    version: u32,
}

#[derive(Serialize, Deserialize)]
struct Whole {
    format: String,
    version: u32,
    documents: Vec<Document>,
}

/// The file that holds these documents.
///
/// # Errors
/// [`FileError::Damaged`] never occurs for documents in memory.
pub fn write_file(documents: &[Document], sharing: Sharing) -> Result<Vec<u8>, FileError> {
    let mut documents = documents.to_vec();
    if !sharing.notes {
        for document in &mut documents {
            let Body::Assessment(assessment) = &mut document.body;
            assessment.notes = Entries::default();
        }
    }
    let whole = Whole {
        format: FORMAT.to_owned(),
        version: VERSION,
        documents,
    };
    serde_json::to_vec_pretty(&whole).map_err(|_| FileError::Damaged)
}

/// The documents in a file.
///
/// # Errors
/// [`FileError`] says what is wrong with it; no part of a refused file is given.
pub fn read_file(bytes: &[u8]) -> Result<Vec<Document>, FileError> {
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
    if whole.documents.is_empty() || !whole.documents.iter().all(is_sane) {
        return Err(FileError::Damaged);
    }
    Ok(whole.documents)
}

/// A text that names our format but is no whole JSON was cut on its way.
fn unreadable(bytes: &[u8]) -> FileError {
    let start = String::from_utf8_lossy(bytes.get(..200).unwrap_or(bytes)).into_owned();
    if start.trim_start().starts_with('{') && start.contains("\"passerelle\"") {
        FileError::Damaged
    } else {
        FileError::NotOurs
    }
}

fn is_sane(document: &Document) -> bool {
    let Body::Assessment(assessment) = &document.body;
    let entries = [&assessment.answers, &assessment.notes];
    document.title.len() <= MOST_TEXT
        && assessment.kept.len() <= MOST_ENTRIES
        && entries.iter().all(|entries| {
            entries.len() <= MOST_ENTRIES
                && entries
                    .iter()
                    .all(|(key, value)| key.len() <= 200 && value.len() <= MOST_TEXT)
        })
}

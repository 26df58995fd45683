//! Reads and writes documents as bytes, with the number of their schema.
//!
//! Records are migrated when they are read; the store itself is never altered. A released schema
//! keeps its decoder and its fixture for ever.

use super::{Body, Document, RecordError};

/// The newest schema that this version of the app writes.
///
/// Schema 2 adds packed bodies. What schema 1 can hold is still written as 1, so that an older tab can read it.
pub const SCHEMA: u16 = 2;

/// Encodes a document: the schema number, then the document in that schema.
///
/// # Errors
/// [`RecordError::Damaged`] never occurs for a document in memory.
pub fn encode(document: &Document) -> Result<Vec<u8>, RecordError> {
    let schema: u16 = match document.body {
        Body::Assessment(_) => 1,
        Body::Packed(_) => 2,
    };
    let head = schema.to_le_bytes().to_vec();
    postcard::to_extend(document, head).map_err(|_| RecordError::Damaged)
}

/// Decodes a document and migrates it to the current schema.
///
/// # Errors
/// [`RecordError::Newer`] for a schema that this version does not know, [`RecordError::Damaged`]
/// for anything else that is not a record.
pub fn decode(bytes: &[u8]) -> Result<Document, RecordError> {
    let (head, body) = bytes.split_first_chunk::<2>().ok_or(RecordError::Damaged)?;
    match u16::from_le_bytes(*head) {
        1..=SCHEMA => postcard::from_bytes(body).map_err(|_| RecordError::Damaged),
        newer if newer > SCHEMA => Err(RecordError::Newer(newer)),
        _ => Err(RecordError::Damaged),
    }
}

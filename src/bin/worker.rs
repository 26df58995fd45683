//! Runs the worker, the wasm program for rare or heavy work. The shim in the worker's script
//! passes each request to [`answer`].

use js_sys::{Array, Uint8Array};
use passerelle::catalogue::search::{Found, Index};
use passerelle::exchange::{self, FileError, Sharing};
use passerelle::features::{self, read_file, write_file};
use passerelle::notebook::Document;
use std::cell::RefCell;
use wasm_bindgen::prelude::*;

/// The most hits of a search.
const HITS: usize = 20;

thread_local! {
    /// The index of the search, once a page has sent it.
    static INDEX: RefCell<Index> = RefCell::default();
}

fn main() {}

/// Answers a request: `[true, bytes]`, or `[false, why]` with the name of the refusal as bytes.
///
/// - `write`: documents and what to share (postcard) in, a file (JSON) out.
/// - `read`: a file in, documents (postcard) out.
/// - `index`: what to search in (postcard) in, nothing out.
/// - `search`: what was typed in, the best hits (JSON) out.
/// - the operations of [`exchange::answer`]: calendars and the like, and of [`features::answer`].
#[wasm_bindgen]
#[must_use]
pub fn answer(operation: &str, bytes: &[u8]) -> Array {
    let outcome = match operation {
        "write" => write(bytes),
        "read" => read(bytes),
        "index" => index(bytes),
        "search" => search(bytes),
        _ => {
            match exchange::answer(operation, bytes).or_else(|| features::answer(operation, bytes))
            {
                Some(outcome) => return reply(outcome),
                None => Err(FileError::Damaged),
            }
        }
    };
    reply(outcome)
}

fn reply<E: ToString>(outcome: Result<Vec<u8>, E>) -> Array {
    match outcome {
        Ok(bytes) => Array::of2(&JsValue::TRUE, &Uint8Array::from(bytes.as_slice())),
        Err(error) => {
            let why = error.to_string();
            Array::of2(&JsValue::FALSE, &Uint8Array::from(why.as_bytes()))
        }
    }
}

fn write(bytes: &[u8]) -> Result<Vec<u8>, FileError> {
    let (documents, sharing): (Vec<Document>, Sharing) =
        postcard::from_bytes(bytes).map_err(|_| FileError::Damaged)?;
    write_file(&documents, sharing)
}

fn read(bytes: &[u8]) -> Result<Vec<u8>, FileError> {
    postcard::to_allocvec(&read_file(bytes)?).map_err(|_| FileError::Damaged)
}

fn index(bytes: &[u8]) -> Result<Vec<u8>, FileError> {
    let index = Index::decode(bytes).map_err(|_| FileError::Damaged)?;
    INDEX.set(index);
    Ok(Vec::new())
}

fn search(bytes: &[u8]) -> Result<Vec<u8>, FileError> {
    let typed = str::from_utf8(bytes).map_err(|_| FileError::Damaged)?;
    INDEX.with_borrow(|index| {
        let hits = index.search(typed, HITS);
        let found: Vec<&Found> = hits
            .iter()
            .filter_map(|hit| index.entries.get(hit.entry))
            .collect();
        serde_json::to_vec(&found).map_err(|_| FileError::Damaged)
    })
}

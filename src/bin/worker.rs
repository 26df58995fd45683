//! The second wasm module: rare or heavy work, off the page. The shim in the worker's script
//! passes each request to [`answer`].

use js_sys::{Array, Uint8Array};
use passerelle::exchange::{FileError, Sharing, read_file, write_file};
use passerelle::notebook::Document;
use wasm_bindgen::prelude::*;

fn main() {}

/// Answers a request: `[true, bytes]`, or `[false, why]` with the name of the refusal as bytes.
///
/// - `write`: documents and what to share (postcard) in, a file (JSON) out.
/// - `read`: a file in, documents (postcard) out.
#[wasm_bindgen]
#[must_use]
pub fn answer(operation: &str, bytes: &[u8]) -> Array {
    let outcome = match operation {
        "write" => write(bytes),
        "read" => read(bytes),
        _ => Err(FileError::Damaged),
    };
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

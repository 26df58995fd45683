//! Takes files from a person and gives files to them.

use wasm_bindgen::prelude::*;
pub use web_sys::File;
use web_sys::{Blob, BlobPropertyBag, Event, HtmlAnchorElement, HtmlInputElement, Url};

/// How long the address of a download stays valid, in milliseconds.
const KEPT: i32 = 60_000;

/// Downloads bytes as a file.
///
/// # Errors
/// The browser's error.
pub fn download(name: &str, media_type: &str, bytes: &[u8]) -> Result<(), JsValue> {
    let parts = js_sys::Array::of1(&js_sys::Uint8Array::from(bytes));
    let options = BlobPropertyBag::new();
    options.set_type(media_type);
    let blob = Blob::new_with_u8_array_sequence_and_options(&parts, &options)?;
    let address = Url::create_object_url_with_blob(&blob)?;
    let document = web_sys::window()
        .and_then(|window| window.document())
        .ok_or(JsValue::NULL)?;
    let link: HtmlAnchorElement = document.create_element("a")?.dyn_into()?;
    link.set_href(&address);
    link.set_download(name);
    link.click();
    // Some browsers read the address only after this task: it is given back much later.
    wasm_bindgen_futures::spawn_local(async move {
        super::time::wait(KEPT).await;
        let _ = Url::revoke_object_url(&address);
    });
    Ok(())
}

/// Returns the chosen file of the field that this event comes from, and empties the field,
/// so that the same file can be chosen again.
#[must_use]
pub fn take_chosen(event: &Event) -> Option<File> {
    let input: HtmlInputElement = event.target()?.dyn_into().ok()?;
    let file = input.files()?.get(0);
    input.set_value("");
    file
}

/// Reads a file, unless it is larger than `most` bytes.
///
/// # Errors
/// [`ReadError`] says whether it is too large or cannot be read.
pub async fn read(file: &File, most: u32) -> Result<Vec<u8>, ReadError> {
    if file.size() > f64::from(most) {
        return Err(ReadError::TooLarge);
    }
    let buffer = wasm_bindgen_futures::JsFuture::from(file.array_buffer())
        .await
        .map_err(|_| ReadError::Unreadable)?;
    Ok(js_sys::Uint8Array::new(&buffer).to_vec())
}

/// Why a file was not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ReadError {
    /// It is larger than any file of this app.
    #[error("the file is too large")]
    TooLarge,
    /// The browser could not read it.
    #[error("the file cannot be read")]
    Unreadable,
}

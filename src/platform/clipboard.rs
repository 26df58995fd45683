//! Copies to the clipboard. A browser may refuse it, or have none on a page without https.

use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

/// Copies a text and returns whether it worked.
pub async fn copy(text: &str) -> bool {
    match ask(text) {
        Some(asked) => JsFuture::from(asked).await.is_ok(),
        None => false,
    }
}

fn ask(text: &str) -> Option<js_sys::Promise> {
    let navigator = web_sys::window()?.navigator();
    let clipboard = js_sys::Reflect::get(&navigator, &"clipboard".into()).ok()?;
    let write = js_sys::Reflect::get(&clipboard, &"writeText".into()).ok()?;
    let write: js_sys::Function = write.dyn_into().ok()?;
    write.call1(&clipboard, &text.into()).ok()?.dyn_into().ok()
}

//! The share sheet of the device: hands a text to another app. Not every browser has one.

use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

fn function() -> Option<(JsValue, js_sys::Function)> {
    let navigator: JsValue = web_sys::window()?.navigator().into();
    let share = js_sys::Reflect::get(&navigator, &"share".into()).ok()?;
    Some((navigator, share.dyn_into().ok()?))
}

/// Whether there is one.
#[must_use]
pub fn is_there() -> bool {
    function().is_some()
}

/// Hands a text over; whether the person chose an app for it.
pub async fn text(title: &str, text: &str) -> bool {
    match ask(title, text) {
        Some(asked) => JsFuture::from(asked).await.is_ok(),
        None => false,
    }
}

fn ask(title: &str, text: &str) -> Option<js_sys::Promise> {
    let (navigator, share) = function()?;
    let what = js_sys::Object::new();
    for (key, value) in [("title", title), ("text", text)] {
        js_sys::Reflect::set(&what, &key.into(), &value.into()).ok()?;
    }
    share.call1(&navigator, &what).ok()?.dyn_into().ok()
}

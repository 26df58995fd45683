//! Opens the share sheet of the device, to hand a text to another app. Not every browser has one.

use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

fn function() -> Option<(JsValue, js_sys::Function)> {
    let navigator: JsValue = web_sys::window()?.navigator().into();
    let share = js_sys::Reflect::get(&navigator, &"share".into()).ok()?;
    Some((navigator, share.dyn_into().ok()?))
}

/// Returns whether the browser has a share sheet.
#[must_use]
pub fn is_there() -> bool {
    function().is_some()
}

/// The result of sharing a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shared {
    /// The person chose an app, and it has the text.
    Given,
    /// The person closed the sheet.
    Left,
    /// The device could not share it.
    Failed,
}

/// Shares a text.
pub async fn text(title: &str, text: &str) -> Shared {
    let Some(asked) = ask(title, text) else {
        return Shared::Failed;
    };
    let Err(why) = JsFuture::from(asked).await else {
        return Shared::Given;
    };
    let name = js_sys::Reflect::get(&why, &"name".into()).ok();
    if name.and_then(|name| name.as_string()).as_deref() == Some("AbortError") {
        Shared::Left
    } else {
        Shared::Failed
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

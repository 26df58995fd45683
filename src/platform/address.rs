//! Reads and writes the address bar: the open document, and the step as the fragment.

use wasm_bindgen::prelude::*;
use web_sys::UrlSearchParams;

/// Returns the value of a parameter of the address.
#[must_use]
pub fn parameter(name: &str) -> Option<String> {
    let search = web_sys::window()?.location().search().ok()?;
    UrlSearchParams::new_with_str(&search).ok()?.get(name)
}

/// Returns the fragment of the address without `#`; empty if there is none.
#[must_use]
pub fn fragment() -> String {
    let hash = web_sys::window().and_then(|window| window.location().hash().ok());
    hash.map(|hash| hash.trim_start_matches('#').to_owned())
        .unwrap_or_default()
}

/// Goes to a step and adds it to the history, so that Back returns to the step before.
pub fn go_to_fragment(fragment: &str) {
    if let Some(window) = web_sys::window() {
        let _ = window.location().set_hash(fragment);
    }
}

/// Puts the open document into the address without changing the step or the history.
pub fn set_document(id: &str) {
    let Some(window) = web_sys::window() else {
        return;
    };
    let fragment = fragment();
    let mark = if fragment.is_empty() { "" } else { "#" };
    let address = ["?doc=", id, mark, &fragment].concat();
    if let Ok(history) = window.history() {
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&address));
    }
}

/// Removes the parameters from the address without changing the step or the history.
pub fn forget_parameters() {
    let Some(window) = web_sys::window() else {
        return;
    };
    let fragment = fragment();
    let mark = if fragment.is_empty() { "" } else { "#" };
    let path = window.location().pathname().unwrap_or_default();
    if let Ok(history) = window.history() {
        let address = [&path, mark, &fragment].concat();
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&address));
    }
}

/// Opens another page of the app.
pub fn leave_for(address: &str) {
    if let Some(window) = web_sys::window() {
        let _ = window.location().assign(address);
    }
}

/// Opens another page in place of this one, so that Back leads to the page before.
pub fn replace_with(address: &str) {
    if let Some(window) = web_sys::window() {
        let _ = window.location().replace(address);
    }
}

/// Calls back at each change of the fragment, as long as the page lives.
pub fn on_fragment(mut callback: impl FnMut(String) + 'static) {
    let listener = Closure::<dyn FnMut()>::new(move || callback(fragment()));
    if let Some(window) = web_sys::window() {
        let _ = window
            .add_event_listener_with_callback("hashchange", listener.as_ref().unchecked_ref());
    }
    listener.forget();
}

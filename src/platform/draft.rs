//! Keeps answers that the person did not ask to keep: they survive a reload and end with the tab. Nothing of
//! them is in the notebook, and a browser may refuse to keep them.

use web_sys::Storage;

const KEY: &str = "passerelle.draft.";

fn storage() -> Option<Storage> {
    web_sys::window()?.session_storage().ok()?
}

/// Returns the draft with this name, if there is one.
#[must_use]
pub fn recall(name: &str) -> Option<String> {
    storage()?.get_item(&[KEY, name].concat()).ok()?
}

/// Sets the draft with this name; an empty text removes it.
pub fn remember(name: &str, text: &str) {
    let key = [KEY, name].concat();
    let Some(storage) = storage() else { return };
    let _ = if text.is_empty() {
        storage.remove_item(&key)
    } else {
        storage.set_item(&key, text)
    };
}

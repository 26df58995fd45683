//! What a person answered and did not ask to keep: it outlives a reload and ends with the tab. Nothing of
//! it is in the notebook, and a browser may refuse it.

use web_sys::Storage;

const KEY: &str = "passerelle.draft.";

fn storage() -> Option<Storage> {
    web_sys::window()?.session_storage().ok()?
}

/// The draft under this name; none where there is none.
#[must_use]
pub fn recall(name: &str) -> Option<String> {
    storage()?.get_item(&[KEY, name].concat()).ok()?
}

/// Sets the draft under this name; an empty text ends it.
pub fn remember(name: &str, text: &str) {
    let key = [KEY, name].concat();
    let Some(storage) = storage() else { return };
    let _ = if text.is_empty() {
        storage.remove_item(&key)
    } else {
        storage.set_item(&key, text)
    };
}

//! Keeps small preferences in local storage. A browser may refuse it, so nobody should miss them.
//!
//! Theme, text size and spacing are kept by `boot.js`, which needs them before the first paint.

use gloo_storage::{LocalStorage, Storage};

/// A preference that is remembered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Preference {
    /// The viewpoint of the last assessment, offered for the next one.
    Viewpoint,
}

impl Preference {
    const fn key(self) -> &'static str {
        match self {
            Self::Viewpoint => "passerelle.viewpoint",
        }
    }
}

/// Returns a preference, if it was remembered.
#[must_use]
pub fn recall(preference: Preference) -> Option<String> {
    LocalStorage::raw_checked()?
        .get_item(preference.key())
        .ok()?
}

/// Remembers a preference. If the browser refuses, nothing happens.
pub fn remember(preference: Preference, value: &str) {
    if let Some(storage) = LocalStorage::raw_checked() {
        let _ = storage.set_item(preference.key(), value);
    }
}

/// Checks first, because `gloo-storage` panics if the browser refuses local storage.
trait Checked {
    fn raw_checked() -> Option<web_sys::Storage>;
}

impl Checked for LocalStorage {
    fn raw_checked() -> Option<web_sys::Storage> {
        let allowed = web_sys::window()?.local_storage().ok()?.is_some();
        allowed.then(LocalStorage::raw)
    }
}

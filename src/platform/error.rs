//! Defines the errors of the browser's storage that a person can act on.

use crate::notebook::RecordError;
use wasm_bindgen::prelude::*;
use web_sys::DomException;

/// Why something could not be stored or read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum StorageError {
    /// The browser gives no storage: a private window, or storage forbidden by its settings.
    #[error("the browser gives no storage here")]
    Unavailable,
    /// The storage did not open in time, because the browser is busy or another tab holds it.
    #[error("the storage did not open in time")]
    Slow,
    /// Another tab with an older version holds the storage.
    #[error("another tab holds the storage")]
    Blocked,
    /// A newer version of the app has taken over the storage.
    #[error("a newer version of the app has taken over the storage")]
    Newer,
    /// There is no room left.
    #[error("there is no room left")]
    Full,
    /// The browser aborted the write.
    #[error("the browser gave the write up")]
    Aborted,
    /// What is stored under this id cannot be read.
    #[error("what is stored under this id cannot be read")]
    Damaged,
}

impl From<RecordError> for StorageError {
    fn from(error: RecordError) -> Self {
        match error {
            RecordError::Newer(_) => Self::Newer,
            RecordError::Damaged => Self::Damaged,
        }
    }
}

/// What a request or a transaction failed with.
impl From<JsValue> for StorageError {
    fn from(error: JsValue) -> Self {
        match name(&error).as_deref() {
            Some("QuotaExceededError") => Self::Full,
            Some("InvalidStateError") | None => Self::Unavailable,
            Some(_) => Self::Aborted,
        }
    }
}

impl StorageError {
    /// What opening the database failed with.
    pub(super) fn of_opening(error: &JsValue) -> Self {
        match name(error).as_deref() {
            Some("VersionError") => Self::Newer,
            Some("QuotaExceededError") => Self::Full,
            _ => Self::Unavailable,
        }
    }
}

/// The name of what the browser threw, if it has one.
fn name(error: &JsValue) -> Option<String> {
    Some(error.dyn_ref::<DomException>()?.name())
}

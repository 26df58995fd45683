//! Defines the errors of the browser's storage that a person can act on.

use crate::notebook::RecordError;
use indexed_db_futures::error::{DomException, Error, OpenDbError};

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

impl From<Error> for StorageError {
    fn from(error: Error) -> Self {
        match error {
            Error::DomException(DomException::Other(inner))
                if inner.name() == "QuotaExceededError" =>
            {
                Self::Full
            }
            Error::DomException(DomException::InvalidStateError(_)) => Self::Unavailable,
            Error::Unknown(_) => Self::Unavailable,
            _ => Self::Aborted,
        }
    }
}

impl From<OpenDbError> for StorageError {
    fn from(error: OpenDbError) -> Self {
        match error {
            OpenDbError::Base(Error::DomException(DomException::Other(inner)))
                if inner.name() == "VersionError" =>
            {
                Self::Newer
            }
            OpenDbError::Base(Error::DomException(DomException::Other(inner)))
                if inner.name() == "QuotaExceededError" =>
            {
                Self::Full
            }
            _ => Self::Unavailable,
        }
    }
}

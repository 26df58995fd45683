//! Chooses the sentence for a failure of the storage: what happened, and what to do.

use crate::catalogue::Word;
use crate::platform::StorageError;

/// Returns the sentence for a failed write or open.
#[must_use]
pub fn sentence(error: StorageError) -> Word {
    match error {
        StorageError::Unavailable => Word::StorageUnavailable,
        StorageError::Slow => Word::StorageSlow,
        StorageError::Blocked => Word::StorageBlocked,
        StorageError::Newer => Word::StorageNewer,
        StorageError::Full => Word::StorageFull,
        StorageError::Aborted => Word::StorageAborted,
        StorageError::Damaged => Word::StorageDamaged,
    }
}

/// Returns the sentence for a document that exists but cannot be opened.
#[must_use]
pub fn of_document(error: StorageError) -> Word {
    match error {
        StorageError::Newer => Word::DocumentNewer,
        other => sentence(other),
    }
}

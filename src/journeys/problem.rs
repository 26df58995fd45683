//! What to say when the storage fails: what happened, and what to do.

use crate::catalogue::Word;
use crate::platform::StorageError;

/// The sentence for a failed write or open.
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

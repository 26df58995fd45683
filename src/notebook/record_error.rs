//! Defines why what is stored cannot be read.

/// Why a record could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RecordError {
    /// A newer version of the app wrote it. It must not be overwritten.
    #[error("the record was written by a newer version (schema {0})")]
    Newer(u16),
    /// The bytes are not a record.
    #[error("the record is damaged")]
    Damaged,
}

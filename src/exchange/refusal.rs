//! Names why a file was not read or not written.

/// The reason of a refusal. Its text is its name; the sentence for the person is in the content. Nothing
/// of a refused file is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// It is empty.
    #[error("empty")]
    Empty,
    /// It is too large to read.
    #[error("too-large")]
    TooLarge,
    /// It is not text: a picture, a sound, a compressed file.
    #[error("not-text")]
    NotText,
    /// It is text of another format.
    #[error("other-kind")]
    OtherKind,
    /// It is of the right format, but cut or altered.
    #[error("damaged")]
    Damaged,
    /// It has too many entries.
    #[error("too-many")]
    TooMany,
    /// It has a text that is too long.
    #[error("too-long")]
    TooLong,
    /// It has a day or a time that does not exist or is too far away.
    #[error("no-such-day")]
    NoSuchDay,
    /// It has an event that ends before it begins.
    #[error("ends-early")]
    EndsEarly,
    /// It has something that is not an address.
    #[error("no-address")]
    NoAddress,
}

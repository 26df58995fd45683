//! Why a file was not read, or not written.

/// A refusal has a name, which is its text; what it says to a person stands in the content. Nothing
/// of what was refused is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// There is nothing in it.
    #[error("empty")]
    Empty,
    /// It is larger than what is read.
    #[error("too-large")]
    TooLarge,
    /// It is no text: a picture, a sound, a compressed file.
    #[error("not-text")]
    NotText,
    /// It is a text of another kind than the one that is read here.
    #[error("other-kind")]
    OtherKind,
    /// It is of the right kind, but it is cut or altered.
    #[error("damaged")]
    Damaged,
    /// It holds more entries than are read or written at once.
    #[error("too-many")]
    TooMany,
    /// A text in it is longer than what is written.
    #[error("too-long")]
    TooLong,
    /// A day or a time that does not exist, or lies too far away.
    #[error("no-such-day")]
    NoSuchDay,
    /// Something ends before it begins.
    #[error("ends-early")]
    EndsEarly,
    /// An address that is none.
    #[error("no-address")]
    NoAddress,
}

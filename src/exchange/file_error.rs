//! Defines why a file is refused.

/// Why a file was refused. Nothing of it is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FileError {
    /// It is empty.
    #[error("empty")]
    Empty,
    /// It is larger than any file of this app.
    #[error("too-large")]
    TooLarge,
    /// It is not a file of Passerelle.
    #[error("not-ours")]
    NotOurs,
    /// A newer version of the app wrote it.
    #[error("newer")]
    Newer,
    /// It holds one document twice, and nothing says which state to believe.
    #[error("twice")]
    Twice,
    /// It is a file of Passerelle, but cut or altered.
    #[error("damaged")]
    Damaged,
}

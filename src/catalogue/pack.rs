//! Defines language packs: what a journey says in one language, as one small file. Each journey has its own,
//! so that nobody loads the words of another.

use super::{Lang, Words};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

/// The words that all journeys share. Encoded with postcard, fetched beside the wasm.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pack {
    /// Its language.
    pub lang: Lang,
    /// The interface words.
    pub words: Words,
    /// The address of the lexicon's page, which marked words link to.
    pub lexicon: String,
    /// Where the notebook lives, under the base of the app.
    pub notebook: String,
}

/// Why a pack could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the language pack cannot be read")]
pub struct PackError;

/// Decodes a pack.
///
/// # Errors
/// [`PackError`] if the bytes are not a pack of this version of the app.
pub fn decode_pack<P: DeserializeOwned>(bytes: &[u8]) -> Result<P, PackError> {
    postcard::from_bytes(bytes).map_err(|_| PackError)
}

/// Encodes a pack.
///
/// # Errors
/// [`PackError`] never occurs for a pack that [`super::load`] made.
pub fn encode_pack<P: Serialize>(pack: &P) -> Result<Vec<u8>, PackError> {
    postcard::to_allocvec(pack).map_err(|_| PackError)
}

/// Declares the pack of a journey: the shared words, and its own content. It can be
/// borrowed as a [`Pack`] where only the shared words are needed.
macro_rules! packs {
    ($($(#[$doc:meta])* $name:ident { $($(#[$fdoc:meta])* $field:ident: $type:ty),+ $(,)? })+) => {
        $(
            $(#[$doc])*
            #[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
            pub struct $name {
                /// The words that all journeys share.
                pub common: $crate::catalogue::Pack,
                $($(#[$fdoc])* pub $field: $type),+
            }
            impl std::ops::Deref for $name {
                type Target = $crate::catalogue::Pack;
                fn deref(&self) -> &$crate::catalogue::Pack {
                    &self.common
                }
            }
            impl AsMut<$crate::catalogue::Pack> for $name {
                fn as_mut(&mut self) -> &mut $crate::catalogue::Pack {
                    &mut self.common
                }
            }
        )+
    };
}
pub(crate) use packs;

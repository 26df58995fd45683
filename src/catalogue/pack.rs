//! Language packs: what a journey says in one language, as one small file. Each journey has its own,
//! so that nobody loads the words of another.

use super::{Lang, Words};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

/// What every journey says. Encoded with postcard, fetched beside the wasm.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pack {
    /// Its language.
    pub lang: Lang,
    /// The interface words.
    pub words: Words,
    /// The address of the lexicon's page, to which marked words lead.
    pub lexicon: String,
    /// Where the notebook lives, under the base of the app.
    pub notebook: String,
}

/// Why a pack could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the language pack cannot be read")]
pub struct PackError;

/// The pack in these bytes.
///
/// # Errors
/// [`PackError`] when the bytes are not a pack of this version of the app.
pub fn decode_pack<P: DeserializeOwned>(bytes: &[u8]) -> Result<P, PackError> {
    postcard::from_bytes(bytes).map_err(|_| PackError)
}

/// A pack as bytes.
///
/// # Errors
/// [`PackError`] never occurs for a pack that [`super::load`] made.
pub fn encode_pack<P: Serialize>(pack: &P) -> Result<Vec<u8>, PackError> {
    postcard::to_allocvec(pack).map_err(|_| PackError)
}

/// Declares the pack of a journey: what every journey says, and what this one says beyond. It can be
/// lent wherever only the former is asked for.
macro_rules! packs {
    ($($(#[$doc:meta])* $name:ident { $($(#[$fdoc:meta])* $field:ident: $type:ty),+ $(,)? })+) => {
        $(
            $(#[$doc])*
            #[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
            pub struct $name {
                /// What every journey says.
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

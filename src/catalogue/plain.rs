//! The pack of a plain instrument: questions, its own words, and nothing that it needs a type of its own for.

use super::{Instrument, Pack, WordKey, Words};
use serde::{Deserialize, Serialize};

/// What the journey of a plain instrument says. `K` names the words that it alone has.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(bound = "")]
pub struct Plain<K: WordKey> {
    /// The words that all journeys share.
    pub common: Pack,
    /// The instrument, as the engine asks it.
    pub instrument: Instrument,
    /// Its own words.
    pub said: Words<K>,
    /// What pages say of it. The device does not need it: the pages are written already.
    #[serde(skip)]
    pub offer: Offer,
}

/// What pages and the notebook say of an instrument: `[offer]` in its file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Offer {
    /// What search engines, and the search, show.
    pub description: String,
    /// How long it is, on its card.
    pub facts: String,
    /// The title of a document without a title.
    pub untitled: String,
}

impl<K: WordKey> std::ops::Deref for Plain<K> {
    type Target = Pack;
    fn deref(&self) -> &Pack {
        &self.common
    }
}

impl<K: WordKey> AsMut<Pack> for Plain<K> {
    fn as_mut(&mut self) -> &mut Pack {
        &mut self.common
    }
}

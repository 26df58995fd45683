//! The language packs of one language, each under its own type.

use crate::catalogue::guides::Term;
use crate::catalogue::{Pack, PackError, encode_pack};
use serde::Serialize;
use std::any::{Any, TypeId};

/// The pack of a feature.
pub trait AnyPack: Any + Send + Sync {
    /// As bytes.
    ///
    /// # Errors
    /// [`PackError`] never occurs for a pack in memory.
    fn encode(&self) -> Result<Vec<u8>, PackError>;

    /// The same, with the words of the lexicon marked.
    fn marked(&self, terms: &[Term]) -> Box<dyn AnyPack>;

    /// Itself, to be asked for by its type.
    fn as_any(&self) -> &dyn Any;
}

/// What a pack says beyond what every journey says: how its sentences are marked.
pub trait Marking: Serialize + Clone + AsMut<Pack> + Send + Sync + 'static {
    /// Marks the words of the lexicon in sentences that are read, not in what is tapped (choices, tiles,
    /// buttons) nor in headings. A word is marked the first time that it comes on a screen.
    fn mark(&mut self, terms: &[Term]);
}

impl<P: Marking> AnyPack for P {
    fn encode(&self) -> Result<Vec<u8>, PackError> {
        encode_pack(self)
    }

    fn marked(&self, terms: &[Term]) -> Box<dyn AnyPack> {
        let mut marked = self.clone();
        marked.mark(terms);
        Box::new(marked)
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

/// The packs of one language.
#[derive(Default)]
pub struct Packs(Vec<(&'static str, TypeId, Box<dyn AnyPack>)>);

impl Packs {
    /// Adds the pack of a feature.
    pub fn add(&mut self, feature: &'static str, pack: Box<dyn AnyPack>) {
        let kind = pack.as_any().type_id();
        self.0.push((feature, kind, pack));
    }

    /// The pack of this type; none where no feature of the table has it.
    #[must_use]
    pub fn get<P: 'static>(&self) -> Option<&P> {
        let (.., pack) = self
            .0
            .iter()
            .find(|(_, kind, _)| *kind == TypeId::of::<P>())?;
        pack.as_any().downcast_ref()
    }

    /// The same packs with the words of the lexicon marked, as the journeys have them.
    #[must_use]
    pub fn marked(&self, terms: &[Term]) -> Self {
        let marked = self
            .0
            .iter()
            .map(|(feature, kind, pack)| (*feature, *kind, pack.marked(terms)));
        Self(marked.collect())
    }

    /// Each with the name of its feature.
    pub fn iter(&self) -> impl Iterator<Item = (&'static str, &dyn AnyPack)> {
        self.0
            .iter()
            .map(|(feature, _, pack)| (*feature, pack.as_ref()))
    }
}

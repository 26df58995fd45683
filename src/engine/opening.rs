//! Holds what a journey starts from: the address, the notebook, and what was done before the mount.

use super::nothing::Nothing;
use crate::catalogue::{Address, InstrumentId, Pack};
use crate::notebook::{Assessment, Body, Document, Packed, PackedBody, Stamp};
use crate::platform::StorageError;
use crate::platform::page::EarlyInput;
use crate::platform::repository::Listing;
use leptos::prelude::*;

/// What the address asked to open, and the result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Opening {
    /// Nothing; a document is created with the first answer.
    New,
    /// This document.
    Found(Box<Document>),
    /// A document that is not on this device.
    Missing,
    /// A document that could not be read, or a storage that does not open.
    Failed(StorageError),
}

/// What a journey starts from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Start {
    /// The base path of the app.
    pub base: String,
    /// The document, or why there is none.
    pub opening: Opening,
    /// Every document, for the journey that lists them; `None` before they are read.
    pub listing: Option<Result<Listing, StorageError>>,
    /// The stamps for the ids of a new document and its first state.
    pub stamps: [Stamp; 3],
    /// The fragment of the address.
    pub fragment: String,
    /// The degree that was tapped on the home page's staircase.
    pub degree: Option<String>,
    /// What was filled in before the mount.
    pub early: Vec<EarlyInput>,
    /// The viewpoint of the last assessment.
    pub viewpoint: Option<String>,
    /// The instrument of the page, if it names one.
    pub instrument: Option<InstrumentId>,
}

impl Start {
    /// Treats a document that answers another kind of instrument as missing, so that nothing is
    /// written into it by mistake.
    #[must_use]
    pub fn answering(mut self, is: impl Fn(InstrumentId) -> bool) -> Self {
        if let Opening::Found(document) = &self.opening {
            let instrument = document
                .assessment()
                .map(|assessment| assessment.instrument);
            if !instrument.is_some_and(is) {
                self.opening = Opening::Missing;
            }
        }
        self
    }

    /// Draws what there is to write in, or says why there is nothing to show, with a link to a new document:
    /// its address, and its text.
    #[must_use]
    pub fn open(
        self,
        pack: &'static Pack,
        address: Address,
        label: &'static str,
        draw: impl FnOnce(Self) -> AnyView,
    ) -> AnyView {
        match self.found(pack, address, label) {
            Ok(start) => draw(start),
            Err(nothing) => nothing,
        }
    }

    fn found(
        self,
        pack: &'static Pack,
        address: Address,
        label: &'static str,
    ) -> Result<Self, AnyView> {
        let error = match self.opening {
            Opening::New | Opening::Found(_) => return Ok(self),
            Opening::Missing => None,
            Opening::Failed(error) => Some(error),
        };
        Err(view! { <Nothing pack base=self.base address label error /> }.into_any())
    }

    /// Returns the document that the address named and whether it is on the disk, or a new one for
    /// this instrument, started by `fill`.
    #[must_use]
    pub fn document(
        self,
        instrument: InstrumentId,
        fill: impl FnOnce(&mut Assessment),
    ) -> (Document, bool) {
        if let Opening::Found(document) = self.opening {
            return (*document, true);
        }
        let [first, revision, subject] = self.stamps;
        let mut blank = Assessment::new(instrument, subject.id());
        fill(&mut blank);
        let body = Body::Assessment(blank);
        (Document::new(first, revision, String::new(), body), false)
    }

    /// Does the same for packed documents: one of another kind, or whose body cannot be
    /// read, is not opened.
    #[must_use]
    pub fn holding<T: PackedBody>(mut self) -> Self {
        if let Opening::Found(document) = &self.opening {
            let packed = document.packed();
            if packed.is_none_or(|packed| packed.kind() != T::KIND) {
                self.opening = Opening::Missing;
            } else if let Err(error) = document.open::<T>() {
                self.opening = Opening::Failed(error.into());
            }
        }
        self
    }

    /// Returns the document that the address named and whether it is on the disk, or a new one with this
    /// body.
    #[must_use]
    pub fn packed<T: PackedBody>(self, fresh: &T) -> (Document, bool) {
        if let Opening::Found(document) = self.opening {
            return (*document, true);
        }
        let [first, revision, _] = self.stamps;
        let body = Body::Packed(Packed::of(fresh));
        (Document::new(first, revision, String::new(), body), false)
    }

    /// Creates a start without anything known, for a first visit and the native run.
    #[must_use]
    pub fn blank(base: String) -> Self {
        Self {
            base,
            opening: Opening::New,
            listing: None,
            stamps: [Stamp { now: 0, random: 0 }; 3],
            fragment: String::new(),
            degree: None,
            early: Vec::new(),
            viewpoint: None,
            instrument: None,
        }
    }
}

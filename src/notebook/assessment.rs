//! Holds the answers to any instrument, as the engine writes them.

use super::{Entries, Id, Millis};
use crate::catalogue::{InstrumentId, SubjectKind, Viewpoint};
use serde::{Deserialize, Serialize};

/// The answers to an instrument, about a subject, from a viewpoint.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Assessment {
    /// Which instrument.
    pub instrument: InstrumentId,
    /// The id of the project or body that is assessed. "Refaire ce bilan" and another person's
    /// view of it share this id. Its name is the document's title.
    pub subject: Id,
    /// What kind of project or body it is.
    pub kind: Option<SubjectKind>,
    /// The place from which the person looks at the subject.
    pub viewpoint: Option<Viewpoint>,
    /// The choice made for each item, by item id.
    pub answers: Entries,
    /// The free note of each section, by note id.
    pub notes: Entries,
    /// The ids of the actions kept from the reading, in the order in which they were kept.
    pub kept: Vec<String>,
    /// When it arrived from another person, if it is not the owner's.
    pub received: Option<Millis>,
}

impl Assessment {
    /// Creates an assessment of a new subject, without answers.
    #[must_use]
    pub fn new(instrument: InstrumentId, subject: Id) -> Self {
        Self {
            instrument,
            subject,
            kind: None,
            viewpoint: None,
            answers: Entries::default(),
            notes: Entries::default(),
            kept: Vec::new(),
            received: None,
        }
    }

    /// Keeps an action, or stops keeping it.
    pub fn toggle_kept(&mut self, action: &str) {
        let before = self.kept.len();
        self.kept.retain(|kept| kept != action);
        if self.kept.len() == before {
            self.kept.push(action.to_owned());
        }
    }
}

//! Holds what the guides teach: roles, mission cards, portraits, the comparison, landmarks, examples, the
//! lexicon, resources. Only pages show it, so it is native only and not in the wasm.
//!
//! These types are the files of `content/<lang>` as editors write them. What types cannot express
//! (one source or one origin an entry, links that lead somewhere) is checked by [`super::load`].

mod cited;
mod comparison;
mod example;
mod lexicon;
mod mission;
mod resource;
mod role;
mod topic;

pub use cited::{Cited, Glance, GlanceKind, Part};
pub use comparison::{Advice, Cell, Comparison, Note, Row};
pub use example::{Example, Examples, Lesson, Stage};
pub use lexicon::{Lexicon, Term, TermKind};
pub use mission::{Mission, MissionPart, Next, NextPage};
pub use resource::{Change, Resource, ResourceKind, Resources, Since};
pub use role::{Portrait, Portraits, Role, RolePart, Roles};
pub use topic::{Entry, Landmarks, Topic};

use super::closed_lists::{MissionId, RoleId};

/// Everything that the guides teach, in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Guides {
    /// Every role, in the order of the closed list.
    pub roles: Vec<Role>,
    /// The people of the leaflet.
    pub portraits: Vec<Portrait>,
    /// Every mission card, in the order of the closed list.
    pub missions: Vec<Mission>,
    /// The comparison of actors.
    pub comparison: Comparison,
    /// The subjects of the landmarks beyond degrees and phases.
    pub topics: Vec<Topic>,
    /// The worked examples.
    pub examples: Vec<Example>,
    /// The lexicon, in the order of the file.
    pub terms: Vec<Term>,
    /// The resources.
    pub resources: Vec<Resource>,
    /// What has changed since the documents.
    pub since: Since,
}

impl Guides {
    /// Returns a role. Loading made sure that it is there.
    #[must_use]
    pub fn role(&self, id: RoleId) -> Option<&Role> {
        self.roles.iter().find(|role| role.id == id)
    }

    /// Returns a mission card. Loading made sure that it is there.
    #[must_use]
    pub fn mission(&self, id: MissionId) -> Option<&Mission> {
        self.missions.iter().find(|mission| mission.id == id)
    }
}

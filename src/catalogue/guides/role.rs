//! Defines the roles of those who take part, and the people that the leaflet portrays.

use super::cited::{Glance, Part, cited};
use crate::catalogue::closed_lists::closed_list;
use crate::catalogue::{MissionId, Origin, RoleId, SourceRef};
use serde::Deserialize;

/// The file `roles.toml`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Roles {
    /// Every role.
    pub role: Vec<Role>,
}

/// A role.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Role {
    /// Which one.
    pub id: RoleId,
    /// Its name.
    pub name: String,
    /// Its usual abbreviation.
    pub short: Option<String>,
    /// What it is, in a sentence or two.
    pub summary: String,
    /// The missions it takes part in.
    pub missions: Vec<MissionId>,
    /// Whom to ask first.
    pub ask: String,
    /// A sentence to say at a meeting.
    pub say: String,
    /// The conditions at a glance.
    #[serde(default)]
    pub glance: Vec<Glance>,
    /// The parts of its page.
    #[serde(default)]
    pub part: Vec<Part<RolePart>>,
    /// The source document that it follows.
    pub source: Option<SourceRef>,
    /// Who wrote it, if it follows no document.
    pub origin: Option<Origin>,
}

closed_list! {
    /// What a part of a role is about.
    RolePart {
        /// Who it is.
        Who = "who",
        /// What they do.
        Does = "does",
        /// Where.
        Places = "places",
        /// With which knowledge and skills.
        Skills = "skills",
        /// After which training.
        Training = "training",
        /// Under which conditions.
        Conditions = "conditions",
        /// What it brings.
        Brings = "brings",
        /// How it differs from similar roles.
        Not = "not",
    }
}

/// The file `portraits.toml`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Portraits {
    /// The people.
    pub portrait: Vec<Portrait>,
}

/// Someone whom the leaflet portrays.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Portrait {
    /// A name for links.
    pub id: String,
    /// The first name that the leaflet gives.
    pub name: String,
    /// The role.
    pub role: RoleId,
    /// Age and situation.
    pub line: String,
    /// The story, retold.
    pub text: Vec<String>,
    /// The document it follows.
    pub source: Option<SourceRef>,
    /// Or who wrote it.
    pub origin: Option<Origin>,
}

cited!(Role, Portrait);

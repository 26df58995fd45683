//! Defines the seven mission cards: what partner users do.

use super::cited::{Glance, Part, cited};
use crate::catalogue::closed_lists::closed_list;
use crate::catalogue::{MissionId, Origin, RoleId, SourceRef};
use serde::Deserialize;

/// A mission card: a file of `missions/`.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mission {
    /// Which one.
    pub id: MissionId,
    /// Its number in the guide.
    pub number: u8,
    /// Its name.
    pub name: String,
    /// What it is, in a sentence or two.
    pub summary: String,
    /// Who takes it on.
    pub roles: Vec<RoleId>,
    /// The conditions at a glance.
    #[serde(default)]
    pub glance: Vec<Glance>,
    /// The sections of the card, in its order.
    #[serde(default)]
    pub part: Vec<Part<MissionPart>>,
    /// The pages to go to next.
    #[serde(default)]
    pub next: Vec<Next>,
    /// The source document that it follows.
    pub source: Option<SourceRef>,
    /// Who wrote it, if it follows no document.
    pub origin: Option<Origin>,
}

closed_list! {
    /// The sections of a mission card (FICHES, every card).
    MissionPart {
        /// The need that it answers.
        Need = "need",
        /// What it is.
        Action = "action",
        /// What one does.
        Activities = "activities",
        /// Where.
        Places = "places",
        /// With whom.
        People = "people",
        /// After which training.
        Training = "training",
        /// Under which rules.
        Regulation = "regulation",
        /// Volunteer, paid, expenses.
        Involvement = "involvement",
        /// Knowledge and skills.
        Skills = "skills",
        /// Other criteria than skills.
        OtherCriteria = "other-criteria",
        /// Conditions to know.
        Conditions = "conditions",
        /// What to take care of.
        Caution = "caution",
        /// What it brings to the partner user.
        ValuePartner = "value-partner",
        /// What it brings to professionals.
        ValueProfessionals = "value-professionals",
        /// What it brings to those whom it serves.
        ValueBeneficiaries = "value-beneficiaries",
        /// What it brings to everyone.
        ValueAll = "value-all",
        /// A testimony.
        Testimony = "testimony",
        /// Further reading on the card.
        Further = "further",
    }
}

/// A page to go to from a card.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Next {
    /// The text of the link.
    pub text: String,
    /// The page.
    pub to: NextPage,
}

closed_list! {
    /// A page that a card leads to.
    NextPage {
        /// The contact plan.
        Contact = "contact",
        /// The lexicon.
        Lexicon = "lexicon",
        /// The roles.
        Roles = "roles",
        /// The resources.
        Resources = "resources",
    }
}

cited!(Mission);

//! What the contact plan says: whom to ask, what an invitation may be, what one can do together. The rules are
//! `notebook/contact_plan.rs`.

pub mod plan_words;

use crate::catalogue::closed_lists::closed_list;
use crate::catalogue::{Address, RoleId, Scale, Words};
use serde::{Deserialize, Serialize};
pub use plan_words::PlanWord;

closed_list! {
    /// The steps of the plan, each a page: those of the leaflet (FORMES), and all of it.
    PlanStep {
        /// Who is there.
        Identify = "identify",
        /// To meet.
        Contact = "contact",
        /// To do something together.
        Work = "work",
        /// All of it, to print and to hand on.
        Whole = "whole",
    }
}

impl PlanStep {
    /// Where its page lives.
    #[must_use]
    pub const fn address(self) -> Address {
        match self {
            Self::Identify => Address::new("rencontrer/", "meet/"),
            Self::Contact => Address::new("rencontrer/contacter/", "meet/contact/"),
            Self::Work => Address::new("rencontrer/travailler/", "meet/work/"),
            Self::Whole => Address::new("rencontrer/plan/", "meet/plan/"),
        }
    }
}

closed_list! {
    /// Where to ask who takes part (FORMES, step 1).
    PlaceToAsk {
        /// The officer in charge of relations with users.
        Officer = "officer",
        /// The quality department.
        Quality = "quality",
        /// The unit of therapeutic patient education (UTEP).
        EducationUnit = "education-unit",
        /// The Maison des usagers.
        UsersHouse = "users-house",
        /// Other associations.
        Associations = "associations",
        /// A map of what exists already.
        Map = "map",
        /// A survey of the forms of participation.
        Survey = "survey",
    }
}

closed_list! {
    /// Where the contact with a person stands. The order is that of the way.
    ContactStatus {
        /// Not yet.
        ToContact = "to-contact",
        /// Written to or called.
        Contacted = "contacted",
        /// A day is set.
        Appointment = "appointment",
        /// Met.
        Met = "met",
        /// Wants to take part.
        Willing = "willing",
        /// Not for now.
        NotNow = "not-now",
    }
}

closed_list! {
    /// The domains in which users take part; ours (the leaflet points to eFORAP for them).
    ParticipationDomain {
        /// Welcome and information.
        Welcome = "welcome",
        /// Care and pathways.
        Care = "care",
        /// Therapeutic patient education.
        Education = "education",
        /// Quality and safety.
        Quality = "quality",
        /// Rights and complaints.
        Rights = "rights",
        /// Training.
        Training = "training",
        /// Research.
        Research = "research",
        /// Ethics.
        Ethics = "ethics",
        /// The life of the institution.
        InstitutionLife = "institution-life",
        /// The territory.
        Territory = "territory",
    }
}

closed_list! {
    /// Through whom a person was found.
    FoundThrough {
        /// The officer in charge of relations with users.
        Officer = "officer",
        /// The quality department.
        Quality = "quality",
        /// The unit of therapeutic patient education.
        EducationUnit = "education-unit",
        /// The Maison des usagers.
        UsersHouse = "users-house",
        /// An association.
        Association = "association",
        /// The users' commission.
        Commission = "commission",
        /// A professional of a service.
        Professional = "professional",
        /// Another person of the list.
        Peer = "peer",
        /// Something else.
        Other = "other",
    }
}

closed_list! {
    /// The four pairs of what makes a contact fail or succeed (FORMES, step 2), by what succeeds.
    Posture {
        /// To invite, not to summon.
        Invite = "invite",
        /// Everyone on the same level.
        SameLevel = "same-level",
        /// Day and place chosen together.
        Together = "together",
        /// Open, exchanging.
        Open = "open",
    }
}

closed_list! {
    /// What became of a proposal.
    Outcome {
        /// It changed something.
        Changed = "changed",
        /// In part.
        Partly = "partly",
        /// It did not.
        Unchanged = "unchanged",
        /// Not decided yet.
        Pending = "pending",
    }
}

closed_list! {
    /// What was done with an invitation.
    Act {
        /// Its message was copied.
        Copied = "copied",
        /// It was opened in the mail program.
        Mail = "mail",
        /// It was opened as a text message.
        Sms = "sms",
        /// It was handed to another app.
        Shared = "shared",
        /// Its moments were put in a calendar.
        Calendar = "calendar",
        /// It was sent, as the person says.
        Sent = "sent",
    }
}

closed_list! {
    /// What a plan reaches on its way, in the order of the three steps.
    Milestone {
        /// Somebody was asked who takes part.
        Asked = "asked",
        /// Somebody is on the list.
        Listed = "listed",
        /// An invitation went out.
        Invited = "invited",
        /// A day is set.
        Appointed = "appointed",
        /// People met.
        Met = "met",
        /// What to do together is chosen.
        Chosen = "chosen",
        /// Who does what is said.
        Shared = "shared",
        /// Those who proposed something know what became of it.
        Closed = "closed",
    }
}

/// An entry of a list: what it is called, what is said of it, where it comes from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Said {
    /// Its id, the same in every language.
    pub id: String,
    /// What it is called.
    pub label: String,
    /// What is said of it; empty for nothing.
    pub text: String,
    /// "D'après : …", or empty where its list says it once.
    pub source: String,
}

/// A way to write an invitation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Template {
    /// Its id, the same in every language.
    pub id: String,
    /// What it is called.
    pub label: String,
    /// The subject of a mail.
    pub subject: String,
    /// Its words. `{project}` is what one wants to do together.
    pub text: String,
}

/// A pair of postures.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pair {
    /// Which one.
    pub id: Posture,
    /// What makes a contact fail.
    pub fails: String,
    /// What makes it succeed.
    pub succeeds: String,
    /// Why.
    pub why: String,
    /// What the person ticks, where the app cannot see it; empty where it can.
    pub tick: String,
}

/// What a worked example gives to a plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Start {
    /// The id of the example in the guides.
    pub id: String,
    /// Its title there.
    pub title: String,
    /// What one wants to do together.
    pub project: String,
    /// The degree of participation that it shows, by its id.
    pub degree: String,
    /// The roles that it needs.
    pub roles: Vec<RoleId>,
    /// The domains that it touches.
    pub domains: Vec<ParticipationDomain>,
    /// What was done, in order.
    pub tasks: Vec<String>,
}

/// Everything that the contact plan says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Planning {
    /// The title of the page.
    pub title: String,
    /// What it is for.
    pub lead: String,
    /// The short words.
    pub words: Words,
    /// The days of the week, from Monday.
    pub weekdays: Vec<String>,
    /// Whom to ask.
    pub places: Vec<Said>,
    /// Kinds of associations to look for.
    pub associations: Vec<Said>,
    /// Roles, as the catalogue calls them.
    pub roles: Vec<Said>,
    /// Domains of participation.
    pub domains: Vec<Said>,
    /// Where a contact stands.
    pub statuses: Vec<Said>,
    /// Through whom a person was found.
    pub found: Vec<Said>,
    /// The degrees of participation.
    pub degrees: Scale,
    /// Ways to write an invitation.
    pub templates: Vec<Template>,
    /// The four pairs of postures.
    pub pairs: Vec<Pair>,
    /// Where the pairs come from.
    pub pairs_source: String,
    /// What one can do together.
    pub ideas: Vec<Said>,
    /// Worked examples.
    pub starts: Vec<Start>,
    /// What became of a proposal.
    pub outcomes: Vec<Said>,
    /// What was done with an invitation.
    pub acts: Vec<Said>,
    /// What a plan reaches on its way.
    pub milestones: Vec<Said>,
    /// Where the hours of an appointment may be those of, by the names of time zones.
    pub zones: Vec<Said>,
    /// The address of the examples.
    pub examples_path: String,
    /// The address of the participation assessment.
    pub assessment_path: String,
}

/// The entry with this id in a list.
#[must_use]
pub fn said<'a>(list: &'a [Said], id: &str) -> Option<&'a Said> {
    list.iter().find(|said| said.id == id)
}

/// What the entry with this id is called; empty where there is none.
#[must_use]
pub fn label<'a>(list: &'a [Said], id: &str) -> &'a str {
    said(list, id).map_or("", |said| &said.label)
}

crate::catalogue::packs! {
    /// What the contact plan says.
    ContactPlanPack {
        /// Its lists, and the words around them.
        plan: Planning,
    }
}

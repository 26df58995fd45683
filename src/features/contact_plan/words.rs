//! Holds the content of the contact plan: whom to ask, templates of invitations, what to do together. Its rules are in
//! `rule.rs`.

pub mod plan_words;

use crate::catalogue::closed_lists::closed_list;
use crate::catalogue::{Address, RoleId, Scale, Words};
use crate::exchange::LineWords;
pub use plan_words::PlanWord;
use serde::{Deserialize, Serialize};

closed_list! {
    /// The steps of the plan, each a page: those of the leaflet (FORMES), and the whole plan.
    PlanStep {
        /// Identify who is active here.
        Identify = "identify",
        /// Meet them.
        Contact = "contact",
        /// Work together.
        Work = "work",
        /// The whole plan, to print and to hand on.
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
    /// The status of a contact, from the first to the last.
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
    /// The domains in which users take part. The list is Passerelle's own; the leaflet points to eFORAP.
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
    /// How a person was found.
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
        /// Invite instead of summoning.
        Invite = "invite",
        /// Meet on the same level.
        SameLevel = "same-level",
        /// Choose day and place together.
        Together = "together",
        /// Be open to exchange.
        Open = "open",
    }
}

closed_list! {
    /// The outcome of a proposal.
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
    /// What can be done with an invitation.
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
    /// A milestone of a plan, in the order of the three steps.
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
        /// The tasks are shared.
        Shared = "shared",
        /// Those who proposed something know the outcome.
        Closed = "closed",
    }
}

/// An entry of a list: its name, its text, its source.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Label {
    /// Its id, the same in every language.
    pub id: String,
    /// Its name.
    pub label: String,
    /// Its text; may be empty.
    pub text: String,
    /// "D'après : …", or empty if its list says it once.
    pub source: String,
}

/// A template of an invitation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Template {
    /// Its id, the same in every language.
    pub id: String,
    /// What it is called.
    pub label: String,
    /// The subject of a mail.
    pub subject: String,
    /// Its text. `{project}` is what people want to do together.
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
    /// What the person ticks if the app cannot check it; empty if it can.
    pub tick: String,
}

/// What a worked example gives to a plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Start {
    /// The id of the example in the guides.
    pub id: String,
    /// Its title there.
    pub title: String,
    /// The project that people want to do together.
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

/// The content of the contact plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Planning {
    /// The title of the page.
    pub title: String,
    /// What it is for.
    pub lead: String,
    /// The short words.
    pub words: Words<PlanWord>,
    /// The days of the week, from Monday.
    pub weekdays: Vec<String>,
    /// Whom to ask.
    pub places: Vec<Label>,
    /// Kinds of associations to look for.
    pub associations: Vec<Label>,
    /// Roles, as the catalogue calls them.
    pub roles: Vec<Label>,
    /// Domains of participation.
    pub domains: Vec<Label>,
    /// The statuses of a contact.
    pub statuses: Vec<Label>,
    /// Through whom a person was found.
    pub found: Vec<Label>,
    /// The degrees of participation.
    pub degrees: Scale,
    /// Ways to write an invitation.
    pub templates: Vec<Template>,
    /// The four pairs of postures.
    pub pairs: Vec<Pair>,
    /// The source of the pairs.
    pub pairs_source: String,
    /// Ideas for working together.
    pub ideas: Vec<Label>,
    /// Worked examples.
    pub starts: Vec<Start>,
    /// What became of a proposal.
    pub outcomes: Vec<Label>,
    /// What was done with an invitation.
    pub acts: Vec<Label>,
    /// The milestones of a plan.
    pub milestones: Vec<Label>,
    /// The places to choose a time zone from, by the names of their zones.
    pub zones: Vec<Label>,
    /// The words of every language by which pasted people are read.
    pub line_words: LineWords,
    /// Beginnings of words that sound like a summons, in every language.
    pub summons: Vec<String>,
    /// The address of the examples.
    pub examples_path: String,
    /// The address of the participation assessment.
    pub assessment_path: String,
}

/// Returns the entry with this id in a list.
#[must_use]
pub fn said<'a>(list: &'a [Label], id: &str) -> Option<&'a Label> {
    list.iter().find(|said| said.id == id)
}

/// Returns the name of the entry with this id; empty if there is none.
#[must_use]
pub fn label<'a>(list: &'a [Label], id: &str) -> &'a str {
    said(list, id).map_or("", |said| &said.label)
}

crate::catalogue::packs! {
    /// The pack of the contact plan.
    ContactPlanPack {
        /// Its lists, and the words around them.
        plan: Planning,
    }
}

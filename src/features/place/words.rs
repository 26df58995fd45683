//! Holds the content of the role explorer: its questions, and the words of its answers. The rule itself is in
//! `rule.rs`.

use crate::catalogue::closed_lists::closed_list;
use crate::catalogue::{MissionId, RoleId, Scale, Words};
use serde::{Deserialize, Serialize};

mod place_word;

pub use place_word::PlaceWord;

closed_list! {
    /// What the explorer asks, in order. Documents store the answers under these ids.
    Question {
        /// Lived experience: several answers.
        Experience = "experience",
        /// Membership of an association.
        Membership = "membership",
        /// What the person wishes to do: several answers.
        Wish = "wish",
        /// One to one, or in a group.
        Setting = "setting",
        /// Volunteer or paid.
        Pay = "pay",
        /// What the person has already: several answers.
        Have = "have",
        /// Whether the person would take a training course.
        Ready = "ready",
    }
}

impl Question {
    /// Returns whether it takes several answers.
    #[must_use]
    pub const fn is_many(self) -> bool {
        matches!(self, Self::Experience | Self::Wish | Self::Have)
    }
}

closed_list! {
    /// Lived experience of health.
    Experience {
        /// One's own.
        Own = "own",
        /// As a relative who cares.
        Relative = "relative",
        /// As a professional.
        Professional = "professional",
        /// None of these.
        Neither = "neither",
    }
}

closed_list! {
    /// Membership of an association.
    Membership {
        /// A member of one that is approved, at national or regional level.
        Approved = "approved",
        /// A member of another one.
        Other = "other",
        /// A member of one, without knowing whether it is approved.
        Unsure = "unsure",
        /// Not a member.
        Outside = "outside",
    }
}

closed_list! {
    /// What the person wishes to do.
    Wish {
        /// To support peers.
        Support = "support",
        /// To pass on what one learnt.
        PassOn = "pass-on",
        /// To improve the organisation of care.
        Improve = "improve",
        /// To defend rights.
        Rights = "rights",
        /// To do research.
        Research = "research",
        /// To take part in ethical reflection.
        Ethics = "ethics",
    }
}

closed_list! {
    /// The company that the person prefers.
    Setting {
        /// With one person at a time.
        OneToOne = "one-to-one",
        /// With a group.
        Group = "group",
        /// Either.
        Either = "either",
    }
}

closed_list! {
    /// The status that the person wishes.
    Pay {
        /// Volunteer.
        Volunteer = "volunteer",
        /// Paid.
        Paid = "paid",
        /// Either.
        Either = "either",
    }
}

closed_list! {
    /// What the person has already.
    Have {
        /// Forty hours of training in therapeutic patient education.
        Education = "education-40",
        /// Designated users' representative by the minister or the regional agency.
        Designation = "designation",
        /// The two-day basic training of users' representatives.
        Basic = "basic-training",
        /// A Master 2.
        Master = "master-2",
        /// The training of a peer health mediator.
        Mediator = "mediator-training",
        /// None of these.
        Nothing = "nothing",
    }
}

closed_list! {
    /// Whether one would take a training course.
    Ready {
        /// Yes, a long one too.
        Long = "long",
        /// Yes, a short one.
        Short = "short",
        /// Not for now.
        No = "no",
    }
}

closed_list! {
    /// The steps before a role, in the order of doing them.
    PlaceStep {
        /// To join an association.
        Join = "join",
        /// To join an approved association, or to check that one's own is.
        JoinApproved = "join-approved",
        /// To be designated.
        Designation = "designation",
        /// Two days of basic training.
        Basic = "basic-training",
        /// Forty hours of training.
        Education = "education-40",
        /// A Master 2.
        Master = "master-2",
        /// The training of a peer health mediator.
        Mediator = "mediator-training",
    }
}

closed_list! {
    /// Why a role does not match a person's answers. It is never a refusal.
    Apart {
        /// The role starts from an experience that the person did not name.
        Experience = "experience",
        /// It does other things than what the person wishes.
        Wish = "wish",
        /// It takes place in another company: in a group, or one to one.
        Setting = "setting",
        /// It has another status.
        Pay = "pay",
        /// It asks for a training course, or a longer one.
        Training = "training",
    }
}

closed_list! {
    /// Answers that do not go with the order that the guides give: a question to clear up.
    Unclear {
        /// Designated, and in no approved association.
        Association = "association",
        /// Trained as a representative, and not designated.
        Mandate = "mandate",
    }
}

closed_list! {
    /// Why a role matches a person's answers.
    Fit {
        /// The experience.
        Experience = "experience",
        /// The wish.
        Wish = "wish",
        /// One to one, or in a group.
        Setting = "setting",
        /// The status.
        Pay = "pay",
        /// The membership that it asks for.
        Membership = "membership",
        /// The training that it asks for.
        Training = "training",
    }
}

closed_list! {
    /// How far a role or a mission is.
    Standing {
        /// Open now.
        Open = "open",
        /// Open after some steps.
        After = "after",
        /// Further from what the person wishes.
        Further = "further",
    }
}

/// An entry of a closed list with its sentence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LabelFor<T> {
    /// Which entry.
    pub id: T,
    /// Its sentence.
    pub text: String,
}

/// A question of the explorer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Asked {
    /// Which question.
    pub id: Question,
    /// The question.
    pub text: String,
    /// Help beside it; may be empty.
    pub hint: String,
    /// Its answers.
    pub scale: Scale,
}

/// A role, as the explorer shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlaceRole {
    /// Which one.
    pub id: RoleId,
    /// Its name.
    pub name: String,
    /// What it is.
    pub summary: String,
    /// The address of its page, under the base of the app.
    pub path: String,
    /// The missions it takes part in.
    pub missions: Vec<MissionId>,
    /// The conditions at a glance, in the sentences of its page.
    pub know: Vec<String>,
    /// Whom to ask.
    pub ask: String,
    /// A sentence to say.
    pub say: String,
}

/// A mission, as the explorer shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlaceMission {
    /// Which one.
    pub id: MissionId,
    /// Its name.
    pub name: String,
    /// The address of its card, under the base of the app.
    pub path: String,
    /// The forms of involvement, in the words of its card; empty where it names none.
    pub forms: String,
}

/// A question to clear up, with the source of what makes it one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnclearSaid {
    /// Which answers.
    pub id: Unclear,
    /// The question.
    pub text: String,
    /// "D'après : …".
    pub source: String,
}

/// A step before a role, with its sentence and its source.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StepSaid {
    /// Which step.
    pub id: PlaceStep,
    /// The short form: "40 heures de formation".
    pub short: String,
    /// The sentence.
    pub text: String,
    /// "D'après : …".
    pub source: String,
}

/// The content of the explorer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// The title of the page.
    pub title: String,
    /// What it is for.
    pub lead: String,
    /// Its questions, in order.
    pub questions: Vec<Asked>,
    /// The steps that may come before a role.
    pub steps: Vec<StepSaid>,
    /// The reasons why a role does not match.
    pub apart: Vec<LabelFor<Apart>>,
    /// The questions to clear up.
    pub unclear: Vec<UnclearSaid>,
    /// The reasons why a role matches.
    pub fits: Vec<LabelFor<Fit>>,
    /// The roles.
    pub roles: Vec<PlaceRole>,
    /// The missions.
    pub missions: Vec<PlaceMission>,
    /// The address of the list of mission cards, under the base of the app.
    pub missions_path: String,
    /// The address of the comparison.
    pub compare_path: String,
    /// The short words.
    pub words: Words<PlaceWord>,
}

impl Place {
    /// Returns the words of a choice.
    #[must_use]
    pub fn label<'a>(&'a self, question: Question, choice: &'a str) -> &'a str {
        let asked = self.questions.iter().find(|asked| asked.id == question);
        asked.map_or("", |asked| asked.scale.label(choice))
    }

    /// Returns which roles take part in which missions.
    #[must_use]
    pub fn ties(&self) -> Vec<(RoleId, Vec<MissionId>)> {
        self.roles
            .iter()
            .map(|role| (role.id, role.missions.clone()))
            .collect()
    }
}

crate::catalogue::packs! {
    /// The pack of the role explorer.
    PlacePack {
        /// Its questions, and the words of its answers.
        place: Place,
    }
}

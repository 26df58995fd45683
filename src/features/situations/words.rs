//! Holds the situations to place on the scale of degrees: what happens, the clue, the answer, the reasons. The rules
//! of playing are in `rule.rs`.

use crate::catalogue::words::words;
use crate::catalogue::{DegreeId, Labelled, PhaseId, Scale, Words};
use serde::{Deserialize, Serialize};

/// A situation, with its answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Situation {
    /// Its id, the same in every language; the answers of the tab are kept under it.
    pub id: String,
    /// The phase of the project in which it happens.
    pub phase: PhaseId,
    /// The degree of what is really done.
    pub degree: DegreeId,
    /// What is announced, if that is more than what is done.
    pub announced: Option<Announced>,
    /// What happens.
    pub text: String,
    /// Where to look.
    pub clue: String,
    /// Why it is at this degree.
    pub why: String,
    /// What would help to climb one degree, or to stay at the highest.
    pub next: String,
}

/// A degree that is announced and not done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Announced {
    /// The degree announced.
    pub degree: DegreeId,
    /// Whether taking part changes nothing in the project. If it does, it is a gap and no alibi.
    pub is_alibi: bool,
}

impl Announced {
    /// Returns what is announced above what is done. From collaboration on, the users' views count, so
    /// something changes.
    #[must_use]
    pub fn above(degree: DegreeId, done: DegreeId) -> Self {
        Self {
            degree,
            is_alibi: done < DegreeId::Collaboration,
        }
    }
}

/// A degree, with the words that the situations use.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DegreeSaid {
    /// Which degree.
    pub id: DegreeId,
    /// Its name.
    pub name: String,
    /// What it means, in a short sentence.
    pub short: String,
    /// The form inside a sentence: "une consultation".
    pub noun: String,
}

words! {
    /// A short word of the situations, under `[words]` of `situations.toml`.
    SituationsWord {
        /// The question of who plays.
        Who = "who",
        /// What changes in a group.
        WhoHint = "who_hint",
        /// One person.
        Alone = "alone",
        /// Several people in front of one screen.
        Group = "group",
        /// The button that starts.
        Start = "start",
        /// The button that continues, on the first screen.
        Resume = "resume",
        /// The heading of the degrees.
        Degrees = "degrees",
        /// The link to the landmarks.
        Landmarks = "landmarks",
        /// The heading of the list.
        List = "list",
        /// What the list is for.
        ListHint = "list_hint",
        /// The fold of an answer in the list.
        ListAnswer = "list_answer",
        /// The position: `{n}`, `{total}`.
        Step = "step",
        /// How many answers were shown: `{n}`, `{total}`.
        Placed = "placed",
        /// How many answers were shown of the missed ones: `{n}`, `{total}`.
        Again = "again",
        /// The question of every situation.
        Question = "question",
        /// The fold of the clue.
        Clue = "clue",
        /// The question to a group.
        Votes = "votes",
        /// Its hint.
        VotesHint = "votes_hint",
        /// Adds a vote: `{degree}`.
        More = "more",
        /// Removes a vote: `{degree}`.
        Less = "less",
        /// Shows the answer.
        SeeWhy = "see_why",
        /// The answer is the same: `{noun}`.
        Same = "same",
        /// The answer is another one: `{noun}`.
        Other = "other",
        /// Nothing was chosen: `{noun}`.
        Unplaced = "unplaced",
        /// Several degrees share the most votes: `{noun}`.
        Shared = "shared",
        /// What was chosen: `{degree}`.
        Said = "said",
        /// What a group chose: `{degree}`.
        SaidGroup = "said_group",
        /// The heading of what helps to climb.
        Next = "next",
        /// The heading of what helps to stay, at the highest degree.
        Hold = "hold",
        /// The heading of what is announced.
        AnnouncedTitle = "announced_title",
        /// An alibi: `{announced}`, `{noun}`.
        Alibi = "alibi",
        /// A gap that is no alibi: `{announced}`, `{noun}`.
        Above = "above",
        /// The link to the word "alibi".
        AlibiLink = "alibi_link",
        /// The heading of the votes.
        Spread = "spread",
        /// No vote.
        NoHand = "no_hand",
        /// One vote.
        OneHand = "one_hand",
        /// Several votes: `{n}`.
        ManyHands = "many_hands",
        /// The heading of the question to discuss.
        Discuss = "discuss",
        /// The question to discuss, if the votes agree or there are none.
        DiscussOne = "discuss_one",
        /// The question to discuss, if the votes differ.
        DiscussApart = "discuss_apart",
        /// To the next situation.
        Following = "following",
        /// From the last one to the end.
        Last = "last",
        /// To the end before the last one.
        Stop = "stop",
        /// The heading of the end.
        End = "end",
        /// If none was placed right.
        EndNone = "end_none",
        /// If one was placed right: `{total}`.
        EndOne = "end_one",
        /// If several were placed right: `{n}`, `{total}`.
        EndSome = "end_some",
        /// If all were placed right: `{total}`.
        EndAll = "end_all",
        /// How to understand that.
        EndLead = "end_lead",
        /// If one is left.
        LeftOne = "left_one",
        /// If several are left: `{n}`.
        Left = "left",
        /// The button that continues with them.
        ResumeEnd = "resume_end",
        /// The heading of the confusions.
        Confused = "confused",
        /// A confusion that occurred more than once: `{is}`, `{said}`.
        Often = "often",
        /// A confusion that occurred once.
        Once = "once",
        /// The heading of the missed ones.
        Missed = "missed",
        /// Beside a missed one: `{is}`, `{said}`.
        MissedLine = "missed_line",
        /// The button that plays the missed ones again.
        Replay = "replay",
        /// The button that starts again.
        Restart = "restart",
    }
}

/// The content of the situations.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Situations {
    /// The title of the page.
    pub title: String,
    /// What it is for.
    pub lead: String,
    /// The four degrees, low to high.
    pub degrees: Vec<DegreeSaid>,
    /// The degrees as a scale to choose from.
    pub scale: Scale,
    /// The phases with their headings.
    pub phases: Vec<Labelled<PhaseId>>,
    /// The situations, in the order of the file.
    pub situations: Vec<Situation>,
    /// The address of the landmarks, under the base of the app.
    pub landmarks_path: String,
    /// The short words.
    pub words: Words<SituationsWord>,
}

impl Situations {
    /// Returns a degree. Loading made sure that all four are there.
    #[must_use]
    pub fn degree(&self, id: DegreeId) -> Option<&DegreeSaid> {
        self.degrees.iter().find(|degree| degree.id == id)
    }

    /// Returns the name of a degree.
    #[must_use]
    pub fn name(&self, id: DegreeId) -> &str {
        self.degree(id).map_or("", |degree| &degree.name)
    }

    /// Returns the form of a degree inside a sentence.
    #[must_use]
    pub fn noun(&self, id: DegreeId) -> &str {
        self.degree(id).map_or("", |degree| &degree.noun)
    }

    /// Returns the heading of a phase.
    #[must_use]
    pub fn phase(&self, id: PhaseId) -> &str {
        let phase = self.phases.iter().find(|phase| phase.id == id);
        phase.map_or("", |phase| &phase.label)
    }
}

crate::catalogue::packs! {
    /// What the situations say.
    SituationsPack {
        /// The situations, and the words around them.
        situations: Situations,
    }
}

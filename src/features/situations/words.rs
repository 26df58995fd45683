//! Situations to place on the scale of degrees: what happens, the clue, the answer and its reasons. The rules
//! of playing are `notebook/situations.rs`.

use crate::catalogue::words::short_words;
use crate::catalogue::{DegreeId, Labelled, PhaseId, Scale};
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
    /// What is announced, where that is more than what is done.
    pub announced: Option<Announced>,
    /// What happens.
    pub text: String,
    /// Where to look.
    pub clue: String,
    /// Why it stands at this degree.
    pub why: String,
    /// What would help to climb one degree, or to hold the highest.
    pub next: String,
}

/// A degree that is announced and not done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Announced {
    /// The degree announced.
    pub degree: DegreeId,
    /// Whether taking part changes nothing in the project. Otherwise it is a gap, and no alibi.
    pub is_alibi: bool,
}

impl Announced {
    /// What is announced above what is done. From collaboration on the users' views weigh, and so
    /// something changes.
    #[must_use]
    pub fn above(degree: DegreeId, done: DegreeId) -> Self {
        Self {
            degree,
            is_alibi: done < DegreeId::Collaboration,
        }
    }
}

/// A degree, as the situations speak of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DegreeSaid {
    /// Which degree.
    pub id: DegreeId,
    /// Its name.
    pub name: String,
    /// What it means, in a short sentence.
    pub short: String,
    /// Inside a sentence: "une consultation".
    pub noun: String,
}

short_words! {
    /// The short words of the situations, under `[words]` of `situations.toml`.
    SituationsWords {
        /// Who plays.
        who,
        /// What changes in a group.
        who_hint,
        /// One person.
        alone,
        /// Several, before one screen.
        group,
        /// Begins.
        start,
        /// Goes on, on the first screen.
        resume,
        /// The heading of the degrees.
        degrees,
        /// The link to the landmarks.
        landmarks,
        /// The heading of the list.
        list,
        /// What the list is for.
        list_hint,
        /// The fold of an answer in the list.
        list_answer,
        /// `{n}`, `{total}`.
        step,
        /// How many were seen: `{n}`, `{total}`.
        placed,
        /// The same among the missed ones that are played again.
        again,
        /// The question of every situation.
        question,
        /// The fold of the clue.
        clue,
        /// The question to a group.
        votes,
        /// Its hint.
        votes_hint,
        /// Adds a vote: `{degree}`.
        more,
        /// Takes a vote away: `{degree}`.
        less,
        /// Shows the answer.
        see_why,
        /// The answer is the same: `{noun}`.
        same,
        /// It is another one: `{noun}`.
        other,
        /// Nothing was chosen: `{noun}`.
        unplaced,
        /// Several degrees have most votes: `{noun}`.
        shared,
        /// What was chosen: `{degree}`.
        said,
        /// The same, by a group.
        said_group,
        /// The heading of what helps to climb.
        next,
        /// The same at the highest degree.
        hold,
        /// The heading of what is announced.
        announced_title,
        /// An alibi: `{announced}`, `{noun}`.
        alibi,
        /// A gap that is no alibi: `{announced}`, `{noun}`.
        above,
        /// The link to the word "alibi".
        alibi_link,
        /// The heading of the votes.
        spread,
        /// No vote.
        no_hand,
        /// One vote.
        one_hand,
        /// Several votes: `{n}`.
        many_hands,
        /// The heading of the question to discuss.
        discuss,
        /// That question, where the votes agree or there are none.
        discuss_one,
        /// That question, where they differ.
        discuss_apart,
        /// To the next situation.
        following,
        /// From the last one to the end.
        last,
        /// To the end before the last one.
        stop,
        /// The heading of the end.
        end,
        /// None placed as here.
        end_none,
        /// One: `{total}`.
        end_one,
        /// Several: `{n}`, `{total}`.
        end_some,
        /// All of them: `{total}`.
        end_all,
        /// How that is meant.
        end_lead,
        /// One is left.
        left_one,
        /// Several are left: `{n}`.
        left,
        /// Goes on with them.
        resume_end,
        /// The heading of the confusions.
        confused,
        /// A confusion that came more than once: `{is}`, `{said}`.
        often,
        /// One that came once.
        once,
        /// The heading of the missed ones.
        missed,
        /// Beside a missed one: `{is}`, `{said}`.
        missed_line,
        /// Plays the missed ones again.
        replay,
        /// Begins anew.
        restart,
    }
}

/// Everything that the situations say.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Situations {
    /// The title of the page.
    pub title: String,
    /// What it is for.
    pub lead: String,
    /// The four degrees, low to high.
    pub degrees: Vec<DegreeSaid>,
    /// The same, to choose from.
    pub scale: Scale,
    /// The phases, by their headings.
    pub phases: Vec<Labelled<PhaseId>>,
    /// The situations, in the order of the file.
    pub situations: Vec<Situation>,
    /// Where the landmarks are, under the base of the app.
    pub landmarks_path: String,
    /// The short words.
    pub words: SituationsWords,
}

impl Situations {
    /// A degree; loading made sure that all four are there.
    #[must_use]
    pub fn degree(&self, id: DegreeId) -> Option<&DegreeSaid> {
        self.degrees.iter().find(|degree| degree.id == id)
    }

    /// The name of a degree.
    #[must_use]
    pub fn name(&self, id: DegreeId) -> &str {
        self.degree(id).map_or("", |degree| &degree.name)
    }

    /// A degree inside a sentence.
    #[must_use]
    pub fn noun(&self, id: DegreeId) -> &str {
        self.degree(id).map_or("", |degree| &degree.noun)
    }

    /// The heading of a phase.
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

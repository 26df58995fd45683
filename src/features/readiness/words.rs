//! Holds the content of readiness, "Faire le point": what a person has for a mission, or a team for a partner. The rule
//! of the reading is in `rule.rs`.

use crate::catalogue::closed_lists::closed_list;
use crate::catalogue::{Instrument, InstrumentId};
use serde::{Deserialize, Serialize};

closed_list! {
    /// An answer to a statement.
    ReadinessAnswer {
        /// It holds already.
        Acquired = "acquired",
        /// It is under way.
        Underway = "underway",
        /// It is to be prepared.
        ToPrepare = "to-prepare",
        /// It does not concern this person.
        NotApplicable = "not-applicable",
    }
}

closed_list! {
    /// The theme of a statement; a partner's and a team's statements are compared by theme.
    Theme {
        /// Aims, meaning, roles.
        Purpose = "purpose",
        /// Time and documents.
        Time = "time",
        /// Someone to turn to.
        Referent = "referent",
        /// Status, pay, expenses, membership, designation.
        Status = "status",
        /// Training and skills.
        Training = "training",
        /// Attitude, distance, recovery.
        Posture = "posture",
        /// Confidentiality between those concerned.
        Confidentiality = "confidentiality",
        /// Feedback on the result.
        Loop = "loop",
    }
}

closed_list! {
    /// Who can change it: oneself, or others.
    Responsibility {
        /// The person, or the team, by themselves.
        Own = "self",
        /// The team, or its institution.
        Others = "team",
    }
}

/// A theme with its name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ThemeName {
    /// Which one.
    pub id: Theme,
    /// Its name.
    pub label: String,
}

/// A statement and the texts of its reading.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Statement {
    /// Stable id, as documents store it.
    pub id: String,
    /// What it is about.
    pub theme: Theme,
    /// Who can move it.
    pub hands: Responsibility,
    /// The statement in a few words.
    pub short: String,
    /// The text if it is a strength.
    pub strength: String,
    /// The help while it is missing.
    pub help: String,
    /// The question for a first meeting.
    pub question: String,
    /// "D'après : …".
    pub source: String,
}

/// The content of a readiness instrument beyond its questions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Readiness {
    /// Which one.
    pub instrument: InstrumentId,
    /// The mission, or the team.
    pub name: String,
    /// The address of the mission card, under the base of the app; empty for the team.
    pub card: String,
    /// Its statements, in order.
    pub statements: Vec<Statement>,
}

/// The short words of readiness, under `[words]` of `readiness.toml`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReadinessWords {
    /// The title of a mission's instrument: `{mission}`.
    pub heading: String,
    /// The title of the team's.
    pub team_heading: String,
    /// The name of the team, in the place of a mission's.
    pub team: String,
    /// The label of the field for a place or a team.
    pub place: String,
    /// Its hint.
    pub place_hint: String,
    /// How to answer.
    pub how: String,
    /// Beside a statement that one may leave out.
    pub optional: String,
    /// The heading of what depends on the person.
    pub own: String,
    /// What it asks.
    pub own_lead: String,
    /// The heading of what depends on the team.
    pub others: String,
    /// What it asks.
    pub others_lead: String,
    /// The heading of what depends on the team itself.
    pub team_own: String,
    /// What it asks.
    pub team_own_lead: String,
    /// The heading of what depends on the institution.
    pub team_others: String,
    /// What it asks.
    pub team_others_lead: String,
    /// The heading of the reading.
    pub reading: String,
    /// Strengths, in the summary of the reading: `{n}`.
    pub some_strengths: String,
    /// Points to prepare, in the summary.
    pub some_to_prepare: String,
    /// Points to discuss, in the summary.
    pub some_to_discuss: String,
    /// Nothing is answered.
    pub blank: String,
    /// Before the strengths.
    pub strengths: String,
    /// The same for the team.
    pub team_strengths: String,
    /// If there are none yet.
    pub no_strengths: String,
    /// Before what is to be prepared.
    pub to_prepare: String,
    /// If nothing is left to prepare.
    pub nothing_to_prepare: String,
    /// Before what is to be discussed.
    pub to_discuss: String,
    /// The same for the team: with its institution.
    pub team_to_discuss: String,
    /// Before the questions.
    pub questions: String,
    /// How to use them.
    pub questions_lead: String,
    /// Beside a point that is under way.
    pub underway: String,
    /// The button that keeps a point on the sheet.
    pub keep: String,
    /// The button that copies the questions.
    pub copy: String,
    /// Once they are copied.
    pub copied: String,
    /// If they could not be copied.
    pub not_copied: String,
    /// The heading of earlier answers.
    pub history: String,
    /// What it shows.
    pub history_lead: String,
    /// The label of the choice of an earlier one.
    pub history_choose: String,
    /// If nothing changed.
    pub history_same: String,
    /// What changed: `{short}`, `{from}`, `{to}`.
    pub moved: String,
    /// The word for no answer, in what changed.
    pub no_answer: String,
    /// The heading of the two-way view.
    pub two_way: String,
    /// What it is for, said to a partner.
    pub two_way_lead: String,
    /// What it is for, said to a team.
    pub team_two_way_lead: String,
    /// The label of the choice of the other side's answers.
    pub two_way_choose: String,
    /// The text before one is chosen.
    pub two_way_none: String,
    /// The partner's column.
    pub partner: String,
    /// Before what holds already.
    pub there: String,
    /// Before what is to be prepared.
    pub open: String,
    /// Before what has no answer.
    pub silent: String,
    /// If a side has nothing on a theme.
    pub nothing_said: String,
    /// What the partner has where something is open for the team.
    pub partner_brings: String,
    /// What the team has where something is open for the partner.
    pub team_brings: String,
    /// The heading of the agenda.
    pub agenda: String,
    /// How to use it.
    pub agenda_lead: String,
    /// Its first item.
    pub agenda_first: String,
    /// Its last item.
    pub agenda_last: String,
    /// If no theme is left.
    pub agenda_settled: String,
    /// Beside a theme that is open on both sides.
    pub talk_both: String,
    /// Beside a theme that is open on one side.
    pub talk_one: String,
    /// Beside a theme on which something is unknown.
    pub talk_unknown: String,
    /// Before the partner's questions.
    pub partner_asks: String,
    /// Before the team's questions.
    pub team_asks: String,
    /// The button that copies the agenda.
    pub agenda_copy: String,
    /// Once it is copied.
    pub agenda_copied: String,
    /// The heading of what can be done with the reading.
    pub share: String,
    /// What can be done with it.
    pub share_lead: String,
    /// The link to the mission card.
    pub read_card: String,
    /// Where to find help now; shown if a statement may hurt.
    pub help_now: String,
}

crate::catalogue::packs! {
    /// The pack of readiness, for every mission and the team.
    ReadinessPack {
        /// The questions, one instrument each, as the engine asks them.
        instruments: Vec<Instrument>,
        /// The content of their readings, in the same order.
        readings: Vec<Readiness>,
        /// The themes by which a partner's and a team's answers are compared.
        themes: Vec<ThemeName>,
        /// The short words.
        said: ReadinessWords,
    }
}

impl ReadinessPack {
    /// Returns an instrument and the content of its reading; `None` for an instrument of another kind.
    #[must_use]
    pub fn of(&self, id: InstrumentId) -> Option<(&Instrument, &Readiness)> {
        let instrument = self.instruments.iter().find(|one| one.id == id)?;
        let reading = self.readings.iter().find(|one| one.instrument == id)?;
        Some((instrument, reading))
    }
}

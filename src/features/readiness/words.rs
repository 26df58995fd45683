//! Holds the content of readiness, "Faire le point": what a person has for a mission, or a team for a partner. The rule
//! of the reading is in `rule.rs`.

use crate::catalogue::closed_lists::closed_list;
use crate::catalogue::words::words;
use crate::catalogue::{Instrument, InstrumentId, Words};
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

/// That a source asks for what a statement says: "ne s'applique pas" is then a question to clear up.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Compulsory {
    /// What the source asks for, and of whom.
    pub text: String,
    /// Statements of which one concerns the person, where it is asked of some only: of a researcher, say. None
    /// where it is asked of all.
    #[serde(default)]
    pub beside: Vec<String>,
}

/// That a source has other statements come first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Order {
    /// The statements that come first.
    pub after: Vec<String>,
    /// The question where one of them does not hold, though this one does.
    pub text: String,
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
    /// Whether a source asks for it.
    pub compulsory: Option<Compulsory>,
    /// Whether a source has something else come first.
    pub order: Option<Order>,
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

words! {
    /// A short word of readiness, under `[words]` of `readiness.toml`.
    ReadinessWord {
        /// The title of a mission's instrument: `{mission}`.
        Heading = "heading",
        /// The title of the team's.
        TeamHeading = "team_heading",
        /// The name of the team, in the place of a mission's.
        Team = "team",
        /// The label of the field for a place or a team.
        Place = "place",
        /// Its hint.
        PlaceHint = "place_hint",
        /// How to answer.
        How = "how",
        /// Beside a statement that one may leave out.
        Optional = "optional",
        /// The heading of what depends on the person.
        Own = "own",
        /// What it asks.
        OwnLead = "own_lead",
        /// The heading of what depends on the team.
        Others = "others",
        /// What it asks.
        OthersLead = "others_lead",
        /// The heading of what depends on the team itself.
        TeamOwn = "team_own",
        /// What it asks.
        TeamOwnLead = "team_own_lead",
        /// The heading of what depends on the institution.
        TeamOthers = "team_others",
        /// What it asks.
        TeamOthersLead = "team_others_lead",
        /// The heading of the reading.
        Reading = "reading",
        /// Strengths, in the summary of the reading: `{n}`.
        SomeStrengths = "some_strengths",
        /// Points to prepare, in the summary.
        SomeToPrepare = "some_to_prepare",
        /// Points to discuss, in the summary.
        SomeToDiscuss = "some_to_discuss",
        /// Answers to clear up, in the summary.
        SomeToClearUp = "some_to_clear_up",
        /// Nothing is answered.
        Blank = "blank",
        /// Before the strengths.
        Strengths = "strengths",
        /// The same for the team.
        TeamStrengths = "team_strengths",
        /// If there are none yet.
        NoStrengths = "no_strengths",
        /// Before what is to be prepared.
        ToPrepare = "to_prepare",
        /// If nothing is left to prepare.
        NothingToPrepare = "nothing_to_prepare",
        /// Before what is to be discussed.
        ToDiscuss = "to_discuss",
        /// The same for the team: with its institution.
        TeamToDiscuss = "team_to_discuss",
        /// Before the answers that the sources make one ask about.
        ClearUp = "clear_up",
        /// Why they stand there.
        ClearUpLead = "clear_up_lead",
        /// Before what is compulsory and was set aside.
        SetAside = "set_aside",
        /// Before the questions.
        Questions = "questions",
        /// How to use them.
        QuestionsLead = "questions_lead",
        /// Beside a point that is under way.
        Underway = "underway",
        /// The button that keeps a point on the sheet.
        Keep = "keep",
        /// The button that copies the questions.
        Copy = "copy",
        /// Once they are copied.
        Copied = "copied",
        /// If they could not be copied.
        NotCopied = "not_copied",
        /// The heading of earlier answers.
        History = "history",
        /// What it shows.
        HistoryLead = "history_lead",
        /// The label of the choice of an earlier one.
        HistoryChoose = "history_choose",
        /// If nothing changed.
        HistorySame = "history_same",
        /// What changed: `{short}`, `{from}`, `{to}`.
        Moved = "moved",
        /// The word for no answer, in what changed.
        NoAnswer = "no_answer",
        /// The heading of the two-way view.
        TwoWay = "two_way",
        /// What it is for, said to a partner.
        TwoWayLead = "two_way_lead",
        /// What it is for, said to a team.
        TeamTwoWayLead = "team_two_way_lead",
        /// The label of the choice of the other side's answers.
        TwoWayChoose = "two_way_choose",
        /// The text before one is chosen.
        TwoWayNone = "two_way_none",
        /// The partner's column.
        Partner = "partner",
        /// Before what holds already.
        There = "there",
        /// Before what is to be prepared.
        Open = "open",
        /// Before what has no answer.
        Silent = "silent",
        /// If a side has nothing on a theme.
        NothingSaid = "nothing_said",
        /// What the partner has where something is open for the team.
        PartnerBrings = "partner_brings",
        /// What the team has where something is open for the partner.
        TeamBrings = "team_brings",
        /// The heading of the agenda.
        Agenda = "agenda",
        /// How to use it.
        AgendaLead = "agenda_lead",
        /// Its first item.
        AgendaFirst = "agenda_first",
        /// Its last item.
        AgendaLast = "agenda_last",
        /// If no theme is left.
        AgendaSettled = "agenda_settled",
        /// Beside a theme that is open on both sides.
        TalkBoth = "talk_both",
        /// Beside a theme that is open on one side.
        TalkOne = "talk_one",
        /// Beside a theme on which something is unknown.
        TalkUnknown = "talk_unknown",
        /// Before the partner's questions.
        PartnerAsks = "partner_asks",
        /// Before the team's questions.
        TeamAsks = "team_asks",
        /// The button that copies the agenda.
        AgendaCopy = "agenda_copy",
        /// Once it is copied.
        AgendaCopied = "agenda_copied",
        /// The heading of what can be done with the reading.
        Share = "share",
        /// What can be done with it.
        ShareLead = "share_lead",
        /// The link to the mission card.
        ReadCard = "read_card",
        /// Where to find help now; shown if a statement may hurt.
        HelpNow = "help_now",
    }
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
        said: Words<ReadinessWord>,
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

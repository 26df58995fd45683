//! The two-way view: a partner's and a team's answers beside each other, theme by theme; what each can bring
//! to the other; in which order to speak of it at a first meeting (design §4.3). Never a total, never who is
//! ahead. A statement without an answer is something to find out: it never counts as a no.

use crate::notebook::Entries;
use crate::features::readiness::rule::{Point, answer_to};
use crate::features::readiness::words::{ReadinessAnswer, Statement, Theme};

/// What one side says of a theme. Statements are named by their place in the instrument.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Side {
    /// What is there.
    pub there: Vec<usize>,
    /// What is to be prepared, or on its way.
    pub open: Vec<Point>,
    /// What has no answer.
    pub silent: Vec<usize>,
}

impl Side {
    /// Whether it says anything, or could.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.there.is_empty() && self.open.is_empty() && self.silent.is_empty()
    }
}

/// How soon a theme is spoken of at a first meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Talk {
    /// Something is open on both sides.
    Both,
    /// On one side.
    One,
    /// Nothing is open, something has no answer.
    Unknown,
    /// Nothing is left to say.
    Settled,
}

/// A theme, in both views.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shared {
    /// Which theme.
    pub theme: Theme,
    /// What the partner says.
    pub partner: Side,
    /// What the team says.
    pub team: Side,
}

impl Shared {
    /// What the partner has where something is open for the team.
    #[must_use]
    pub fn partner_brings(&self) -> &[usize] {
        brings(&self.partner, &self.team)
    }

    /// What the team has where something is open for the partner.
    #[must_use]
    pub fn team_brings(&self) -> &[usize] {
        brings(&self.team, &self.partner)
    }

    /// How soon to speak of it.
    #[must_use]
    pub fn talk(&self) -> Talk {
        let silent = !self.partner.silent.is_empty() || !self.team.silent.is_empty();
        match (self.partner.open.is_empty(), self.team.open.is_empty()) {
            (false, false) => Talk::Both,
            (true, true) if silent => Talk::Unknown,
            (true, true) => Talk::Settled,
            _ => Talk::One,
        }
    }
}

fn brings<'a>(one: &'a Side, other: &Side) -> &'a [usize] {
    if other.open.is_empty() {
        return &[];
    }
    &one.there
}

/// Both views, theme by theme, in the order of the closed list. A theme of which neither instrument has a
/// statement that applies is left out.
#[must_use]
pub fn two_way(partner: (&[Statement], &Entries), team: (&[Statement], &Entries)) -> Vec<Shared> {
    let themes = Theme::ALL.iter().map(|theme| Shared {
        theme: *theme,
        partner: side(*theme, partner),
        team: side(*theme, team),
    });
    themes
        .filter(|shared| !shared.partner.is_empty() || !shared.team.is_empty())
        .collect()
}

fn side(theme: Theme, (statements, answers): (&[Statement], &Entries)) -> Side {
    let mut side = Side::default();
    for (place, statement) in statements.iter().enumerate() {
        if statement.theme != theme {
            continue;
        }
        let point = |is_underway| Point { place, is_underway };
        match answer_to(answers, statement) {
            Some(ReadinessAnswer::Acquired) => side.there.push(place),
            Some(ReadinessAnswer::Underway) => side.open.push(point(true)),
            Some(ReadinessAnswer::ToPrepare) => side.open.push(point(false)),
            Some(ReadinessAnswer::NotApplicable) => {}
            None => side.silent.push(place),
        }
    }
    // What is to be begun first; a stable sort keeps the order of the instrument within each.
    side.open.sort_by_key(|point| point.is_underway);
    side
}

/// The themes to speak of: what is open on both sides first, then on one, then what is not known.
#[must_use]
pub fn agenda(shared: &[Shared]) -> Vec<&Shared> {
    let mut themes: Vec<&Shared> = shared
        .iter()
        .filter(|shared| shared.talk() != Talk::Settled)
        .collect();
    themes.sort_by_key(|shared| shared.talk());
    themes
}

/// Whose questions one side brings to a theme: at most two of what is open; where nothing is open for either,
/// one of what has no answer.
#[must_use]
pub fn questions(side: &Side, talk: Talk) -> Vec<usize> {
    let open = side.open.iter().map(|point| point.place);
    match talk {
        Talk::Unknown => side.silent.iter().take(1).copied().collect(),
        _ => open.take(2).collect(),
    }
}

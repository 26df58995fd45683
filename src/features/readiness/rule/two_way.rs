//! Compares a partner's answers with a team's, theme by theme: what each can bring to the other, and in
//! which order to talk about it at a first meeting. There is no total, and nobody is
//! ahead. A statement without an answer is something to find out; it never counts as a no.

use crate::features::readiness::rule::{Point, answer_to};
use crate::features::readiness::words::{ReadinessAnswer, Statement, Theme};
use crate::notebook::{Entries, sort_by_rank};

/// One side's answers on a theme. A statement is named by its index in the instrument.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Side {
    /// Statements that hold already.
    pub there: Vec<usize>,
    /// Statements to prepare, or under way.
    pub open: Vec<Point>,
    /// Statements without an answer.
    pub silent: Vec<usize>,
}

impl Side {
    /// Returns whether this side has no statement on the theme.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.there.is_empty() && self.open.is_empty() && self.silent.is_empty()
    }
}

/// The priority of a theme at a first meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Talk {
    /// Something is open on both sides.
    Both,
    /// Something is open on one side.
    One,
    /// Nothing is open, but something has no answer.
    Unknown,
    /// Nothing is left to talk about.
    Settled,
}

/// A theme, in both views.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shared {
    /// Which theme.
    pub theme: Theme,
    /// The partner's answers.
    pub partner: Side,
    /// The team's answers.
    pub team: Side,
}

impl Shared {
    /// Returns what the partner has where something is open for the team.
    #[must_use]
    pub fn partner_brings(&self) -> &[usize] {
        brings(&self.partner, &self.team)
    }

    /// Returns what the team has where something is open for the partner.
    #[must_use]
    pub fn team_brings(&self) -> &[usize] {
        brings(&self.team, &self.partner)
    }

    /// Returns the priority of the theme.
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

/// Pairs both sides by theme, in the order of the closed list. A theme for which neither side has an
/// applicable statement is left out.
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
    sort_by_rank(&mut side.open, |point| (u64::from(point.is_underway), 0));
    side
}

/// Returns the themes to talk about: first those open on both sides, then on one, then the unknown ones.
#[must_use]
pub fn agenda(shared: &[Shared]) -> Vec<&Shared> {
    let mut themes: Vec<&Shared> = shared
        .iter()
        .filter(|shared| shared.talk() != Talk::Settled)
        .collect();
    sort_by_rank(&mut themes, |shared| (shared.talk() as u64, 0));
    themes
}

/// Returns the statements whose questions one side brings: at most two that are open; if nothing is open on
/// either side, one without an answer.
#[must_use]
pub fn questions(side: &Side, talk: Talk) -> Vec<usize> {
    let open = side.open.iter().map(|point| point.place);
    match talk {
        Talk::Unknown => side.silent.iter().take(1).copied().collect(),
        _ => open.take(2).collect(),
    }
}

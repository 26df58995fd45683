//! Holds the rules of placing situations: what was chosen, seen and missed, and what comes next.
//! Nothing is kept on the device; the tab remembers what [`Quiz::write`] gives.
//!
//! A situation counts as missed once its answer was shown and differed, until the right degree is chosen.
//! Playing it again clears the choice, but it still counts as missed.

use crate::catalogue::DegreeId;
use crate::features::situations::words::Situation;

/// The most votes for a degree; more people do not fit in front of one screen.
pub const MOST_VOTES: u16 = 999;

/// The answers given for one situation.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Response {
    /// The degree chosen; for a group, the one with the most votes.
    pub said: Option<DegreeId>,
    /// The votes of a group for each degree, low to high.
    pub votes: [u16; 4],
    /// Whether the answer is shown.
    pub shown: bool,
    /// The wrong degree that was chosen, if the situation was missed.
    pub missed: Option<DegreeId>,
}

/// The outcome of one situation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Its answer is not shown.
    Open,
    /// Placed at the same degree as the answer.
    Same,
    /// Placed at another degree.
    Other(DegreeId),
    /// Several degrees share the most votes.
    Shared,
    /// Shown without a choice.
    Unplaced,
}

/// One degree taken for another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Confusion {
    /// The degree of the answer.
    pub is: DegreeId,
    /// The degree that was chosen.
    pub said: DegreeId,
    /// How often.
    pub times: usize,
}

/// A game: who plays, the answers given, and which situations are played. A situation is named by its index
/// in the file, from 0.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Quiz {
    /// Whether a group plays.
    pub group: bool,
    given: Vec<Response>,
    /// The missed ones that are played again, in order; empty for all.
    again: Vec<usize>,
}

impl Quiz {
    /// Creates a game of this many situations.
    #[must_use]
    pub fn new(total: usize) -> Self {
        Self {
            group: false,
            given: vec![Response::default(); total],
            again: Vec::new(),
        }
    }

    /// Returns the number of situations.
    #[must_use]
    pub fn total(&self) -> usize {
        self.given.len()
    }

    /// Returns the answers given for one situation.
    #[must_use]
    pub fn given(&self, place: usize) -> Response {
        self.given.get(place).cloned().unwrap_or_default()
    }

    /// Returns whether any answer was given.
    #[must_use]
    pub fn is_begun(&self) -> bool {
        self.given.iter().any(|given| *given != Response::default())
    }

    /// Chooses a degree, or clears the choice. The answer is hidden again.
    pub fn choose(&mut self, place: usize, said: Option<DegreeId>) {
        if let Some(given) = self.given.get_mut(place) {
            given.said = said;
            given.votes = [0; 4];
            given.shown = false;
        }
    }

    /// Adds or removes one vote for a degree.
    pub fn vote(&mut self, place: usize, degree: DegreeId, more: bool) {
        let Some(given) = self.given.get_mut(place) else {
            return;
        };
        let counted = given.votes.iter_mut().zip(DegreeId::ALL);
        for (votes, _) in counted.filter(|(_, id)| **id == degree) {
            *votes = if more {
                votes.saturating_add(1).min(MOST_VOTES)
            } else {
                votes.saturating_sub(1)
            };
        }
        given.said = leader(given.votes);
        given.shown = false;
    }

    /// Shows the answer of a situation.
    pub fn show(&mut self, situations: &[Situation], place: usize) {
        let (Some(given), Some(situation)) = (self.given.get_mut(place), situations.get(place))
        else {
            return;
        };
        given.shown = true;
        // Without a choice nothing is missed, and an earlier miss stays.
        if let Some(said) = given.said {
            given.missed = (said != situation.degree).then_some(said);
        }
    }

    /// Returns the outcome of a situation.
    #[must_use]
    pub fn outcome(&self, situations: &[Situation], place: usize) -> Outcome {
        let (Some(given), Some(situation)) = (self.given.get(place), situations.get(place)) else {
            return Outcome::Open;
        };
        match given.said {
            _ if !given.shown => Outcome::Open,
            Some(said) if said == situation.degree => Outcome::Same,
            Some(said) => Outcome::Other(said),
            None if given.votes.iter().any(|votes| *votes > 0) => Outcome::Shared,
            None => Outcome::Unplaced,
        }
    }

    /// Counts the situations placed at the right degree.
    #[must_use]
    pub fn same(&self, situations: &[Situation]) -> usize {
        let places = 0..self.total();
        places
            .filter(|place| self.outcome(situations, *place) == Outcome::Same)
            .count()
    }

    /// Counts the answers that were shown.
    #[must_use]
    pub fn seen(&self) -> usize {
        let seen = |given: &&Response| given.shown || given.missed.is_some();
        self.given.iter().filter(seen).count()
    }

    /// Returns the missed situations, in order.
    #[must_use]
    pub fn missed(&self) -> Vec<usize> {
        let places = self.given.iter().zip(0..);
        places
            .filter(|(given, _)| given.missed.is_some())
            .map(|(_, place)| place)
            .collect()
    }

    /// Returns which degree was taken for which, the most frequent first.
    #[must_use]
    pub fn confusions(&self, situations: &[Situation]) -> Vec<Confusion> {
        let mut found: Vec<Confusion> = Vec::new();
        for (given, situation) in self.given.iter().zip(situations) {
            let Some(said) = given.missed else { continue };
            let is = situation.degree;
            match found.iter_mut().find(|c| c.is == is && c.said == said) {
                Some(confusion) => confusion.times += 1,
                None => found.push(Confusion { is, said, times: 1 }),
            }
        }
        found.sort_by_key(|confusion| std::cmp::Reverse(confusion.times));
        found
    }

    /// Returns whether the missed situations are being played again.
    #[must_use]
    pub fn is_again(&self) -> bool {
        !self.again.is_empty()
    }

    /// Returns the situations of the current round, in order.
    #[must_use]
    pub fn round(&self) -> Vec<usize> {
        if self.again.is_empty() {
            (0..self.total()).collect()
        } else {
            self.again.clone()
        }
    }

    /// Returns the situations before and after one in the current round.
    #[must_use]
    pub fn around(&self, place: usize) -> (Option<usize>, Option<usize>) {
        let round = self.round();
        let before = round.iter().rev().find(|other| **other < place);
        let after = round.iter().find(|other| **other > place);
        (before.copied(), after.copied())
    }

    /// Returns the first situation whose answer is not shown, in the current round or else among all.
    #[must_use]
    pub fn open(&self) -> Option<usize> {
        self.open_of(self.round())
            .or_else(|| self.open_of((0..self.total()).collect()))
    }

    /// Continues with all situations once the missed ones were played again.
    pub fn resume(&mut self) {
        if self.open_of(self.round()).is_none() {
            self.again.clear();
        }
    }

    fn open_of(&self, places: Vec<usize>) -> Option<usize> {
        let is_open = |place: &usize| self.given.get(*place).is_some_and(|given| !given.shown);
        places.into_iter().find(is_open)
    }

    /// Starts a round of the missed situations and clears their choices only.
    pub fn replay(&mut self) {
        self.again = self.missed();
        for place in &self.again {
            if let Some(given) = self.given.get_mut(*place) {
                *given = Response {
                    missed: given.missed,
                    ..Response::default()
                };
            }
        }
    }

    /// Starts a new game with the same players.
    pub fn restart(&mut self) {
        *self = Self {
            group: self.group,
            ..Self::new(self.total())
        };
    }

    /// Writes the game as lines of text, for the tab.
    #[must_use]
    pub fn write(&self, situations: &[Situation]) -> String {
        let mut lines = Vec::new();
        if self.group {
            lines.push("group".to_owned());
        }
        for ((given, situation), place) in self.given.iter().zip(situations).zip(0..) {
            let is_again = self.again.contains(&place);
            if *given == Response::default() && !is_again {
                continue;
            }
            let degree = |id: Option<DegreeId>| id.map_or("", DegreeId::id).to_owned();
            let mark = |is: bool| if is { "1" } else { "" }.to_owned();
            let mut parts = vec![
                situation.id.clone(),
                degree(given.said),
                degree(given.missed),
                mark(given.shown),
                mark(is_again),
            ];
            parts.extend(given.votes.iter().map(u16::to_string));
            lines.push(parts.join("|"));
        }
        lines.join("\n")
    }

    /// Reads the game that [`Quiz::write`] wrote. Unknown parts are skipped.
    #[must_use]
    pub fn read(situations: &[Situation], text: &str) -> Self {
        let mut play = Self::new(situations.len());
        for line in text.lines() {
            play.group |= line == "group";
            let parts: Vec<&str> = line.split('|').collect();
            let [id, said, missed, shown, again, votes @ ..] = parts.as_slice() else {
                continue;
            };
            let Some(place) = situations.iter().position(|one| one.id == *id) else {
                continue;
            };
            let Some(given) = play.given.get_mut(place) else {
                continue;
            };
            given.said = DegreeId::from_id(said);
            given.missed = DegreeId::from_id(missed);
            given.shown = *shown == "1";
            for (count, text) in given.votes.iter_mut().zip(votes) {
                *count = text.parse().unwrap_or(0).min(MOST_VOTES);
            }
            if *again == "1" && !play.again.contains(&place) {
                play.again.push(place);
            }
        }
        play.again.sort_unstable();
        play
    }
}

/// Returns the degree with the most votes, if there is only one.
fn leader(votes: [u16; 4]) -> Option<DegreeId> {
    let most = votes.iter().copied().max().filter(|most| *most > 0)?;
    let mut leaders = DegreeId::ALL
        .iter()
        .zip(votes)
        .filter(|(_, votes)| *votes == most);
    let (leader, _) = leaders.next()?;
    leaders.next().is_none().then_some(*leader)
}

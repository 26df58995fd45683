//! Holds the rule of readiness: from answers to four lists, and what in them a source makes one ask about. There is no total and no judgement. A statement
//! without an answer is in none of the lists: it never counts as a no.

pub mod two_way;

use crate::features::readiness::words::{ReadinessAnswer, Responsibility, Statement};
use crate::notebook::{Entries, sort_by_rank};

/// The reading of the answers. A statement is named by its index in the instrument.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReadinessReading {
    /// Statements that hold already.
    pub strengths: Vec<usize>,
    /// What the person can prepare: first what is not begun, then what is under way.
    pub to_prepare: Vec<Point>,
    /// What depends on others, in the same order.
    pub to_discuss: Vec<Point>,
    /// Statements whose questions to ask at a first meeting.
    pub questions: Vec<usize>,
    /// Answers that say something else than the sources, in the order of the statements.
    pub to_clear_up: Vec<Doubt>,
    /// How many statements have no answer.
    pub unanswered: usize,
}

/// An answer to clear up. It is a question, never a correction: the person may know better.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// "Ne s'applique pas" on what a source asks for: the index of the statement.
    SetAside(usize),
    /// This holds, and what a source has come first does not: the index of the statement.
    OutOfOrder(usize),
}

/// A statement that does not hold yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Point {
    /// Its index in the instrument.
    pub place: usize,
    /// Whether it is under way.
    pub is_underway: bool,
}

impl ReadinessReading {
    /// Returns whether any statement has an answer; "ne s'applique pas" counts.
    #[must_use]
    pub fn is_started(&self, statements: usize) -> bool {
        self.unanswered < statements
    }
}

/// Returns the answer to a statement.
#[must_use]
pub fn answer_to(answers: &Entries, statement: &Statement) -> Option<ReadinessAnswer> {
    ReadinessAnswer::from_id(answers.get(&statement.id)?)
}

/// Reads the answers. The questions for a first meeting are those of statements that do not hold yet; if all
/// hold, those of what depends on others.
#[must_use]
pub fn read(statements: &[Statement], answers: &Entries) -> ReadinessReading {
    let mut reading = ReadinessReading::default();
    for (place, statement) in statements.iter().enumerate() {
        let list = match statement.hands {
            Responsibility::Own => &mut reading.to_prepare,
            Responsibility::Others => &mut reading.to_discuss,
        };
        let point = |is_underway| Point { place, is_underway };
        match answer_to(answers, statement) {
            Some(ReadinessAnswer::Acquired) => reading.strengths.push(place),
            Some(ReadinessAnswer::Underway) => list.push(point(true)),
            Some(ReadinessAnswer::ToPrepare) => list.push(point(false)),
            Some(ReadinessAnswer::NotApplicable) => {}
            None => reading.unanswered += 1,
        }
    }
    reading.to_clear_up = to_clear_up(statements, answers);
    // A stable sort: within each, the order of the instrument.
    let underway_last = |point: &Point| (u64::from(point.is_underway), 0);
    sort_by_rank(&mut reading.to_prepare, underway_last);
    sort_by_rank(&mut reading.to_discuss, underway_last);
    let open = reading.to_discuss.iter().chain(&reading.to_prepare);
    reading.questions = open.map(|point| point.place).collect();
    if reading.questions.is_empty() {
        let depends = |place: &&usize| {
            statements
                .get(**place)
                .is_some_and(|statement| statement.hands == Responsibility::Others)
        };
        reading.questions = reading.strengths.iter().filter(depends).copied().collect();
    }
    sort_by_rank(&mut reading.questions, |place| (*place as u64, 0));
    reading
}

/// Finds the answers that say something else than the sources. What has no answer says nothing.
fn to_clear_up(statements: &[Statement], answers: &Entries) -> Vec<Doubt> {
    use ReadinessAnswer::{Acquired, NotApplicable};
    let to = |id: &String| ReadinessAnswer::from_id(answers.get(id)?);
    let doubt = |(place, statement): (usize, &Statement)| match answer_to(answers, statement)? {
        NotApplicable => {
            let asked = statement.compulsory.as_ref()?;
            let concerns = |id: &String| to(id).is_some_and(|answer| answer != NotApplicable);
            let is_asked = asked.beside.is_empty() || asked.beside.iter().any(concerns);
            is_asked.then_some(Doubt::SetAside(place))
        }
        Acquired => {
            let first = &statement.order.as_ref()?.after;
            let lacks = |id: &String| to(id).is_some_and(|answer| answer != Acquired);
            first.iter().any(lacks).then_some(Doubt::OutOfOrder(place))
        }
        _ => None,
    };
    statements.iter().enumerate().filter_map(doubt).collect()
}

/// A statement whose answer differs between two dates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moved {
    /// Its place in the instrument.
    pub place: usize,
    /// The earlier answer.
    pub from: Option<ReadinessAnswer>,
    /// The later answer.
    pub to: Option<ReadinessAnswer>,
}

/// Returns the statements whose answer changed between two dates.
#[must_use]
pub fn moved(statements: &[Statement], earlier: &Entries, later: &Entries) -> Vec<Moved> {
    let moves = statements
        .iter()
        .enumerate()
        .map(|(place, statement)| Moved {
            place,
            from: answer_to(earlier, statement),
            to: answer_to(later, statement),
        });
    moves.filter(|moved| moved.from != moved.to).collect()
}

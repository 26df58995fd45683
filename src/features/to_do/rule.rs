//! Defines the to-do list, "À faire": what a person wants to do, with or without dates. A task from a
//! reading names its origin, so that it is added only once.

use crate::catalogue::PackedKind;
use crate::notebook::merge::{pick, text};
use crate::notebook::{Day, Id, PackedBody, Progress, sort_by_rank};
use serde::{Deserialize, Serialize};

/// A list of tasks. Its name is the document's title.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ToDo {
    /// The tasks, in the order in which they were added. Each id occurs once.
    pub tasks: Vec<Task>,
}

/// Something to do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Task {
    /// Its id.
    pub id: Id,
    /// What to do, in a sentence or two.
    pub what: String,
    /// The due day, if the person gave one.
    pub due: Option<Day>,
    /// Whether it is done.
    pub done: bool,
    /// A note of the person.
    pub note: String,
    /// The reading or guide that it comes from; `None` if the person wrote it.
    pub origin: Option<Origin>,
}

/// Where a task comes from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Origin {
    /// The document whose reading it comes from, or [`guides`].
    pub document: Id,
    /// The entry of that reading: an action's id, a statement's id.
    pub entry: String,
}

impl Task {
    /// Creates an open task without a date.
    #[must_use]
    pub const fn new(id: Id, what: String, origin: Option<Origin>) -> Self {
        Self {
            id,
            what,
            due: None,
            done: false,
            note: String::new(),
            origin,
        }
    }
}

impl ToDo {
    /// Returns the task with this id.
    #[must_use]
    pub fn task(&self, id: Id) -> Option<&Task> {
        self.tasks.iter().find(|task| task.id == id)
    }

    /// Returns the task with this id, for changing it.
    pub fn task_mut(&mut self, id: Id) -> Option<&mut Task> {
        self.tasks.iter_mut().find(|task| task.id == id)
    }

    /// Returns whether a task of this origin is in the list.
    #[must_use]
    pub fn has(&self, origin: &Origin) -> bool {
        self.tasks
            .iter()
            .any(|task| task.origin.as_ref() == Some(origin))
    }

    /// Adds the tasks whose origin is not in the list yet, and returns how many. A task of the
    /// person's own, without an origin, is always added.
    pub fn add(&mut self, tasks: impl IntoIterator<Item = Task>) -> usize {
        let before = self.tasks.len();
        for task in tasks {
            let is_there = task.origin.as_ref().is_some_and(|origin| self.has(origin));
            if !is_there && self.task(task.id).is_none() {
                self.tasks.push(task);
            }
        }
        self.tasks.len() - before
    }

    /// Adds a task of the other side. If both sides added the same entry of the same reading, it becomes
    /// one task, with what both wrote about it.
    fn bring(&mut self, task: Task) {
        let same = |known: &&mut Task| known.origin.is_some() && known.origin == task.origin;
        match self.tasks.iter_mut().find(same) {
            Some(known) => {
                let (due, done) = (known.due.or(task.due), known.done || task.done);
                *known = Task {
                    due,
                    done,
                    ..task_of_both(None, known, &task)
                };
            }
            None => self.tasks.push(task),
        }
    }

    /// Returns the tasks in the order of display: those with a date, the nearest first; then those without;
    /// done tasks last.
    #[must_use]
    pub fn in_order(&self) -> Vec<Id> {
        let mut order: Vec<&Task> = self.tasks.iter().collect();
        // Days are below 2200: none sorts after every day.
        sort_by_rank(&mut order, |task| {
            let due = task.due.map_or(i32::MAX, Day::number);
            // A number of days may be below zero: what counts is the order.
            (u64::from(task.done), u128::from(due.abs_diff(i32::MIN)))
        });
        order.into_iter().map(|task| task.id).collect()
    }

    /// Returns the next open task.
    #[must_use]
    pub fn next(&self) -> Option<&Task> {
        let first = self.in_order().into_iter().next()?;
        self.task(first).filter(|task| !task.done)
    }
}

/// Returns the id that stands for the guides as an origin. It is the same on every device, so that a task
/// from the guides is added only once.
#[must_use]
pub fn guides() -> Id {
    Id::new(0, 0)
}

/// What a reading hands over to a list: its entries and what each says to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TaskHandoff {
    /// The document of the reading, or [`guides`].
    pub document: Id,
    /// The title of that document.
    pub title: String,
    /// The entries: id, and what to do.
    pub entries: Vec<(String, String)>,
}

/// The most entries that are handed over at once.
const MOST_HANDED_OVER: usize = 200;

impl TaskHandoff {
    /// Writes the handover as text for the tab: a line for the document, then a line per entry.
    #[must_use]
    pub fn to_text(&self) -> String {
        // What parts the text must not be in it.
        let one_line = |text: &str| text.replace(['\n', '\r', '\t'], " ");
        let mut text = [&self.document.to_string(), "\t", &one_line(&self.title)].concat();
        for (id, what) in &self.entries {
            for part in ["\n", &one_line(id), "\t", &one_line(what)] {
                text.push_str(part);
            }
        }
        text
    }

    /// Reads such a text; `None` if it is another text.
    #[must_use]
    pub fn from_text(text: &str) -> Option<Self> {
        let mut lines = text.split('\n').map(|line| line.split_once('\t'));
        let (document, title) = lines.next()??;
        let entries: Option<Vec<_>> = lines
            .take(MOST_HANDED_OVER)
            .map(|line| line.map(|(id, what)| (id.to_owned(), what.to_owned())))
            .collect();
        Some(Self {
            document: Id::parse(document)?,
            title: title.to_owned(),
            entries: entries.filter(|entries| !entries.is_empty())?,
        })
    }

    /// Returns the tasks, each with an id from `id`.
    pub fn tasks(&self, mut id: impl FnMut() -> Id) -> Vec<Task> {
        let entries = self.entries.iter();
        entries
            .map(|(entry, what)| {
                let origin = Origin {
                    document: self.document,
                    entry: entry.clone(),
                };
                Task::new(id(), what.clone(), Some(origin))
            })
            .collect()
    }
}

impl PackedBody for ToDo {
    const KIND: PackedKind = super::KIND;
    const SCHEMA: u16 = 1;

    fn progress(&self) -> Progress {
        let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        Progress {
            done: count(self.tasks.iter().filter(|task| task.done).count()),
            total: count(self.tasks.len()),
        }
    }

    /// Merges two lists. A task that one side removed stays removed, unless the other side changed it since:
    /// nobody's text is lost because somebody else tidied up.
    fn merge(base: Option<&Self>, ours: &Self, theirs: &Self) -> Self {
        let in_base = |id: Id| base.and_then(|base| base.task(id));
        let mut merged = Self::default();
        for task in theirs.tasks.iter().chain(&ours.tasks) {
            if merged.task(task.id).is_some() {
                continue;
            }
            let before = in_base(task.id);
            let both = match (ours.task(task.id), theirs.task(task.id)) {
                (Some(our), Some(their)) => task_of_both(before, our, their),
                // On one side only: new there, or changed there since the other took it away.
                _ if before == Some(task) => continue,
                _ => task.clone(),
            };
            merged.bring(both);
        }
        merged
    }
}

fn task_of_both(base: Option<&Task>, ours: &Task, theirs: &Task) -> Task {
    Task {
        id: ours.id,
        what: text(
            base.map(|b| b.what.as_str()),
            &ours.what,
            &theirs.what,
            " / ",
        ),
        due: pick(base.map(|b| &b.due), &ours.due, &theirs.due),
        done: pick(base.map(|b| &b.done), &ours.done, &theirs.done),
        note: text(
            base.map(|b| b.note.as_str()),
            &ours.note,
            &theirs.note,
            "\n",
        ),
        origin: pick(base.map(|b| &b.origin), &ours.origin, &theirs.origin),
    }
}

//! Adds tasks from elsewhere: from a reading or from a to-do list.

use super::{ContactPlan, Ids, ItemKind, field};
use crate::features::to_do::handover::{TaskHandoff, ToDo};
use crate::notebook::{Day, Id, Stamp};

/// A task from elsewhere: its origin, what to do, and by when.
struct Coming<'a> {
    from: String,
    what: &'a str,
    due: Option<Day>,
}

/// Adds what was kept of a reading. Returns how many tasks are new.
pub fn take_kept(plan: &mut ContactPlan, handed: &TaskHandoff, stamp: Stamp) -> usize {
    let coming = handed.entries.iter().map(|(entry, what)| Coming {
        from: from(handed.document, entry),
        what,
        due: None,
    });
    take(plan, coming, stamp)
}

/// Adds the open tasks of a to-do list, with their dates. Returns how many are new. An entry that both the
/// list and the plan took from a reading stays one task.
pub fn take_list(plan: &mut ContactPlan, document: Id, list: &ToDo, stamp: Stamp) -> usize {
    let left = list.tasks.iter().filter(|task| !task.done);
    let coming = left.map(|task| Coming {
        from: match &task.origin {
            Some(origin) => from(origin.document, &origin.entry),
            None => from(document, &task.id.to_string()),
        },
        what: &task.what,
        due: task.due,
    });
    take(plan, coming, stamp)
}

fn from(document: Id, entry: &str) -> String {
    [&document.to_string(), ".", entry].concat()
}

fn take<'a>(
    plan: &mut ContactPlan,
    coming: impl Iterator<Item = Coming<'a>>,
    stamp: Stamp,
) -> usize {
    let mut ids = Ids::new(stamp);
    let mut new = 0;
    for Coming { from, what, due } in coming {
        let is_there = plan
            .of(ItemKind::Task)
            .any(|task| task.get(field::FROM) == from);
        if is_there || what.trim().is_empty() {
            continue;
        }
        let task = plan.add(ItemKind::Task, ids.another());
        plan.set(task, field::TEXT, what);
        plan.set(task, field::FROM, &from);
        if let Some(due) = due {
            plan.set(task, field::DAY, &due.to_string());
        }
        new += 1;
    }
    new
}

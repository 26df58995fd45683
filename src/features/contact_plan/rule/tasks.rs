//! Tasks that come from elsewhere: from what was kept of a reading, or from a to-do list.

use super::{ContactPlan, Ids, ItemKind, field};
use crate::features::to_do::rule::{Handed, ToDo};
use crate::notebook::{Day, Id, Stamp};

/// A task as it comes: where from, what is to be done, until when.
struct Coming<'a> {
    from: String,
    what: &'a str,
    due: Option<Day>,
}

/// Takes in what was kept of a reading; gives how many tasks are new.
pub fn take_kept(plan: &mut ContactPlan, handed: &Handed, stamp: Stamp) -> usize {
    let coming = handed.entries.iter().map(|(entry, what)| Coming {
        from: from(handed.document, entry),
        what,
        due: None,
    });
    take(plan, coming, stamp)
}

/// Takes in what is left to do of a to-do list, with its dates; gives how many tasks are new. What that list took from
/// a reading, and the plan too, stays one task.
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

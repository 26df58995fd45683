//! The to-do list: its order, what comes in once, and two states brought together without a loss.

use crate::calendar_reader::read_calendar;
use passerelle::exchange::{Sharing, When, write_calendar};
use passerelle::features::to_do::calendar::to_do_events;
use passerelle::features::to_do::rule::{Origin, Task, TaskHandoff, ToDo};
use passerelle::features::{read_file, write_file};
use passerelle::notebook::{
    Body, Day, Document, Id, Packed, PackedBody, Progress, Stamp, decode, encode, merge_packed,
};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use std::collections::BTreeSet;

fn id(n: u64) -> Id {
    Id::new(n, u128::from(n))
}

fn task(n: u64, what: &str, due: Option<&str>, done: bool) -> Task {
    let mut task = Task::new(id(n), what.to_owned(), None);
    task.due = due.and_then(Day::parse);
    task.done = done;
    task
}

fn origin(document: u64, entry: &str) -> Origin {
    Origin {
        document: id(document),
        entry: entry.to_owned(),
    }
}

#[test]
fn what_is_due_first_comes_first_and_what_is_done_last() {
    let list = ToDo {
        tasks: vec![
            task(1, "sans date", None, false),
            task(2, "fait", Some("2026-01-01"), true),
            task(3, "en mars", Some("2027-03-01"), false),
            task(4, "en décembre", Some("2026-12-24"), false),
            task(5, "sans date non plus", None, false),
        ],
    };
    assert_eq!(list.in_order(), [4, 3, 1, 5, 2].map(id));
    assert_eq!(list.next().map(|task| task.id), Some(id(4)));
    assert_eq!(list.progress(), Progress { done: 1, total: 5 });
    let done = ToDo {
        tasks: vec![task(2, "fait", None, true)],
    };
    assert_eq!(done.next(), None);
    assert_eq!(ToDo::default().next(), None);
}

#[test]
fn what_a_reading_says_comes_in_once() {
    let from = |n, entry| Task::new(id(n), "Lire la fiche".to_owned(), Some(origin(9, entry)));
    let mut list = ToDo::default();
    assert_eq!(list.add([from(1, "a"), from(2, "b")]), 2);
    assert_eq!(list.add([from(3, "a"), from(4, "c")]), 1);
    // The same sentence from another assessment is another task; so is one of the person's own.
    let other = Task::new(id(5), "Lire la fiche".to_owned(), Some(origin(8, "a")));
    assert_eq!(list.add([other, task(6, "Appeler", None, false)]), 2);
    assert_eq!(
        list.add([task(6, "Appeler", None, false)]),
        0,
        "the same id"
    );
    assert_eq!(list.tasks.len(), 5);
}

fn any_task() -> impl Strategy<Value = Task> {
    let day = (2020_u16..2030, 1_u8..13, 1_u8..29);
    (
        0_u64..8,
        "[a-zé<&]{0,8}",
        option::of(day),
        any::<bool>(),
        "[a-z]{0,4}",
        option::of(0_u8..3),
    )
        .prop_map(|(n, what, day, done, note, from)| {
            let origin = from.map(|from| origin(100, &format!("entry-{n}-{from}")));
            let mut task = Task::new(id(n), what, origin);
            task.due = day.and_then(|(year, month, day)| Day::new(year, month, day));
            task.done = done;
            task.note = note;
            task
        })
}

fn any_list() -> impl Strategy<Value = ToDo> {
    vec(any_task(), 0..8).prop_map(|tasks| {
        let mut list = ToDo::default();
        list.add(tasks);
        list
    })
}

fn ids(list: &ToDo) -> BTreeSet<Id> {
    list.tasks.iter().map(|task| task.id).collect()
}

fn document(list: &ToDo, random: u128) -> Document {
    let stamp = Stamp { now: 5, random };
    Document::new(
        Stamp { now: 5, random: 1 },
        stamp,
        "Ma préparation".to_owned(),
        Body::Packed(Packed::of(list)),
    )
}

proptest! {
    #[test]
    fn a_list_comes_back_from_the_disk_and_from_a_file(list in any_list()) {
        let document = document(&list, 2);
        let record = encode(&document).unwrap();
        prop_assert_eq!(&record[..2], &[2, 0]);
        let back = decode(&record).unwrap();
        prop_assert_eq!(back.read::<ToDo>(), Some(list.clone()));
        let file = write_file(std::slice::from_ref(&document), Sharing { notes: true }).unwrap();
        prop_assert_eq!(read_file(&file), Ok(vec![document.clone()]));
        let without = write_file(&[document], Sharing { notes: false }).unwrap();
        let read = read_file(&without).unwrap()[0].read::<ToDo>().unwrap();
        prop_assert!(read.tasks.iter().all(|task| task.note.is_empty()));
    }

    #[test]
    fn what_nobody_took_away_is_there_and_what_one_side_wrote_is_read(
        base in any_list(), ours in any_list(), theirs in any_list(),
    ) {
        let merged = ToDo::merge(Some(&base), &ours, &theirs);
        prop_assert_eq!(ids(&merged).len(), merged.tasks.len(), "each once");
        for task in ours.tasks.iter().chain(&theirs.tasks) {
            let both_have = ours.task(task.id).is_some() && theirs.task(task.id).is_some();
            let changed = base.task(task.id) != Some(task);
            if both_have || changed {
                // There under its id, or joined to the task of the same origin.
                let place = merged.task(task.id).or_else(|| {
                    merged.tasks.iter().find(|m| m.origin.is_some() && m.origin == task.origin)
                });
                prop_assert!(place.is_some(), "lost {task:?}");
                let place = place.unwrap();
                if changed {
                    let is_read = |all: &str, part: &str, before: Option<&str>| {
                        all.contains(part) || before == Some(part)
                    };
                    let before = base.task(task.id);
                    prop_assert!(is_read(&place.note, &task.note, before.map(|b| b.note.as_str())));
                    prop_assert!(is_read(&place.what, &task.what, before.map(|b| b.what.as_str())));
                }
            }
        }
    }

    #[test]
    fn one_side_alone_is_what_it_is(base in any_list(), theirs in any_list()) {
        let merged = ToDo::merge(Some(&base), &base, &theirs);
        prop_assert_eq!(merged, theirs);
    }

    #[test]
    fn the_same_on_both_sides_changes_nothing(list in any_list()) {
        prop_assert_eq!(ToDo::merge(None, &list, &list), list.clone());
        let one = document(&list, 2);
        let other = document(&list, 3);
        let merged = merge_packed::<ToDo>(None, &one, &other, Stamp { now: 9, random: 9 });
        prop_assert_eq!(merged, Ok(other));
    }
}

proptest! {
    #[test]
    fn what_is_handed_over_arrives(
        title in "\\PC{0,20}",
        entries in vec(("[a-z-]{1,12}", "\\PC{0,40}"), 1..6),
    ) {
        let handed = TaskHandoff { document: id(7), title, entries };
        prop_assert_eq!(TaskHandoff::from_text(&handed.to_text()), Some(handed.clone()));
        let mut n = 0;
        let tasks = handed.tasks(|| { n += 1; id(n) });
        prop_assert_eq!(tasks.len(), handed.entries.len());
    }

    #[test]
    fn any_text_is_taken_or_left(text in any::<String>()) {
        let _ = TaskHandoff::from_text(&text);
    }
}

#[test]
fn what_is_handed_over_stays_on_its_line() {
    let handed = TaskHandoff {
        document: id(7),
        title: "Deux\nlignes".to_owned(),
        entries: vec![("a".to_owned(), "Lire\tla fiche\r\nd'abord".to_owned())],
    };
    let back = TaskHandoff::from_text(&handed.to_text()).unwrap();
    assert_eq!(back.title, "Deux lignes");
    assert_eq!(back.entries[0].1, "Lire la fiche  d'abord");
    for bad in ["", "x", "x\ty", "01ARZ3NDEKTSV4RRFFQ69G5FAV\tTitre"] {
        assert_eq!(TaskHandoff::from_text(bad), None, "{bad}");
    }
}

#[test]
fn what_is_left_to_do_and_has_a_date_goes_to_the_calendar() {
    let list = ToDo {
        tasks: vec![
            task(1, "sans date", None, false),
            task(2, "fait", Some("2026-12-01"), true),
            task(
                3,
                "Appeler ; lire, \\ puis écrire",
                Some("2026-12-24"),
                false,
            ),
        ],
    };
    let document = document(&list, 2);
    let events = to_do_events(&document, true);
    assert_eq!(events.len(), 1);
    assert_eq!(events[0].uid, id(3).to_string());
    assert_eq!(events[0].when, When::Day(Day::parse("2026-12-24").unwrap()));
    assert_eq!(events[0].reminder, Some(900), "the day before at nine");
    assert_eq!(to_do_events(&document, false)[0].reminder, None);
    let file = write_calendar(&events).unwrap();
    assert_eq!(
        read_calendar(&file).unwrap().events[0].summary,
        list.tasks[2].what
    );
}

/// Both tabs took in the same entry of the same reading: one task, with what each of them gave it.
#[test]
fn one_entry_taken_in_twice_keeps_its_date_and_its_tick() {
    let from = |n| Task::new(id(n), "Lire la fiche".to_owned(), Some(origin(9, "a")));
    let mut dated = from(1);
    dated.due = Day::parse("2026-12-24");
    dated.done = true;
    let list = |task| ToDo { tasks: vec![task] };
    for (ours, theirs) in [(dated.clone(), from(2)), (from(2), dated.clone())] {
        let merged = ToDo::merge(None, &list(ours), &list(theirs));
        assert_eq!(merged.tasks.len(), 1);
        assert_eq!(merged.tasks[0].due, dated.due);
        assert!(merged.tasks[0].done);
    }
}

//! Tasks that come from an example, from what was kept of a reading, or from a to-do list.

use super::{day, stamp, with};
use passerelle::features::contact_plan::rule::ContactPlan;
use passerelle::features::contact_plan::rule::{
    ItemKind, Seed, field, grow, missing_domains, take_kept, take_list,
};
use passerelle::features::to_do::rule::ToDo;
use passerelle::features::to_do::rule::{Origin, Task, TaskHandoff};
use passerelle::notebook::PackedBody;

#[test]
fn an_example_becomes_a_plan_once_and_takes_nothing_away() {
    let list = |ids: &[&str]| ids.iter().map(|id| (*id).to_owned()).collect::<Vec<_>>();
    let (roles, domains, tasks) = (
        list(&["volunteer"]),
        list(&["rights", "care"]),
        list(&["a", "b", "c"]),
    );
    let seed = Seed {
        project: "La douleur",
        wished: "partnership",
        roles: &roles,
        domains: &domains,
        tasks: &tasks,
    };
    let mut plan = ContactPlan::default();
    plan.facts.set(field::WISHED, "consultation");
    with(
        &mut plan,
        ItemKind::Task,
        1,
        &[("text", "b"), ("who", "me")],
    );
    grow(&mut plan, &seed, stamp(100));
    let texts = |plan: &ContactPlan| {
        plan.of(ItemKind::Task)
            .map(|task| task.get("text").to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(texts(&plan), ["b", "a", "c"]);
    assert_eq!(plan.fact(field::PROJECT), "La douleur");
    assert_eq!(
        plan.fact(field::WISHED),
        "consultation",
        "what was chosen stays"
    );
    assert_eq!(missing_domains(&plan).len(), 2);
    let before = plan.clone();
    grow(&mut plan, &seed, stamp(200));
    assert_eq!(plan, before, "the same example again adds nothing");
}

#[test]
fn what_was_kept_and_what_is_left_to_do_become_tasks_once() {
    let (reading, list) = (stamp(1).id(), stamp(2).id());
    let handed = TaskHandoff {
        document: reading,
        title: String::new(),
        entries: [
            ("a", "Demander un référent"),
            ("b", "Relire ensemble"),
            ("c", " "),
        ]
        .map(|(id, what)| (id.to_owned(), what.to_owned()))
        .into(),
    };
    let mut plan = ContactPlan::default();
    assert_eq!(
        take_kept(&mut plan, &handed, stamp(10)),
        2,
        "blank words are no task"
    );
    assert_eq!(take_kept(&mut plan, &handed, stamp(20)), 0);
    let task = |random: u128, what: &str, origin: Option<&str>| {
        let origin = origin.map(|entry| Origin {
            document: reading,
            entry: entry.to_owned(),
        });
        Task::new(stamp(random).id(), what.to_owned(), origin)
    };
    let to_do = ToDo {
        tasks: vec![
            Task {
                due: day("2026-12-04"),
                ..task(30, "Appeler", None)
            },
            Task {
                done: true,
                ..task(31, "Fait", None)
            },
            task(32, "Demander un référent", Some("a")),
            task(33, "Autre chose", Some("d")),
        ],
    };
    assert_eq!(take_list(&mut plan, list, &to_do, stamp(40)), 2);
    assert_eq!(take_list(&mut plan, list, &to_do, stamp(50)), 0);
    let said: Vec<(&str, &str)> = plan
        .of(ItemKind::Task)
        .map(|task| (task.get(field::TEXT), task.get(field::DAY)))
        .collect();
    assert_eq!(
        said,
        [
            ("Demander un référent", ""),
            ("Relire ensemble", ""),
            ("Appeler", "2026-12-04"),
            ("Autre chose", "")
        ]
    );
}

#[test]
fn what_both_sides_took_in_is_one_task() {
    let handed = TaskHandoff {
        document: stamp(1).id(),
        title: String::new(),
        entries: vec![("a".to_owned(), "Demander un référent".to_owned())],
    };
    let base = ContactPlan::default();
    let (mut ours, mut theirs) = (base.clone(), base.clone());
    take_kept(&mut ours, &handed, stamp(10));
    take_kept(&mut theirs, &handed, stamp(20));
    let id = theirs.ids_of(ItemKind::Task)[0];
    theirs.set(id, field::DAY, "2026-12-04");
    let merged = ContactPlan::merge(Some(&base), &ours, &theirs);
    let days: Vec<&str> = merged
        .of(ItemKind::Task)
        .map(|task| task.get(field::DAY))
        .collect();
    assert_eq!(days, ["2026-12-04"]);
    assert_eq!(ContactPlan::merge(Some(&theirs), &theirs, &merged), merged);
}

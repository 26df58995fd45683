//! What to do next, and whom to tell.

use super::{day, person, stamp, with};
use passerelle::features::contact_plan::rule::ContactPlan;
use passerelle::features::contact_plan::rule::{
    ItemKind, NextAct, field, invite, met, next_act, reached, send,
};
use passerelle::features::contact_plan::words::{Milestone, Outcome};
use passerelle::notebook::PackedBody;

#[test]
fn a_plan_is_led_from_its_beginning_to_its_end() {
    let today = day("2026-11-24");
    let mut plan = ContactPlan::default();
    let next = |plan: &ContactPlan| next_act(plan, today);
    assert_eq!(next(&plan), NextAct::AskPlaces);
    plan.facts.set("asked.officer", "2026-11-20");
    assert_eq!(next(&plan), NextAct::AddPerson);
    let one = person(&mut plan, 1, &[("name", "MD")]);
    assert_eq!(next(&plan), NextAct::Invite(one));
    let id = invite(&mut plan, one, today, stamp(2));
    assert_eq!(next(&plan), NextAct::FinishInvitation(id));
    send(&mut plan, id, today);
    assert_eq!(next(&plan), NextAct::Await(id));
    plan.set(id, field::REMINDER, "2026-12-01");
    assert_eq!(next(&plan), NextAct::ChooseProject);
    assert_eq!(next_act(&plan, day("2026-12-01")), NextAct::FollowUp(id));
    plan.set(id, field::ANSWER, "oui");
    assert_eq!(next_act(&plan, day("2026-12-01")), NextAct::ChooseProject);
    let meeting = with(&mut plan, ItemKind::Meeting, 30, &[("day", "2026-11-26")]);
    assert_eq!(next(&plan), NextAct::PrepareMeeting(meeting));
    assert_eq!(
        next_act(&plan, day("2026-11-10")),
        NextAct::ChooseProject,
        "too far away"
    );
    assert_eq!(
        next_act(&plan, day("2026-11-27")),
        NextAct::NoteMeeting(meeting)
    );
    plan.set(meeting, field::NOTES, "vu");
    plan.set(meeting, field::DAY, "2026-11-20");
    plan.facts.set(field::PROJECT, "Un livret");
    assert_eq!(next(&plan), NextAct::ShareTasks);
    let task = with(
        &mut plan,
        ItemKind::Task,
        31,
        &[("text", "relire"), ("who", "me")],
    );
    assert_eq!(next(&plan), NextAct::Task(task));
    plan.set(task, field::DAY, "2026-11-23");
    assert_eq!(next(&plan), NextAct::Late(task));
    assert_eq!(
        next_act(&plan, None),
        NextAct::Task(task),
        "without today nothing is late"
    );
    plan.set(task, field::DONE, "2026-11-24");
    assert_eq!(next(&plan), NextAct::CloseLoop);
    let proposal = with(
        &mut plan,
        ItemKind::Proposal,
        32,
        &[("text", "plus gros"), ("outcome", Outcome::Pending.id())],
    );
    assert_eq!(next(&plan), NextAct::CloseLoop);
    plan.set(proposal, field::OUTCOME, Outcome::Changed.id());
    assert_eq!(next(&plan), NextAct::Thank);
    plan.facts.set(field::THANKS, "merci");
    assert_eq!(next(&plan), NextAct::GoOn);
    assert!(
        Milestone::ALL
            .iter()
            .all(|milestone| reached(&plan, *milestone))
    );
    let progress = plan.progress();
    assert_eq!((progress.done, progress.total), (8, 8));
    let second = person(&mut plan, 33, &[("name", "PB")]);
    assert_eq!(next(&plan), NextAct::Invite(second), "someone new");
}

#[test]
fn an_invitation_waits_for_nobody_who_came_nearer_some_other_way() {
    let today = day("2026-11-24");
    for (status, sent, waits) in [
        ("", false, true),
        ("contacted", true, true),
        ("appointment", false, false),
        ("met", false, false),
        ("willing", true, false),
        ("not-now", true, false),
    ] {
        let mut plan = ContactPlan::default();
        let one = person(&mut plan, 1, &[("name", "MD")]);
        let id = invite(&mut plan, one, today, stamp(10));
        if sent {
            send(&mut plan, id, today);
        }
        plan.set(one, field::STATUS, status);
        let next = next_act(&plan, today);
        let speaks_of_it = [NextAct::FinishInvitation(id), NextAct::Await(id)].contains(&next);
        assert_eq!(speaks_of_it, waits, "{status} {next:?}");
        // Nobody is left whom it is for.
        plan.remove(one);
        let next = next_act(&plan, today);
        assert!(
            ![NextAct::FinishInvitation(id), NextAct::Await(id)].contains(&next),
            "{next:?}"
        );
    }
}

#[test]
fn those_who_were_met_are_told_and_others_are_not() {
    let mut plan = ContactPlan::default();
    let people = ["", "contacted", "met", "willing", "not-now", ""].map(|status| status.to_owned());
    let ids: Vec<_> = (1_u128..)
        .zip(&people)
        .map(|(n, status)| person(&mut plan, n, &[("status", status)]))
        .collect();
    for (random, who, notes) in [(20, ids[5], "vu"), (21, ids[0], "")] {
        let fields = [("who", who.to_string()), ("notes", notes.to_owned())];
        let fields = fields.each_ref().map(|(key, value)| (*key, value.as_str()));
        with(&mut plan, ItemKind::Meeting, random, &fields);
    }
    let told: Vec<_> = met(&plan).map(|person| person.id).collect();
    assert_eq!(told, [ids[2], ids[3], ids[5]]);
}

/// Whoever cannot now was asked; nothing more is asked of them, and of nobody else less.
#[test]
fn somebody_who_cannot_now_is_not_asked_again() {
    let today = day("2026-11-24");
    let mut plan = ContactPlan::default();
    person(&mut plan, 1, &[("name", "MD"), ("status", "not-now")]);
    let is = [
        (Milestone::Listed, true),
        (Milestone::Invited, true),
        (Milestone::Appointed, false),
        (Milestone::Met, false),
    ];
    for (milestone, expected) in is {
        assert_eq!(reached(&plan, milestone), expected, "{milestone:?}");
    }
    assert_eq!(next_act(&plan, today), NextAct::ChooseProject);
    plan.facts.set(field::PROJECT, "Un livret");
    with(
        &mut plan,
        ItemKind::Task,
        2,
        &[("text", "relire"), ("who", "me"), ("done", "2026-11-20")],
    );
    assert_eq!(next_act(&plan, today), NextAct::CloseLoop);
    let other = person(&mut plan, 3, &[("name", "PB")]);
    assert_eq!(next_act(&plan, today), NextAct::Invite(other));
}

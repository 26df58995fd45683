//! Invitations: what may be seen in them, how they begin, and what becomes of them.

use super::{SUMMONS, day, person, stamp, with};
use passerelle::features::contact_plan::rule::ContactPlan;
use passerelle::features::contact_plan::rule::{
    ItemKind, Remark, agreed, field, invite, keep, minutes_of, note, remarks, send, slots_of,
};
use passerelle::features::contact_plan::words::{Act, ContactStatus, Posture};
use passerelle::notebook::Id;

#[test]
fn what_summons_is_seen_and_what_invites_is_not() {
    let cases: &[(&str, &[&str])] = &[
        ("Je vous convoque le 4.", &["convoque"]),
        (
            "Vous êtes CONVOQUÉ·E. Cette convocation vaut ordre.",
            &["convoqué", "convocation"],
        ),
        (
            "Vous êtes tenus d'être là, présence obligatoire",
            &["êtes tenus", "présence obligatoire"],
        ),
        (
            "You are required to come; attendance is mandatory",
            &["are required to", "attendance is mandatory"],
        ),
        ("I summon you", &["summon"]),
        ("Je vous invite à faire connaissance.", &[]),
        (
            "Nous avons évoqué, puis provoqué un débat : c'est un choix.",
            &[],
        ),
        ("La somme des efforts. Nous sommes tenus au courant.", &[]),
        ("", &[]),
    ];
    for (text, expected) in cases {
        let mut plan = ContactPlan::default();
        let id = plan.add(ItemKind::Invitation, stamp(1));
        let found = remarks(&plan, plan.item(id).unwrap(), text, &SUMMONS);
        let words: Vec<String> = found
            .into_iter()
            .find_map(|remark| match remark {
                Remark::Summons(words) => Some(words),
                _ => None,
            })
            .unwrap_or_default();
        assert_eq!(words, *expected, "{text}");
    }
}

#[test]
fn a_choice_of_moments_and_an_open_place_leave_no_remark() {
    let mut plan = ContactPlan::default();
    let guest = person(&mut plan, 1, &[("name", "MD")]);
    let id = invite(&mut plan, guest, None, stamp(2));
    let seen = |plan: &ContactPlan| remarks(plan, plan.item(id).unwrap(), "Bonjour", &SUMMONS);
    // Two blank moments are no moment.
    assert_eq!(seen(&plan), [Remark::FewSlots]);
    let slots: Vec<Id> = plan
        .belonging(ItemKind::Slot, id)
        .map(|slot| slot.id)
        .collect();
    assert_eq!(slots.len(), 2);
    plan.set(slots[0], field::DAY, "2026-12-05");
    assert_eq!(seen(&plan), [Remark::FewSlots]);
    plan.set(slots[1], field::DAY, "4/12/2026");
    plan.set(slots[1], field::START, "14h30");
    assert_eq!(seen(&plan), []);
    let moments = slots_of(&plan, id);
    assert_eq!(
        moments.iter().map(|moment| moment.2).collect::<Vec<_>>(),
        [slots[1], slots[0]],
        "in time"
    );
    plan.set(id, field::PLACES, "Maison des usagers\n\n");
    assert_eq!(seen(&plan), [Remark::OnePlace]);
    assert_eq!(seen(&plan)[0].posture(), Posture::Together);
    plan.set(id, field::PLACES, "Maison des usagers\nun café");
    assert_eq!(seen(&plan), []);
}

#[test]
fn an_invitation_begins_as_the_last_one_ended() {
    let mut plan = ContactPlan::default();
    let (one, two) = (
        person(&mut plan, 1, &[("name", "A")]),
        person(&mut plan, 2, &[("name", "B")]),
    );
    let first = invite(&mut plan, one, day("2026-11-24"), stamp(10));
    plan.set(first, field::BODY, "Mes mots");
    plan.set(first, field::SENT, "2026-11-24");
    let slots: Vec<Id> = plan
        .belonging(ItemKind::Slot, first)
        .map(|slot| slot.id)
        .collect();
    plan.set(slots[0], field::DAY, "2026-11-20");
    plan.set(slots[1], field::DAY, "2026-12-04");
    plan.set(slots[1], field::MINUTES, "90");
    let second = invite(&mut plan, two, day("2026-11-24"), stamp(20));
    assert_eq!(plan.get(second, field::BODY), "Mes mots");
    assert_eq!(plan.get(second, field::SENT), "");
    let days: Vec<&str> = plan
        .belonging(ItemKind::Slot, second)
        .map(|slot| slot.get(field::DAY))
        .collect();
    assert_eq!(
        days,
        ["2026-12-04", ""],
        "what is past is not proposed again"
    );
    let kept = plan.belonging(ItemKind::Slot, second).next().unwrap();
    assert_eq!(minutes_of(kept), 90);
    assert_eq!(plan.invitation_to(two).unwrap().id, second);
}

#[test]
fn sending_and_keeping_move_people_on_and_never_back() {
    let mut plan = ContactPlan::default();
    let (one, two) = (
        person(&mut plan, 1, &[]),
        person(&mut plan, 2, &[("status", "willing")]),
    );
    let id = invite(&mut plan, one, None, stamp(10));
    plan.set(
        id,
        field::TO,
        &[one, two].map(|id| id.to_string()).join(","),
    );
    send(&mut plan, id, day("2026-11-24"));
    note(&mut plan, id, Act::Sent, day("2026-11-24"), stamp(30));
    assert_eq!(plan.get(id, field::SENT), "2026-11-24");
    assert_eq!(plan.get(one, field::STATUS), ContactStatus::Contacted.id());
    assert_eq!(plan.get(two, field::STATUS), ContactStatus::Willing.id());
    let slot = plan.belonging(ItemKind::Slot, id).next().unwrap().id;
    plan.set(slot, field::DAY, "2026-12-04");
    keep(&mut plan, id, Some(slot), stamp(40));
    assert_eq!(
        plan.get(one, field::STATUS),
        ContactStatus::Appointment.id()
    );
    let meetings: Vec<Id> = plan.ids_of(ItemKind::Meeting);
    assert_eq!(meetings.len(), 1);
    assert_eq!(plan.get(meetings[0], field::DAY), "2026-12-04");
    // Another moment moves the meeting: there is no second one.
    let other = plan.belonging(ItemKind::Slot, id).nth(1).unwrap().id;
    plan.set(other, field::DAY, "2026-12-11");
    keep(&mut plan, id, Some(other), stamp(50));
    assert_eq!(plan.ids_of(ItemKind::Meeting), meetings);
    assert_eq!(plan.get(meetings[0], field::DAY), "2026-12-11");
    plan.set(meetings[0], field::NOTES, "vu");
    keep(&mut plan, id, None, stamp(60));
    assert_eq!(plan.get(id, field::KEPT), "");
    // The invitation goes, the meeting stays, and so do its notes; all of it can be had back.
    let before = plan.clone();
    let gone = plan.remove(id);
    assert_eq!(plan.ids_of(ItemKind::Meeting), meetings);
    assert!(plan.of(ItemKind::Slot).next().is_none() && plan.of(ItemKind::Trace).next().is_none());
    plan.restore(&gone);
    assert_eq!(plan, before);
}

#[test]
fn a_moment_that_is_kept_takes_nothing_away_from_its_meeting() {
    let mut plan = ContactPlan::default();
    let (one, two) = (person(&mut plan, 1, &[]), person(&mut plan, 2, &[]));
    let id = invite(&mut plan, one, None, stamp(10));
    let slots: Vec<Id> = plan
        .belonging(ItemKind::Slot, id)
        .map(|slot| slot.id)
        .collect();
    plan.set(slots[0], field::DAY, "2026-12-04");
    plan.set(slots[1], field::DAY, "2026-12-11");
    plan.set(slots[1], field::START, "10:00");
    let seen = |plan: &ContactPlan| {
        agreed(plan, plan.item(id).unwrap())
            .map(|one| [one.get(field::DAY), one.get(field::START)].join(" "))
    };
    assert_eq!(seen(&plan), None);
    keep(&mut plan, id, Some(slots[0]), stamp(20));
    let meeting = plan.ids_of(ItemKind::Meeting)[0];
    // The hour was left open; it is agreed on, and somebody else comes too.
    plan.set(meeting, field::START, "15:00");
    let who = [one, two].map(|id| id.to_string()).join(",");
    plan.set(meeting, field::WHO, &who);
    keep(&mut plan, id, Some(slots[0]), stamp(30));
    assert_eq!(seen(&plan).as_deref(), Some("2026-12-04 15:00"));
    assert_eq!(plan.get(meeting, field::WHO), who);
    // Another day has its own hour; whoever was added stays.
    keep(&mut plan, id, Some(slots[1]), stamp(40));
    assert_eq!(seen(&plan).as_deref(), Some("2026-12-11 10:00"));
    assert_eq!(plan.get(meeting, field::WHO), who);
    // The meeting is moved by hand: the invitation says so.
    plan.set(meeting, field::DAY, "2026-12-12");
    assert_eq!(seen(&plan).as_deref(), Some("2026-12-12 10:00"));
    keep(&mut plan, id, None, stamp(50));
    assert_eq!(
        plan.ids_of(ItemKind::Meeting),
        [meeting],
        "it was written in"
    );
    // One that says no more than the moment goes with it.
    plan.remove(meeting);
    keep(&mut plan, id, Some(slots[1]), stamp(60));
    assert_eq!(plan.of(ItemKind::Meeting).count(), 1);
    plan.set(two, field::STATUS, "met");
    keep(&mut plan, id, None, stamp(70));
    assert_eq!(plan.of(ItemKind::Meeting).count(), 0);
    assert_eq!(
        plan.get(one, field::STATUS),
        "contacted",
        "to be asked again"
    );
    assert_eq!(plan.get(two, field::STATUS), "met");
}

#[test]
fn a_kept_moment_that_is_taken_away_is_kept_no_more_and_comes_back() {
    let mut plan = ContactPlan::default();
    let one = person(&mut plan, 1, &[]);
    let id = invite(&mut plan, one, None, stamp(10));
    let slots: Vec<Id> = plan
        .belonging(ItemKind::Slot, id)
        .map(|slot| slot.id)
        .collect();
    plan.set(slots[0], field::DAY, "2026-12-04");
    keep(&mut plan, id, Some(slots[0]), stamp(20));
    let before = plan.clone();
    let gone = plan.remove(slots[0]);
    assert_eq!(plan.get(id, field::KEPT), "");
    plan.restore(&gone);
    assert_eq!(plan, before);
    // Another one that was kept meanwhile stays.
    let gone = plan.remove(slots[0]);
    plan.set(id, field::KEPT, &slots[1].to_string());
    plan.restore(&gone);
    assert_eq!(plan.get(id, field::KEPT), slots[1].to_string());
    assert!(plan.item(slots[0]).is_some());
}

#[test]
fn a_person_who_goes_and_comes_back_has_their_tasks() {
    let mut plan = ContactPlan::default();
    let one = person(&mut plan, 1, &[("name", "A")]);
    let task = with(
        &mut plan,
        ItemKind::Task,
        2,
        &[("text", "x"), ("who", &["me", &one.to_string()].join(","))],
    );
    let before = plan.clone();
    let gone = plan.remove(one);
    assert_eq!(plan.get(task, "who"), "me");
    plan.restore(&gone);
    assert_eq!(plan, before);
}

//! The rules of the contact plan: tables, and what must hold whatever people do.

use passerelle::catalogue::contact_plan::{Act, ContactStatus, Milestone, Outcome, Posture};
use passerelle::notebook::contact_plan::{
    ItemKind, NextAct, Remark, Seed, WhyTwins, field, grow, invite, is_taken, keep, minutes_of,
    missing_domains, missing_roles, next_act, note, reached, remarks, send, slots_of, twins, unite,
};
use passerelle::notebook::{ContactPlan, Day, Id, Packed, PackedBody, Stamp};
use proptest::prelude::*;

fn stamp(random: u128) -> Stamp {
    Stamp {
        now: 1_795_305_600_000,
        random,
    }
}

fn day(text: &str) -> Option<Day> {
    Day::parse(text)
}

/// A thing with its fields.
fn with(plan: &mut ContactPlan, kind: ItemKind, random: u128, fields: &[(&str, &str)]) -> Id {
    let id = plan.add(kind, stamp(random));
    for (key, value) in fields {
        plan.set(id, key, value);
    }
    id
}

fn person(plan: &mut ContactPlan, random: u128, fields: &[(&str, &str)]) -> Id {
    with(plan, ItemKind::Person, random, fields)
}

#[test]
fn the_same_person_twice_is_seen_and_others_are_not() {
    type Fields = &'static [(&'static str, &'static str)];
    let cases: &[(Fields, Fields, Option<WhyTwins>)] = &[
        (
            &[("name", "Élodie Œuvrard")],
            &[("name", "oeuvrard, ELODIE")],
            Some(WhyTwins::Name),
        ),
        (
            &[("name", "Marie D.")],
            &[("name", "marie d")],
            Some(WhyTwins::Name),
        ),
        (
            &[("name", "A"), ("email", "a@b.fr")],
            &[("name", "B"), ("email", " A@B.fr")],
            Some(WhyTwins::Email),
        ),
        (
            &[("phone", "+33 6 12 34 56 78")],
            &[("phone", "06.12.34.56.78")],
            Some(WhyTwins::Phone),
        ),
        (
            &[("phone", "0033612345678")],
            &[("phone", "0612345678")],
            Some(WhyTwins::Phone),
        ),
        // An extension of a hospital is shared by many.
        (&[("phone", "4312")], &[("phone", "4312")], None),
        (
            &[("name", "M. D."), ("service", "Cardiologie")],
            &[("name", "Marie Dupont"), ("service", "cardiologie")],
            Some(WhyTwins::Initials),
        ),
        (
            &[("name", "MD"), ("service", "Cardiologie")],
            &[("name", "M.-D."), ("service", "Cardiologie")],
            Some(WhyTwins::Initials),
        ),
        // Two people may share their initials.
        (&[("name", "MD")], &[("name", "MD")], None),
        (
            &[("name", "MD"), ("service", "Cardiologie")],
            &[("name", "MD"), ("service", "Urgences")],
            None,
        ),
        (
            &[("name", "Marie Dupont"), ("service", "Cardiologie")],
            &[("name", "Paul Martin"), ("service", "Cardiologie")],
            None,
        ),
        (&[("name", "")], &[("name", "")], None),
        (&[("name", "…")], &[("name", "!")], None),
    ];
    for (one, other, expected) in cases {
        for (first, second) in [(one, other), (other, one)] {
            let mut plan = ContactPlan::default();
            person(&mut plan, 1, first);
            person(&mut plan, 2, second);
            let found = twins(&plan);
            assert_eq!(
                found.first().map(|twins| twins.why),
                *expected,
                "{first:?} {second:?}"
            );
            assert!(found.len() <= 1);
        }
    }
}

#[test]
fn two_who_are_not_one_are_not_suggested_again() {
    let mut plan = ContactPlan::default();
    let first = person(&mut plan, 1, &[("name", "Paul Martin")]);
    let second = person(&mut plan, 2, &[("name", "Paul Martin")]);
    assert_eq!(twins(&plan).len(), 1);
    plan.set(first, field::APART, &second.to_string());
    assert_eq!(twins(&plan), []);
}

#[test]
fn uniting_two_entries_loses_no_word_and_no_link() {
    let mut plan = ContactPlan::default();
    let first = person(
        &mut plan,
        1,
        &[
            ("name", "M. D."),
            ("domains", "care"),
            ("note", "le mardi"),
            ("status", "contacted"),
        ],
    );
    let second = person(
        &mut plan,
        2,
        &[
            ("name", "Marie Dupont"),
            ("domains", "care,rights"),
            ("note", "aime écrire"),
            ("email", "m@d.fr"),
            ("status", "met"),
        ],
    );
    let task = with(
        &mut plan,
        ItemKind::Task,
        3,
        &[
            ("text", "x"),
            ("who", &[first, second].map(|id| id.to_string()).join(",")),
        ],
    );
    let invitation = with(
        &mut plan,
        ItemKind::Invitation,
        4,
        &[("to", &second.to_string())],
    );
    unite(&mut plan, first, second);
    assert!(plan.item(second).is_none());
    let one = plan.item(first).unwrap();
    assert_eq!(one.get("name"), "M. D.");
    assert_eq!(one.get("email"), "m@d.fr");
    assert_eq!(one.get("status"), "met");
    assert_eq!(one.list("domains").collect::<Vec<_>>(), ["care", "rights"]);
    for words in ["le mardi", "aime écrire", "Marie Dupont"] {
        assert!(one.get("note").contains(words), "{}", one.get("note"));
    }
    assert_eq!(plan.get(task, "who"), first.to_string());
    assert_eq!(plan.get(invitation, "to"), first.to_string());
    // Nothing happens to one that is not there, or to itself.
    let before = plan.clone();
    unite(&mut plan, first, second);
    unite(&mut plan, first, first);
    assert_eq!(plan, before);
}

#[test]
fn what_is_missing_is_what_nobody_has() {
    let mut plan = ContactPlan::default();
    assert_eq!(missing_domains(&plan).len(), 10);
    let all = missing_roles(&plan).len();
    person(
        &mut plan,
        1,
        &[("role", "volunteer"), ("domains", "care,ethics")],
    );
    assert_eq!(missing_domains(&plan).len(), 8);
    assert_eq!(missing_roles(&plan).len(), all - 1);
    // A project asks for less than everything.
    plan.facts.set(field::WANTED_DOMAINS, "care,rights");
    plan.facts.set(field::WANTED_ROLES, "volunteer");
    assert_eq!(
        missing_domains(&plan)
            .iter()
            .map(|domain| domain.id())
            .collect::<Vec<_>>(),
        ["rights"]
    );
    assert_eq!(missing_roles(&plan), []);
}

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
        let found = remarks(&plan, plan.item(id).unwrap(), text);
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
    let seen = |plan: &ContactPlan| remarks(plan, plan.item(id).unwrap(), "Bonjour");
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
    assert!(is_taken(
        &{
            let mut plan = plan.clone();
            person(&mut plan, 9, &[("name", "Zoé")]);
            plan
        },
        "zoe",
        ""
    ));
}

/// Changes that a person can make, on a few things.
#[derive(Clone, Debug)]
enum Change {
    Add(u8, u128),
    Set(u128, u8, String),
    Fact(u8, String),
    Remove(u128),
}

const KINDS: [ItemKind; 4] = [
    ItemKind::Person,
    ItemKind::Invitation,
    ItemKind::Task,
    ItemKind::Proposal,
];
const KEYS: [&str; 6] = [
    field::NAME,
    field::NOTE,
    field::DOMAINS,
    field::TEXT,
    field::TO,
    field::DAY,
];

fn change() -> impl Strategy<Value = Change> {
    let words = || "[a-c ]{0,4}";
    prop_oneof![
        (0..4_u8, 0..8_u128).prop_map(|(kind, id)| Change::Add(kind, id)),
        (0..8_u128, 0..6_u8, words()).prop_map(|(id, key, words)| Change::Set(id, key, words)),
        (0..6_u8, words()).prop_map(|(key, words)| Change::Fact(key, words)),
        (0..8_u128).prop_map(Change::Remove),
    ]
}

fn apply(plan: &mut ContactPlan, side: u128, changes: &[Change]) {
    for change in changes {
        match change {
            // Ids of two sides differ, as two devices' do.
            Change::Add(kind, random) => {
                let id = stamp(side * 100 + random);
                if plan.item(id.id()).is_none() {
                    plan.add(KINDS[usize::from(*kind)], id);
                }
            }
            Change::Set(place, key, words) => {
                let place = usize::try_from(*place).unwrap();
                let id = plan.items.get(place).map(|item| item.id);
                if let Some(id) = id {
                    plan.set(id, KEYS[usize::from(*key)], words);
                }
            }
            Change::Fact(key, words) => plan.facts.set(KEYS[usize::from(*key)], words),
            Change::Remove(place) => {
                let place = usize::try_from(*place).unwrap();
                let id = plan.items.get(place).map(|item| item.id);
                if let Some(id) = id {
                    plan.remove(id);
                }
            }
        }
    }
}

fn three() -> impl Strategy<Value = (ContactPlan, ContactPlan, ContactPlan)> {
    let changes = || proptest::collection::vec(change(), 0..12);
    (changes(), changes(), changes()).prop_map(|(before, ours, theirs)| {
        let mut base = ContactPlan::default();
        apply(&mut base, 0, &before);
        let (mut one, mut two) = (base.clone(), base.clone());
        apply(&mut one, 1, &ours);
        apply(&mut two, 2, &theirs);
        (base, one, two)
    })
}

proptest! {
    #[test]
    fn merging_loses_nothing_that_one_side_wrote_since((base, ours, theirs) in three()) {
        let merged = ContactPlan::merge(Some(&base), &ours, &theirs);
        for (side, other) in [(&ours, &theirs), (&theirs, &ours)] {
            for item in &side.items {
                let changed = base.item(item.id) != Some(item);
                let found = merged.item(item.id);
                prop_assert!(found.is_some() || (!changed && other.item(item.id).is_none()));
                for (key, value) in item.fields.iter() {
                    let was = base.get(item.id, key);
                    let untouched = other.get(item.id, key) == was;
                    if value != was && (untouched || field::is_prose(key)) && !field::is_list(key) {
                        prop_assert!(found.is_some_and(|found| found.get(key).contains(value)));
                    }
                }
            }
            for (key, value) in side.facts.iter() {
                let was = base.fact(key);
                if value != was && other.fact(key) == was && !field::is_list(key) {
                    prop_assert_eq!(merged.fact(key), value);
                }
            }
        }
    }

    #[test]
    fn merging_with_an_untouched_side_is_the_other((base, ours, _) in three()) {
        prop_assert_eq!(ContactPlan::merge(Some(&base), &ours, &base), ours.clone());
        prop_assert_eq!(ContactPlan::merge(Some(&base), &base, &ours), ours.clone());
        prop_assert_eq!(ContactPlan::merge(Some(&base), &ours, &ours), ours);
    }

    #[test]
    fn merging_again_changes_nothing((base, ours, theirs) in three()) {
        let merged = ContactPlan::merge(Some(&base), &ours, &theirs);
        // The other tab takes the merged state in, made from its own.
        prop_assert_eq!(ContactPlan::merge(Some(&theirs), &theirs, &merged), merged.clone());
        let ids: Vec<Id> = merged.items.iter().map(|item| item.id).collect();
        let mut sorted = ids.clone();
        sorted.sort_unstable();
        sorted.dedup();
        prop_assert_eq!(ids, sorted);
    }

    #[test]
    fn bytes_of_a_plan_are_read_back_and_others_never_panic((_, ours, _) in three(), bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        prop_assert_eq!(Packed::of(&ours).read::<ContactPlan>(), Some(ours));
        let _ = postcard::from_bytes::<ContactPlan>(&bytes);
    }

    #[test]
    fn what_is_taken_away_comes_back_as_it_was((_, mut plan, _) in three(), place in 0..8_usize) {
        let before = plan.clone();
        if let Some(id) = plan.items.get(place).map(|item| item.id) {
            let gone = plan.remove(id);
            prop_assert!(plan.item(id).is_none());
            plan.restore(&gone);
            let sorted = |text: &str| { let mut all: Vec<String> = text.split(',').map(str::to_owned).collect(); all.sort(); all };
            prop_assert_eq!(plan.items.len(), before.items.len());
            for (now, was) in plan.items.iter().zip(&before.items) {
                prop_assert_eq!(now.id, was.id);
                for (key, value) in was.fields.iter() {
                    prop_assert_eq!(sorted(now.get(key)), sorted(value));
                }
            }
        }
    }

    #[test]
    fn every_plan_has_a_next_act_and_rules_never_panic((_, plan, _) in three(), text in ".{0,60}") {
        let _ = next_act(&plan, Day::parse("2026-11-24"));
        let _ = twins(&plan);
        for invitation in plan.of(ItemKind::Invitation) {
            let _ = remarks(&plan, invitation, &text);
        }
        prop_assert!(plan.progress().done <= plan.progress().total);
    }
}

//! The same person twice, who comes from elsewhere, and who is missing.

use super::{person, stamp, with};
use passerelle::features::contact_plan::rule::ContactPlan;
use passerelle::features::contact_plan::rule::{
    Ids, Item, ItemKind, WhyDuplicate, duplicates, field, import_people, merge_people,
    missing_domains, missing_roles,
};
use passerelle::notebook::Entries;

#[test]
fn the_same_person_twice_is_seen_and_others_are_not() {
    type Fields = &'static [(&'static str, &'static str)];
    let cases: &[(Fields, Fields, Option<WhyDuplicate>)] = &[
        (
            &[("name", "Élodie Œuvrard")],
            &[("name", "oeuvrard, ELODIE")],
            Some(WhyDuplicate::Name),
        ),
        (
            &[("name", "Marie D.")],
            &[("name", "marie d")],
            Some(WhyDuplicate::Name),
        ),
        (
            &[("name", "A"), ("email", "a@b.fr")],
            &[("name", "B"), ("email", " A@B.fr")],
            Some(WhyDuplicate::Email),
        ),
        (
            &[("phone", "+33 6 12 34 56 78")],
            &[("phone", "06.12.34.56.78")],
            Some(WhyDuplicate::Phone),
        ),
        (
            &[("phone", "0033612345678")],
            &[("phone", "0612345678")],
            Some(WhyDuplicate::Phone),
        ),
        // An extension of a hospital is shared by many.
        (&[("phone", "4312")], &[("phone", "4312")], None),
        (
            &[("name", "M. D."), ("service", "Cardiologie")],
            &[("name", "Marie Dupont"), ("service", "cardiologie")],
            Some(WhyDuplicate::Initials),
        ),
        (
            &[("name", "MD"), ("service", "Cardiologie")],
            &[("name", "M.-D."), ("service", "Cardiologie")],
            Some(WhyDuplicate::Initials),
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
            let found = duplicates(&plan);
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
    assert_eq!(duplicates(&plan).len(), 1);
    plan.set(first, field::APART, &second.to_string());
    assert_eq!(duplicates(&plan), []);
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
            ("role", "volunteer"),
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
            ("role", "expert-patient"),
            ("found", "peer"),
        ],
    );
    let other = person(
        &mut plan,
        9,
        &[("name", "Marie Dupont"), ("apart", &second.to_string())],
    );
    let said = |key: &str, id: &str| [key, "=", id].concat();
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
    merge_people(&mut plan, first, second, said);
    assert!(plan.item(second).is_none());
    let one = plan.item(first).unwrap();
    assert_eq!(one.get("name"), "M. D.");
    assert_eq!(one.get("email"), "m@d.fr");
    assert_eq!(one.get("status"), "met");
    assert_eq!(one.list("domains").collect::<Vec<_>>(), ["care", "rights"]);
    for words in [
        "le mardi",
        "aime écrire",
        "Marie Dupont",
        "role=expert-patient",
    ] {
        assert!(one.get("note").contains(words), "{}", one.get("note"));
    }
    assert_eq!((one.get("role"), one.get("found")), ("volunteer", "peer"));
    assert_eq!(
        plan.get(other, "apart"),
        first.to_string(),
        "told apart still"
    );
    assert_eq!(plan.get(task, "who"), first.to_string());
    assert_eq!(plan.get(invitation, "to"), first.to_string());
    // Nothing happens to one that is not there, or to itself.
    let before = plan.clone();
    merge_people(&mut plan, first, second, said);
    merge_people(&mut plan, first, first, said);
    assert_eq!(plan, before);
}

#[test]
fn who_comes_from_elsewhere_is_added_once_and_in_order() {
    type Fields = &'static [(&'static str, &'static str)];
    let known: Fields = &[
        ("name", "Zoé Durand"),
        ("email", "z@d.fr"),
        ("phone", "06 12 34 56 78"),
    ];
    let cases: &[(Fields, Fields, bool)] = &[
        (known, known, false),
        (known, &[("name", "durand zoe")], false),
        (known, &[("name", "Z. D."), ("email", "Z@D.fr")], false),
        // An association has one address for several people.
        (known, &[("name", "Paul Martin"), ("email", "z@d.fr")], true),
        (
            &[("name", "Zoé Durand"), ("phone", "06 12 34 56 78")],
            &[("name", "Zoé Durand"), ("phone", "+33612345678")],
            false,
        ),
        (
            &[("name", "MD"), ("phone", "06 12 34 56 78")],
            &[("name", "MD"), ("phone", "06 12 34 56 78")],
            false,
        ),
        // What is new about somebody is not thrown away: it stands beside, and is suggested to be one.
        (
            known,
            &[("name", "Zoé Durand"), ("phone", "01 02 03 04 05")],
            true,
        ),
        (
            known,
            &[("name", "Zoé Durand"), ("email", "autre@d.fr")],
            true,
        ),
        (&[("name", "Zoé Durand")], known, true),
        // Initials are shared by many, and a number by a whole service.
        (&[("name", "MD")], &[("name", "MD")], true),
        (
            &[("name", "MD"), ("service", "Urgences")],
            &[("name", "M. D."), ("service", "urgences")],
            true,
        ),
        (
            &[("name", "MD"), ("service", "Urgences")],
            &[("name", "md"), ("service", "urgences")],
            false,
        ),
        (
            &[("name", "Paul"), ("phone", "0102030405")],
            &[("name", "Léa"), ("phone", "01 02 03 04 05")],
            true,
        ),
    ];
    for (there, comes, is_added) in cases {
        let mut plan = ContactPlan::default();
        person(&mut plan, 1, there);
        let mut fields = Entries::default();
        for (key, value) in *comes {
            fields.set(key, value);
        }
        let item = |random: u128| Item {
            id: stamp(random).id(),
            kind: ItemKind::Person,
            fields: fields.clone(),
        };
        let added = import_people(&mut plan, [item(2)]);
        assert_eq!(added == 1, *is_added, "{there:?} {comes:?}");
        assert_eq!(plan.of(ItemKind::Person).count(), 1 + added);
    }
    let mut ids = Ids::new(stamp(u128::from(u64::MAX)));
    let names = ["A. Un", "B. Deux", "C. Trois", "A. Un"];
    let people = names.map(|name| {
        let mut fields = Entries::default();
        fields.set(field::NAME, name);
        fields.set(field::SERVICE, "Accueil");
        Item {
            id: ids.another().id(),
            kind: ItemKind::Person,
            fields,
        }
    });
    let mut plan = ContactPlan::default();
    assert_eq!(
        import_people(&mut plan, people),
        3,
        "the file says one twice"
    );
    let order: Vec<&str> = plan
        .of(ItemKind::Person)
        .map(|person| person.get(field::NAME))
        .collect();
    assert_eq!(order, &names[..3]);
}

/// Two people of one name in one file: both are there, each once however often the file comes, and the plan asks
/// whether they are one.
#[test]
fn homonyms_of_a_file_are_both_there_and_once() {
    let people = |from: u128| {
        let addresses = (from..).zip(["m1@d.fr", "m2@d.fr", "m1@d.fr"]);
        let people = addresses.map(|(number, address)| {
            let mut fields = Entries::default();
            fields.set(field::NAME, "Marie Durand");
            fields.set(field::EMAIL, address);
            Item {
                id: stamp(number).id(),
                kind: ItemKind::Person,
                fields,
            }
        });
        people.collect::<Vec<_>>()
    };
    let mut plan = ContactPlan::default();
    assert_eq!(import_people(&mut plan, people(1)), 2);
    assert_eq!(
        import_people(&mut plan, people(11)),
        0,
        "the same file again"
    );
    let addresses: Vec<&str> = plan
        .of(ItemKind::Person)
        .map(|person| person.get(field::EMAIL))
        .collect();
    assert_eq!(addresses, ["m1@d.fr", "m2@d.fr"]);
    let pairs: Vec<_> = duplicates(&plan)
        .iter()
        .map(|pair| [pair.first, pair.second])
        .collect();
    assert_eq!(pairs, [[stamp(1).id(), stamp(2).id()]]);
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

//! What released versions wrote is read for ever. These files are never changed: a new schema
//! brings new files. `UPDATE_FIXTURES=1 cargo test` writes only those that are not there yet.

use passerelle::catalogue::{SubjectKind, Viewpoint};
use passerelle::exchange::Sharing;
use passerelle::features::contact_plan::rule::ContactPlan;
use passerelle::features::contact_plan::rule::ItemKind;
use passerelle::features::participation::handover::ID as PARTICIPATION;
use passerelle::features::to_do::rule::ToDo;
use passerelle::features::to_do::rule::{Origin, Task};
use passerelle::features::users_project::rule::{PROJECT, UsersProject};
use passerelle::features::users_project::words::{Field, Part};
use passerelle::features::{read_file, write_file};
use passerelle::notebook::{Assessment, Body, Day, Document, Id, Packed, Stamp, decode, encode};
use std::path::PathBuf;

/// A document that uses every field.
fn document() -> Document {
    let day = 1_795_305_600_000;
    let mut assessment = Assessment::new(PARTICIPATION, Id::new(day, 3));
    assessment.kind = Some(SubjectKind::CarePathway);
    assessment.viewpoint = Some(Viewpoint::PartnerUser);
    let answers = [
        ("before.today", "consultation"),
        ("before.wished", "partnership"),
        ("during.today", "not-involved"),
        ("after.wished", "unknown"),
        ("before.practice.information", "yes"),
        ("before.practice.consultation", "partly"),
        ("during.practice.partnership", "no"),
    ];
    for (item, answer) in answers {
        assessment.answers.set(item, answer);
    }
    assessment
        .notes
        .set("before.note", "Réunion du 12 mars : « à revoir » 🙂");
    assessment.kept = vec![
        "before-collaboration-1".to_owned(),
        "after-information-2".to_owned(),
    ];
    assessment.received = Some(day + 5);
    let stamp = |random| Stamp { now: day, random };
    let body = Body::Assessment(assessment);
    let mut document = Document::new(stamp(1), stamp(2), "Atelier nutrition".to_owned(), body);
    document.revise(Stamp {
        now: day + 60_000,
        random: 4,
    });
    // As the fixture has it: a document received today would keep its author's date.
    document.updated = day + 60_000;
    document.deleted = Some(day + 120_000);
    document
}

fn fixture(name: &str, write: impl FnOnce() -> Vec<u8>) -> Vec<u8> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("tests/fixtures")
        .join(name);
    if std::env::var_os("UPDATE_FIXTURES").is_some() && !path.exists() {
        std::fs::write(&path, write()).unwrap();
    }
    std::fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

#[test]
fn a_record_of_schema_1_is_read() {
    let bytes = fixture("record-v1.bin", || encode(&document()).unwrap());
    assert_eq!(bytes[..2], [1, 0], "the fixture is of schema 1");
    assert_eq!(decode(&bytes), Ok(document()));
}

#[test]
fn a_file_of_version_1_is_read() {
    let sharing = Sharing { notes: true };
    let bytes = fixture("file-v1.json", || {
        write_file(&[document()], sharing).unwrap()
    });
    assert_eq!(read_file(&bytes), Ok(vec![document()]));
}

/// A to-do list that uses every field.
fn to_do() -> Document {
    let day = 1_795_305_600_000;
    let origin = Origin {
        document: Id::new(day, 9),
        entry: "before-collaboration-1".to_owned(),
    };
    let mut kept = Task::new(
        Id::new(day, 5),
        "Inviter deux usagers".to_owned(),
        Some(origin),
    );
    kept.due = Day::new(2026, 12, 24);
    kept.note = "Avec Camille : « à revoir » 🙂".to_owned();
    let mut own = Task::new(
        Id::new(day, 6),
        "Appeler la Maison des usagers".to_owned(),
        None,
    );
    own.done = true;
    let list = ToDo {
        tasks: vec![kept, own],
    };
    let stamp = |random| Stamp { now: day, random };
    let body = Body::Packed(Packed::of(&list));
    Document::new(stamp(1), stamp(2), "Préparer la réunion".to_owned(), body)
}

#[test]
fn a_record_of_schema_2_is_read() {
    let bytes = fixture("record-v2-to-do.bin", || encode(&to_do()).unwrap());
    assert_eq!(bytes[..2], [2, 0], "the fixture is of schema 2");
    let read = decode(&bytes).unwrap();
    assert_eq!(read, to_do());
    assert_eq!(read.read::<ToDo>(), to_do().read::<ToDo>());
}

#[test]
fn a_file_of_version_2_is_read() {
    let bytes = fixture("file-v2-to-do.json", || {
        write_file(&[to_do()], Sharing { notes: true }).unwrap()
    });
    assert_eq!(read_file(&bytes), Ok(vec![to_do()]));
}

/// A contact plan with a thing of each kind, and facts.
fn plan() -> Document {
    let day = 1_795_305_600_000;
    let stamp = |random| Stamp { now: day, random };
    let mut plan = ContactPlan::default();
    for (key, value) in [
        ("asked.officer", "2026-11-24"),
        ("asked-note.officer", "Voir Mme R."),
        ("project", "Un livret d'accueil 🙂"),
        ("wished", "partnership"),
    ] {
        plan.facts.set(key, value);
    }
    for (kind, random) in ItemKind::ALL.iter().zip(10..) {
        let id = plan.add(*kind, stamp(random));
        plan.set(id, "note", "« à revoir »");
        plan.set(id, "day", "2026-12-24");
    }
    let body = Body::Packed(Packed::of(&plan));
    Document::new(stamp(1), stamp(2), "Hôpital Nord".to_owned(), body)
}

#[test]
fn a_record_of_a_contact_plan_is_read() {
    let bytes = fixture("record-v2-contact-plan.bin", || encode(&plan()).unwrap());
    let read = decode(&bytes).unwrap();
    assert_eq!(read, plan());
    assert_eq!(read.read::<ContactPlan>(), plan().read::<ContactPlan>());
}

#[test]
fn a_file_of_a_contact_plan_is_read_and_remarks_stay_home_unless_asked() {
    let bytes = fixture("file-v2-contact-plan.json", || {
        write_file(&[plan()], Sharing { notes: true }).unwrap()
    });
    assert_eq!(read_file(&bytes), Ok(vec![plan()]));
    let without = write_file(&[plan()], Sharing { notes: false }).unwrap();
    let text = String::from_utf8(without).unwrap();
    assert!(
        !text.contains("à revoir") && !text.contains("Mme R."),
        "{text}"
    );
    assert!(text.contains("Un livret d'accueil"), "{text}");
}

/// A users' project with everything in it: a conflict, an entry taken out, a version.
fn users_project() -> Document {
    let day = 1_795_305_600_000;
    let action = Part::ProjectAction;
    let mut ours = UsersProject::default();
    for part in Part::ALL {
        for field in part.fields() {
            let entry = if *part == Part::Project {
                PROJECT
            } else {
                "restraint"
            };
            let text = format!("« {} » 🙂", field.id());
            ours.set(Id::new(day, 3), *part, entry, *field, &text);
        }
    }
    ours.keep(Id::new(day, 3), Part::Log, "restraint", false);
    ours.keep_version(Id::new(day, 4), "Au début");
    let mut theirs = ours.clone();
    ours.set(Id::new(day, 5), action, "restraint", Field::Who, "L. M.");
    theirs.set(Id::new(day, 6), action, "restraint", Field::Who, "Camille");
    let stamp = |random| Stamp { now: day, random };
    let body = Body::Packed(Packed::of(&ours.join(&theirs)));
    Document::new(stamp(1), stamp(2), "Notre projet".to_owned(), body)
}

#[test]
fn a_record_of_a_users_project_is_read() {
    let bytes = fixture("record-v2-users-project.bin", || {
        encode(&users_project()).unwrap()
    });
    let read = decode(&bytes).unwrap();
    assert_eq!(read, users_project());
    let project = read.read::<UsersProject>().unwrap();
    assert_eq!(
        Some(&project),
        users_project().read::<UsersProject>().as_ref()
    );
    assert_eq!(project.conflicts().len(), 1);
    assert_eq!(project.versions().len(), 1);
}

#[test]
fn a_file_of_a_users_project_is_read() {
    let sharing = Sharing { notes: false };
    let bytes = fixture("file-v2-users-project.json", || {
        write_file(&[users_project()], sharing).unwrap()
    });
    assert_eq!(read_file(&bytes), Ok(vec![users_project()]));
}

//! The name of a project, which a list of documents changes as the title: it comes in as the name, and nothing that
//! anyone called it is lost.

use passerelle::features::to_do::rule::ToDo;
use passerelle::features::users_project::rule::{PROJECT, UsersProject};
use passerelle::features::users_project::words::{Field, Part};
use passerelle::notebook::{
    Body, Document, Id, Packed, PackedBody, RecordError, Stamp, merge_packed,
};

fn stamp(now: u64) -> Stamp {
    Stamp {
        now,
        random: u128::from(now),
    }
}

/// A document that goes by the name of its project.
fn called(name: &str) -> Document {
    let mut project = UsersProject::default();
    project.set(Id::new(1, 1), Part::Project, PROJECT, Field::Text, name);
    let body = Body::Packed(Packed::of(&project));
    Document::new(stamp(10), stamp(11), name.to_owned(), body)
}

fn renamed(document: &Document, title: &str, now: u64) -> Document {
    let mut renamed = document.clone();
    title.clone_into(&mut renamed.title);
    renamed.revise(stamp(now));
    renamed
}

fn names(document: &Document) -> Vec<String> {
    let project = document.read::<UsersProject>().unwrap();
    let told = project.told(Part::Project, PROJECT, Field::Text);
    told.iter().map(|told| told.value.to_owned()).collect()
}

#[test]
fn a_title_given_in_the_list_is_the_name() {
    let base = called("Projet");
    let theirs = renamed(&base, "Projet 2027", 20);
    assert_eq!(theirs.open::<UsersProject>().unwrap().name(), "Projet 2027");
    // Here, an action was written meanwhile.
    let mut ours = base.clone();
    ours.change::<UsersProject>(|project| {
        project.set(
            Id::new(15, 0),
            Part::ProjectAction,
            "a",
            Field::Text,
            "Un livret",
        );
    });
    let merged = merge_packed::<UsersProject>(Some(&base), &ours, &theirs, stamp(30)).unwrap();
    assert_eq!(merged.title, "Projet 2027");
    assert_eq!(names(&merged), ["Projet 2027"]);
    // Another page does the same on its own: it is the same write, and no conflict.
    let other = theirs.open::<UsersProject>().unwrap();
    let both = merged.read::<UsersProject>().unwrap().join(&other);
    assert_eq!(&both, &merged.read::<UsersProject>().unwrap());
    assert!(both.conflicts().is_empty());
}

#[test]
fn a_name_given_on_each_side_waits_for_a_choice() {
    let base = called("Projet");
    let theirs = renamed(&base, "Deux", 20);
    let mut ours = base.clone();
    ours.change::<UsersProject>(|project| {
        project.set(Id::new(15, 0), Part::Project, PROJECT, Field::Text, "Un");
    });
    "Un".clone_into(&mut ours.title);
    let merged = merge_packed::<UsersProject>(Some(&base), &ours, &theirs, stamp(30)).unwrap();
    assert_eq!(names(&merged), ["Un", "Deux"]);
    assert_eq!(merged.title, "Deux", "the later one");
    // Called otherwise in the list while it waits: one more to choose from, and the title.
    let third = renamed(&merged, "Trois", 40);
    let project = third.open::<UsersProject>().unwrap();
    assert_eq!(project.name(), "Trois");
    assert_eq!(project.told(Part::Project, PROJECT, Field::Text).len(), 3);
}

#[test]
fn what_is_no_new_name_changes_nothing() {
    let base = called("Projet");
    let named = |sitting: u64, name: &str| {
        let mut named = base.clone();
        named.change::<UsersProject>(|project| {
            project.set(
                Id::new(sitting, 0),
                Part::Project,
                PROJECT,
                Field::Text,
                name,
            );
        });
        name.clone_into(&mut named.title);
        named
    };
    let (apart, other) = (named(15, "Un"), named(16, "Deux"));
    let both = merge_packed::<UsersProject>(Some(&base), &apart, &other, stamp(30)).unwrap();
    let both = both.read::<UsersProject>().unwrap();
    for title in ["", "Un", "Deux", "Un / Deux", "Deux / Un"] {
        let mut same = both.clone();
        same.take_title(Id::new(50, 0), title);
        assert_eq!(same, both, "{title}");
    }
}

#[test]
fn a_body_that_cannot_be_read_is_never_joined() {
    let ours = called("Projet");
    let of = |schema: u16, bytes: &[u8]| {
        // As a record stores it: the kind, the schema, the progress, the bytes.
        let packed = (UsersProject::KIND, schema, (0_u32, 0_u32), bytes);
        let packed = postcard::to_allocvec(&packed).unwrap();
        let mut theirs = ours.clone();
        theirs.body = Body::Packed(postcard::from_bytes(&packed).unwrap());
        merge_packed::<UsersProject>(Some(&ours), &ours, &theirs, stamp(30))
    };
    assert_eq!(of(99, b""), Err(RecordError::Newer(99)));
    assert_eq!(of(1, b"\xff\xff"), Err(RecordError::Damaged));
    let mut list = ours.clone();
    list.body = Body::Packed(Packed::of(&ToDo::default()));
    assert_eq!(list.open::<UsersProject>(), Err(RecordError::Damaged));
}

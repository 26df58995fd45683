//! Taking in what another person handed on: told apart, never twice, never over one's own.

use super::documents::{document, id, inside, stamp as any_stamp, text};
use passerelle::catalogue::Viewpoint;
use passerelle::exchange::Sharing;
use passerelle::features::participation::handover::ID as PARTICIPATION;
use passerelle::features::{read_file, write_file};
use passerelle::notebook::{Assessment, Body, Document, Id, Received, Stamp, receive};
use proptest::option;
use proptest::prelude::*;

const NOW: u64 = 1_795_305_600_000;

fn stamp(random: u128) -> Stamp {
    Stamp { now: NOW, random }
}

/// A moment at which a file is taken in.
fn at(now: u64) -> Stamp {
    Stamp { now, random: 555 }
}

/// A document of the person who wrote it.
pub fn own() -> Document {
    let mut assessment = Assessment::new(PARTICIPATION, stamp(1).id());
    assessment.viewpoint = Some(Viewpoint::Professional);
    assessment.answers.set("during.today", "partnership");
    assessment.notes.set("during.note", "secret");
    Document::new(
        stamp(2),
        stamp(3),
        "Atelier".to_owned(),
        Body::Assessment(assessment),
    )
}

/// The same, through a file.
fn by_file(document: &Document) -> Document {
    let bytes = write_file(std::slice::from_ref(document), Sharing { notes: false }).unwrap();
    read_file(&bytes).unwrap().remove(0)
}

fn my_subject() -> Id {
    stamp(77).id()
}

#[test]
fn a_first_time_is_new_and_takes_the_subject_of_the_project_compared() {
    let Received::New(kept) = receive(None, by_file(&own()), my_subject(), at(NOW)) else {
        panic!("it is new");
    };
    let assessment = inside(&kept);
    assert_eq!(assessment.subject, my_subject());
    assert_eq!(assessment.received, Some(NOW));
    assert_eq!(assessment.answers.get("during.today"), Some("partnership"));
    assert!(assessment.notes.is_empty(), "notes stayed home");
}

#[test]
fn the_same_file_twice_is_known() {
    let Received::New(kept) = receive(None, by_file(&own()), my_subject(), at(NOW)) else {
        panic!("it is new");
    };
    assert_eq!(
        receive(Some(&kept), by_file(&own()), my_subject(), at(NOW + 5)),
        Received::Known
    );
}

#[test]
fn given_for_another_project_it_moves_there() {
    let Received::New(kept) = receive(None, by_file(&own()), stamp(76).id(), at(NOW)) else {
        panic!("it is new");
    };
    let again = receive(Some(&kept), by_file(&own()), my_subject(), at(NOW + 5));
    let Received::Later(moved) = again else {
        panic!("it moves: {again:?}");
    };
    assert_eq!(inside(&moved).subject, my_subject());
}

#[test]
fn a_later_state_takes_the_place_of_the_one_before() {
    let Received::New(kept) = receive(None, by_file(&own()), my_subject(), at(NOW)) else {
        panic!("it is new");
    };
    let mut later = own();
    later
        .assessment_mut()
        .unwrap()
        .answers
        .set("during.today", "information");
    later.revise(Stamp {
        now: NOW + 1,
        random: 9,
    });
    let Received::Later(now_kept) =
        receive(Some(&kept), by_file(&later), my_subject(), at(NOW + 5))
    else {
        panic!("it is later");
    };
    assert_eq!(
        inside(&now_kept).answers.get("during.today"),
        Some("information")
    );
}

#[test]
fn what_is_here_stays_where_the_file_is_older_whatever_was_done_with_it_here() {
    let mut later = own();
    later
        .assessment_mut()
        .unwrap()
        .answers
        .set("during.today", "information");
    later.revise(Stamp {
        now: NOW + 1,
        random: 9,
    });
    let Received::New(mut kept) = receive(None, by_file(&later), my_subject(), at(NOW)) else {
        panic!("it is new");
    };
    // Renamed here, much later by this device's clock.
    kept.title = "Autre nom".to_owned();
    kept.revise(Stamp {
        now: NOW + 900,
        random: 10,
    });
    assert_eq!(
        receive(Some(&kept), by_file(&own()), my_subject(), at(NOW + 950)),
        Received::Known
    );
    // From the bin it comes back as it was, not as the older file has it.
    kept.deleted = Some(NOW);
    let Received::Later(back) = receive(Some(&kept), by_file(&own()), my_subject(), at(NOW + 950))
    else {
        panic!("it comes back");
    };
    assert_eq!(
        inside(&back).answers.get("during.today"),
        Some("information")
    );
    // A file that its author made after that is later all the same.
    later.revise(Stamp {
        now: NOW + 2,
        random: 11,
    });
    assert!(matches!(
        receive(Some(&kept), by_file(&later), my_subject(), at(NOW + 950)),
        Received::Later(_)
    ));
}

#[test]
fn one_s_own_document_is_never_written_over() {
    let mut altered = own();
    altered
        .assessment_mut()
        .unwrap()
        .answers
        .set("during.today", "information");
    altered.revise(stamp(9));
    for arriving in [own(), altered] {
        assert_eq!(
            receive(Some(&own()), by_file(&arriving), my_subject(), at(NOW)),
            Received::Own
        );
    }
}

#[test]
fn a_received_document_in_the_bin_comes_back() {
    let Received::New(mut kept) = receive(None, by_file(&own()), my_subject(), at(NOW)) else {
        panic!("it is new");
    };
    kept.deleted = Some(NOW);
    let Received::Later(back) = receive(Some(&kept), by_file(&own()), my_subject(), at(NOW + 5))
    else {
        panic!("it comes back");
    };
    assert_eq!(back.deleted, None);
}

proptest! {
    /// Whatever is stored and whatever arrives, what is kept takes the place only of what it was made from, and
    /// another tab that still has the state before is told.
    #[test]
    fn what_is_kept_of_a_file_makes_the_writes_of_other_tabs_stale(
        author in document(),
        later in any::<bool>(),
        stored in option::of((id(), option::of(any::<u64>()), any_stamp())),
        subject in id(),
        title in text(),
        stamps in (any_stamp(), any_stamp(), any_stamp()),
    ) {
        let (first, other, own) = stamps;
        // A stamp is fresh each time.
        prop_assume!(first.id() != other.id() && own.id() != other.id() && own.id() != first.id());
        let stored = stored.and_then(|(subject, deleted, stamp)| {
            match receive(None, by_file(&author), subject, stamp) {
                Received::New(mut kept) => {
                    kept.deleted = deleted;
                    Some(kept)
                }
                _ => None,
            }
        });
        let mut arriving = author;
        if later {
            arriving.updated = arriving.updated.saturating_add(1);
        }
        let expected = stored.as_ref().map(|stored| stored.revision);
        let kept = match receive(stored.as_ref(), by_file(&arriving), subject, own) {
            Received::New(kept) | Received::Later(kept) => kept,
            Received::Known => return Ok(()),
            Received::Own => panic!("it is another person's"),
        };
        // It is a state of its own, made from the one that it takes the place of, with its author's date.
        prop_assert!(Some(kept.revision) != expected && kept.revision != arriving.revision);
        prop_assert_eq!(kept.parent, Some(expected.unwrap_or(arriving.revision)));
        if let Some(stored) = &stored {
            prop_assert!(!kept.is_stale_over(stored, expected));
            // Another tab, which shows the state before: renamed there.
            let mut theirs = stored.clone();
            theirs.title = [&title, "x"].concat();
            theirs.revise(other);
            prop_assert!(theirs.is_stale_over(&kept, expected), "the write of the tab is told");
            prop_assert!(kept.is_stale_over(&theirs, expected), "and so is ours, where the tab was first");
        }
        // Two tabs that take in one file for two projects: the second is told.
        let twin = receive(stored.as_ref(), by_file(&arriving), first.id(), other);
        if let Received::New(twin) | Received::Later(twin) = twin {
            prop_assert!(twin.is_stale_over(&kept, expected));
        }
        // A try again of the same write is no conflict.
        prop_assert!(!kept.is_stale_over(&kept, expected));
    }
}

/// In the notebook a title of blanks would be a link that nobody can see or tap.
#[test]
fn a_title_of_blanks_is_no_title() {
    let titled = |title: &str| Document {
        title: title.to_owned(),
        ..own()
    };
    for title in ["", "   ", "\t", "\u{a0}\u{202f}"] {
        assert!(titled(title).is_untitled(), "{title:?}");
    }
    assert!(!titled(" Atelier ").is_untitled());
}

//! Documents of every shape, for the property tests.

use passerelle::catalogue::{SubjectKind, Viewpoint};
use passerelle::features::participation::handover::ID as PARTICIPATION;
use passerelle::notebook::{Assessment, Body, Document, Entries, Id, Stamp};
use proptest::collection::{btree_set, vec};
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

/// Keys that instruments use, and one that none does: a newer version may have written it.
pub const KEYS: [&str; 6] = [
    "before.today",
    "before.wished",
    "during.today",
    "after.practice.partnership",
    "after.note",
    "éé \u{0}",
];

/// An identity. Its time has 48 bits, as in every ULID.
pub fn id() -> impl Strategy<Value = Id> {
    (0..1_u64 << 48, any::<u128>()).prop_map(|(now, random)| Id::new(now, random))
}

/// What the clock and randomness may bring.
pub fn stamp() -> impl Strategy<Value = Stamp> {
    (0..1_u64 << 48, any::<u128>()).prop_map(|(now, random)| Stamp { now, random })
}

/// Words as people type them, and as they never do.
pub fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => "[a-zà-ÿ '’-]{0,20}",
        1 => any::<String>(),
        1 => Just("</script>\u{feff}\u{202e}\"\\\n\t\u{0}".to_owned()),
    ]
}

/// Entries under the keys above.
pub fn entries() -> impl Strategy<Value = Entries> {
    vec((select(&KEYS[..]).prop_map(str::to_owned), text()), 0..6).prop_map(|list| {
        // Through `set`, as the app writes: an empty text is no entry.
        let mut entries = Entries::default();
        list.iter().for_each(|(key, value)| entries.set(key, value));
        entries
    })
}

/// The actions that are kept: each once, in any order.
pub fn kept() -> impl Strategy<Value = Vec<String>> {
    btree_set("[a-z]-[1-4]", 0..5)
        .prop_map(|ids| ids.into_iter().collect::<Vec<_>>())
        .prop_shuffle()
}

/// An assessment.
pub fn assessment() -> impl Strategy<Value = Assessment> {
    let setting = (
        id(),
        option::of(select(SubjectKind::ALL)),
        option::of(select(Viewpoint::ALL)),
        option::of(any::<u64>()),
    );
    (setting, entries(), entries(), kept()).prop_map(|(setting, answers, notes, kept)| {
        let (subject, kind, viewpoint, received) = setting;
        let instrument = PARTICIPATION;
        Assessment {
            instrument,
            subject,
            kind,
            viewpoint,
            answers,
            notes,
            kept,
            received,
        }
    })
}

/// A document.
pub fn document() -> impl Strategy<Value = Document> {
    let envelope = (
        id(),
        id(),
        option::of(id()),
        any::<u64>(),
        any::<u64>(),
        option::of(any::<u64>()),
    );
    (envelope, text(), assessment()).prop_map(|(envelope, title, assessment)| {
        let (id, revision, parent, created, updated, deleted) = envelope;
        let body = Body::Assessment(assessment);
        Document {
            id,
            revision,
            parent,
            created,
            updated,
            deleted,
            title,
            body,
        }
    })
}

/// The assessment in a document.
pub fn inside(document: &Document) -> &Assessment {
    document
        .assessment()
        .expect("every document is an assessment today")
}

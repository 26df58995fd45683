//! A record is what the disk holds: it comes back whole, or it is refused. It never panics.

use super::documents::document;
use passerelle::notebook::{RecordError, SCHEMA, decode, encode};
use proptest::collection::vec;
use proptest::prelude::*;

proptest! {
    #[test]
    fn a_record_comes_back_as_it_went(document in document()) {
        let bytes = encode(&document).unwrap();
        prop_assert_eq!(decode(&bytes), Ok(document));
    }

    #[test]
    fn a_record_that_was_cut_is_refused(document in document(), cut in any::<prop::sample::Index>()) {
        let bytes = encode(&document).unwrap();
        let cut = cut.index(bytes.len());
        prop_assert_eq!(decode(&bytes[..cut]), Err(RecordError::Damaged));
    }

    #[test]
    fn any_bytes_are_read_or_refused(bytes in vec(any::<u8>(), 0..300)) {
        let _ = decode(&bytes);
        let mut record = SCHEMA.to_le_bytes().to_vec();
        record.extend(bytes);
        let _ = decode(&record);
    }

    #[test]
    fn an_altered_record_is_read_or_refused(
        document in document(),
        place in any::<prop::sample::Index>(),
        byte in any::<u8>(),
    ) {
        let mut bytes = encode(&document).unwrap();
        let place = place.index(bytes.len());
        bytes[place] = byte;
        let _ = decode(&bytes);
    }

    #[test]
    fn a_newer_record_is_told_from_a_damaged_one(
        newer in SCHEMA + 1..,
        body in vec(any::<u8>(), 0..50),
    ) {
        let mut record = newer.to_le_bytes().to_vec();
        record.extend(body);
        prop_assert_eq!(decode(&record), Err(RecordError::Newer(newer)));
    }
}

#[test]
fn the_same_answers_give_the_same_bytes() {
    use passerelle::notebook::Entries;
    let list = |order: [&str; 3]| {
        Entries::from(order.map(|key| (key.to_owned(), key.to_owned())).to_vec())
    };
    assert_eq!(list(["a", "b", "c"]), list(["c", "a", "b"]));
}

#[test]
fn the_service_worker_creates_the_storage_that_pages_open() {
    use passerelle::platform::database::{DOCUMENTS, NAME};
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("public/sw.js");
    let worker = std::fs::read_to_string(path).unwrap();
    for call in [
        format!("indexedDB.open('{NAME}')"),
        format!("createObjectStore('{DOCUMENTS}')"),
    ] {
        assert!(worker.contains(&call), "{call}");
    }
}

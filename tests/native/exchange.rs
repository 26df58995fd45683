//! The file that one person hands to another: it comes back whole, or it is refused with a reason.

use super::documents::{document, inside};
use passerelle::exchange::{FileError, MOST_BYTES, Sharing};
use passerelle::features::{read_file, write_file};
use passerelle::notebook::{Document, Id};
use proptest::collection::vec;
use proptest::prelude::*;

const WITH_NOTES: Sharing = Sharing { notes: true };
const WITHOUT_NOTES: Sharing = Sharing { notes: false };

proptest! {
    #[test]
    fn a_file_comes_back_as_it_went(documents in vec(document(), 1..3)) {
        let bytes = write_file(&documents, WITH_NOTES).unwrap();
        prop_assert_eq!(read_file(&bytes), Ok(documents));
    }

    #[test]
    fn notes_stay_home_unless_asked(document in document()) {
        let bytes = write_file(std::slice::from_ref(&document), WITHOUT_NOTES).unwrap();
        let read = read_file(&bytes).unwrap();
        prop_assert!(inside(&read[0]).notes.is_empty());
        let mut expected: Document = document;
        expected.assessment_mut().unwrap().notes = passerelle::notebook::Entries::default();
        prop_assert_eq!(read, vec![expected]);
    }

    #[test]
    fn a_file_that_was_cut_is_refused(document in document(), cut in any::<prop::sample::Index>()) {
        let bytes = write_file(&[document], WITH_NOTES).unwrap();
        let cut = cut.index(bytes.len());
        let error = read_file(&bytes[..cut]).unwrap_err();
        // So short a beginning that it does not say yet what it is may be anything.
        let named = String::from_utf8_lossy(&bytes[..cut]).contains("\"passerelle\"");
        if named {
            prop_assert_eq!(error, FileError::Damaged);
        } else {
            prop_assert!(matches!(error, FileError::Empty | FileError::NotOurs), "{error:?}");
        }
    }

    #[test]
    fn any_bytes_are_read_or_refused(bytes in vec(any::<u8>(), 0..400)) {
        prop_assert!(read_file(&bytes).is_err());
    }

    #[test]
    fn an_altered_file_is_read_or_refused(
        document in document(),
        place in any::<prop::sample::Index>(),
        byte in any::<u8>(),
    ) {
        let mut bytes = write_file(&[document], WITH_NOTES).unwrap();
        let place = place.index(bytes.len());
        bytes[place] = byte;
        let _ = read_file(&bytes);
    }
}

#[test]
fn each_wrong_file_has_its_reason() {
    let ours = |version: u32, documents: &str| {
        format!(r#"{{"format":"passerelle","version":{version},"documents":{documents}}}"#)
    };
    let long_title = format!(
        r#"[{{"id":"01KAM5M9J0000000000000000A","revision":"01KAM5M9J0000000000000000B","parent":null,
        "created":1,"updated":1,"deleted":null,"title":"{}","body":{{"Assessment":{{"instrument":"participation",
        "subject":"01KAM5M9J0000000000000000C","kind":null,"viewpoint":null,"answers":[],"notes":[],"kept":[],
        "received":null}}}}}}]"#,
        "x".repeat(30_000)
    );
    let cases: [(&str, String, FileError); 10] = [
        ("blanks", " \n\t ".to_owned(), FileError::Empty),
        (
            "a text",
            "Réponses du 12 mars".to_owned(),
            FileError::NotOurs,
        ),
        (
            "other JSON",
            r#"{"name":"autre","version":"1.0.0"}"#.to_owned(),
            FileError::NotOurs,
        ),
        (
            "another app's JSON",
            r#"{"format":"autre","version":1,"documents":[]}"#.to_owned(),
            FileError::NotOurs,
        ),
        ("a deep list", "[".repeat(200_000), FileError::NotOurs),
        (
            "a newer version",
            ours(3, "{\"shape\":\"unknown\"}"),
            FileError::Newer,
        ),
        ("the newest version", ours(u32::MAX, "[]"), FileError::Newer),
        ("no documents", ours(1, "[]"), FileError::Damaged),
        (
            "half a document",
            ours(1, r#"[{"id":"01KAM5M9J0000000000000000A"}]"#),
            FileError::Damaged,
        ),
        ("an endless title", ours(1, &long_title), FileError::Damaged),
    ];
    for (what, text, expected) in cases {
        assert_eq!(read_file(text.as_bytes()), Err(expected), "{what}");
    }
    assert_eq!(read_file(b""), Err(FileError::Empty));
    assert_eq!(
        read_file(b"\xef\xbb\xbf"),
        Err(FileError::Empty),
        "only the mark of an editor"
    );
    assert_eq!(
        read_file(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"),
        Err(FileError::NotOurs),
        "a picture"
    );
    // Written again by an editor in another encoding.
    let ours = ours(1, r#"[{"title":"Été"}]"#);
    let utf_16 = ours.encode_utf16().flat_map(u16::to_le_bytes);
    let utf_16: Vec<u8> = [0xFF, 0xFE].into_iter().chain(utf_16).collect();
    assert_eq!(read_file(&utf_16), Err(FileError::Damaged), "UTF-16");
    let latin_1: Vec<u8> = ours
        .chars()
        .map(|c| u8::try_from(u32::from(c)).unwrap())
        .collect();
    assert_eq!(read_file(&latin_1), Err(FileError::Damaged), "Latin-1");
    let huge = vec![b' '; MOST_BYTES as usize + 1];
    assert_eq!(read_file(&huge), Err(FileError::TooLarge));
}

/// What is out of order is put in order only once it is known to be few: else a small file would take minutes.
#[test]
fn a_project_of_too_many_sittings_or_values_is_refused_at_once() {
    let body = |seen: &str, values: &str| {
        format!(
            r#"{{"format":"passerelle","version":2,"documents":[{{"id":"01KAM5M9J0000000000000000A",
            "revision":"01KAM5M9J0000000000000000B","parent":null,"created":1,"updated":1,"deleted":null,"title":"",
            "body":{{"UsersProject":{{"seen":[{seen}],"registers":[{{"key":{{"part":"log","entry":"n","field":"text"}},
            "writes":[{values}]}}],"versions":[]}}}}}}]}}"#
        )
    };
    let many = |most: u64, one: fn(Id) -> String| {
        let all = (1..=most).rev().map(|number| one(Id::new(number, 0)));
        all.collect::<Vec<_>>().join(",")
    };
    let sitting = |id: Id| format!(r#"["{id}",1]"#);
    let value = |id: Id| format!(r#"{{"sitting":"{id}","count":1,"value":"x"}}"#);
    let read = |text: String| read_file(text.as_bytes()).map(|documents| documents.len());
    assert_eq!(
        read(body(&many(2_000, sitting), &many(2_000, value))),
        Ok(1)
    );
    for text in [
        body(&many(150_000, sitting), &many(1, value)),
        body("", &many(90_000, value)),
    ] {
        assert!(text.len() < MOST_BYTES as usize);
        assert_eq!(read(text), Err(FileError::TooLarge));
    }
}

#[test]
fn a_mark_of_an_editor_does_no_harm() {
    let document = super::receiving::own();
    let mut bytes = b"\xef\xbb\xbf".to_vec();
    bytes.extend(write_file(std::slice::from_ref(&document), WITH_NOTES).unwrap());
    bytes.extend(b"\r\n");
    assert_eq!(read_file(&bytes), Ok(vec![document]));
}

/// The files that released versions wrote, one for each kind of body.
const FIXTURES: [&str; 4] = [
    include_str!("../fixtures/file-v1.json"),
    include_str!("../fixtures/file-v2-to-do.json"),
    include_str!("../fixtures/file-v2-contact-plan.json"),
    include_str!("../fixtures/file-v2-users-project.json"),
];

/// Two values under one name are a file that somebody altered: which one holds is not ours to choose.
#[test]
fn a_file_with_a_field_twice_is_refused() {
    for text in FIXTURES {
        let lines: Vec<&str> = text.lines().collect();
        let mut fields = 0;
        for (place, line) in lines.iter().enumerate() {
            let (Some((name, _)), '"') = (
                line.split_once("\": "),
                line.trim_start().chars().next().unwrap_or(' '),
            ) else {
                continue;
            };
            // The same name once more, before it: the value does not matter.
            let again = format!("{name}\": null,");
            let mut altered = lines.clone();
            altered.insert(place, &again);
            let altered = altered.join("\n");
            assert_eq!(
                read_file(altered.as_bytes()),
                Err(FileError::Damaged),
                "{again}"
            );
            fields += 1;
        }
        assert!(fields > 12, "{fields} fields");
    }
}

/// One looks inside: the fields stand in the order in which the format is described, each on its line.
#[test]
fn a_file_is_written_in_the_order_of_its_types() {
    for text in FIXTURES {
        let documents = read_file(text.as_bytes()).unwrap();
        let written = write_file(&documents, WITH_NOTES).unwrap();
        assert_eq!(String::from_utf8(written).unwrap(), text.trim_end());
    }
}

#[test]
fn a_file_with_one_document_twice_is_refused() {
    let own = super::receiving::own();
    let mut later = own.clone();
    later.title = "Autre titre".to_owned();
    for documents in [[own.clone(), own.clone()], [own, later]] {
        let bytes = write_file(&documents, WITH_NOTES).unwrap();
        assert_eq!(read_file(&bytes), Err(FileError::Twice));
    }
}

#[test]
fn a_document_has_one_body() {
    let text = FIXTURES[0];
    for bodies in ["", r#""Assessment": {}, "ToDo": {"tasks": []}"#] {
        let start = text.split_once("\"body\": {").unwrap().0;
        let text = format!("{start}\"body\": {{{bodies}}}}}]}}");
        assert_eq!(
            read_file(text.as_bytes()),
            Err(FileError::Damaged),
            "{text}"
        );
    }
}

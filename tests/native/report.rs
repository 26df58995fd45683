//! A report as a file: its parts are whole, and what a person wrote stays a text.

use passerelle::exchange::{write_markdown, write_word};
use passerelle::notebook::report::{Block, Report};
use proptest::prelude::*;
use std::collections::BTreeMap;

const HOSTILE: &str = "<w:p>&amp;\"]]> # *b* | [x](javascript:1) \u{0}\u{8}\u{FFFF}";

fn sample(text: &str) -> Report {
    let text = text.to_owned();
    Report {
        title: text.clone(),
        locale: "fr-FR".to_owned(),
        blocks: vec![
            Block::Heading(1, text.clone()),
            Block::Heading(9, text.clone()),
            Block::Paragraph(text.clone()),
            Block::List(vec![text.clone(), "deux".to_owned()]),
            Block::Table(
                vec!["Action".to_owned(), text.clone()],
                vec![vec![text.clone()], vec![text.clone(), text.clone(), text]],
            ),
        ],
    }
}

/// The files of an archive as its directory names them, each checked against its own head.
fn unpacked(bytes: &[u8]) -> BTreeMap<String, String> {
    let number = |at: usize, width: usize| -> usize {
        let bytes = bytes[at..at + width].iter().rev();
        bytes.fold(0, |sum, byte| sum << 8 | usize::from(*byte))
    };
    let end = bytes.len() - 22;
    assert_eq!(&bytes[end..end + 4], b"PK\x05\x06");
    let count = number(end + 10, 2);
    let mut at = number(end + 16, 4);
    assert_eq!(
        at + number(end + 12, 4),
        end,
        "the directory ends where the end begins"
    );
    let mut files = BTreeMap::new();
    for _ in 0..count {
        assert_eq!(&bytes[at..at + 4], b"PK\x01\x02");
        let (length, name) = (number(at + 24, 4), number(at + 28, 2));
        let local = number(at + 42, 4);
        assert_eq!(&bytes[local..local + 4], b"PK\x03\x04");
        assert_eq!(
            bytes[local + 4..local + 30],
            bytes[at + 6..at + 32],
            "both heads agree"
        );
        let named = &bytes[at + 46..at + 46 + name];
        assert_eq!(&bytes[local + 30..local + 30 + name], named);
        let content = bytes[local + 30 + name..local + 30 + name + length].to_vec();
        let named = String::from_utf8(named.to_vec()).unwrap();
        files.insert(named, String::from_utf8(content).unwrap());
        at += 46 + name;
    }
    assert_eq!(at, end);
    files
}

/// Every element that is opened is closed, in order, and no text holds a mark.
fn well_formed(xml: &str) {
    let mut open = Vec::new();
    let body = xml.split_once("?>").unwrap().1;
    for (place, piece) in body.split('<').enumerate() {
        if place == 0 {
            assert!(piece.trim().is_empty());
            continue;
        }
        let (tag, text) = piece.split_once('>').unwrap();
        assert!(!text.contains('>') && !text.contains("]]>"), "{piece}");
        for entity in text.split('&').skip(1) {
            let known = ["amp;", "lt;", "gt;", "quot;"];
            assert!(known.iter().any(|one| entity.starts_with(one)), "{entity}");
        }
        match tag.strip_prefix('/') {
            Some(name) => assert_eq!(open.pop(), Some(name)),
            None if tag.ends_with('/') => {}
            None => open.push(tag.split(' ').next().unwrap()),
        }
        assert_eq!(tag.matches('"').count() % 2, 0, "{tag}");
    }
    assert!(open.is_empty(), "{open:?}");
    assert!(
        xml.chars()
            .all(|letter| letter == '\n' || !letter.is_control())
    );
}

#[test]
fn a_word_file_has_every_part_that_it_names() {
    let files = unpacked(&write_word(&sample(HOSTILE)));
    for name in [
        "[Content_Types].xml",
        "_rels/.rels",
        "word/document.xml",
        "word/styles.xml",
    ] {
        assert!(files.contains_key(name), "{name}");
    }
    for (name, xml) in &files {
        well_formed(xml);
        // What a part leads to is there.
        let folder = if name.starts_with("word/") {
            "word/"
        } else {
            ""
        };
        for target in xml.split(" Target=\"").skip(1) {
            let target = [folder, target.split('"').next().unwrap()].concat();
            assert!(files.contains_key(&target), "{target}");
        }
        for part in xml.split(" PartName=\"/").skip(1) {
            assert!(
                files.contains_key(part.split('"').next().unwrap()),
                "{part}"
            );
        }
    }
    let document = &files["word/document.xml"];
    let styles = &files["word/styles.xml"];
    for style in document.split("Style w:val=\"").skip(1) {
        let id = style.split('"').next().unwrap();
        assert!(styles.contains(&format!("w:styleId=\"{id}\"")), "{id}");
    }
    assert_eq!(document.matches("<w:tblHeader/>").count(), 1);
    assert_eq!(
        document.matches("<w:tc>").count(),
        6,
        "each row as wide as the head"
    );
    assert!(
        document.contains("&lt;w:p&gt;&amp;amp;"),
        "a person's words are words"
    );
}

#[test]
fn what_a_person_wrote_is_no_mark_in_markdown() {
    let cases = [
        ("# titre", "\\# titre"),
        ("- liste", "\\- liste"),
        ("12. liste", "12\\. liste"),
        ("===", "\\==="),
        ("<b>gras</b>", "\\<b\\>gras\\</b\\>"),
        ("[a](b) *c* _d_ `e`", "\\[a\\](b) \\*c\\* \\_d\\_ \\`e\\`"),
        ("2027 à 2030", "2027 à 2030"),
        ("un\n\n    deux\ntrois", "un\\\ndeux\\\ntrois"),
    ];
    for (text, expected) in cases {
        let report = Report {
            blocks: vec![Block::Paragraph(text.to_owned())],
            ..Report::default()
        };
        assert_eq!(
            write_markdown(&report),
            format!("# \n\n{expected}\n"),
            "{text}"
        );
    }
    let table = write_markdown(&sample("a|b\nc"));
    assert!(
        table.contains("| Action | a\\|b c |\n| --- | --- |\n"),
        "{table}"
    );
}

proptest! {
    #[test]
    fn any_text_gives_a_whole_file(text in any::<String>()) {
        let report = sample(&text);
        for xml in unpacked(&write_word(&report)).values() {
            well_formed(xml);
        }
        let markdown = write_markdown(&report);
        prop_assert!(!markdown.contains("\n<") && !markdown.contains("\r"));
    }
}

//! Files with something wrong.

use crate::support::outcome::Outcome;
use passerelle::exchange::{Card, MOST_BYTES, Sharing, write_cards};
use passerelle::features::participation::handover::ID as PARTICIPATION;
use passerelle::features::to_do::rule::ToDo;
use passerelle::features::write_file;
use passerelle::notebook::{Assessment, Body, Document, Id, Packed, Stamp};
use std::path::{Path, PathBuf};

/// What is wrong with a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Nothing in it.
    Empty,
    /// Blanks only.
    Blank,
    /// A file of the app, cut.
    Cut,
    /// Just above the limit.
    Huge,
    /// A picture.
    Picture,
    /// What other programs of the office write: a compressed file.
    Zip,
    /// A file of the app that an editor wrote again as UTF-16.
    Utf16,
    /// The same as Latin-1.
    Latin1,
    /// A newer version of the app wrote it.
    Newer,
    /// A file of the app with one document twice.
    Twice,
    /// JSON of another program.
    OtherJson,
    /// A text.
    Text,
    /// A to-do list, which none of these doors takes in.
    ToDoList,
    /// Contact cards, cut.
    CutCards,
    /// Contact cards above the limit.
    HugeCards,
}

/// A file with something wrong.
pub struct Fault {
    /// What is wrong.
    pub kind: Kind,
    /// Where it is.
    pub path: PathBuf,
}

fn stamp(random: u128) -> Stamp {
    Stamp {
        now: 1_795_000_000_000,
        random,
    }
}

/// An assessment with a letter that encodings write differently, so many times.
fn ours(times: usize) -> Outcome<String> {
    let subject = Id::new(1, 3);
    let assessment = Assessment::new(PARTICIPATION, subject);
    let title = "Été à l'hôpital".to_owned();
    let document = Document::new(stamp(41), stamp(42), title, Body::Assessment(assessment));
    let bytes = write_file(&vec![document; times], Sharing { notes: true })?;
    Ok(String::from_utf8(bytes)?)
}

fn to_do() -> Outcome<Vec<u8>> {
    let body = Body::Packed(Packed::of(&ToDo::default()));
    let document = Document::new(stamp(43), stamp(44), "Liste".to_owned(), body);
    Ok(write_file(&[document], Sharing { notes: true })?)
}

fn cards() -> Outcome<Vec<u8>> {
    let card = Card {
        name: "Marie D.".to_owned(),
        ..Card::default()
    };
    Ok(write_cards(&[card])?)
}

/// One of each kind, in an order in which no sentence comes twice in a row, as far as can be.
pub fn all(folder: &Path) -> Outcome<Vec<Fault>> {
    let twice = ours(2)?;
    let ours = ours(1)?;
    let cards = cards()?;
    let half = |bytes: &[u8]| bytes[..bytes.len() / 2].to_vec();
    let utf16 = ours.encode_utf16().flat_map(u16::to_le_bytes);
    let latin1 = ours
        .chars()
        .map(|c| u8::try_from(u32::from(c)).unwrap_or(b'?'));
    let newer = ours.replace("\"version\": 1", "\"version\": 99");
    let huge = |most: u32| vec![b' '; most as usize + 1];
    // The head of a DOCX: a compressed file.
    let zip = b"PK\x03\x04\x14\0\0\0\x08\0[Content_Types].xml\xff\xfe\0\x01".repeat(30);
    let picture = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\xff\xfe\0\x01".repeat(40);
    let files: [(Kind, &str, Vec<u8>); 15] = [
        (Kind::Empty, "empty.json", Vec::new()),
        (Kind::Cut, "cut.json", half(ours.as_bytes())),
        (Kind::Blank, "blank.json", b" \r\n\t \n".to_vec()),
        (Kind::Picture, "picture.png", picture),
        (
            Kind::Utf16,
            "utf-16.json",
            [0xFF, 0xFE].into_iter().chain(utf16).collect(),
        ),
        (Kind::Zip, "projet.docx", zip),
        (Kind::Huge, "huge.json", huge(MOST_BYTES)),
        (
            Kind::OtherJson,
            "other.json",
            br#"{"name": "autre", "version": "1.0.0"}"#.to_vec(),
        ),
        (Kind::Newer, "newer.json", newer.into_bytes()),
        (Kind::Twice, "twice.json", twice.into_bytes()),
        (Kind::Latin1, "latin-1.json", latin1.collect()),
        (Kind::ToDoList, "list.json", to_do()?),
        (
            Kind::Text,
            "text.txt",
            "Bonjour, voici mes réponses.".into(),
        ),
        (Kind::CutCards, "cut.vcf", half(&cards)),
        (Kind::HugeCards, "huge.vcf", {
            let most = passerelle::exchange::MOST_CARD_BYTES;
            vec![b'x'; most + 1]
        }),
    ];
    let mut faults = Vec::new();
    for (kind, name, bytes) in files {
        let path = folder.join(name);
        std::fs::write(&path, bytes)?;
        faults.push(Fault { kind, path });
    }
    Ok(faults)
}

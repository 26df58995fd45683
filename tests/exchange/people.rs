//! Contact cards, read by `vobject`; and the other way: cards that it writes, read by us.

use super::{folder, judge, write, write_json};
use passerelle::exchange::{Card, read_cards, write_cards};
use serde_json::json;

fn cards() -> Vec<Card> {
    let texts = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect();
    let hostile = "Ligne 1 : a, b; c \\ d \\n \"e\"\nEND:VCARD\n🙂 « à » ’";
    vec![
        Card {
            name: "Marie D.".to_owned(),
            org: "CHU, pôle A; urgences".to_owned(),
            role: "Cadre de santé".to_owned(),
            phones: texts(&["+33 6 12 34 56 78", "04 11 22 33 44"]),
            emails: texts(&["marie@exemple.org"]),
            note: hostile.repeat(10),
            categories: texts(&["À rencontrer", "a,b", "c;d"]),
        },
        Card {
            name: "Zoé, « Été »; B\\n".to_owned(),
            ..Card::default()
        },
        Card {
            name: "🙂".repeat(60),
            emails: texts(&["a@exemple.org", "b@exemple.org"]),
            ..Card::default()
        },
    ]
}

#[test]
fn contact_cards_are_read_and_written_by_another_program() {
    let folder = folder();
    write(folder.path(), "ours.vcf", &write_cards(&cards()).unwrap());
    write_json(folder.path(), "ours.json", &json!(cards()));
    judge("contact_cards.py", folder.path());
    // The script wrote the same people as 3.0.
    let theirs = std::fs::read(folder.path().join("theirs.vcf")).unwrap();
    let read = read_cards(&theirs).unwrap();
    assert_eq!((read.cards, read.passed_over), (cards(), 0));
}

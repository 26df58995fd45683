//! People as contact cards and as lines that somebody pasted.

use passerelle::exchange::{
    Card, Cards, LineWords, MOST_CARD_BYTES, MOST_LINES_BYTES, Refusal, answer, read_cards,
    write_cards,
};
use passerelle::features::contact_plan::load::recognised;
use proptest::collection::vec;
use proptest::prelude::*;
use std::sync::LazyLock;

/// The words of the content.
static WORDS: LazyLock<LineWords> = LazyLock::new(|| {
    let recognised = recognised(&super::content::folder()).unwrap();
    LineWords {
        headers: recognised.headers,
        phones: recognised.phones,
    }
});

fn read_lines(bytes: &[u8]) -> Result<Cards, Refusal> {
    passerelle::exchange::read_lines(bytes, &WORDS)
}

fn texts(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|text| (*text).to_owned()).collect()
}

fn marie() -> Card {
    Card {
        name: "Marie D.".to_owned(),
        org: "CHU, pôle A; urgences".to_owned(),
        role: "Cadre de santé".to_owned(),
        phones: texts(&["+33 6 12 34 56 78", "poste 1234"]),
        emails: texts(&["marie@exemple.org"]),
        note: "Vue le 12 mars\nD'accord pour \\ être appelée".to_owned(),
        categories: texts(&["À rencontrer", "a,b"]),
    }
}

#[test]
fn a_card_is_written_as_address_books_expect() {
    let text = String::from_utf8(write_cards(&[marie()]).unwrap()).unwrap();
    let expected = [
        "BEGIN:VCARD",
        "VERSION:4.0",
        "FN:Marie D.",
        "N:;Marie D.;;;",
        "ORG:CHU\\, pôle A\\; urgences",
        "TITLE:Cadre de santé",
        "TEL:+33 6 12 34 56 78",
        "TEL:poste 1234",
        "EMAIL:marie@exemple.org",
        "NOTE:Vue le 12 mars\\nD'accord pour \\\\ être appelée",
        "CATEGORIES:À rencontrer,a\\,b",
        "END:VCARD",
        "",
    ];
    assert_eq!(text.split("\r\n").collect::<Vec<_>>(), expected);
    assert_eq!(write_cards(&[]), Err(Refusal::Empty));
    assert_eq!(
        write_cards(&[Card {
            name: " \n".to_owned(),
            ..marie()
        }]),
        Err(Refusal::Empty)
    );
    assert_eq!(
        write_cards(&[Card {
            note: "x".repeat(20_001),
            ..marie()
        }]),
        Err(Refusal::TooLong)
    );
    assert_eq!(write_cards(&vec![marie(); 1_001]), Err(Refusal::TooMany));
}

/// An old phone, an address book of a computer, a telephone of today; in 2.1, 3.0 and 4.0.
#[test]
fn cards_of_every_version_are_read() {
    let old = b"BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:L=C3=A9ger;Zo=C3=A9;;Mme\r\n\
        TEL;CELL;VOICE:0612345678\r\nNOTE;ENCODING=QUOTED-PRINTABLE;CHARSET=ISO-8859-1:tr=E8s =\r\nlongue =3D note=0D=0Aici\r\n\
        PHOTO;ENCODING=BASE64;JPEG:\r\n /9j/4AAQ\r\n SkZJRg==\r\n\r\nORG:H\xf4pital;Qualit\xe9\r\nEND:VCARD\r\n";
    let read = read_cards(old).unwrap();
    let zoe = Card {
        name: "Mme Zoé Léger".to_owned(),
        org: "Hôpital, Qualité".to_owned(),
        phones: texts(&["0612345678"]),
        note: "très longue = note\nici".to_owned(),
        ..Card::default()
    };
    assert_eq!(
        read,
        Cards {
            cards: vec![zoe],
            passed_over: 0
        }
    );

    let newer = "begin:vcard\nversion:3.0\nFN:Ali\\, B.\nN:B.;Ali;;;\nitem1.EMAIL;TYPE=INTERNET,WORK:ali@exemple.org\n\
        EMAIL:ali@exemple.org\nROLE:Médiateur\nTITLE:\nCATEGORIES:UTEP,Pairs\nNOTE:Une note\n  pliée\nX-AUTRE:1\nend:vcard\n\
        BEGIN:VCARD\nVERSION:4.0\nFN:\nN:;;;;\nORG:Maison des usagers\nTEL;VALUE=uri;TYPE=\"voice,home\":tel:+33-4-00;ext=5\n\
        EMAIL:mailto:mdu@exemple.org?subject=x\nEND:VCARD\nBEGIN:VCARD\nVERSION:4.0\nFN:\nNOTE:personne\nEND:VCARD\n";
    let read = read_cards(newer.as_bytes()).unwrap();
    let ali = Card {
        name: "Ali, B.".to_owned(),
        role: "Médiateur".to_owned(),
        emails: texts(&["ali@exemple.org"]),
        note: "Une note pliée".to_owned(),
        categories: texts(&["UTEP", "Pairs"]),
        ..Card::default()
    };
    let house = Card {
        name: "Maison des usagers".to_owned(),
        org: "Maison des usagers".to_owned(),
        phones: texts(&["+33-4-00"]),
        emails: texts(&["mdu@exemple.org"]),
        ..Card::default()
    };
    assert_eq!(
        read,
        Cards {
            cards: vec![ali, house],
            passed_over: 1
        }
    );
}

#[test]
fn a_card_is_read_in_the_encodings_that_programs_write() {
    let card = "BEGIN:VCARD\r\nFN:Zoé l’Été\r\nEND:VCARD\r\n";
    let zoe = |bytes: &[u8]| read_cards(bytes).map(|read| read.cards[0].name.clone());
    let mut with_mark = b"\xef\xbb\xbf".to_vec();
    with_mark.extend(card.as_bytes());
    let utf_16 = |mark: u16, unit: fn(u16) -> [u8; 2]| {
        std::iter::once(mark)
            .chain(card.encode_utf16())
            .flat_map(unit)
            .collect::<Vec<u8>>()
    };
    let windows = b"BEGIN:VCARD\r\nFN:Zo\xe9 l\x92\xc9t\xe9\r\nEND:VCARD\r\n".to_vec();
    for bytes in [
        card.as_bytes().to_vec(),
        with_mark,
        utf_16(0xFEFF, u16::to_le_bytes),
        utf_16(0xFEFF, u16::to_be_bytes),
        windows,
    ] {
        assert_eq!(zoe(&bytes), Ok("Zoé l’Été".to_owned()), "{bytes:x?}");
    }
    // Of an old Macintosh, and of no text at all.
    assert_eq!(
        zoe(b"BEGIN:VCARD\r\nFN:Zo\x8e\r\nEND:VCARD\r\n"),
        Err(Refusal::NotText)
    );
    // UTF-8 of which a byte was lost.
    assert_eq!(
        zoe(b"BEGIN:VCARD\r\nFN:Zo\xc3\xa9 Andr\xc3\r\nEND:VCARD\r\n"),
        Err(Refusal::Damaged)
    );
    let mut odd = utf_16(0xFEFF, u16::to_le_bytes);
    odd.pop();
    assert_eq!(zoe(&odd), Err(Refusal::Damaged));
}

#[test]
fn each_wrong_file_of_cards_has_its_reason() {
    let whole = write_cards(&[marie()]).unwrap();
    let cases: [(&str, Vec<u8>, Refusal); 7] = [
        ("nothing", Vec::new(), Refusal::Empty),
        (
            "a picture",
            b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec(),
            Refusal::NotText,
        ),
        ("a letter", b"Bonjour Marie".to_vec(), Refusal::OtherKind),
        (
            "a calendar",
            b"BEGIN:VCALENDAR\nEND:VCALENDAR\n".to_vec(),
            Refusal::OtherKind,
        ),
        (
            "a cut file",
            whole[..whole.len() - 5].to_vec(),
            Refusal::Damaged,
        ),
        (
            "a crossed file",
            b"BEGIN:VCARD\nEND:VCARD\nEND:VCARD\n".to_vec(),
            Refusal::Damaged,
        ),
        (
            "a huge file",
            vec![b' '; MOST_CARD_BYTES + 1],
            Refusal::TooLarge,
        ),
    ];
    for (what, bytes, expected) in cases {
        assert_eq!(read_cards(&bytes), Err(expected), "{what}");
    }
    let many = "BEGIN:VCARD\nFN:A\nEND:VCARD\n".repeat(1_001);
    assert_eq!(read_cards(many.as_bytes()), Err(Refusal::TooMany));
}

#[test]
fn a_line_is_a_person() {
    let cases = [
        (
            "Marie D., cadre de santé, 06 12 34 56 78, marie@exemple.org",
            Card {
                name: "Marie D.".to_owned(),
                role: "cadre de santé".to_owned(),
                phones: texts(&["06 12 34 56 78"]),
                emails: texts(&["marie@exemple.org"]),
                ..Card::default()
            },
        ),
        (
            "tél. : 04.11.22.33.44;\"Ali; B.\";ali@exemple.org ; Médiateur; UTEP; vu, le 3; deux",
            Card {
                name: "Ali; B.".to_owned(),
                role: "Médiateur".to_owned(),
                org: "UTEP".to_owned(),
                phones: texts(&["04.11.22.33.44"]),
                emails: texts(&["ali@exemple.org"]),
                note: "vu, le 3\ndeux".to_owned(),
                ..Card::default()
            },
        ),
        (
            "Zoé <zoe@exemple.org>\tPatiente, partenaire\t+33 (0)6 12-34",
            Card {
                name: "Zoé".to_owned(),
                role: "Patiente, partenaire".to_owned(),
                phones: texts(&["+33 (0)6 12-34"]),
                emails: texts(&["zoe@exemple.org"]),
                ..Card::default()
            },
        ),
        (
            "mdu@exemple.org",
            Card {
                name: "mdu@exemple.org".to_owned(),
                emails: texts(&["mdu@exemple.org"]),
                ..Card::default()
            },
        ),
        (
            "Service 3, bâtiment 12",
            Card {
                name: "Service 3".to_owned(),
                role: "bâtiment 12".to_owned(),
                ..Card::default()
            },
        ),
    ];
    for (line, expected) in &cases {
        assert_eq!(
            read_lines(line.as_bytes()).unwrap().cards,
            std::slice::from_ref(expected),
            "{line}"
        );
    }
    let all: Vec<&str> = cases.iter().map(|(line, _)| *line).collect();
    let file = format!(
        "Nom;Fonction;Téléphone\r\n{}\r\n\r\n , ,\r\n",
        all.join("\r\n")
    );
    let read = read_lines(file.as_bytes()).unwrap();
    assert_eq!(read.cards, cases.map(|(_, card)| card));
    assert_eq!(read.passed_over, 1, "a line of commas");
    assert_eq!(read_lines(b" \n"), Err(Refusal::Empty));
    assert_eq!(read_lines(b"PK\x03\x04\0"), Err(Refusal::NotText));
    assert_eq!(
        read_lines("A\n".repeat(1_002).as_bytes()),
        Err(Refusal::TooMany)
    );
    assert_eq!(
        read_lines(&vec![b'a'; MOST_LINES_BYTES + 1]),
        Err(Refusal::TooLarge)
    );
}

#[test]
fn the_worker_reads_and_writes_people() {
    let file = answer("cards", &postcard::to_allocvec(&vec![marie()]).unwrap())
        .unwrap()
        .unwrap();
    let read: Cards = postcard::from_bytes(&answer("read-cards", &file).unwrap().unwrap()).unwrap();
    assert_eq!(read.cards, [marie()]);
    let request = postcard::to_allocvec(&(&*WORDS, "Name\nMarie".as_bytes())).unwrap();
    let read: Cards =
        postcard::from_bytes(&answer("read-lines", &request).unwrap().unwrap()).unwrap();
    assert_eq!(read.cards[0].name, "Marie");
    assert_eq!(answer("read-lines", b"Marie"), Some(Err(Refusal::Damaged)));
}

fn text() -> impl Strategy<Value = String> {
    vec(
        any::<char>().prop_filter("shown", |c| {
            !c.is_control() && !"\u{feff}\u{2028}\u{2029}".contains(*c)
        }),
        0..40,
    )
    .prop_map(|chars| chars.into_iter().collect::<String>().trim().to_owned())
}

fn several() -> impl Strategy<Value = Vec<String>> {
    vec(
        text().prop_filter("something", |text| {
            !text.is_empty()
                && !text.to_lowercase().contains("tel:")
                && !text.to_lowercase().contains("mailto:")
        }),
        0..4,
    )
    .prop_map(|mut list| {
        list.sort();
        list.dedup();
        list
    })
}

fn card() -> impl Strategy<Value = Card> {
    let note = vec(text(), 0..4).prop_map(|lines| lines.join("\n").trim().to_owned());
    (
        text(),
        text(),
        text(),
        several(),
        several(),
        note,
        several(),
    )
        .prop_map(|(name, org, role, phones, emails, note, categories)| Card {
            name: format!("M{name}"),
            org,
            role,
            phones,
            emails,
            note,
            categories,
        })
}

proptest! {
    #[test]
    fn cards_come_back_as_they_went(cards in vec(card(), 1..5)) {
        let read = read_cards(&write_cards(&cards).unwrap()).unwrap();
        prop_assert_eq!(read, Cards { cards, passed_over: 0 });
    }

    #[test]
    fn any_bytes_are_read_or_refused(bytes in vec(any::<u8>(), 0..400)) {
        prop_assert!(read_cards(&bytes).is_err());
        let _ = read_lines(&bytes);
    }

    #[test]
    fn an_altered_file_is_read_or_refused(card in card(), place in any::<prop::sample::Index>(), byte in any::<u8>()) {
        let mut bytes = write_cards(&[card]).unwrap();
        let place = place.index(bytes.len());
        bytes[place] = byte;
        let _ = read_cards(&bytes);
    }

    #[test]
    fn any_quoted_printable_is_read_or_refused(value in "[=0-9A-Fa-fé \r\n;:]{0,60}") {
        let file = format!("BEGIN:VCARD\nVERSION:2.1\nFN;ENCODING=QUOTED-PRINTABLE:{value}\nEND:VCARD\n");
        let _ = read_cards(file.as_bytes());
    }

    #[test]
    fn no_part_of_a_line_is_lost(words in vec("[A-Za-zéÀ]{1,10}", 1..8), separator in "[,;\t]") {
        let line = words.join(&separator);
        // A first line may be the names of the columns.
        let read = read_lines(format!("Ada\n{line}").as_bytes()).unwrap();
        let Card { name, role, org, note, .. } = &read.cards[1];
        let kept: Vec<&str> = [name, role, org].into_iter().map(String::as_str).chain(note.split('\n')).filter(|part| !part.is_empty()).collect();
        prop_assert_eq!(kept, words);
    }
}

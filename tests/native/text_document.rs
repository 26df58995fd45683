//! The word-processor file and its Markdown. What other programs make of them is checked in
//! `tests/exchange`.

use passerelle::catalogue::Lang;
use passerelle::exchange::{
    Block, Grid, Refusal, Run, TextDocument, answer, write_docx, write_markdown,
};
use passerelle::notebook::report::{self, Report};
use proptest::collection::vec;
use proptest::prelude::*;

fn document(blocks: Vec<Block>) -> TextDocument {
    TextDocument {
        title: "Projet des usagers".to_owned(),
        language: Lang::Fr,
        created: None,
        blocks,
    }
}

fn grid(header: &[&str], rows: &[&[&str]], widths: &[u16]) -> Grid {
    let texts = |texts: &[&str]| {
        texts
            .iter()
            .map(|text| (*text).to_owned())
            .collect::<Vec<_>>()
    };
    Grid {
        header: texts(header),
        rows: rows.iter().map(|row| texts(row)).collect(),
        widths: widths.to_vec(),
    }
}

fn markdown(blocks: Vec<Block>) -> String {
    String::from_utf8(write_markdown(&document(blocks)).unwrap()).unwrap()
}

/// The files of an archive that is not compressed, by its directory.
fn files(bytes: &[u8]) -> Vec<(String, String)> {
    let long = |at: usize| u32::from_le_bytes(bytes[at..at + 4].try_into().unwrap()) as usize;
    let short = |at: usize| usize::from(u16::from_le_bytes(bytes[at..at + 2].try_into().unwrap()));
    let end = bytes.len() - 22;
    assert_eq!(&bytes[end..end + 4], b"PK\x05\x06");
    let mut at = long(end + 16);
    (0..short(end + 10))
        .map(|_| {
            let (size, name, start) = (long(at + 20), short(at + 28), long(at + 42));
            let title = String::from_utf8(bytes[at + 46..at + 46 + name].to_vec()).unwrap();
            at += 46 + name;
            let content = start + 30 + name;
            (
                title,
                String::from_utf8(bytes[content..content + size].to_vec()).unwrap(),
            )
        })
        .collect()
}

fn file(bytes: &[u8], name: &str) -> String {
    files(bytes)
        .into_iter()
        .find(|(known, _)| known == name)
        .unwrap()
        .1
}

#[test]
fn the_file_says_its_title_and_language_and_nobody() {
    let given = TextDocument {
        created: Some(1_795_342_272_000),
        language: Lang::En,
        ..document(vec![Block::Paragraph(vec![Run::plain("a")])])
    };
    let bytes = write_docx(&given).unwrap();
    let about = file(&bytes, "docProps/core.xml");
    assert!(
        about.contains("<dc:title>Projet des usagers</dc:title><dc:language>en-GB</dc:language>"),
        "{about}"
    );
    assert!(
        about.contains(">2026-11-22T10:11:12Z</dcterms:created>"),
        "{about}"
    );
    assert!(!about.contains("creator") && !about.contains("lastModifiedBy"));
    assert!(file(&bytes, "word/styles.xml").contains("<w:lang w:val=\"en-GB\""));
    let undated = file(
        &write_docx(&document(given.blocks)).unwrap(),
        "docProps/core.xml",
    );
    assert!(undated.contains("fr-FR") && !undated.contains("created"));
}

#[test]
fn markup_in_words_is_text() {
    let words = "<w:p/> & \"]]>\u{0}\u{ffff}\tà\nla ligne";
    let bytes = write_docx(&document(vec![Block::Paragraph(vec![Run::bold(words)])])).unwrap();
    let text = file(&bytes, "word/document.xml");
    let expected = "<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">&lt;w:p/&gt; &amp; &quot;]]&gt;</w:t><w:tab/>\
        <w:t xml:space=\"preserve\">à</w:t><w:br/><w:t xml:space=\"preserve\">la ligne</w:t></w:r>";
    assert!(text.contains(expected), "{text}");
}

#[test]
fn a_page_break_takes_no_line_and_two_tables_stay_two() {
    let table = || Block::Table(grid(&["a", "b"], &[&["c"]], &[1, 3]));
    let bytes = write_docx(&document(vec![
        Block::PageBreak,
        Block::Heading(1, "H".to_owned()),
        table(),
        Block::PageBreak,
        table(),
        table(),
    ]))
    .unwrap();
    let text = file(&bytes, "word/document.xml");
    assert!(text.contains("<w:pStyle w:val=\"Heading1\"/><w:pageBreakBefore/>"));
    assert_eq!(text.matches("<w:pageBreakBefore/>").count(), 2);
    assert!(
        !text.contains("</w:tbl><w:tbl>") && !text.contains("</w:tbl><w:sectPr>"),
        "{text}"
    );
    assert_eq!(text.matches("<w:tblHeader/>").count(), 3);
    assert!(text.contains("<w:pStyle w:val=\"Normal\"/><w:spacing w:before=\"160\"/>"));
    assert!(
        text.contains("<w:gridCol w:w=\"2409\"/><w:gridCol w:w=\"7228\"/>"),
        "{text}"
    );
}

#[test]
fn a_document_that_cannot_be_is_refused() {
    let paragraph = |text: &str| Block::Paragraph(vec![Run::plain(text)]);
    let cases = [
        (document(vec![]), Refusal::Empty),
        (
            TextDocument {
                title: " ".to_owned(),
                ..document(vec![paragraph("a")])
            },
            Refusal::Empty,
        ),
        (
            document(vec![Block::Table(grid(&[], &[], &[]))]),
            Refusal::Empty,
        ),
        (
            document(vec![Block::Table(grid(&["a"], &[&["b", "c"]], &[]))]),
            Refusal::TooMany,
        ),
        (
            document(vec![Block::Table(grid(&["a"; 13], &[], &[]))]),
            Refusal::TooMany,
        ),
        (
            document(vec![Block::Table(grid(&["a"], &[], &[1, 1]))]),
            Refusal::TooMany,
        ),
        (document(vec![paragraph("a"); 20_001]), Refusal::TooMany),
        (
            document(vec![paragraph(&"a".repeat(20_001))]),
            Refusal::TooLong,
        ),
    ];
    for (wrong, why) in cases {
        assert_eq!(write_docx(&wrong), Err(why));
        assert_eq!(write_markdown(&wrong), Err(why));
    }
    let far = TextDocument {
        created: Some(u64::MAX),
        ..document(vec![paragraph("a")])
    };
    assert_eq!(write_docx(&far), Err(Refusal::NoSuchDay));
}

#[test]
fn markdown_says_the_same() {
    let text = markdown(vec![
        Block::Heading(1, "Valeurs\net lignes".to_owned()),
        Block::Paragraph(vec![
            Run::bold("Qui : "),
            Run::plain("Marie"),
            Run {
                italic: true,
                ..Run::plain(" ou Ali\n")
            },
        ]),
        Block::List(vec![
            vec![Run::plain("un\ndeux")],
            vec![Run::plain("1. trois")],
        ]),
        Block::List(vec![vec![Run::plain("autre")]]),
        Block::PageBreak,
        Block::Table(grid(&["a|b", "c"], &[&["d\ne"], &["*f*", "- g"]], &[])),
    ]);
    assert_eq!(
        text,
        "# Projet des usagers\n\n## Valeurs et lignes\n\n**Qui** : Marie *ou Ali*\n\n- un\\\n  deux\n- 1\\. trois\n\n\
         <!-- -->\n\n- autre\n\n| a\\|b | c |\n| --- | --- |\n| d<br>e |  |\n| \\*f\\* | - g |\n"
    );
}

#[test]
fn looks_that_touch_are_told_apart() {
    let look = |text: &str, bold, italic| Run {
        text: text.to_owned(),
        bold,
        italic,
    };
    let cases = [
        (
            vec![look("a", true, false), look("b", false, true)],
            "**a**<!-- -->*b*",
        ),
        (
            vec![look("a", true, false), look("b", true, false)],
            "**ab**",
        ),
        (
            vec![look("a", false, false), look(", b.", false, true)],
            "a, *b*.",
        ),
        (
            vec![look("a*", false, false), look("b", true, true)],
            "a\\****b***",
        ),
        (vec![look(" ! ", true, false)], "!"),
        (vec![look("e\u{301}", true, false)], "**e\u{301}**"),
    ];
    for (runs, expected) in cases {
        let text = markdown(vec![Block::Paragraph(runs)]);
        let text = text.split("\n\n").nth(1).unwrap().trim();
        assert_eq!(text, expected);
    }
}

#[test]
fn the_worker_writes_documents() {
    let report = Report {
        title: "Notre projet".to_owned(),
        locale: "en-GB".to_owned(),
        blocks: vec![
            report::Block::Heading(9, "Values".to_owned()),
            report::Block::Paragraph("One\ntwo".to_owned()),
            report::Block::List(vec!["a".to_owned()]),
            report::Block::Table(vec!["What".to_owned()], vec![vec!["b".to_owned()]]),
        ],
    };
    let document = TextDocument {
        title: report.title.clone(),
        language: Lang::En,
        created: None,
        blocks: vec![
            Block::Heading(3, "Values".to_owned()),
            Block::Paragraph(vec![Run::plain("One\ntwo")]),
            Block::List(vec![vec![Run::plain("a")]]),
            Block::Table(Grid {
                header: vec!["What".to_owned()],
                rows: vec![vec!["b".to_owned()]],
                widths: Vec::new(),
            }),
        ],
    };
    let sent = postcard::to_allocvec(&report).unwrap();
    assert_eq!(answer("report-word", &sent), Some(write_docx(&document)));
    assert_eq!(
        answer("report-markdown", &sent),
        Some(write_markdown(&document))
    );
    assert_eq!(answer("docx", &sent), None, "an operation that is none");
}

proptest! {
    /// Each file of the archive is well-formed as far as text can make it otherwise.
    #[test]
    fn any_words_are_written(words in vec(any::<String>(), 1..8)) {
        let runs = words.iter().map(|text| Run::plain(text)).collect();
        let cells: Vec<&str> = words.iter().map(String::as_str).collect();
        let document = document(vec![
            Block::Paragraph(runs),
            Block::Heading(2, words[0].clone()),
            Block::Table(grid(&cells, &[&cells], &[])),
        ]);
        let bytes = write_docx(&document).unwrap();
        let text = file(&bytes, "word/document.xml");
        prop_assert_eq!(text.matches('<').count(), text.matches('>').count());
        prop_assert!(!text.chars().any(|c| c.is_control() && c != '\n'));
        prop_assert!(write_markdown(&document).is_ok());
    }
}

//! The spreadsheet file: read back by rules of its own, and no cell that a spreadsheet would run.

use passerelle::exchange::{Refusal, Separator, Table, answer, harmless, write_table};
use proptest::collection::vec;
use proptest::prelude::*;

fn table(separator: Separator, rows: &[&[&str]]) -> Table {
    let rows: Vec<Vec<String>> = rows
        .iter()
        .map(|row| row.iter().map(|cell| (*cell).to_owned()).collect())
        .collect();
    Table {
        separator,
        header: rows[0].clone(),
        rows: rows[1..].to_vec(),
    }
}

#[test]
fn a_table_is_written_for_the_spreadsheets_of_its_language() {
    let rows: [&[&str]; 3] = [
        &["Nom", "Remarque"],
        &["Zoé; D.", "dit \"oui\"\r\npuis non"],
        &["Ali"],
    ];
    let french = write_table(&table(Separator::Semicolon, &rows)).unwrap();
    assert_eq!(
        String::from_utf8(french).unwrap(),
        "\u{feff}\"Nom\";\"Remarque\"\r\n\"Zoé; D.\";\"dit \"\"oui\"\"\npuis non\"\r\n\"Ali\";\"\"\r\n"
    );
    let english = write_table(&table(Separator::Comma, &rows[..1])).unwrap();
    assert_eq!(
        String::from_utf8(english).unwrap(),
        "\u{feff}\"Nom\",\"Remarque\"\r\n"
    );
}

#[test]
fn a_table_that_cannot_be_is_refused() {
    let one = |header: usize, rows: usize, width: usize, cell: &str| Table {
        separator: Separator::Comma,
        header: vec!["a".to_owned(); header],
        rows: vec![vec![cell.to_owned(); width]; rows],
    };
    let cases = [
        (one(0, 0, 0, ""), Refusal::Empty),
        (one(101, 0, 0, ""), Refusal::TooMany),
        (one(1, 10_001, 1, ""), Refusal::TooMany),
        (one(1, 1, 2, ""), Refusal::TooMany),
        (one(1, 1, 1, &"x".repeat(30_001)), Refusal::TooLong),
    ];
    for (wrong, why) in cases {
        assert_eq!(write_table(&wrong), Err(why));
    }
    let sent = postcard::to_allocvec(&one(1, 1, 1, "x")).unwrap();
    assert_eq!(
        answer("table", &sent),
        Some(write_table(&one(1, 1, 1, "x")))
    );
}

#[test]
fn no_cell_is_run_and_numbers_stay_readable() {
    for formula in [
        "=1+1",
        "+cmd|' /C calc'!A0",
        "-2+3+cmd",
        "@SUM(A1)",
        " =A1",
        "\u{a0}=A1",
        "\u{200b}=A1",
        "\t=A1",
        "\n=A1",
        "\r=A1",
        "＝1",
        "＋1",
        "－1",
        "＠A",
        "\u{feff}=1",
        "−1+A",
        "+33 6 A1",
        "--1",
        "+",
        "-",
        "+1-1",
        "+1*2",
        "-A",
        "\tBonjour",
        "\u{202e}=A",
        "﹦1",
        "\u{0}=1",
        "\u{1}\u{2}@A",
    ] {
        assert!(
            harmless(formula).starts_with('\''),
            "{formula:?} became {:?}",
            harmless(formula)
        );
    }
    for (given, expected) in [
        ("+33 6 12 34 56 78", "+33 6 12 34 56 78"),
        ("+33 (0)6 12 34 56 78", "+33 (0)6 12 34 56 78"),
        ("-3,5", "-3,5"),
        ("-12.40", "-12.40"),
        ("+33612345678", "+33 6 12 34 56 78"),
        ("0612345678", "06 12 34 56 78"),
        ("+262692123456", "+262 6 92 12 34 56"),
        ("+3225551234", "+32 25 55 12 34"),
        ("2026-11-24", "2026-11-24"),
        ("a=b", "a=b"),
        ("12", "12"),
        ("00123", "00123"),
        ("", ""),
        ("Bonjour\u{7}", "Bonjour"),
    ] {
        assert_eq!(harmless(given), expected, "{given}");
    }
}

/// Reads a file by the grammar of RFC 4180, all cells quoted.
fn read(text: &str, separator: char) -> Vec<Vec<String>> {
    let mut rows = vec![vec![]];
    let mut rest = text.strip_prefix('\u{feff}').unwrap();
    while let Some(inside) = rest.strip_prefix('"') {
        let mut cell = String::new();
        let mut chars = inside.char_indices().peekable();
        let end = loop {
            match (chars.next().unwrap(), chars.peek().map(|(_, c)| *c)) {
                ((_, '"'), Some('"')) => {
                    chars.next();
                    cell.push('"');
                }
                ((place, '"'), _) => break place + 1,
                ((_, c), _) => cell.push(c),
            }
        };
        rows.last_mut().unwrap().push(cell);
        rest = &inside[end..];
        if let Some(next) = rest.strip_prefix("\r\n") {
            rest = next;
            rows.push(vec![]);
        } else {
            rest = rest.strip_prefix(separator).unwrap();
        }
    }
    assert_eq!((rest, rows.pop()), ("", Some(vec![])));
    rows
}

proptest! {
    #[test]
    fn a_table_comes_back_with_harmless_cells(cells in vec(vec(any::<String>(), 3), 1..6), french in any::<bool>()) {
        let (separator, sign) = if french { (Separator::Semicolon, ';') } else { (Separator::Comma, ',') };
        let table = Table { separator, header: cells[0].clone(), rows: cells[1..].to_vec() };
        let file = String::from_utf8(write_table(&table).unwrap()).unwrap();
        let expected: Vec<Vec<String>> = cells.iter().map(|row| row.iter().map(|cell| harmless(cell)).collect()).collect();
        prop_assert_eq!(read(&file, sign), expected);
    }

    /// Whatever is typed, a cell begins with no sign of a formula, or holds nothing to run.
    #[test]
    fn a_harmless_cell_stays_so(cell in "[=+@\\-\t ＝0-9A(),.\u{200b}\u{a0}\r\n]{0,12}") {
        let safe = harmless(&cell);
        prop_assert_eq!(harmless(&safe), safe.clone());
        let begins = safe.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{200b}');
        let is_number = begins.chars().skip(1).all(|c| c.is_ascii_digit() || "(),. \u{a0}".contains(c));
        prop_assert!(!begins.starts_with(['=', '@', '＝']));
        prop_assert!(!begins.starts_with(['+', '-']) || is_number, "{:?}", safe);
    }
}

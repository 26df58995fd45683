//! Spreadsheet files, read by Python's reader in its strict manner.

use super::{folder, judge, write, write_json};
use passerelle::exchange::{Separator, Table, harmless, write_table};
use serde_json::json;

#[test]
fn tables_are_read_by_another_reader() {
    let cells = [
        "Marie",
        "a;b,c",
        "dit \"oui\"",
        "deux\nlignes",
        "\"",
        "",
        "+33 6 12 34 56 78",
        "=1+1",
        "@A1",
        "-3,5",
        "\t=A1",
        "＝1",
        "fin\\",
        "'",
        "🙂 « à »",
        "x\r\ny",
        "\u{200b}=A1",
    ];
    let folder = folder();
    for (name, separator) in [
        ("semicolon", Separator::Semicolon),
        ("comma", Separator::Comma),
    ] {
        let rows = (0..cells.len()).map(|start| {
            cells
                .iter()
                .cycle()
                .skip(start)
                .take(4)
                .map(|cell| (*cell).to_owned())
                .collect()
        });
        let table = Table {
            separator,
            header: ["Nom", "B", "C", "D"].map(str::to_owned).to_vec(),
            rows: rows.collect(),
        };
        write(
            folder.path(),
            &format!("{name}.csv"),
            &write_table(&table).unwrap(),
        );
        let expected: Vec<Vec<String>> = std::iter::once(&table.header)
            .chain(&table.rows)
            .map(|row| row.iter().map(|cell| harmless(cell)).collect())
            .collect();
        write_json(folder.path(), &format!("{name}.json"), &json!(expected));
    }
    judge("tables.py", folder.path());
}

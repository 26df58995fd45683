//! Word-processor files, read by `python-docx` and set on pages by LibreOffice; Markdown, read by
//! `markdown-it`.

use super::{folder, given, judge, write, write_json};
use passerelle::catalogue::Lang;
use passerelle::exchange::{Block, Grid, Run, TextDocument, write_docx, write_markdown};
use serde_json::json;
use std::process::Command;

const HOSTILE: &str =
    "<b>a</b> & *b* _c_ `d` [e](f) ![g](h) # i | j ~~k~~ \\* &amp; <!-- l --> $m$ \"n\" 🙂 « à »";

fn document(language: Lang) -> TextDocument {
    let texts = |texts: &[&str]| {
        texts
            .iter()
            .map(|text| (*text).to_owned())
            .collect::<Vec<_>>()
    };
    let look = |text: &str, bold, italic| Run {
        text: text.to_owned(),
        bold,
        italic,
    };
    let mut blocks = vec![
        Block::Paragraph(vec![
            Run::bold("Établissement :"),
            Run::plain(" CHU de l’Exemple"),
            Run {
                italic: true,
                ..Run::plain(", à relire")
            },
        ]),
        Block::Paragraph(vec![
            look("Ici*", false, false),
            look("gras", true, false),
            look("penché", false, true),
            look("« les deux »", true, true),
            look("fin_", true, false),
            look("_", false, true),
        ]),
        Block::Heading(1, "Valeurs".to_owned()),
        Block::List(vec![
            vec![Run::plain("Le respect de chacun")],
            vec![Run::bold("L’écoute"), Run::plain("\nsur deux lignes")],
        ]),
        Block::Heading(2, "Mots difficiles".to_owned()),
    ];
    for start in [
        "", "- ", "+ ", "1. ", "2) ", "> ", "# ", "=== ", "    ", "--- ", "| a | ", "[x]: ",
        "~~~ ", "* ",
    ] {
        blocks.push(Block::Paragraph(vec![Run::plain(&format!(
            "{start}{HOSTILE}"
        ))]));
    }
    blocks.push(Block::PageBreak);
    blocks.push(Block::Heading(1, "Actions".to_owned()));
    let rows = (1..=60).map(|number| {
        let action =
            format!("Action {number} : rencontrer l’équipe et relire les documents ensemble");
        texts(&[&action, "Marie D.\nAli B.", "2027-03-01", HOSTILE])
    });
    blocks.push(Block::Table(Grid {
        header: texts(&["Quoi", "Qui", "Pour quand", "Comment le saurons-nous ?"]),
        rows: rows.collect(),
        widths: vec![4, 2, 2, 3],
    }));
    blocks.push(Block::Heading(3, "Suite".to_owned()));
    blocks.push(Block::Table(Grid {
        header: texts(&["a", "b"]),
        rows: vec![texts(&["c"])],
        widths: vec![],
    }));
    TextDocument {
        title: "Projet des usagers & <avenir>".to_owned(),
        language,
        created: Some(1_795_342_272_000),
        blocks,
    }
}

#[test]
fn documents_are_opened_by_other_programs() {
    let folder = folder();
    for (name, language) in [("fr", Lang::Fr), ("en", Lang::En)] {
        let document = document(language);
        write(
            folder.path(),
            &format!("{name}.docx"),
            &write_docx(&document).unwrap(),
        );
        write(
            folder.path(),
            &format!("{name}.md"),
            &write_markdown(&document).unwrap(),
        );
        write_json(folder.path(), &format!("{name}.json"), &json!(document));
    }
    // A profile of its own: LibreOffice runs once a profile.
    let profile = format!(
        "-env:UserInstallation=file://{}",
        folder.path().join("profile").display()
    );
    let output = Command::new(given("PASSERELLE_SOFFICE"))
        .args([&profile, "--headless", "--convert-to", "pdf", "--outdir"])
        .arg(folder.path())
        .args(["fr", "en"].map(|name| folder.path().join(format!("{name}.docx"))))
        .output()
        .unwrap();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    judge("documents.py", folder.path());
    if let Some(kept) = std::env::var_os("PASSERELLE_KEEP_SAMPLES") {
        for name in ["fr.docx", "fr.pdf", "fr.md"] {
            std::fs::copy(
                folder.path().join(name),
                std::path::Path::new(&kept).join(name),
            )
            .unwrap();
        }
    }
}

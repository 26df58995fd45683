//! An editor's mistake is said with its file and line.

use super::*;
use crate::features::TABLE;
use crate::site::entry::{Entry, routes_of};
use std::fs;
use std::path::PathBuf;

/// The real content, with one passage of one French file replaced.
fn altered(name: &str, passage: &str, by: &str) -> Result<PathBuf, std::io::Error> {
    let real = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
    let folder = std::env::temp_dir()
        .join("passerelle-content-tests")
        .join(format!(
            "{}-{name}-{}",
            std::process::id(),
            passage.len() * 1000 + by.len()
        ));
    fs::create_dir_all(folder.join("fr"))?;
    for file in ["frame.toml", "pages.toml"] {
        let mut text = fs::read_to_string(real.join("fr").join(file))?;
        if file == name {
            assert!(text.contains(passage), "{name} has no {passage:?}");
            text = text.replacen(passage, by, 1);
        }
        fs::write(folder.join("fr").join(file), text)?;
    }
    Ok(folder)
}

/// The pages that texts may lead to.
fn routes() -> Routes {
    routes_of(&TABLE.iter().collect::<Vec<&Entry>>())
}

#[test]
fn mistakes_have_a_file_and_a_line() -> Result<(), Box<dyn std::error::Error>> {
    let cases = [
        ("frame.toml", "skip = ", "skpi = ", "no code uses the word"),
        (
            "frame.toml",
            "skip = \"Aller au contenu\"\n",
            "",
            "the word `skip` is missing",
        ),
        (
            "pages.toml",
            "(paper)",
            "(papier)",
            "no page is named `papier`",
        ),
        (
            "pages.toml",
            "title = \"Vie privée\"\n",
            "",
            "missing field `title`",
        ),
        (
            "pages.toml",
            "id = \"privacy\"",
            "id = \"secret\"",
            "unknown variant `secret`",
        ),
        ("pages.toml", "lead = ", "leda = ", "unknown field `leda`"),
        (
            "pages.toml",
            "id = \"about\"",
            "id = \"offline\"",
            "the pages must be exactly",
        ),
    ];
    for (name, passage, by, sentence) in cases {
        let folder = altered(name, passage, by)?;
        let error = match read(&folder, Lang::Fr, &routes()) {
            Ok(_) => return Err(format!("{passage:?} to {by:?} is not refused").into()),
            Err(error) => error,
        };
        assert!(error.file.ends_with(name), "{error}");
        assert!(error.sentence.contains(sentence), "{error}");
        assert!(
            error.line > 1 || sentence.starts_with("the pages must"),
            "{error}"
        );
        fs::remove_dir_all(folder)?;
    }
    Ok(())
}

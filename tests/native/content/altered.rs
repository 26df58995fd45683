//! A copy of the content with a mistake in it, and what the build says of it.

use super::{build, folder};
use passerelle::catalogue::Lang;
use std::fs;
use tempfile::TempDir;

/// A copy of the content with one file changed, and the line of the change.
pub struct Altered {
    pub folder: TempDir,
    pub file: &'static str,
    pub(super) line: usize,
}

/// Replaces the first `find` in a file. Panics where it is not there: the content moved on, and
/// this table has to follow.
pub fn alter(file: &'static str, find: &str, replace: &str) -> Altered {
    let copy = tempfile::tempdir().unwrap();
    for lang in Lang::ALL.iter().map(|lang| lang.id()) {
        for inner in ["", "missions", "readiness"] {
            let (from, to) = [folder(), copy.path().to_owned()]
                .map(|top| top.join(lang).join(inner))
                .into();
            fs::create_dir(&to).unwrap();
            for entry in fs::read_dir(from).unwrap() {
                let entry = entry.unwrap();
                if entry.path().is_file() {
                    fs::copy(entry.path(), to.join(entry.file_name())).unwrap();
                }
            }
        }
    }
    let path = copy.path().join(file);
    let text = fs::read_to_string(&path).unwrap();
    let start = text
        .find(find)
        .unwrap_or_else(|| panic!("{file} has no {find:?}"));
    fs::write(&path, text.replacen(find, replace, 1)).unwrap();
    let line = text[..start].matches('\n').count() + 1;
    Altered {
        folder: copy,
        file,
        line,
    }
}

impl Altered {
    /// What the build says: the place, and the sentence.
    pub fn said(&self) -> Result<(String, usize, String), String> {
        let out = tempfile::tempdir().unwrap();
        let Err(said) = build(self.folder.path(), out.path(), "/") else {
            return Err("the build takes it".to_owned());
        };
        let place = said.strip_prefix(&format!("{}/", self.folder.path().display()));
        let mut parts = place
            .ok_or_else(|| format!("no file: {said}"))?
            .splitn(3, ':');
        let file = parts.next().unwrap_or_default().to_owned();
        let line = parts.next().and_then(|line| line.parse().ok());
        let sentence = parts.next().unwrap_or_default().trim().to_owned();
        Ok((
            file,
            line.ok_or_else(|| format!("no line: {said}"))?,
            sentence,
        ))
    }

    /// What is not as it should be in what the build says, if anything.
    pub(super) fn fault(
        &self,
        what: &str,
        expected_line: Option<usize>,
        words: &str,
    ) -> Option<String> {
        match self.said() {
            Err(fault) => Some(format!("{what}: {fault}")),
            Ok((file, line, sentence)) => {
                let right = file == self.file
                    && expected_line.is_none_or(|expected| expected == line)
                    && sentence.contains(words);
                (!right).then(|| {
                    format!(
                        "{what}: expected {}:{}: …{words}…; got {file}:{line}: {sentence}",
                        self.file, self.line
                    )
                })
            }
        }
    }
}

pub(super) fn none(faults: impl Iterator<Item = String>) {
    let faults: Vec<String> = faults.collect();
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

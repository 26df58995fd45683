//! How the content reads: sentences that a tired person can follow, in our own words.
//!
//! Where a language has limits (`prose.toml` in its folder), its sentences are counted. No run of eight words may
//! stand in a document that the content is drawn from. The documents are not in this repository: the hashes of
//! their runs are, in `tests/source-runs.bin`.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use toml::de::{DeTable, DeValue};

use crate::counts::Counts;
use crate::places;
use crate::problem::{Explain, Outcome, Problem};

/// The file of a language that says how long its sentences may be.
const LIMITS: &str = "prose.toml";
/// So many words in a row are somebody's wording.
const RUN: usize = 8;
/// Bytes of a hash that are kept: by chance one in fifty million runs is taken for another's.
const KEPT: usize = 5;

/// Keys whose texts are ids, addresses or forms to look for.
const NOT_PROSE: [&str; 21] = [
    "id", "kind", "role", "roles", "row", "missions", "see", "to", "url", "document", "origin",
    "forms", "section", "theme", "hands", "mission", "domains", "degree", "headers", "phones",
    "summons",
];
/// Keys whose texts are names and titles: as long as they have to be.
const NAMES: [&str; 6] = ["title", "name", "short", "long", "publisher", "when"];

/// Keys whose texts are official names by nature.
const OFFICIAL_KEYS: [&str; 2] = ["long", "publisher"];

/// A text of the content and where it stands.
struct Text {
    key: String,
    text: String,
}

/// Checks every content file; prints what is wrong, and counts the files.
pub fn check() -> Outcome<Counts> {
    let root = places::root()?;
    let runs = Runs::read(&root)?;
    let mut counts = Counts::default();
    let mut folders = listed(&root.join("content"))?;
    folders.retain(|path| path.is_dir());
    for folder in folders {
        let limits = Limits::read(&folder)?;
        let mut lengths = Vec::new();
        for file in files(&folder)? {
            let texts = texts(&file)?;
            let mut faults = Vec::new();
            for text in &texts {
                if let Some(limits) = &limits
                    && !NAMES.contains(&text.key.as_str())
                {
                    let sentences = sentences(&text.text);
                    let long = sentences
                        .iter()
                        .filter(|(words, _)| *words > limits.longest);
                    faults.extend(long.map(|(words, said)| format!("{words} words: {said}")));
                    lengths.extend(sentences.iter().map(|(words, _)| *words));
                }
                if !OFFICIAL_KEYS.contains(&text.key.as_str()) {
                    faults.extend(
                        runs.found(&text.text)
                            .map(|run| format!("not our words: {run}")),
                    );
                }
            }
            if faults.is_empty() {
                counts.passed += 1;
            } else {
                counts.failed += 1;
                let name = file.strip_prefix(&root).unwrap_or(&file).display();
                println!("{name}\n  {}", faults.join("\n  "));
            }
        }
        if let Some(limits) = limits {
            let name = folder.strip_prefix(&root).unwrap_or(&folder).display();
            println!("{name}: {}", summary(&mut lengths));
            if middle(&lengths) > limits.middle {
                println!("half of them are longer than {} words", limits.middle);
                counts.failed += 1;
            }
        }
    }
    Ok(counts)
}

/// How long the sentences of a language may be, in words.
struct Limits {
    longest: usize,
    /// For half of them.
    middle: usize,
}

impl Limits {
    /// Those of a folder of content; none where it says none, and its sentences are not counted.
    fn read(folder: &Path) -> Outcome<Option<Self>> {
        let path = folder.join(LIMITS);
        if !path.is_file() {
            return Ok(None);
        }
        let text = read(&path)?;
        let table = DeTable::parse(&text).ok();
        let number = |key: &str| {
            let number = table.as_ref()?.get_ref().get(key)?.get_ref();
            number.as_integer()?.as_str().parse::<usize>().ok()
        };
        match (number("longest"), number("middle")) {
            (Some(longest), Some(middle)) => Ok(Some(Self { longest, middle })),
            _ => Err(Problem::new(
                format!("{} does not say how long", path.display()),
                "give it the numbers `longest` and `middle`",
            )),
        }
    }
}

/// The length that half of them do not pass, of lengths in order.
fn middle(lengths: &[usize]) -> usize {
    lengths.get(lengths.len() / 2).copied().unwrap_or_default()
}

fn summary(lengths: &mut [usize]) -> String {
    lengths.sort_unstable();
    let longest = lengths.last().copied().unwrap_or_default();
    format!(
        "{} sentences, half of them of {} words or fewer, none above {longest}",
        lengths.len(),
        middle(lengths)
    )
}

/// Makes the list of runs again from a folder of text files.
pub fn learn(folder: &Path) -> Outcome {
    let mut hashes = BTreeSet::new();
    for file in listed(folder)? {
        let text = read(&file)?;
        hashes.extend(words(&text).windows(RUN).map(|run| hash(&run.join(" "))));
    }
    let path = places::root()?.join(RUNS);
    let bytes: Vec<u8> = hashes.into_iter().flatten().collect();
    fs::write(&path, bytes).explain(
        format!("{} cannot be written", path.display()),
        "free some space and try again",
    )
}

const RUNS: &str = "tests/source-runs.bin";
const OFFICIAL: &str = "tests/official-wordings.txt";

/// The runs of the documents, and wordings that anyone has to use.
struct Runs {
    hashes: BTreeSet<[u8; KEPT]>,
    official: Vec<Vec<String>>,
}

impl Runs {
    fn read(root: &Path) -> Outcome<Self> {
        let path = root.join(RUNS);
        let bytes = fs::read(&path).explain(
            format!("{} cannot be read", path.display()),
            "bring it back from the repository",
        )?;
        let hashes = bytes
            .chunks_exact(KEPT)
            .filter_map(|chunk| chunk.try_into().ok());
        let official = read(&root.join(OFFICIAL))?;
        let official = official.lines().filter(|line| !line.starts_with('#'));
        Ok(Self {
            hashes: hashes.collect(),
            official: official
                .map(words)
                .filter(|line| !line.is_empty())
                .collect(),
        })
    }

    /// The runs of a text that stand in a document and in no official wording.
    fn found(&self, text: &str) -> impl Iterator<Item = String> {
        let words = words(text);
        let is_official = |run: &[String]| {
            let inside = |line: &Vec<String>| line.windows(RUN).any(|part| part == run);
            let around = |line: &Vec<String>| {
                line.len() > 3 && run.windows(line.len()).any(|part| part == line.as_slice())
            };
            self.official
                .iter()
                .any(|line| inside(line) || around(line))
        };
        let runs = words
            .windows(RUN)
            .filter(|run| self.hashes.contains(&hash(&run.join(" "))));
        let runs: Vec<String> = runs
            .filter(|run| !is_official(run))
            .map(|run| run.join(" "))
            .collect();
        runs.into_iter()
    }
}

/// FNV-1a (Fowler, Noll, Vo), 64 bits, of which the first bytes are kept.
fn hash(text: &str) -> [u8; KEPT] {
    let hash = text.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    let mut kept = [0; KEPT];
    kept.copy_from_slice(&hash.to_be_bytes()[..KEPT]);
    kept
}

/// The words of a text, without capitals, accents and signs. Not as the app folds them: the hashes of the documents
/// were made of words in this form, and the documents are not here to make others.
fn words(text: &str) -> Vec<String> {
    let plain: String = text
        .chars()
        .flat_map(char::to_lowercase)
        .map(unaccented)
        .collect();
    let words = plain.split(|letter: char| !letter.is_alphanumeric());
    words
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

const fn unaccented(letter: char) -> char {
    match letter {
        'à' | 'â' | 'ä' => 'a',
        'ç' => 'c',
        'è' | 'é' | 'ê' | 'ë' => 'e',
        'î' | 'ï' => 'i',
        'ô' | 'ö' => 'o',
        'ù' | 'û' | 'ü' => 'u',
        other => other,
    }
}

/// The sentences of a text with their number of words. A colon and a semicolon end one as a full
/// stop does: the reader may breathe there.
fn sentences(text: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    let mut sentence = String::new();
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        sentence.push(letter);
        let before_space = letters.peek().is_none_or(|next| next.is_whitespace());
        if matches!(letter, '.' | '!' | '?' | '…' | ':' | ';') && before_space {
            found.push(std::mem::take(&mut sentence));
        }
    }
    found.push(sentence);
    let counted = found.into_iter().map(|sentence| {
        let is_word = |word: &&str| word.chars().any(char::is_alphanumeric);
        let count = sentence.split_whitespace().filter(is_word).count();
        (count, sentence.trim().to_owned())
    });
    counted.filter(|(count, _)| *count > 0).collect()
}

fn texts(file: &Path) -> Outcome<Vec<Text>> {
    let text = read(file)?;
    let table = DeTable::parse(&text).explain(
        format!("{} is no TOML", file.display()),
        "build: it says where",
    )?;
    let mut found = Vec::new();
    for (key, value) in table.get_ref() {
        collect(key.get_ref(), value.get_ref(), &mut found);
    }
    Ok(found)
}

fn collect(key: &str, value: &DeValue<'_>, found: &mut Vec<Text>) {
    match value {
        DeValue::String(text) if !NOT_PROSE.contains(&key) => found.push(Text {
            key: key.to_owned(),
            text: text.to_string(),
        }),
        DeValue::Array(list) => list
            .iter()
            .for_each(|value| collect(key, value.get_ref(), found)),
        DeValue::Table(table) => {
            for (key, value) in table {
                collect(key.get_ref(), value.get_ref(), found);
            }
        }
        _ => {}
    }
}

/// The content files of a folder and of those in it.
fn files(folder: &Path) -> Outcome<Vec<PathBuf>> {
    let mut found = Vec::new();
    for path in listed(folder)? {
        if path.is_dir() {
            found.extend(files(&path)?);
        } else if path
            .extension()
            .is_some_and(|extension| extension == "toml")
        {
            found.push(path);
        }
    }
    Ok(found)
}

fn listed(folder: &Path) -> Outcome<Vec<PathBuf>> {
    let unreadable = || {
        Problem::new(
            format!("{} cannot be read", folder.display()),
            "check that it is there",
        )
    };
    let entries = fs::read_dir(folder).map_err(|_| unreadable())?;
    let mut paths: Vec<PathBuf> = entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .collect();
    paths.sort();
    Ok(paths)
}

fn read(path: &Path) -> Outcome<String> {
    fs::read_to_string(path).explain(
        format!("{} cannot be read", path.display()),
        "check that it is there",
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_are_counted_as_they_are_breathed() {
        let lengths = |text| {
            sentences(text)
                .into_iter()
                .map(|(words, _)| words)
                .collect::<Vec<_>>()
        };
        let cases: &[(&str, &[usize])] = &[
            ("", &[]),
            ("Un mot.", &[2]),
            ("Qui ? Vous : l'usager ; lui aussi !", &[1, 1, 1, 2]),
            ("Il est 10.30 heures, dit-on", &[5]),
        ];
        for (text, expected) in cases {
            assert_eq!(lengths(text), *expected, "{text}");
        }
    }

    #[test]
    fn another_s_wording_is_found_whatever_its_capitals_and_accents() {
        let theirs = "Été comme hiver on marche à deux sur la route";
        let runs = |official: &[&str]| Runs {
            hashes: words(theirs)
                .windows(RUN)
                .map(|run| hash(&run.join(" ")))
                .collect(),
            official: official.iter().map(|line| words(line)).collect(),
        };
        let ours = "ETE COMME HIVER, on marche a deux : sur la route";
        assert_eq!(runs(&[]).found(ours).count(), 3);
        assert_eq!(runs(&[]).found("On marche à deux sur la route").count(), 0);
        assert_eq!(runs(&[theirs]).found(ours).count(), 0);
        assert_eq!(runs(&["deux sur la route"]).found(ours).count(), 2);
    }
}

//! The facts that the app must say (`tests/checklist.toml`) stand in the content, in both
//! languages, with the document that they come from.

use super::content::folder;
use serde::Deserialize;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use toml::{Table, Value};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Checklist {
    fact: Vec<Fact>,
}

/// A fact, where it stands, and words that it cannot do without.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Fact {
    id: String,
    #[serde(rename = "where")]
    place: String,
    document: String,
    fr: Vec<String>,
    en: Vec<String>,
}

fn table(path: &Path) -> Table {
    let text =
        fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    text.parse().unwrap()
}

/// The content of one language, as it is typed.
struct Content {
    folder: std::path::PathBuf,
}

impl Content {
    fn list(&self, file: &str, key: &str) -> Vec<Value> {
        let table = table(&self.folder.join(file));
        table
            .get(key)
            .and_then(Value::as_array)
            .cloned()
            .unwrap_or_default()
    }

    /// The entry that a place names: `role:trainer`, `cell:aim/trainer`.
    fn entry(&self, place: &str) -> Option<Value> {
        let (kind, id) = place.split_once(':')?;
        let has = |key: &str, wanted: &str| {
            let (key, wanted) = (key.to_owned(), wanted.to_owned());
            move |entry: &Value| entry.get(&key).and_then(Value::as_str) == Some(&wanted)
        };
        let find = |file: &str, key: &str| self.list(file, key).into_iter().find(has("id", id));
        match kind {
            "role" => find("roles.toml", "role"),
            "mission" => {
                let path = self.folder.join("missions").join(format!("{id}.toml"));
                path.exists().then(|| Value::Table(table(&path)))
            }
            "portrait" => find("portraits.toml", "portrait"),
            "row" => find("comparison.toml", "row"),
            "note" => find("comparison.toml", "note"),
            "cell" => {
                let (row, role) = id.split_once('/')?;
                let cells = self.list("comparison.toml", "cell").into_iter();
                cells.filter(has("row", row)).find(has("role", role))
            }
            "topic" => find("landmarks.toml", "topic"),
            "entry" => {
                let (topic, entry) = id.split_once('/')?;
                let topic = self
                    .list("landmarks.toml", "topic")
                    .into_iter()
                    .find(has("id", topic))?;
                let mut found = topic
                    .get("entry")?
                    .as_array()?
                    .iter()
                    .find(|e| has("id", entry)(e))?
                    .clone();
                // An entry without a source of its own has its subject's.
                if found.get("source").is_none() && found.get("origin").is_none() {
                    for key in ["source", "origin"] {
                        if let Some(value) = topic.get(key) {
                            found.as_table_mut()?.insert(key.to_owned(), value.clone());
                        }
                    }
                }
                Some(found)
            }
            "example" => find("examples.toml", "example"),
            "term" => find("lexicon.toml", "term"),
            "resource" => find("resources.toml", "resource"),
            "degree" => find("degrees.toml", "degree"),
            "phase" => find("phases.toml", "phase"),
            _ => None,
        }
    }
}

/// Every text of a value.
fn texts(value: &Value, found: &mut String) {
    match value {
        Value::String(text) => {
            found.push_str(&text.to_lowercase());
            found.push('\n');
        }
        Value::Integer(number) => found.push_str(&format!("{number}\n")),
        Value::Array(list) => list.iter().for_each(|value| texts(value, found)),
        Value::Table(table) => table.values().for_each(|value| texts(value, found)),
        _ => {}
    }
}

/// The documents that a value names, and "passerelle" for what is ours.
fn documents(value: &Value, found: &mut BTreeSet<String>) {
    match value {
        Value::Array(list) => list.iter().for_each(|value| documents(value, found)),
        Value::Table(table) => {
            for (key, value) in table {
                match (key.as_str(), value.as_str()) {
                    ("document" | "origin", Some(name)) => {
                        found.insert(name.to_owned());
                    }
                    _ => documents(value, found),
                }
            }
        }
        _ => {}
    }
}

#[test]
fn every_fact_stands_in_both_languages_with_its_document() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/checklist.toml");
    let checklist: Checklist = toml::from_str(&fs::read_to_string(path).unwrap()).unwrap();
    assert!(checklist.fact.len() > 100, "{} facts", checklist.fact.len());
    let languages = ["fr", "en"].map(|lang| Content {
        folder: folder().join(lang),
    });
    let mut ids = BTreeSet::new();
    let mut faults = Vec::new();
    for fact in &checklist.fact {
        if !ids.insert(&fact.id) {
            faults.push(format!("{}: twice", fact.id));
        }
        for (content, words) in languages.iter().zip([&fact.fr, &fact.en]) {
            let place = format!(
                "{} ({} in {})",
                fact.id,
                fact.place,
                content.folder.display()
            );
            let Some(entry) = content.entry(&fact.place) else {
                faults.push(format!("{place}: there is no such entry"));
                continue;
            };
            let (mut said, mut named) = (String::new(), BTreeSet::new());
            texts(&entry, &mut said);
            documents(&entry, &mut named);
            if !named.contains(&fact.document) && !fact.place.starts_with("row:") {
                faults.push(format!(
                    "{place}: {} is not named, but {named:?}",
                    fact.document
                ));
            }
            let lost = words
                .iter()
                .filter(|word| !said.contains(&word.to_lowercase()));
            faults.extend(lost.map(|word| format!("{place}: it does not say {word:?}")));
        }
    }
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

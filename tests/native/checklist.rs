//! The facts that the app must say (`tests/checklist.toml`) stand in the content, in both
//! languages, with the document that they come from.

use super::content::folder;
use passerelle::catalogue::{DegreeId, MissionId, PhaseId, RoleId};
use serde::Deserialize;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use toml::{Table, Value};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Checklist {
    fact: Vec<Fact>,
    every: Vec<Every>,
}

/// All entries of a kind, as places name them.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Every {
    kind: String,
    ids: Vec<String>,
}

fn checklist() -> Checklist {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/checklist.toml");
    toml::from_str(&fs::read_to_string(path).unwrap()).unwrap()
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
            "section" => {
                let (mission, kind) = id.split_once('/')?;
                let card = self.entry(&format!("mission:{mission}"))?;
                let parts = card.get("part")?.as_array()?;
                parts.iter().find(|part| has("kind", kind)(part)).cloned()
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

impl Content {
    /// The ids of all entries of a kind, in the form in which places name them.
    fn ids(&self, kind: &str) -> BTreeSet<String> {
        let of = |list: &[Value], key: &str| -> Vec<String> {
            let values = list.iter().filter_map(|entry| entry.get(key)?.as_str());
            values.map(str::to_owned).collect()
        };
        let all = |file: &str, key: &str| of(&self.list(file, key), "id");
        let ids = match kind {
            "role" => all("roles.toml", "role"),
            "mission" => self.missions(),
            "section" => {
                let cards = self.missions().into_iter();
                cards
                    .flat_map(|card| {
                        let parts = self.list(&format!("missions/{card}.toml"), "part");
                        let kinds = of(&parts, "kind").into_iter();
                        kinds.map(move |kind| format!("{card}/{kind}"))
                    })
                    .collect()
            }
            "portrait" => all("portraits.toml", "portrait"),
            "row" | "note" => all("comparison.toml", kind),
            "cell" => {
                let cells = self.list("comparison.toml", "cell");
                let pairs = of(&cells, "row").into_iter().zip(of(&cells, "role"));
                pairs.map(|(row, role)| format!("{row}/{role}")).collect()
            }
            "topic" => all("landmarks.toml", "topic"),
            "entry" => {
                let topics = self.list("landmarks.toml", "topic").into_iter();
                topics
                    .flat_map(|topic| {
                        let name = topic.get("id").and_then(Value::as_str).unwrap_or_default();
                        let entries = topic.get("entry").and_then(Value::as_array);
                        let ids = of(entries.map_or(&[], Vec::as_slice), "id").into_iter();
                        ids.map(|id| format!("{name}/{id}")).collect::<Vec<_>>()
                    })
                    .collect()
            }
            "example" => all("examples.toml", "example"),
            "term" => all("lexicon.toml", "term"),
            "resource" => all("resources.toml", "resource"),
            "degree" => all("degrees.toml", "degree"),
            "phase" => all("phases.toml", "phase"),
            _ => panic!("{kind}: no such kind"),
        };
        ids.into_iter().collect()
    }

    fn missions(&self) -> Vec<String> {
        let files = fs::read_dir(self.folder.join("missions")).unwrap();
        let names = files.filter_map(|file| file.unwrap().file_name().into_string().ok());
        names
            .filter_map(|name| Some(name.strip_suffix(".toml")?.to_owned()))
            .collect()
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
    let checklist = checklist();
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

#[test]
fn every_entry_is_listed_and_stands_in_both_languages_with_a_source() {
    let checklist = checklist();
    let mut faults = Vec::new();
    for lang in ["fr", "en"] {
        let content = Content {
            folder: folder().join(lang),
        };
        for every in &checklist.every {
            let listed: BTreeSet<String> = every.ids.iter().cloned().collect();
            let there = content.ids(&every.kind);
            let lost = listed.difference(&there).map(|id| (id, "is not there"));
            let new = there.difference(&listed).map(|id| (id, "is not listed"));
            faults.extend(
                lost.chain(new)
                    .map(|(id, what)| format!("{lang}, {}:{id}: {what}", every.kind)),
            );
            for id in &there {
                let place = format!("{}:{id}", every.kind);
                let entry = content.entry(&place).unwrap();
                let (mut said, mut named) = (String::new(), BTreeSet::new());
                texts(&entry, &mut said);
                documents(&entry, &mut named);
                // A row is a question, a resource is a source itself: what answers them names its document.
                let needs_source = !["row", "resource", "phase"].contains(&every.kind.as_str());
                if needs_source && named.is_empty() {
                    faults.push(format!(
                        "{lang}, {place}: no document, and not said to be ours"
                    ));
                }
                if said.trim().is_empty() {
                    faults.push(format!("{lang}, {place}: says nothing"));
                }
            }
        }
    }
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

#[test]
fn the_closed_lists_of_the_code_are_the_entries_that_are_listed() {
    let checklist = checklist();
    let listed = |kind: &str| -> BTreeSet<String> {
        let every = checklist.every.iter().find(|every| every.kind == kind);
        every.unwrap().ids.iter().cloned().collect()
    };
    let roles = RoleId::ALL.iter().map(|id| id.id().to_owned());
    assert_eq!(roles.collect::<BTreeSet<_>>(), listed("role"));
    let missions = MissionId::ALL.iter().map(|id| id.id().to_owned());
    assert_eq!(missions.collect::<BTreeSet<_>>(), listed("mission"));
    let degrees = DegreeId::ALL.iter().map(|id| id.id().to_owned());
    assert_eq!(degrees.collect::<BTreeSet<_>>(), listed("degree"));
    let phases = PhaseId::ALL.iter().map(|id| id.id().to_owned());
    assert_eq!(phases.collect::<BTreeSet<_>>(), listed("phase"));
    // What each kind must at least have a fact of: its words, not only its name.
    let told: BTreeSet<&str> = checklist.fact.iter().map(|f| f.place.as_str()).collect();
    for kind in [
        "role", "mission", "portrait", "example", "degree", "phase", "note",
    ] {
        for id in listed(kind) {
            let place = format!("{kind}:{id}");
            assert!(told.contains(place.as_str()), "{place}: no fact");
        }
    }
}

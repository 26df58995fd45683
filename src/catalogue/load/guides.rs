//! From content files to [`Guides`], with the checks that types alone cannot make.

use super::{ContentFile, LoadError, typography};
use crate::catalogue::guides::{
    Cited, Comparison, Examples, Guides, Landmarks, Lexicon, Mission, Part, Portraits, Resources,
    Roles, Term,
};
use crate::catalogue::{Lang, MissionId, RoleId};
use serde::de::DeserializeOwned;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use toml::{Table, Value};

/// Keys whose texts are ids or addresses: they are not set as texts are.
const NOT_TEXT: [&str; 11] = [
    "id", "kind", "role", "roles", "row", "missions", "see", "to", "url", "document", "origin",
];

/// What the guides teach in one language, from the files of `content/<lang>`.
///
/// # Errors
/// The first thing that is wrong, with its file and line.
pub fn guides(content: &Path, lang: Lang) -> Result<Guides, LoadError> {
    let folder = content.join(lang.id());
    let open = |name: &str| Reading::open(folder.join(name), lang);
    let roles = open("roles.toml")?;
    let Roles { role } = roles.read()?;
    roles.in_order(&role.iter().map(|r| r.id).collect::<Vec<_>>(), RoleId::ALL)?;
    for role in &role {
        roles.cited(role.id.id(), role)?;
        roles.each_cited(role.id.id(), &role.glance)?;
        roles.parts(role.id.id(), &role.part)?;
    }
    let portraits = open("portraits.toml")?;
    let Portraits { portrait } = portraits.read()?;
    for portrait in &portrait {
        portraits.cited(&portrait.id, portrait)?;
    }
    let missions: Result<Vec<Mission>, LoadError> = MissionId::ALL
        .iter()
        .map(|id| mission(&folder, lang, *id))
        .collect();
    let examples = open("examples.toml")?;
    let Examples { example } = examples.read()?;
    for example in &example {
        examples.cited(&example.id, example)?;
    }
    let resources = open("resources.toml")?;
    let Resources { resource } = resources.read()?;
    for resource in &resource {
        resources.cited(&resource.id, resource)?;
    }
    let landmarks = open("landmarks.toml")?;
    let Landmarks { topic } = landmarks.read()?;
    for topic in &topic {
        landmarks.cited(&topic.id, topic)?;
    }
    Ok(Guides {
        roles: role,
        portraits: portrait,
        missions: missions?,
        comparison: comparison(&open("comparison.toml")?)?,
        topics: topic,
        examples: example,
        terms: lexicon(&open("lexicon.toml")?)?,
        resources: resource,
    })
}

fn mission(folder: &Path, lang: Lang, id: MissionId) -> Result<Mission, LoadError> {
    let path = folder.join("missions").join([id.id(), ".toml"].concat());
    let reading = Reading::open(path, lang)?;
    let mission: Mission = reading.read()?;
    if mission.id != id {
        return Err(reading
            .file
            .error_at("id =", "the id is not the name of the file"));
    }
    reading.cited("id =", &mission)?;
    reading.each_cited("[[glance]]", &mission.glance)?;
    reading.parts("[[part]]", &mission.part)?;
    Ok(mission)
}

fn comparison(reading: &Reading) -> Result<Comparison, LoadError> {
    let comparison: Comparison = reading.read()?;
    for (place, cell) in comparison.cell.iter().enumerate() {
        let wrong = |sentence: &str| Err(reading.file.error_at_entry("cell", place, sentence));
        if !comparison.row.iter().any(|row| row.id == cell.row) {
            return wrong(&format!("no row is named `{}`", cell.row));
        }
        let before = comparison.cell.iter().take(place);
        if before
            .clone()
            .any(|c| c.row == cell.row && c.role == cell.role)
        {
            return wrong("this role has this row already");
        }
        if let Err(sentence) = cell.provenance() {
            return wrong(sentence);
        }
    }
    for note in &comparison.note {
        reading.cited(&note.id, note)?;
    }
    for advice in &comparison.choice {
        reading.cited(&advice.id, advice)?;
    }
    Ok(comparison)
}

fn lexicon(reading: &Reading) -> Result<Vec<Term>, LoadError> {
    let Lexicon { term } = reading.read()?;
    let ids: BTreeSet<&str> = term.iter().map(|term| term.id.as_str()).collect();
    let mut forms: BTreeMap<String, &str> = BTreeMap::new();
    for (place, entry) in term.iter().enumerate() {
        let wrong = |sentence: &str| Err(reading.file.error_at_entry("term", place, sentence));
        if let Err(sentence) = entry.provenance() {
            return wrong(sentence);
        }
        if term.iter().take(place).any(|before| before.id == entry.id) {
            return wrong("two entries have this id");
        }
        if let Some(lost) = entry.see.iter().find(|id| !ids.contains(id.as_str())) {
            return wrong(&format!("no entry is named `{lost}`"));
        }
        for form in &entry.forms {
            let holder = forms.entry(form.to_lowercase()).or_insert(&entry.id);
            if *holder != entry.id {
                return wrong(&format!("two entries have the form `{form}`"));
            }
        }
    }
    Ok(term)
}

/// Checks that every file of the guides says the same things in two languages: the same keys, the
/// same ids, the same numbers of entries and paragraphs.
///
/// # Errors
/// The first difference, in the file of the second language.
pub fn check_guides(content: &Path, reference: Lang, other: Lang) -> Result<(), LoadError> {
    let missions = MissionId::ALL
        .iter()
        .map(|id| ["missions/", id.id(), ".toml"].concat());
    let files = [
        "roles",
        "portraits",
        "comparison",
        "landmarks",
        "examples",
        "lexicon",
        "resources",
    ];
    let files = files.iter().map(|name| [name, ".toml"].concat());
    for name in files.chain(missions) {
        let read = |lang: Lang| Reading::open(content.join(lang.id()).join(&name), lang);
        let (ours, theirs) = (read(reference)?, read(other)?);
        let same = same_shape(
            &Value::Table(ours.table()?),
            &Value::Table(theirs.table()?),
            "",
        );
        if let Err(difference) = same {
            let sentence = format!("this is not as in {}: {difference}", reference.id());
            let place = difference.split('`').nth(1).unwrap_or_default();
            return Err(theirs.file.error_at(place, &sentence));
        }
    }
    Ok(())
}

/// Says where two values differ in what is not wording. `entry` names the entry that they are of.
fn same_shape(one: &Value, other: &Value, entry: &str) -> Result<(), String> {
    match (one, other) {
        (Value::Table(one), Value::Table(other)) => {
            let id = |table: &Table| table.get("id").and_then(Value::as_str).map(str::to_owned);
            let entry = id(one).unwrap_or_else(|| entry.to_owned());
            let keys: BTreeSet<&String> = one.keys().chain(other.keys()).collect();
            for key in keys {
                let (Some(a), Some(b)) = (one.get(key), other.get(key)) else {
                    return Err(format!("in `{entry}`, `{key}` stands in one language only"));
                };
                let is_id = NOT_TEXT.contains(&key.as_str()) || key == "section";
                if is_id && !is_list_of_tables(a) && a != b {
                    return Err(format!("in `{entry}`, `{key}` differs: {a}, {b}"));
                }
                if key != "forms" {
                    same_shape(a, b, &entry)?;
                }
            }
            Ok(())
        }
        (Value::Array(one), Value::Array(other)) if one.len() == other.len() => one
            .iter()
            .zip(other)
            .try_for_each(|(a, b)| same_shape(a, b, entry)),
        (Value::Array(one), Value::Array(other)) => Err(format!(
            "in `{entry}`, a list has {} entries instead of {}",
            other.len(),
            one.len()
        )),
        (Value::String(_), Value::String(_)) => Ok(()),
        (one, other) if one == other => Ok(()),
        (one, other) => Err(format!("in `{entry}`, {other} instead of {one}")),
    }
}

/// A file being read.
struct Reading {
    file: ContentFile,
    lang: Lang,
}

impl Reading {
    fn open(path: PathBuf, lang: Lang) -> Result<Self, LoadError> {
        Ok(Self {
            file: ContentFile::open(&path)?,
            lang,
        })
    }

    fn table(&self) -> Result<Table, LoadError> {
        self.file.parse()
    }

    /// Reads the file into a type, its texts set as its language is set.
    fn read<T: DeserializeOwned>(&self) -> Result<T, LoadError> {
        // Once as it is written: what is wrong is told with its line.
        self.file.parse::<T>()?;
        let mut table = Value::Table(self.table()?);
        set(&mut table, self.lang);
        T::deserialize(table).map_err(|error| self.file.error(&(0..0), error.message()))
    }

    fn in_order<I: PartialEq + std::fmt::Debug>(
        &self,
        found: &[I],
        expected: &[I],
    ) -> Result<(), LoadError> {
        if found == expected {
            return Ok(());
        }
        let sentence = format!("the list must hold exactly {expected:?}, in this order");
        Err(self.file.error(&(0..0), &sentence))
    }

    fn cited(&self, place: &str, entry: &impl Cited) -> Result<(), LoadError> {
        let cited = entry.provenance();
        cited
            .map(drop)
            .map_err(|sentence| self.file.error_at(place, sentence))
    }

    fn each_cited(&self, place: &str, entries: &[impl Cited]) -> Result<(), LoadError> {
        entries
            .iter()
            .try_for_each(|entry| self.cited(place, entry))
    }

    fn parts<K>(&self, place: &str, parts: &[Part<K>]) -> Result<(), LoadError> {
        self.each_cited(place, parts)?;
        if parts
            .iter()
            .any(|part| part.text.is_empty() && part.list.is_empty())
        {
            let sentence = "a part has neither text nor list";
            return Err(self.file.error_at(place, sentence));
        }
        Ok(())
    }
}

fn set(value: &mut Value, lang: Lang) {
    match value {
        Value::String(text) => typography(lang, text),
        Value::Array(list) => list.iter_mut().for_each(|value| set(value, lang)),
        Value::Table(table) => {
            for (key, value) in table.iter_mut() {
                if !NOT_TEXT.contains(&key.as_str()) || is_list_of_tables(value) {
                    set(value, lang);
                }
            }
        }
        _ => {}
    }
}

/// `[[role]]` is a list of entries; `role = "…"` is an id.
fn is_list_of_tables(value: &Value) -> bool {
    value
        .as_array()
        .is_some_and(|list| list.first().is_some_and(Value::is_table))
}

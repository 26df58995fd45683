//! Turns content files into [`Guides`], with the checks that types cannot make.

use super::LoadError;
use super::reading::Reading;
use crate::catalogue::guides::{
    Cited, Comparison, Examples, Guides, Landmarks, Lexicon, Mission, Portraits, Resources, Roles,
    Term,
};
use crate::catalogue::{Lang, MissionId, RoleId};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// Loads what the guides teach in one language, from the files of `content/<lang>`.
///
/// # Errors
/// A [`LoadError`] for the first thing that is wrong, with its file and line.
pub fn guides(content: &Path, lang: Lang) -> Result<Guides, LoadError> {
    let open = |name: &str| Reading::open(content, lang, name);
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
        .map(|id| mission(content, lang, *id))
        .collect();
    let examples = open("examples.toml")?;
    let Examples { example } = examples.read()?;
    for example in &example {
        examples.cited(&example.id, example)?;
    }
    let resources = open("resources.toml")?;
    let Resources { resource, since } = resources.read()?;
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
        since,
    })
}

fn mission(content: &Path, lang: Lang, id: MissionId) -> Result<Mission, LoadError> {
    let reading = Reading::open(content, lang, &["missions/", id.id(), ".toml"].concat())?;
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
    reading.each_once("term", &term, |term| &term.id)?;
    let ids: BTreeSet<&str> = term.iter().map(|term| term.id.as_str()).collect();
    let mut forms: BTreeMap<String, &str> = BTreeMap::new();
    for (place, entry) in term.iter().enumerate() {
        let wrong = |sentence: &str| Err(reading.file.error_at_entry("term", place, sentence));
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

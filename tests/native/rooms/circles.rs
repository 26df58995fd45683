//! Circles of files that need each other.

use super::reading::{Source, Target, handed_on, module, targets};
use std::collections::{BTreeMap, BTreeSet};

/// The file in which a path of the code ends, through every file that only hands it on.
fn file_of(
    target: &Target,
    files: &BTreeSet<Target>,
    handed: &BTreeMap<Target, Target>,
) -> Option<Target> {
    let mut target = target.clone();
    // Names that are handed on in a ring would never end.
    for _ in 0..8 {
        let starts = (1..=target.len()).rev().map(|n| target[..n].to_vec());
        let known = |start: &Target| files.contains(start) || handed.contains_key(start);
        let start = starts.into_iter().find(known)?;
        if files.contains(&start) {
            return Some(start);
        }
        target = [handed[&start].clone(), target[start.len()..].to_vec()].concat();
    }
    None
}

/// Files that need each other, in a circle of any length. A parent and its children may.
pub fn circles(sources: &[Source]) -> Vec<String> {
    let files: BTreeSet<Vec<String>> = sources.iter().map(|(path, _)| module(path)).collect();
    let handed: BTreeMap<Target, Target> = sources
        .iter()
        .flat_map(|(path, text)| handed_on(path, text))
        .collect();
    let file_of = |target: &Target| file_of(target, &files, &handed);
    let mut needs: BTreeMap<Vec<String>, BTreeSet<Vec<String>>> = BTreeMap::new();
    for (path, text) in sources {
        let own = module(path);
        for target in targets(path, text) {
            let Some(file) = file_of(&target) else {
                continue;
            };
            let is_family = file.starts_with(&own) || own.starts_with(&file);
            if !is_family {
                needs.entry(own.clone()).or_default().insert(file);
            }
        }
    }
    let reach = |from: &Vec<String>| {
        let mut open: Vec<&Vec<String>> = needs.get(from).into_iter().flatten().collect();
        let mut seen = BTreeSet::new();
        while let Some(file) = open.pop() {
            if seen.insert(file) {
                open.extend(needs.get(file).into_iter().flatten());
            }
        }
        seen
    };
    let reached: BTreeMap<&Vec<String>, _> = needs.keys().map(|file| (file, reach(file))).collect();
    let is_round = |one: &&Vec<String>, other: &&Vec<String>| {
        reached.get(one).is_some_and(|seen| seen.contains(other))
    };
    let mut found = BTreeSet::new();
    for one in reached.keys().filter(|one| is_round(one, one)) {
        let circle = reached
            .keys()
            .filter(|other| is_round(one, other) && is_round(other, one));
        found.insert(
            circle
                .map(|file| file.join("/"))
                .collect::<Vec<_>>()
                .join(", "),
        );
    }
    found.into_iter().collect()
}

//! Response headers: one source, `deploy/headers.txt`, in the `_headers` form of several hosts.
//!
//! Hosts disagree on what a header given twice becomes, and few of them allow a `*` inside a
//! name. So `dist/_headers` uses only exact paths and a `*` at the end, and no header is ever
//! given twice for one path. The source therefore names two groups, `[hashed]` and `[fresh]`,
//! which are written out here for the files of the build at hand.

use std::collections::BTreeSet;

use crate::base::Base;
use crate::hash;
use crate::problem::{Outcome, Problem};

/// The source.
pub const SOURCE: &str = include_str!("../../deploy/headers.txt");

/// The headers of the paths that a pattern covers.
#[derive(Debug, PartialEq, Eq)]
pub struct Rule {
    /// `/exact`, or `/beginning*`.
    pub pattern: String,
    /// Names and values, in order.
    pub headers: Vec<(String, String)>,
}

impl Rule {
    /// Whether a path is covered.
    pub fn covers(&self, path: &str) -> bool {
        match self.pattern.strip_suffix('*') {
            Some(beginning) => path.starts_with(beginning),
            None => path == self.pattern,
        }
    }
}

/// Reads a `_headers` file.
pub fn parse(text: &str) -> Outcome<Vec<Rule>> {
    let mut rules: Vec<Rule> = Vec::new();
    for (number, line) in text.lines().enumerate() {
        let content = line.trim();
        if content.is_empty() || content.starts_with('#') {
            continue;
        }
        if !line.starts_with([' ', '\t']) {
            rules.push(Rule {
                pattern: content.to_owned(),
                headers: Vec::new(),
            });
            continue;
        }
        match (rules.last_mut(), content.split_once(':')) {
            (Some(rule), Some((name, value))) => {
                rule.headers
                    .push((name.trim().to_owned(), value.trim().to_owned()));
            }
            _ => {
                return Err(Problem::new(
                    format!(
                        "Line {} of the headers is not a path or `Name: value`",
                        number + 1
                    ),
                    "mend deploy/headers.txt and build again",
                ));
            }
        }
    }
    Ok(rules)
}

/// The headers of one path; of a name given twice, the last.
pub fn of<'r>(rules: &'r [Rule], path: &str) -> Vec<(&'r str, &'r str)> {
    let mut found: Vec<(&str, &str)> = Vec::new();
    for (name, value) in rules
        .iter()
        .filter(|rule| rule.covers(path))
        .flat_map(|rule| &rule.headers)
    {
        found.retain(|(known, _)| !known.eq_ignore_ascii_case(name));
        found.push((name, value));
    }
    found
}

/// The path a build was made for: its first rule is for everything.
pub fn base(rules: &[Rule]) -> Base {
    let first = rules
        .first()
        .and_then(|rule| rule.pattern.strip_suffix('*'));
    first.and_then(|path| path.parse().ok()).unwrap_or_default()
}

/// Writes the source out for a build, given its files relative to its top folder.
pub fn write_out(source: &str, base: &Base, files: &[String]) -> Outcome<String> {
    let mut text = String::from("# Written by the build from deploy/headers.txt.\n");
    for rule in parse(source)? {
        let patterns = match rule.pattern.as_str() {
            "[hashed]" => files
                .iter()
                .filter(|file| hash::is_hashed(file))
                .cloned()
                .collect(),
            "[fresh]" => fresh(files),
            other => BTreeSet::from([other.trim_start_matches('/').to_owned()]),
        };
        for pattern in patterns {
            text.push_str(&format!("\n{base}{pattern}\n"));
            for (name, value) in &rule.headers {
                text.push_str(&format!("  {name}: {value}\n"));
            }
        }
    }
    Ok(text)
}

/// What has to be asked for anew each time: a rule a top folder, a rule a file beside them.
/// Hashed files all lie at the top, so no path is covered twice.
fn fresh(files: &[String]) -> BTreeSet<String> {
    let mut patterns = BTreeSet::from([String::new()]);
    for file in files
        .iter()
        .filter(|file| !hash::is_hashed(file) && *file != "index.html")
    {
        patterns.insert(match file.split_once('/') {
            Some((folder, _)) => format!("{folder}/*"),
            None => file.clone(),
        });
    }
    patterns
}

#[cfg(test)]
#[path = "headers_tests.rs"]
mod tests;

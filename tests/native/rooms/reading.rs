//! Sources read as text: the paths that their code names.

use std::fs;
use std::path::Path;

/// A source file: its path below `src`, and its text.
pub type Source = (String, String);

/// Where a path of the code leads: `["features", "place", "rule"]`.
pub type Target = Vec<String>;

/// The module that a file is: `features/place/rule.rs` is `["features", "place", "rule"]`.
pub fn module(path: &str) -> Vec<String> {
    let path = path.trim_end_matches(".rs");
    path.split('/').map(str::to_owned).collect()
}

/// The code without comments and texts, which name paths too.
pub fn code_of(text: &str) -> String {
    let lines = text.lines().map(|line| {
        let mut code = String::new();
        let mut in_text = false;
        let mut letters = line.chars().peekable();
        while let Some(letter) = letters.next() {
            match letter {
                '\\' if in_text => drop(letters.next()),
                '"' => in_text = !in_text,
                '/' if !in_text && letters.peek() == Some(&'/') => break,
                _ if in_text => {}
                _ => code.push(letter),
            }
        }
        code
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// The leaves of a use tree: `a::{b, c::d}` is `a::b` and `a::c::d`.
fn leaves(tree: &str) -> Vec<String> {
    let tree = tree.trim();
    let Some((head, rest)) = tree.split_once('{') else {
        let path = tree.split(" as ").next().unwrap_or_default();
        return vec![path.replace(' ', "")];
    };
    let inner = rest.strip_suffix('}').unwrap_or(rest);
    let (mut depth, mut start, mut parts) = (0, 0, Vec::new());
    for (place, letter) in inner.char_indices() {
        match letter {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 0 => {
                parts.push(&inner[start..place]);
                start = place + 1;
            }
            _ => {}
        }
    }
    parts.push(&inner[start..]);
    let parts = parts.into_iter().filter(|part| !part.trim().is_empty());
    parts
        .flat_map(leaves)
        .map(|leaf| [head.trim(), &leaf].concat())
        .collect()
}

/// Every path inside the crate that the code of a file names, from the ground: `use` lines, and paths in between.
pub fn targets(path: &str, text: &str) -> Vec<Target> {
    let own = module(path);
    let code = code_of(text);
    // What is only for tests may look anywhere.
    let code = code
        .split("#[cfg(test)]")
        .next()
        .unwrap_or_default()
        .to_owned();
    let mut paths: Vec<String> = Vec::new();
    for statement in code.split(';') {
        let statement = statement.trim_start();
        let line = statement
            .rsplit('\n')
            .find(|line| line.contains("use "))
            .map(str::trim);
        let starts = line.is_some_and(|line| {
            line.starts_with("use ")
                || line.starts_with("pub use ")
                || line.starts_with("pub(crate) use ")
        });
        if let Some(at) = statement
            .rfind("use ")
            .filter(|_| starts || statement.starts_with("use "))
        {
            let tree = statement[at + 4..].replace('\n', " ");
            paths.extend(leaves(&tree));
        }
    }
    for start in ["crate::", "super::"] {
        for (at, _) in code.match_indices(start) {
            let before = code[..at].chars().next_back();
            if before.is_some_and(|letter| {
                letter.is_alphanumeric() || letter == '_' || letter == ':' || letter == '$'
            }) {
                continue;
            }
            let end = code[at..]
                .find(|letter: char| !(letter.is_alphanumeric() || letter == '_' || letter == ':'));
            paths.push(code[at..at + end.unwrap_or(code.len() - at)].to_owned());
        }
    }
    let absolute = |path: String| -> Option<Target> {
        let mut segments: Vec<&str> = path.split("::").filter(|one| !one.is_empty()).collect();
        let mut target = match *segments.first()? {
            "crate" => Vec::new(),
            "self" => own.clone(),
            "super" => own[..own.len() - 1].to_vec(),
            _ => return None,
        };
        segments.remove(0);
        while segments.first() == Some(&"super") {
            target.pop();
            segments.remove(0);
        }
        target.extend(segments.into_iter().map(str::to_owned));
        Some(target)
    };
    paths.into_iter().filter_map(absolute).collect()
}

/// The sources of the app, by their path below `src`.
pub fn sources() -> Vec<Source> {
    files("src", "rs")
}

/// The files of a folder and of those in it whose name ends like this, by their path below the folder.
pub fn files(folder: &str, ending: &str) -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut found = Vec::new();
    let mut open = vec![root.clone()];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else if path.extension().is_some_and(|of| of == ending) {
                let name = path
                    .strip_prefix(&root)
                    .unwrap()
                    .to_str()
                    .unwrap()
                    .to_owned();
                found.push((name, fs::read_to_string(&path).unwrap()));
            }
        }
    }
    found
}

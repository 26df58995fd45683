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

/// The leaves of a use tree, each with the name that it gets: `a::{b, c::d as e}` is `a::b`, `b` and `a::c::d`, `e`.
fn leaves(tree: &str) -> Vec<(String, String)> {
    let tree = tree.trim();
    let Some((head, rest)) = tree.split_once('{') else {
        let (path, name) = tree.split_once(" as ").unwrap_or((tree, tree));
        let name = name.rsplit("::").next().unwrap_or_default();
        return vec![(path.replace(' ', ""), name.trim().to_owned())];
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
        .map(|(leaf, name)| ([head.trim(), &leaf].concat(), name))
        .collect()
}

/// The code of a file without what is only for tests, which may look anywhere.
fn own_code(text: &str) -> String {
    let code = code_of(text);
    code.split("#[cfg(test)]")
        .next()
        .unwrap_or_default()
        .to_owned()
}

/// The trees of the `use` lines of a code, and whether each hands on what it takes.
fn trees(code: &str) -> Vec<(bool, String)> {
    let tree = |statement: &str| {
        let statement = statement.trim_start();
        let mut lines = statement.rsplit('\n');
        let line = lines.find(|line| line.contains("use ")).map(str::trim);
        let hands_on = line.is_some_and(|line| {
            line.starts_with("pub use ") || line.starts_with("pub(crate) use ")
        });
        let starts = hands_on || line.is_some_and(|line| line.starts_with("use "));
        let at = statement
            .rfind("use ")
            .filter(|_| starts || statement.starts_with("use "))?;
        Some((hands_on, statement[at + 4..].replace('\n', " ")))
    };
    code.split(';').filter_map(tree).collect()
}

/// A path as seen from a module, from the ground; none where it leads out of the crate.
fn absolute(own: &Target, path: &str) -> Option<Target> {
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
}

/// Every path inside the crate that the code of a file names, from the ground: `use` lines, and paths in between.
pub fn targets(path: &str, text: &str) -> Vec<Target> {
    let own = module(path);
    let code = own_code(text);
    let trees = trees(&code).into_iter();
    let mut paths: Vec<String> = trees
        .flat_map(|(_, tree)| leaves(&tree))
        .map(|(path, _)| path)
        .collect();
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
    paths
        .iter()
        .filter_map(|path| absolute(&own, path))
        .collect()
}

/// What a file hands on as its own, by the name that it has there: with `pub use day::Day`, `notebook::Day` is
/// `notebook::day::Day`.
pub fn handed_on(path: &str, text: &str) -> Vec<(Target, Target)> {
    let own = module(path);
    let trees = trees(&own_code(text)).into_iter();
    let leaves = trees.filter(|(hands_on, _)| *hands_on);
    let leaves = leaves.flat_map(|(_, tree)| self::leaves(&tree));
    let below = |name: String| [own.clone(), vec![name]].concat();
    let pair = |(path, name): (String, String)| {
        // A path without a start is that of a child.
        let target =
            absolute(&own, &path).or_else(|| absolute(&own, &["self::", &path].concat()))?;
        Some((below(name), target))
    };
    leaves.filter_map(pair).collect()
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

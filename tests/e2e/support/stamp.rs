//! The stamp in a built `sw.js`: which files are kept, and the version that they make together.

use super::outcome::Outcome;
use passerelle::site::hash;
use serde_json::Value;

const START: &str = "const STAMP = ";

/// The stamp of a built service worker.
pub fn read(worker: &str) -> Outcome<Value> {
    let line = worker.lines().find_map(|line| line.strip_prefix(START));
    let json = line
        .and_then(|line| line.strip_suffix(';'))
        .ok_or("sw.js has no stamp")?;
    Ok(serde_json::from_str(json)?)
}

/// The addresses of every file that it keeps.
pub fn files(worker: &str) -> Outcome<Vec<String>> {
    let stamp = read(worker)?;
    let core = stamp["core"].as_array().into_iter().flatten();
    let addresses = core.filter_map(|entry| entry[0].as_str().map(str::to_owned));
    Ok(addresses.chain(of_languages(&stamp)).collect())
}

/// The addresses of the files of every language.
pub fn of_languages(stamp: &Value) -> Vec<String> {
    let languages = stamp["languages"].as_array().into_iter().flatten();
    let files = languages.filter_map(|language| language["files"].as_array());
    let addresses = files
        .flatten()
        .filter_map(|entry| entry[0].as_str().map(str::to_owned));
    addresses.collect()
}

/// The path that it was built for.
pub fn base(worker: &str) -> Outcome<String> {
    let stamp = read(worker)?;
    let base = stamp["base"].as_str().ok_or("the stamp has no base")?;
    Ok(base.to_owned())
}

/// A service worker that keeps another content of one file.
pub fn restamped(worker: &str, url: &str, content: &[u8]) -> Outcome<String> {
    let mut stamp = read(worker)?;
    let revision = hash::of(content);
    let mut found = false;
    let mut restamp = |files: &mut Value| {
        for entry in files.as_array_mut().into_iter().flatten() {
            if entry[0] == url {
                entry[1] = Value::String(revision.clone());
                found = true;
            }
        }
    };
    restamp(&mut stamp["core"]);
    for language in stamp["languages"].as_array_mut().into_iter().flatten() {
        restamp(&mut language["files"]);
    }
    ensure!(found, "{url} is not in the stamp");
    stamp["version"] = Value::String(hash::of(stamp.to_string().as_bytes()));
    let old = worker
        .lines()
        .find(|line| line.starts_with(START))
        .unwrap_or_default();
    Ok(worker.replace(old, &format!("{START}{stamp};")))
}

//! What the service worker keeps on the device, in bytes as they travel: the whole of it, and what an update
//! from an earlier build fetches again.

use std::collections::BTreeMap;
use std::path::Path;

use serde_json::Value;

use crate::compress;
use crate::problem::{Explain, Outcome, Problem};

/// The files of an install, with the hash of each.
pub struct Install {
    base: String,
    /// Address and hash.
    files: BTreeMap<String, String>,
}

impl Install {
    /// Reads what the built service worker keeps for a person who reads the reference, the first of its languages.
    pub fn read(dist: &Path) -> Outcome<Self> {
        let path = dist.join("sw.js");
        let worker = std::fs::read_to_string(&path)
            .explain(format!("{} cannot be read", path.display()), "build again")?;
        let none = || {
            Problem::new(
                format!("{} has no list of files", path.display()),
                "measure a release build",
            )
        };
        let stamp = worker
            .lines()
            .find_map(|line| line.strip_prefix("const STAMP = ")?.strip_suffix(';'));
        let stamp: Value = serde_json::from_str(stamp.ok_or_else(none)?).map_err(|_| none())?;
        let base = stamp["base"].as_str().ok_or_else(none)?.to_owned();
        let mut files = BTreeMap::new();
        for group in [&stamp["core"], &stamp["languages"][0]["files"]] {
            for entry in group.as_array().ok_or_else(none)? {
                let (Some(url), Some(hash)) = (entry[0].as_str(), entry[1].as_str()) else {
                    return Err(none());
                };
                // The page for unknown addresses is for hosts; the worker does not keep it.
                if !url.ends_with("404.html") {
                    files.insert(url.to_owned(), hash.to_owned());
                }
            }
        }
        Ok(Self { base, files })
    }

    /// The bytes of each kind of file, by its ending.
    pub fn by_kind(&self, dist: &Path) -> Outcome<BTreeMap<String, u64>> {
        let mut kinds = BTreeMap::new();
        for url in self.files.keys() {
            let (file, bytes) = self.weigh(dist, url)?;
            let kind = file.rsplit('.').next().unwrap_or_default().to_owned();
            *kinds.entry(kind).or_insert(0) += bytes;
        }
        Ok(kinds)
    }

    /// The bytes that an update from `earlier` fetches: the files that are not there with the same hash.
    pub fn since(&self, dist: &Path, earlier: &Self) -> Outcome<u64> {
        let changed = self
            .files
            .iter()
            .filter(|(url, hash)| earlier.files.get(*url) != Some(hash));
        changed.map(|(url, _)| Ok(self.weigh(dist, url)?.1)).sum()
    }

    fn weigh(&self, dist: &Path, url: &str) -> Outcome<(String, u64)> {
        let below = url.strip_prefix(&self.base).unwrap_or(url);
        let file = match below {
            folder if folder.is_empty() || folder.ends_with('/') => [folder, "index.html"].concat(),
            file => file.to_owned(),
        };
        let bytes = compress::travelling(&dist.join(&file))?;
        Ok((file, bytes))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_install_is_weighed_and_compared() -> Outcome {
        let folder =
            std::env::temp_dir().join(format!("passerelle-install-{}", std::process::id()));
        let write = |name: &str, content: &str| {
            let path = folder.join(name);
            std::fs::create_dir_all(path.parent().unwrap_or(&folder))
                .and_then(|()| std::fs::write(&path, content))
                .explain("it cannot be written", "free some space")
        };
        write("a/index.html", "12345")?;
        write("b.css", "123")?;
        let stamp = |hash: &str| {
            format!(
                "x\nconst STAMP = {{\"base\":\"/p/\",\"core\":[[\"/p/b.css\",\"{hash}\"]],\
                 \"languages\":[{{\"files\":[[\"/p/a/\",\"1\"],[\"/p/404.html\",\"2\"]]}}]}};\ny"
            )
        };
        write("sw.js", &stamp("1"))?;
        let earlier = Install::read(&folder)?;
        write("sw.js", &stamp("2"))?;
        let now = Install::read(&folder)?;
        let kinds = now.by_kind(&folder)?;
        assert_eq!(kinds.get("html"), Some(&5));
        assert_eq!(kinds.values().sum::<u64>(), 8);
        assert_eq!(now.since(&folder, &earlier)?, 3);
        assert_eq!(now.since(&folder, &now)?, 0);
        std::fs::remove_dir_all(&folder).explain("it cannot be removed", "remove it")
    }
}

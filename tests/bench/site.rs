//! The folder that is served, and what is where in it.

use super::support::outcome::Outcome;
use passerelle::catalogue::decode_pack;
use passerelle::features::participation::words::ParticipationPack;
use std::fs;
use std::path::{Path, PathBuf};

/// The page of the app with the bench's questions.
pub const OURS: &str = "bench/ours/";
/// The same questions in plain JavaScript.
pub const FLOOR: &str = "bench/floor/";
/// The same questions in SurveyJS.
pub const PEER: &str = "bench/peer/";
/// The notebook's list in plain JavaScript.
pub const LIST: &str = "bench/list/";
/// Two pages of the site without any script.
pub const PLAIN: &str = "bench/plain/";
/// A page with nothing.
pub const BLANK: &str = "bench/blank/";
/// The journey that the bench's page is a copy of.
pub const JOURNEY: &str = "evaluer/participation/";
/// The static pages that are gone to and fro.
pub const STATIC: [&str; 2] = ["reperes/", "evaluer/"];

const FIXTURES: &str = "tests/bench/fixtures";

/// Where it is.
pub fn folder() -> PathBuf {
    let inner = PathBuf::from(env!("CARGO_TARGET_TMPDIR"));
    inner.parent().unwrap_or(&inner).join("bench").join("site")
}

/// The file of the bench's folder.
pub fn fixture(name: &str) -> Outcome<String> {
    let path = Path::new(FIXTURES).join(name);
    Ok(fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?)
}

/// The French pack of the participation journey, and its name.
pub fn pack(site: &Path) -> Outcome<(String, ParticipationPack)> {
    let is_pack = |name: &String| name.starts_with("participation.fr.") && name.ends_with(".bin");
    let name = names(site)?
        .into_iter()
        .find(is_pack)
        .ok_or("the site has no French pack")?;
    let pack = decode_pack(&fs::read(site.join(&name))?)?;
    Ok((name, pack))
}

/// A style sheet of the built site: `content` for pages without a journey, `journey` for those with one.
pub fn style(site: &Path, sheet: &str) -> Outcome<String> {
    let start = format!("{sheet}.");
    let is_style = |name: &String| name.starts_with(&start) && name.ends_with(".css");
    Ok(names(site)?
        .into_iter()
        .find(is_style)
        .ok_or_else(|| format!("the site has no style sheet `{sheet}`"))?)
}

fn names(folder: &Path) -> Outcome<Vec<String>> {
    let entries = fs::read_dir(folder)?.collect::<Result<Vec<_>, _>>()?;
    Ok(entries
        .iter()
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect())
}

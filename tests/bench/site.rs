//! The folder that is served: the built site, and beside it the pages to compare with, on the same
//! origin and under the same content policy.

use super::material::Questions;
use super::support::files::copy_folder;
use super::support::outcome::Outcome;
use super::support::{environment, stamp};
use passerelle::catalogue::Pack;
use serde_json::{Value, json};
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
const PEER_FILES: [(&str, &str); 3] = [
    ("survey-core/survey-core.fontless.min.css", "survey-core.css"),
    ("survey-core/survey.core.min.js", "survey-core.js"),
    ("survey-js-ui/survey-js-ui.min.js", "survey-js-ui.js"),
];

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

/// The French pack of the built site, and its name.
pub fn pack(site: &Path) -> Outcome<(String, Pack)> {
    let is_pack = |name: &String| name.starts_with("pack.fr.") && name.ends_with(".bin");
    let name = names(site)?.into_iter().find(is_pack).ok_or("the site has no French pack")?;
    let pack = Pack::decode(&fs::read(site.join(&name))?)?;
    Ok((name, pack))
}

/// The style sheet of the built site.
pub fn style(site: &Path) -> Outcome<String> {
    let is_style = |name: &String| name.starts_with("style.") && name.ends_with(".css");
    Ok(names(site)?.into_iter().find(is_style).ok_or("the site has no style sheet")?)
}

/// Puts everything together. Compressing it is xtask's work.
pub fn prepare() -> Outcome {
    let site = folder();
    if site.exists() {
        fs::remove_dir_all(&site)?;
    }
    copy_folder(&environment::path("PASSERELLE_DIST")?, &site)?;
    let questions = Questions::read(&fixture("questions.json")?)?;
    let style = format!("/{}", style(&site)?);
    let fill = |page: &str, bytes: usize| {
        page.replace("{style}", &style).replace("{record-bytes}", &bytes.to_string())
    };
    write(&site, "bench/questions.js", format!("window.QUESTIONS = {};\n", fixture("questions.json")?.trim()))?;
    write(&site, &[BLANK, "index.html"].concat(), fixture("blank/index.html")?)?;
    for (folder, name) in [(FLOOR, "floor"), (LIST, "list"), (PEER, "peer")] {
        for file in ["index.html", "page.js"] {
            let text = fixture(&format!("{name}/{file}"))?;
            write(&site, &[folder, file].concat(), fill(&text, questions.record_size()?))?;
        }
    }
    let peer = environment::path("PASSERELLE_PEER")?.join("node_modules");
    for (from, to) in PEER_FILES {
        fs::copy(peer.join(from), site.join(PEER).join(to))?;
    }
    for (page, name) in STATIC.iter().zip(["a", "b"]) {
        let html = fs::read_to_string(site.join(page).join("index.html"))?;
        let script = "<script src=\"/boot.js\"></script>";
        ensure!(html.contains(script), "{page} does not load boot.js in the way that is known here");
        write(&site, &format!("{PLAIN}{name}/index.html"), html.replace(script, ""))?;
    }
    for (folder, files) in [(FLOOR, floor_files(&style)), (PEER, peer_files()), (LIST, list_files(&style)), (PLAIN, plain_files(&style))] {
        let worker = fixture("worker.js")?.replace("const FILES = [];", &format!("const FILES = {};", json!(files)));
        write(&site, &[folder, "sw.js"].concat(), worker)?;
    }
    ours(&site, &questions)
}

/// A copy of the journey's page that points to a pack with the bench's questions, both kept by the
/// site's own service worker.
fn ours(site: &Path, questions: &Questions) -> Outcome {
    let (name, mut pack) = pack(site)?;
    pack.instrument = questions.instrument();
    write(site, &[OURS, "pack.bin"].concat(), pack.encode()?)?;
    let html = fs::read_to_string(site.join(JOURNEY).join("index.html"))?;
    let (from, to) = (format!("/{name}"), format!("/{OURS}pack.bin"));
    ensure!(html.contains(&from), "the journey's page does not name its pack");
    write(site, &[OURS, "index.html"].concat(), html.replace(&from, &to))?;

    let worker = fs::read_to_string(site.join("sw.js"))?;
    let mut list = stamp::read(&worker)?;
    let old = worker.lines().find(|line| line.starts_with("const STAMP = ")).ok_or("sw.js has no stamp")?;
    let kept = list["fr"].as_array_mut().ok_or("the stamp has no French group")?;
    kept.extend([json!([format!("/{OURS}"), "bench"]), json!([to, "bench"])]);
    list["version"] = Value::String("bench".to_owned());
    write(site, "sw.js", worker.replace(old, &format!("const STAMP = {list};")))
}

fn floor_files(style: &str) -> Vec<String> {
    vec![at(FLOOR, ""), at(FLOOR, "page.js"), "/bench/questions.js".to_owned(), style.to_owned()]
}

fn list_files(style: &str) -> Vec<String> {
    vec![at(LIST, ""), at(LIST, "page.js"), style.to_owned()]
}

fn plain_files(style: &str) -> Vec<String> {
    vec![at(PLAIN, "a/"), at(PLAIN, "b/"), style.to_owned()]
}

fn peer_files() -> Vec<String> {
    let own = PEER_FILES.iter().map(|(_, name)| at(PEER, name));
    [at(PEER, ""), at(PEER, "page.js"), "/bench/questions.js".to_owned()].into_iter().chain(own).collect()
}

fn at(folder: &str, file: &str) -> String {
    ["/", folder, file].concat()
}

fn names(folder: &Path) -> Outcome<Vec<String>> {
    let entries = fs::read_dir(folder)?.collect::<Result<Vec<_>, _>>()?;
    Ok(entries.iter().map(|entry| entry.file_name().to_string_lossy().into_owned()).collect())
}

fn write(site: &Path, file: &str, content: impl AsRef<[u8]>) -> Outcome {
    let path = site.join(file);
    fs::create_dir_all(path.parent().unwrap_or(site))?;
    Ok(fs::write(path, content)?)
}

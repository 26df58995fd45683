//! Lays out the folder that is served: the built site, and beside it the pages to compare with, on
//! the same origin and under the same content policy. Compressing it is xtask's work.

use super::material::Questions;
use super::site::{
    BLANK, FLOOR, JOURNEY, LIST, OURS, PEER, PLAIN, STATIC, fixture, folder, pack, style,
};
use super::support::files::copy_folder;
use super::support::outcome::Outcome;
use super::support::{environment, stamp};
use passerelle::catalogue::encode_pack;
use serde_json::{Value, json};
use std::fs;
use std::path::PathBuf;

/// The questions as a script that the floor and the peer load.
const QUESTIONS: &str = "/bench/questions.js";

/// What the peer needs and no more: its smallest style sheet, and what it calls minified.
const PEER_FILES: [(&str, &str); 3] = [
    (
        "survey-core/survey-core.fontless.min.css",
        "survey-core.css",
    ),
    ("survey-core/survey.core.min.js", "survey-core.js"),
    ("survey-js-ui/survey-js-ui.min.js", "survey-js-ui.js"),
];

/// Puts everything together, from nothing.
pub fn lay_out() -> Outcome {
    let site = folder();
    if site.exists() {
        fs::remove_dir_all(&site)?;
    }
    copy_folder(&environment::path("PASSERELLE_DIST")?, &site)?;
    let layout = Layout {
        questions: Questions::read(&fixture("questions.json")?)?,
        style: format!("/{}", style(&site, "journey")?),
        content_style: format!("/{}", style(&site, "content")?),
        site,
    };
    layout.fixtures()?;
    layout.peer()?;
    layout.plain()?;
    layout.ours()
}

struct Layout {
    site: PathBuf,
    /// What the floor and the list look like: a journey.
    style: String,
    /// What the plain pages load.
    content_style: String,
    questions: Questions,
}

impl Layout {
    /// Our own pages in plain JavaScript, and what they share with the peer.
    fn fixtures(&self) -> Outcome {
        let questions = fixture("questions.json")?;
        let script = format!("window.QUESTIONS = {};\n", questions.trim());
        self.write(QUESTIONS, script)?;
        self.write(
            &[BLANK, "index.html"].concat(),
            fixture("blank/index.html")?,
        )?;
        let bytes = self.questions.record_size()?.to_string();
        for (folder, name) in [(FLOOR, "floor"), (LIST, "list"), (PEER, "peer")] {
            for file in ["index.html", "page.js"] {
                let text = fixture(&format!("{name}/{file}"))?
                    .replace("{style}", &self.style)
                    .replace("{record-bytes}", &bytes);
                self.write(&[folder, file].concat(), text)?;
            }
        }
        self.worker(FLOOR, &["", "page.js"], &[QUESTIONS, &self.style])?;
        self.worker(LIST, &["", "page.js"], &[&self.style])
    }

    fn peer(&self) -> Outcome {
        let modules = environment::path("PASSERELLE_PEER")?.join("node_modules");
        for (from, to) in PEER_FILES {
            fs::copy(modules.join(from), self.site.join(PEER).join(to))?;
        }
        let own = PEER_FILES.map(|(_, name)| name);
        self.worker(PEER, &[&["", "page.js"], &own[..]].concat(), &[QUESTIONS])
    }

    /// Two pages of the site without the script that every page has.
    fn plain(&self) -> Outcome {
        for (page, name) in STATIC.iter().zip(["a", "b"]) {
            let html = fs::read_to_string(self.site.join(page).join("index.html"))?;
            let start = "<script src=\"/boot.";
            let (before, rest) = html
                .split_once(start)
                .ok_or_else(|| format!("{page} has no {start}"))?;
            let (_, after) = rest.split_once("</script>").unwrap_or_default();
            let file = format!("{PLAIN}{name}/index.html");
            self.write(&file, [before, after].concat())?;
        }
        self.worker(PLAIN, &["a/", "b/"], &[&self.content_style])
    }

    /// A copy of the journey's page that points to a pack with the bench's questions, both kept by
    /// the site's own service worker.
    fn ours(&self) -> Outcome {
        let (name, mut pack) = pack(&self.site)?;
        pack.instrument = self.questions.instrument();
        self.write(&[OURS, "pack.bin"].concat(), encode_pack(&pack)?)?;
        let (theirs, own) = (format!("/{name}"), format!("/{OURS}pack.bin"));
        let html = fs::read_to_string(self.site.join(JOURNEY).join("index.html"))?;
        ensure!(html.contains(&theirs), "{JOURNEY} does not load {theirs}");
        let html = html.replace(&theirs, &own);
        self.write(&[OURS, "index.html"].concat(), html)?;

        let worker = fs::read_to_string(self.site.join("sw.js"))?;
        let mut list = stamp::read(&worker)?;
        let mut lines = worker.lines();
        let old = lines.find(|line| line.starts_with("const STAMP = "));
        let old = old.ok_or("sw.js has no stamp")?;
        let kept = list["languages"][0]["files"]
            .as_array_mut()
            .ok_or("no files of a language")?;
        kept.extend([json!([format!("/{OURS}"), "bench"]), json!([own, "bench"])]);
        list["version"] = Value::String("bench".to_owned());
        let new = format!("const STAMP = {list};");
        self.write("sw.js", worker.replace(old, &new))
    }

    /// A service worker of its own for a folder, which keeps these files of it and these others.
    fn worker(&self, folder: &str, own: &[&str], others: &[&str]) -> Outcome {
        let own = own.iter().map(|file| format!("/{folder}{file}"));
        let others = others.iter().map(|&file| file.to_owned());
        let files = json!(own.chain(others).collect::<Vec<_>>());
        let list = format!("const FILES = {files};");
        let worker = fixture("worker.js")?.replace("const FILES = [];", &list);
        self.write(&[folder, "sw.js"].concat(), worker)
    }

    fn write(&self, file: &str, content: impl AsRef<[u8]>) -> Outcome {
        let path = self.site.join(file.trim_start_matches('/'));
        fs::create_dir_all(path.parent().unwrap_or(&self.site))?;
        Ok(fs::write(path, content)?)
    }
}

//! The content pipeline: what is there loads in both languages; whatever an editor gets wrong fails
//! the build with the file and the line.

use passerelle::catalogue::{
    DegreeId, JourneyId, Lang, ParticipationPack, PhaseId, decode_pack, encode_pack, load,
};
use passerelle::pages::write::{Module, Order, site};
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// The content of the project.
pub fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("content")
}

/// The names that a build could give to the modules of the journeys.
pub fn modules() -> Vec<Module> {
    let module = |journey: &JourneyId| Module {
        journey: *journey,
        script: format!("{}.0123456789abcdef.js", journey.id()),
        wasm: format!("{}.0123456789abcdef.wasm", journey.id()),
    };
    JourneyId::ALL.iter().map(module).collect()
}

/// What the build does with a content folder, into `out`.
pub fn build(content: &Path, out: &Path, public_url: &str) -> Result<(), String> {
    // Leptos wants an executor before it draws; a second call finds it there.
    let _ = any_spawner::Executor::init_tokio();
    let name = |name: &str| name.to_owned();
    let order = Order {
        content: content.to_owned(),
        out: out.to_owned(),
        public_url: name(public_url),
        style: name("style.0123456789abcdef.css"),
        modules: modules(),
        worker: name("worker.0123456789abcdef.js"),
    };
    leptos::prelude::Owner::new()
        .with(|| site(order))
        .map_err(|error| error.to_string())
}

/// A copy of the content with one file changed, and the line of the change.
pub struct Altered {
    pub folder: TempDir,
    pub file: &'static str,
    line: usize,
}

/// Replaces the first `find` in a file. Panics where it is not there: the content moved on, and
/// this table has to follow.
pub fn alter(file: &'static str, find: &str, replace: &str) -> Altered {
    let copy = tempfile::tempdir().unwrap();
    for lang in ["fr", "en"] {
        for inner in ["", "missions", "readiness"] {
            let (from, to) = [folder(), copy.path().to_owned()]
                .map(|top| top.join(lang).join(inner))
                .into();
            fs::create_dir(&to).unwrap();
            for entry in fs::read_dir(from).unwrap() {
                let entry = entry.unwrap();
                if entry.path().is_file() {
                    fs::copy(entry.path(), to.join(entry.file_name())).unwrap();
                }
            }
        }
    }
    let path = copy.path().join(file);
    let text = fs::read_to_string(&path).unwrap();
    let start = text
        .find(find)
        .unwrap_or_else(|| panic!("{file} has no {find:?}"));
    fs::write(&path, text.replacen(find, replace, 1)).unwrap();
    let line = text[..start].matches('\n').count() + 1;
    Altered {
        folder: copy,
        file,
        line,
    }
}

impl Altered {
    /// What the build says: the place, and the sentence.
    pub fn said(&self) -> Result<(String, usize, String), String> {
        let out = tempfile::tempdir().unwrap();
        let Err(said) = build(self.folder.path(), out.path(), "/") else {
            return Err("the build takes it".to_owned());
        };
        let place = said.strip_prefix(&format!("{}/", self.folder.path().display()));
        let mut parts = place
            .ok_or_else(|| format!("no file: {said}"))?
            .splitn(3, ':');
        let file = parts.next().unwrap_or_default().to_owned();
        let line = parts.next().and_then(|line| line.parse().ok());
        let sentence = parts.next().unwrap_or_default().trim().to_owned();
        Ok((
            file,
            line.ok_or_else(|| format!("no line: {said}"))?,
            sentence,
        ))
    }

    /// What is not as it should be in what the build says, if anything.
    fn fault(&self, what: &str, expected_line: Option<usize>, words: &str) -> Option<String> {
        match self.said() {
            Err(fault) => Some(format!("{what}: {fault}")),
            Ok((file, line, sentence)) => {
                let right = file == self.file
                    && expected_line.is_none_or(|expected| expected == line)
                    && sentence.contains(words);
                (!right).then(|| {
                    format!(
                        "{what}: expected {}:{}: …{words}…; got {file}:{line}: {sentence}",
                        self.file, self.line
                    )
                })
            }
        }
    }
}

fn none(faults: impl Iterator<Item = String>) {
    let faults: Vec<String> = faults.collect();
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

#[test]
fn both_languages_load_and_say_the_same_things() {
    let [french, english] =
        [Lang::Fr, Lang::En].map(|lang| load::participation_pack(&folder(), lang).unwrap());
    load::check_parity(&folder(), &french, &english).unwrap();
    for pack in [&french, &english] {
        assert_eq!(pack.degrees.len(), DegreeId::ALL.len());
        assert_eq!(pack.phases.len(), PhaseId::ALL.len());
        assert_eq!(pack.participation.practices.len(), 12);
        assert_eq!(pack.instrument.items().count(), 6 + 12);
        assert_eq!(decode_pack(&encode_pack(pack).unwrap()), Ok(pack.clone()));
    }
    let ids = |pack: &ParticipationPack| {
        pack.instrument
            .items()
            .map(|item| item.id.clone())
            .collect::<Vec<_>>()
    };
    assert_eq!(
        ids(&french),
        ids(&english),
        "documents are the same in both languages"
    );
    let fragments = |pack: &ParticipationPack| {
        pack.instrument
            .sections
            .iter()
            .map(|s| s.fragment.clone())
            .collect::<Vec<_>>()
    };
    assert_eq!(
        fragments(&french),
        ["avant", "pendant", "apres", "pratiques"]
    );
    assert_eq!(
        fragments(&french),
        fragments(&english),
        "the language switch keeps the step"
    );
}

#[test]
fn any_bytes_are_a_pack_or_refused() {
    let pack = encode_pack(&load::participation_pack(&folder(), Lang::Fr).unwrap()).unwrap();
    let read = |bytes: &[u8]| decode_pack::<ParticipationPack>(bytes);
    for cut in [0, 1, 10, pack.len() / 2, pack.len() - 1] {
        assert!(read(&pack[..cut]).is_err(), "cut at {cut}");
    }
    for place in (0..pack.len()).step_by(97) {
        let mut altered = pack.clone();
        altered[place] ^= 0xff;
        let _ = read(&altered);
    }
}

/// What is wrong at a place is told at that place.
#[test]
fn a_mistake_is_told_with_its_file_and_line() {
    let cases: &[(&str, &'static str, &str, &str, &str)] = &[
        (
            "no TOML",
            "fr/degrees.toml",
            "name = \"Information\"",
            "name = ",
            "",
        ),
        (
            "an unknown id",
            "fr/degrees.toml",
            "id = \"consultation\"",
            "id = \"consultatoin\"",
            "unknown id",
        ),
        (
            "an unknown key",
            "fr/degrees.toml",
            "name = \"Information\"",
            "nom = \"Information\"",
            "nom",
        ),
        (
            "an unknown source",
            "fr/degrees.toml",
            "document = \"formes\"",
            "document = \"guide\"",
            "unknown id",
        ),
        (
            "an unknown occasion",
            "en/participation.toml",
            "occasion = \"climb\"",
            "occasion = \"up\"",
            "unknown id",
        ),
        (
            "a word that no code uses",
            "fr/interface.toml",
            "back = ",
            "bakc = ",
            "no code uses",
        ),
        (
            "a word that no page uses",
            "en/frame.toml",
            "skip = ",
            "skpi = ",
            "no page uses",
        ),
        (
            "a blank of one language only",
            "en/interface.toml",
            "step = \"Step {n} of {total}\"",
            "step = \"Step {n}\"",
            "blanks",
        ),
        (
            "a link to no page",
            "fr/pages.toml",
            "[carnet](notebook)",
            "[carnet](carnet)",
            "no page is named",
        ),
    ];
    let faults = cases
        .iter()
        .filter_map(|(what, file, find, replace, said)| {
            let altered = alter(file, find, replace);
            altered.fault(what, Some(altered.line), said)
        });
    none(faults);
}

/// What is missing has no line of its own: the entry that lacks it, or the table, is named.
#[test]
fn what_is_missing_is_told_where_it_should_be() {
    let source = "source = { document = \"formes\", section = \"Échelle simplifiée des degrés de participation\" }\n";
    let cases: &[(&str, &'static str, &str, &str, &str)] = &[
        (
            "a field",
            "fr/degrees.toml",
            "name = \"Information\"\n",
            "",
            "name",
        ),
        ("a source", "fr/degrees.toml", source, "", "source"),
        (
            "a source and an origin",
            "fr/degrees.toml",
            source,
            &format!("{source}origin = \"passerelle\"\n"),
            "keep one",
        ),
        (
            "a word of journeys",
            "en/interface.toml",
            "back = \"Back\"\n",
            "",
            "`back` is missing",
        ),
        (
            "a word of pages",
            "en/frame.toml",
            "skip = ",
            "# skip = ",
            "`skip` is missing",
        ),
        (
            "an action in one language",
            "en/participation.toml",
            "id = \"before-information-1\"",
            "id = \"before-information-9\"",
            "action",
        ),
        (
            "two actions with one id",
            "fr/participation.toml",
            "id = \"before-information-2\"",
            "id = \"before-information-1\"",
            "two actions",
        ),
        (
            "a degree",
            "en/degrees.toml",
            "id = \"consultation\"",
            "id = \"information\"",
            "exactly",
        ),
        (
            "two situations with one id",
            "fr/situations.toml",
            "id = \"study-newsletter\"",
            "id = \"menu-survey\"",
            "two entries",
        ),
        (
            "a situation announced below what it is",
            "fr/situations.toml",
            "announced = \"partnership\"",
            "announced = \"information\"",
            "above",
        ),
        (
            "a situation of a degree that is none",
            "fr/situations.toml",
            "degree = \"consultation\"",
            "degree = \"power\"",
            "unknown id",
        ),
        (
            "a situation without a source",
            "en/situations.toml",
            "origin = \"passerelle\"",
            "",
            "names no source",
        ),
        (
            "a situation in another phase",
            "en/situations.toml",
            "phase = \"before\"",
            "phase = \"after\"",
            "differs",
        ),
        (
            "a degree that the situations leave out",
            "fr/situations.toml",
            "id = \"information\"",
            "id = \"consultation\"",
            "exactly",
        ),
        (
            "an example action for a theme that is none",
            "fr/users-project.toml",
            "theme = \"restraint\"",
            "theme = \"weather\"",
            "no theme of the landmarks",
        ),
        (
            "a field that the project lacks",
            "fr/users-project.toml",
            "field = \"institution\"",
            "field = \"period\"",
            "exactly",
        ),
        (
            "two example actions with one id",
            "en/users-project.toml",
            "id = \"night-rounds\"",
            "id = \"welcome-words\"",
            "two entries",
        ),
        (
            "an example action of another source",
            "en/users-project.toml",
            "origin = \"passerelle\"",
            "source = { document = \"nancy\", section = \"x\" }",
            "own",
        ),
        (
            "a state of an action",
            "fr/users-project.toml",
            "id = \"agreed\"",
            "id = \"done\"",
            "exactly",
        ),
        (
            "a cited document",
            "fr/sources.toml",
            "id = \"formes\"",
            "id = \"nancy\"",
            "",
        ),
    ];
    let faults = cases
        .iter()
        .filter_map(|(what, file, find, replace, said)| {
            alter(file, find, replace).fault(what, None, said)
        });
    none(faults);
}

/// A text that is there but empty is a missing translation.
#[test]
fn an_empty_text_is_refused() {
    let cases: &[(&'static str, &str, &str)] = &[
        ("en/interface.toml", "back = \"Back\"", "back = \"\""),
        ("en/degrees.toml", "name = \"Consultation\"", "name = \"\""),
        (
            "fr/participation.toml",
            "short_today = \"Aujourd'hui\"",
            "short_today = \" \"",
        ),
    ];
    let faults = cases.iter().filter_map(|(file, find, replace)| {
        let altered = alter(file, find, replace);
        altered.fault(find, Some(altered.line), "")
    });
    none(faults);
}

#[test]
fn a_missing_file_is_named() {
    let altered = alter("fr/degrees.toml", "id", "id");
    fs::remove_file(altered.folder.path().join("en/phases.toml")).unwrap();
    let (file, line, sentence) = altered.said().unwrap();
    assert_eq!((file.as_str(), line), ("en/phases.toml", 1), "{sentence}");
}

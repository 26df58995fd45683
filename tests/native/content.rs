//! The content pipeline: what is there loads in both languages; whatever an editor gets wrong fails
//! the build with the file and the line.

mod altered;
mod missing;
mod mistakes;

pub use altered::alter;
use passerelle::catalogue::{DegreeId, KindId, Lang, PhaseId, decode_pack, encode_pack};
use passerelle::features::notebook::words::NotebookPack;
use passerelle::features::participation::words::ParticipationPack;
use passerelle::features::{FAMILIES, INSTRUMENTS, TABLE};
use passerelle::pages::write::{Module, Order, Scripts, Styles, packs_of, site};
use passerelle::site::entry::Entry;
use std::path::{Path, PathBuf};

/// The content of the project.
pub fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("content")
}

/// The names that a build could give to the programs of the families.
pub fn modules() -> Vec<Module> {
    let module = |family: &&str| Module {
        family: (*family).to_owned(),
        script: format!("{family}.0123456789abcdef.js"),
        wasm: format!("{family}.0123456789abcdef.wasm"),
    };
    FAMILIES.iter().map(module).collect()
}

/// What the participation journey says in a language.
fn participation(lang: Lang) -> ParticipationPack {
    let packs = packs_of(&folder(), lang).unwrap();
    packs.get::<ParticipationPack>().unwrap().clone()
}

/// What the build does with a content folder, into `out`.
pub fn build(content: &Path, out: &Path, public_url: &str) -> Result<(), String> {
    build_of(TABLE.iter().collect(), content, out, public_url)
}

/// The same for a site with these features.
pub fn build_of(
    features: Vec<&'static Entry>,
    content: &Path,
    out: &Path,
    public_url: &str,
) -> Result<(), String> {
    // Leptos wants an executor before it draws; a second call finds it there.
    let _ = any_spawner::Executor::init_tokio();
    let name = |name: &str| name.to_owned();
    let order = Order {
        features,
        content: content.to_owned(),
        out: out.to_owned(),
        public_url: name(public_url),
        styles: Styles {
            content: name("content.0123456789abcdef.css"),
            journey: name("journey.0123456789abcdef.css"),
        },
        scripts: Scripts {
            boot: name("boot.0123456789abcdef.js"),
            guides: name("guides.0123456789abcdef.js"),
        },
        modules: modules(),
        worker: name("worker.0123456789abcdef.js"),
    };
    leptos::prelude::Owner::new()
        .with(|| site(order))
        .map_err(|error| error.to_string())
}

#[test]
fn the_notebook_knows_every_kind_of_document() {
    for lang in Lang::ALL {
        let packs = packs_of(&folder(), *lang).unwrap();
        let known = &packs.get::<NotebookPack>().unwrap().kinds;
        let made = TABLE.iter().map(|entry| entry.feature.kinds(&packs, *lang));
        assert_eq!(*known, made.flatten().collect::<Vec<_>>());
    }
}

/// A new instrument has its name, or the build stops: an empty one would stand in the notebook without a word.
#[test]
fn every_instrument_has_a_name_in_the_notebook() {
    for lang in Lang::ALL {
        let packs = packs_of(&folder(), *lang).unwrap();
        let known = &packs.get::<NotebookPack>().unwrap().kinds;
        for id in INSTRUMENTS.iter().flat_map(|of| of.iter()) {
            let of_it = known.iter().filter(|kind| kind.id == KindId::Answers(*id));
            assert_eq!(of_it.count(), 1, "{id:?}");
        }
        for kind in known {
            for text in [&kind.name, &kind.untitled, &kind.path] {
                assert!(!text.trim().is_empty(), "{:?}", kind.id);
            }
        }
    }
}

#[test]
fn both_languages_load_and_say_the_same_things() {
    let [french, english] = [Lang::Fr, Lang::En].map(participation);
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
    let pack = encode_pack(&participation(Lang::Fr)).unwrap();
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

//! The sample instrument: a folder, two content files and a line in the table are a whole feature. Everything
//! else finds it by itself; and no site that is delivered has it.

use super::content::{alter, build, build_of, folder};
use passerelle::catalogue::search::Index;
use passerelle::catalogue::{KindId, Lang, decode_pack};
use passerelle::features::notebook::words::NotebookPack;
use passerelle::features::sample::words::SamplePack;
use passerelle::features::sample::{ADDRESS, ID};
use passerelle::features::{TABLE, delivered, has_instrument};
use passerelle::pages::write::packs_of;
use std::fs;
use std::path::Path;

/// The names of the files in a folder.
fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap();
    let name = |entry: std::io::Result<fs::DirEntry>| entry.unwrap().file_name();
    let names = entries.map(|entry| name(entry).to_string_lossy().into_owned());
    names.collect()
}

/// A file whose name begins like this.
fn starting(folder: &Path, start: &str) -> Vec<u8> {
    let name = names(folder)
        .into_iter()
        .find(|name| name.starts_with(start));
    fs::read(folder.join(name.unwrap_or_else(|| panic!("no file {start}")))).unwrap()
}

#[test]
fn the_sample_has_its_page_its_card_its_pack_and_is_found() {
    let out = tempfile::tempdir().unwrap();
    build(&folder(), out.path(), "/").unwrap();
    for lang in [Lang::Fr, Lang::En] {
        let packs = packs_of(&folder(), lang).unwrap();
        let pack = packs.get::<SamplePack>().unwrap();
        let path = ADDRESS.path(lang);
        let read =
            |path: &str| fs::read_to_string(out.path().join(path).join("index.html")).unwrap();

        let page = read(&path);
        assert!(page.contains("data-journey=\"sample\""), "{path}");
        assert!(page.contains("data-instrument=\"sample\""), "{path}");
        let title = &pack.instrument.title;
        assert!(
            page.contains(&format!("<h1 tabindex=\"-1\">{title}</h1>")),
            "its first state"
        );
        assert!(page.contains("href=\"#rencontre\""), "the way on");
        assert!(
            page.contains(&pack.offer.description),
            "what search engines show"
        );

        let door = read(if lang == Lang::Fr {
            "evaluer"
        } else {
            "en/assess"
        });
        assert!(door.contains(&format!("href=\"/{path}\"")), "its card");
        assert!(door.contains(&pack.offer.facts), "its card");

        let start = format!("sample.{}.", lang.id());
        let sent: SamplePack = decode_pack(&starting(out.path(), &start)).unwrap();
        assert_eq!(sent.instrument.items().count(), 3);
        assert_eq!(sent.said, pack.said);
        assert_eq!(sent.offer.description, "", "what pages say stays there");

        let index = Index::decode(&starting(out.path(), &format!("index.{}.", lang.id()))).unwrap();
        let hits = index.search(title, 5);
        let found = hits.iter().filter_map(|hit| index.entries.get(hit.entry));
        assert!(found.into_iter().any(|found| found.path == path), "{title}");

        let notebook = packs.get::<NotebookPack>().unwrap();
        let kind = notebook
            .kinds
            .iter()
            .find(|kind| kind.id == KindId::Answers(ID));
        assert_eq!(
            kind.map(|kind| (kind.items, &kind.untitled)),
            Some((3, &pack.offer.untitled))
        );
    }
    assert!(has_instrument(ID), "a file with its answers is read");
}

#[test]
fn no_delivered_site_has_the_sample() {
    assert_eq!(delivered().len() + 1, TABLE.len());
    let out = tempfile::tempdir().unwrap();
    build_of(delivered(), &folder(), out.path(), "/").unwrap();
    assert!(!out.path().join(ADDRESS.path(Lang::Fr)).exists());
    let of_sample = |name: &String| name.starts_with("sample.");
    assert!(!names(out.path()).iter().any(of_sample));
}

#[test]
fn a_question_without_a_source_or_with_the_id_of_another_stops_the_build() {
    let cases = [
        ("origin = \"passerelle\"", "hint = \"x\"", "names no source"),
        (
            "id = \"spoke\"",
            "id = \"told\"",
            "two questions have this id",
        ),
    ];
    for (passage, by, sentence) in cases {
        let (file, line, said) = alter("fr/sample.toml", passage, by).said().unwrap();
        assert_eq!(file, "fr/sample.toml");
        assert!(line > 1 && said.contains(sentence), "{line}: {said}");
    }
}

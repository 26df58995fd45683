//! The pages as files: one a route in each language, sound links, nothing inline.

use super::content::{build, folder, modules};
use passerelle::catalogue::Lang;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// Every file that the page writer wrote, by its name below the top folder.
pub fn written(public_url: &str) -> BTreeMap<String, String> {
    fn collect(top: &Path, inner: &str, found: &mut BTreeMap<String, String>) {
        for entry in fs::read_dir(top.join(inner)).unwrap() {
            let entry = entry.unwrap();
            let name = format!("{inner}{}", entry.file_name().to_string_lossy());
            if entry.path().is_dir() {
                collect(top, &format!("{name}/"), found);
            } else {
                let text = String::from_utf8_lossy(&fs::read(entry.path()).unwrap()).into_owned();
                found.insert(name, text);
            }
        }
    }
    let out = tempfile::tempdir().unwrap();
    build(&folder(), out.path(), public_url).unwrap();
    let mut found = BTreeMap::new();
    collect(out.path(), "", &mut found);
    found
}

pub fn pages(files: &BTreeMap<String, String>) -> impl Iterator<Item = (&str, &str)> {
    let html = files.iter().filter(|(name, _)| name.ends_with(".html"));
    html.map(|(name, text)| (name.as_str(), text.as_str()))
}

/// The values of an attribute.
pub fn values<'a>(html: &'a str, attribute: &str) -> Vec<&'a str> {
    let start = format!(" {attribute}=\"");
    html.split(start.as_str())
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .collect()
}

/// The language of a page, by its folder.
fn lang_of(name: &str) -> Lang {
    let mut in_folders = Lang::ALL.iter().filter(|lang| !lang.folder().is_empty());
    let own = in_folders.find(|lang| name.starts_with(lang.folder()));
    own.copied().unwrap_or(Lang::REFERENCE)
}

#[test]
fn the_reference_lives_at_the_root_and_the_others_mirror_it() {
    let files = written("/");
    let mut counts = BTreeMap::new();
    for (name, html) in pages(&files) {
        let lang = lang_of(name);
        if name != "404.html" {
            *counts.entry(lang).or_insert(0) += 1;
        }
        assert!(
            html.contains(&format!("<html lang=\"{}\"", lang.id())),
            "{name}"
        );
        let others = Lang::ALL.iter().filter(|other| **other != lang);
        let others: Vec<&str> = others.map(|other| other.id()).collect();
        assert_eq!(
            switches(html),
            others,
            "{name} leads to every other language"
        );
        assert_eq!(html.matches("<h1").count(), 1, "{name}");
        assert_eq!(html.matches("<title>").count(), 1, "{name}");
    }
    assert_eq!(counts.len(), Lang::ALL.len());
    let own = counts[&Lang::REFERENCE];
    assert!(counts.values().all(|count| *count == own), "{counts:?}");
}

/// The languages that the switches of a page lead to.
fn switches(html: &str) -> Vec<&str> {
    let links = html.split("<a ").filter_map(|rest| rest.split('>').next());
    let links = links.filter(|link| link.contains("data-switch"));
    links.flat_map(|link| values(link, "hreflang")).collect()
}

#[test]
fn every_title_is_its_own() {
    let files = written("/");
    let mut seen = BTreeSet::new();
    for (name, html) in pages(&files) {
        let title = html
            .split("<title>")
            .nth(1)
            .and_then(|rest| rest.split("</title>").next());
        assert!(
            seen.insert((lang_of(name), title.unwrap())),
            "{name}: {title:?} stands twice"
        );
    }
}

#[test]
fn every_link_leads_to_a_file_under_any_base() {
    // Written by other parts of the build.
    let elsewhere = [
        "boot.0123456789abcdef.js",
        "guides.0123456789abcdef.js",
        "favicon.ico",
        "icon.svg",
        "icon-192.png",
        "icon-512.png",
        "maskable-512.png",
        "apple-touch-icon.png",
        "content.0123456789abcdef.css",
        "journey.0123456789abcdef.css",
        "worker.0123456789abcdef.js",
    ];
    let built: Vec<String> = modules()
        .into_iter()
        .flat_map(|module| [module.script, module.wasm])
        .collect();
    for base in ["/", "/partenariat/"] {
        let files = written(base);
        for (name, html) in pages(&files) {
            let attributes = [
                "href",
                "src",
                "data-app",
                "data-wasm",
                "data-pack",
                "data-next",
                "data-worker",
            ];
            for link in attributes
                .iter()
                .flat_map(|attribute| values(html, attribute))
            {
                if link.starts_with("https://") || link.starts_with("tel:") {
                    continue;
                }
                let path = link.split(['#', '?']).next().unwrap_or_default();
                if path.is_empty() {
                    let anchor = link.strip_prefix('#');
                    let steps = [
                        "cadre",
                        "avant",
                        "pendant",
                        "apres",
                        "pratiques",
                        "verifier",
                        "lecture",
                        "moi",
                        "equipe",
                        "soins",
                        "formation",
                        "recherche",
                        "qualite",
                        "identifier",
                        "contacter",
                        "travailler",
                        "plan",
                    ];
                    // The way on, to a step that the journey draws.
                    let known = anchor.is_none_or(|id| {
                        steps.contains(&id)
                            || html.contains(&format!(" id=\"{id}\""))
                            || html.contains(&format!(" data-act=\"next\" href=\"#{id}\""))
                    });
                    assert!(known, "{name}: {link}");
                    continue;
                }
                let inner = path
                    .strip_prefix(base)
                    .unwrap_or_else(|| panic!("{name}: {link} leaves {base}"));
                let file = if inner.is_empty() || inner.ends_with('/') {
                    format!("{inner}index.html")
                } else {
                    inner.to_owned()
                };
                assert!(
                    files.contains_key(&file)
                        || elsewhere.contains(&inner)
                        || built.iter().any(|name| name == inner),
                    "{name}: {link}"
                );
            }
        }
    }
}

#[test]
fn a_page_says_what_its_script_may_fetch_before_it_is_asked_for() {
    let files = written("/");
    let script = |name: &str| {
        let html = files[name].as_str();
        let tag = html.split("<script src=\"/boot.").nth(1);
        tag.and_then(|rest| rest.split('>').next())
            .unwrap()
            .to_owned()
    };
    let journeys: Vec<String> = pages(&files)
        .filter(|(name, _)| !values(&script(name), "data-wasm").is_empty())
        .map(|(name, _)| format!("/{}", name.trim_end_matches("index.html")))
        .collect();
    for (name, html) in pages(&files) {
        let [pack, next] =
            ["data-pack", "data-next"].map(|said| values(&script(name), said).concat());
        if !values(&script(name), "data-wasm").is_empty() {
            assert!(!pack.is_empty() && next.is_empty(), "{name}");
            continue;
        }
        let main = html.split("<main").nth(1).unwrap();
        let main = main.split("</main>").next().unwrap();
        let links = values(main, "href");
        let leads = |link: &str| {
            links
                .iter()
                .any(|other| other.split('?').next() == Some(link))
        };
        match journeys.iter().any(|link| leads(link)) {
            true => assert!(journeys.contains(&next) && leads(&next), "{name}: {next}"),
            false => assert_eq!(next, "", "{name}"),
        }
    }
    // The four steps of the question and a door lead there.
    let home = script("index.html");
    assert_eq!(values(&home, "data-next"), ["/evaluer/participation/"]);
}

#[test]
fn nothing_is_inline_and_nothing_comes_from_elsewhere() {
    let files = written("/");
    for (name, html) in pages(&files) {
        assert!(!html.contains("<style"), "{name}");
        assert!(!html.contains(" style=\""), "{name}");
        assert!(
            !html.contains(" onclick=") && !html.contains("javascript:"),
            "{name}"
        );
        for script in html.split("<script").skip(1) {
            assert!(
                script.trim_start().starts_with("src=\"/"),
                "{name}: <script{}",
                &script[..60]
            );
        }
        for source in values(html, "src") {
            assert!(
                source.starts_with('/') && !source.starts_with("//"),
                "{name}: {source}"
            );
        }
    }
}

#[test]
fn manifests_are_json_and_name_what_is_there() {
    let files = written("/partenariat/");
    for name in ["manifest.webmanifest", "manifest.en.webmanifest"] {
        let manifest: serde_json::Value = serde_json::from_str(&files[name]).unwrap();
        assert_eq!(
            manifest["id"], "/partenariat/",
            "{name}: both languages are one app"
        );
        assert_eq!(manifest["scope"], "/partenariat/");
        let icons = manifest["icons"].as_array().unwrap();
        assert!(
            icons.iter().any(|icon| icon["purpose"] == "maskable"),
            "{name}"
        );
        let shortcuts = manifest["shortcuts"].as_array().unwrap();
        assert!(!shortcuts.is_empty(), "{name}");
        let start = manifest["start_url"].as_str().unwrap();
        for url in shortcuts
            .iter()
            .filter_map(|shortcut| shortcut["url"].as_str())
            .chain([start])
        {
            let file = format!("{}index.html", url.strip_prefix("/partenariat/").unwrap());
            assert!(files.contains_key(&file), "{name}: {url}");
        }
    }
}

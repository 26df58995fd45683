//! What a page costs to load, and the app to keep, against their budgets.

use std::collections::BTreeMap;
use std::path::Path;

use crate::base::Base;
use crate::compress;
use crate::headers;
use crate::install::Install;
use crate::places;
use crate::problem::{Explain, Outcome};
use crate::site;

/// A kind of page and the most it may weigh, in bytes (1 KB = 1000 bytes, the stricter reading).
struct Budget {
    title: &'static str,
    bytes: u64,
}

const CONTENT: Budget = Budget {
    title: "a content page",
    bytes: 30_000,
};
const JOURNEY: Budget = Budget {
    title: "a journey's page",
    bytes: 250_000,
};
/// The most that a whole install in the reference language may weigh.
const INSTALL: u64 = 1_150_000;

/// One page with its parts: what they are, and their bytes as they travel.
struct Weight {
    page: String,
    /// The name of the program that it runs; empty for a content page.
    program: String,
    parts: Vec<(&'static str, u64)>,
}

impl Weight {
    fn total(&self) -> u64 {
        self.parts.iter().map(|(_, bytes)| bytes).sum()
    }
}

/// Prints the heaviest page of each kind and of each program, and the install; says whether all are within
/// budget. With an earlier build, prints what an update from it fetches too.
pub fn report(dist: &Path, earlier: Option<&Path>) -> Outcome<bool> {
    let base = headers::base(&site::rules(dist)?);
    let (mut content, mut journeys) = (Vec::new(), Vec::new());
    for page in places::list(dist)?
        .into_iter()
        .filter(|file| file.ends_with(".html"))
    {
        let path = dist.join(&page);
        let html = std::fs::read_to_string(&path)
            .explain(format!("{} cannot be read", path.display()), "build again")?;
        let weight = weigh(dist, &base, page, &html)?;
        if html.contains("data-journey=") {
            &mut journeys
        } else {
            &mut content
        }
        .push(weight);
    }
    println!("First visit, brotli, bytes:\n");
    println!("| page | part | bytes | budget |\n|---|---|---:|---:|");
    let mut by_program: BTreeMap<String, Vec<Weight>> = BTreeMap::new();
    for weight in journeys {
        let program = weight.program.clone();
        by_program.entry(program).or_default().push(weight);
    }
    // All, even when the first is over.
    let mut within = row(&CONTENT, content);
    within &= !by_program.is_empty();
    for (_, pages) in by_program {
        within &= row(&JOURNEY, pages);
    }
    println!();
    within &= install(dist, earlier)?;
    Ok(within)
}

fn install(dist: &Path, earlier: Option<&Path>) -> Outcome<bool> {
    let install = Install::read(dist)?;
    let kinds = install.by_kind(dist)?;
    let total: u64 = kinds.values().sum();
    println!(
        "Whole install in one language, brotli, bytes:\n\n| what | bytes | budget |\n|---|---:|---:|"
    );
    for (kind, bytes) in &kinds {
        println!("| {kind} | {bytes} | |");
    }
    let verdict = if total <= INSTALL { "" } else { " **over**" };
    println!("| **total** | **{total}** | {INSTALL}{verdict} |");
    if let Some(earlier) = earlier {
        let before = Install::read(earlier)?;
        let bytes = install.since(dist, &before)?;
        println!("| an update from {} | {bytes} | |", earlier.display());
    }
    println!();
    Ok(total <= INSTALL)
}

fn row(budget: &Budget, pages: Vec<Weight>) -> bool {
    let Some(heaviest) = pages.into_iter().max_by_key(Weight::total) else {
        println!("| {} | none was built | | |", budget.title);
        return false;
    };
    let total = heaviest.total();
    for (part, bytes) in &heaviest.parts {
        println!(
            "| {}, the heaviest: `{}` | {part} | {bytes} | |",
            budget.title, heaviest.page
        );
    }
    let within = total <= budget.bytes;
    let verdict = if within { "" } else { " **over**" };
    println!("| | **total** | **{total}** | {}{verdict} |", budget.bytes);
    within
}

fn weigh(dist: &Path, base: &Base, page: String, html: &str) -> Outcome<Weight> {
    let mut parts = vec![("html", compress::travelling(&dist.join(&page))?)];
    let mut program = String::new();
    for (part, address) in loads(html) {
        let file = address
            .strip_prefix(base.as_str())
            .unwrap_or(address)
            .trim_start_matches("./");
        parts.push((part, compress::travelling(&dist.join(file))?));
        if part == "wasm" {
            program = file.split('.').next().unwrap_or_default().to_owned();
        }
    }
    Ok(Weight {
        page,
        program,
        parts,
    })
}

/// What a page asks for before it can be read, or answered.
fn loads(html: &str) -> Vec<(&'static str, &str)> {
    let mut found = Vec::new();
    for tag in html.split('<').filter_map(|piece| piece.split('>').next()) {
        let name = tag.split_whitespace().next().unwrap_or_default();
        let attribute = |wanted: &str| {
            let after = tag.split_once(&format!(" {wanted}=\""))?.1;
            after.split('"').next()
        };
        let is_sheet = name == "link" && attribute("rel") == Some("stylesheet");
        found.extend(
            attribute("href")
                .filter(|_| is_sheet)
                .map(|address| ("css", address)),
        );
        found.extend(
            attribute("src")
                .filter(|_| name == "script")
                .map(|address| ("js", address)),
        );
        found.extend(
            attribute("src")
                .filter(|_| name == "img")
                .map(|address| ("picture", address)),
        );
        for (part, holder) in [
            ("js", "data-app"),
            ("wasm", "data-wasm"),
            ("pack", "data-pack"),
        ] {
            found.extend(attribute(holder).map(|address| (part, address)));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_page_loads_is_found() {
        let html = r#"<link rel="stylesheet" href="/s.css"><link rel="icon" href="/i.svg">
            <script src="/boot.js" data-app="/a.js" data-wasm="/a.wasm" data-pack="/p.bin"></script><a href="/x/">
            <main id="journey" data-journey="p" data-worker="/w.js">"#;
        let parts = [
            ("css", "/s.css"),
            ("js", "/boot.js"),
            ("js", "/a.js"),
            ("wasm", "/a.wasm"),
            ("pack", "/p.bin"),
        ];
        assert_eq!(loads(html), parts);
    }
}

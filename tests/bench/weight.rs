//! The bytes that each page with the twenty questions loads on a first visit, brotli.

use super::site::{self, FLOOR, OURS, PEER};
use super::statistics::Spread;
use super::support::outcome::Outcome;
use super::table::{Budget, Row, Unit};
use std::fs;
use std::path::Path;

/// Weighs the three pages.
pub fn row() -> Outcome<Row> {
    let site = site::folder();
    Ok(Row {
        what: "20 questions: what a first visit loads, brotli".to_owned(),
        ours: Some(weigh(&site, OURS)?),
        floor: Some(weigh(&site, FLOOR)?),
        peer: Some(weigh(&site, PEER)?),
        unit: Unit::Kilobytes,
        budget: Budget::Median(200.0),
    })
}

fn weigh(site: &Path, page: &str) -> Outcome<Spread> {
    let html = fs::read_to_string(site.join(page).join("index.html"))?;
    let mut bytes = travelling(&site.join(page).join("index.html"))?;
    for address in loads(&html) {
        let file = match address.strip_prefix('/') {
            Some(from_top) => site.join(from_top),
            None => site.join(page).join(address),
        };
        bytes += travelling(&file)?;
    }
    let kilobytes = f64::from(u32::try_from(bytes)?) / 1000.0;
    Ok(Spread {
        median: kilobytes,
        p95: kilobytes,
    })
}

/// Style sheets, scripts, and what `data-app`, `data-wasm` and `data-pack` name.
fn loads(html: &str) -> Vec<&str> {
    let mut found = Vec::new();
    for tag in html.split('<').filter_map(|piece| piece.split('>').next()) {
        let attribute = |name: &str| tag.split_once(&format!(" {name}=\""))?.1.split('"').next();
        if tag.starts_with("link ") && attribute("rel") == Some("stylesheet") {
            found.extend(attribute("href"));
        }
        if tag.starts_with("script ") {
            found.extend(attribute("src"));
        }
        found.extend(
            ["data-app", "data-wasm", "data-pack"]
                .into_iter()
                .filter_map(attribute),
        );
    }
    found
}

/// Its compressed twin where it has one, as `cargo xtask bench` made them.
fn travelling(file: &Path) -> Outcome<u64> {
    let twin = file.with_added_extension("br");
    let found = if twin.exists() { &twin } else { file };
    Ok(fs::metadata(found)
        .map_err(|error| format!("{}: {error}", found.display()))?
        .len())
}

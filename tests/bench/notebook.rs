//! The notebook with many documents.

use super::material;
use super::site::{self, LIST};
use super::statistics::Samples;
use super::support::browser::Browser;
use super::support::outcome::Outcome;
use super::table::{Budget, Row, Unit};
use super::visit::{SLOW, Visit, Wanted};
use passerelle::notebook::Id;
use serde_json::json;

/// The notebook's page.
pub const NOTEBOOK: &str = "carnet/";

/// Numbers of documents, rising: each notebook is the one before with more added.
const SIZES: [u32; 4] = [1_000, 2_000, 5_000, 10_000];
/// No opening may last longer than this, in milliseconds; a larger notebook is then left out.
const LONGEST: f64 = 15_000.0;
/// Records handed to the page at once.
const HANDFUL: usize = 500;

/// What follows the first part of a long list.
const WANTED: Wanted = Wanted {
    selector: "main [data-act=\"more\"]",
    late: true,
};

/// Stores records as they are, in the app's own store.
const STORE: &str = "
    const [records] = arguments;
    const database = await new Promise((resolve, reject) => {
        const request = indexedDB.open('passerelle', 1);
        request.onupgradeneeded = () => request.result.createObjectStore('documents');
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
    });
    const transaction = database.transaction('documents', 'readwrite');
    for (const [id, hex] of records) {
        const bytes = Uint8Array.from(hex.match(/../g), (pair) => parseInt(pair, 16));
        transaction.objectStore('documents').put(bytes, id);
    }
    await new Promise((resolve, reject) => {
        transaction.oncomplete = resolve;
        transaction.onabort = () => reject(transaction.error);
    });
    database.close();
";

/// Measures one size after the other, ours and the floor in turn.
pub async fn measure(browser: &Browser, origin: &str, rounds: usize) -> Outcome<Vec<Row>> {
    let mut rows = Vec::new();
    let mut stored = 0;
    for size in SIZES {
        fill(browser, origin, stored, size).await?;
        stored = size;
        let [mut ours, mut floor] = [const { Samples::new() }; 2];
        // The larger ones only show the growth.
        let rounds = if size == SIZES[0] {
            rounds
        } else {
            rounds.div_ceil(3)
        };
        for _ in 0..rounds {
            ours.add(open(browser, origin, NOTEBOOK).await?);
            floor.add(open(browser, origin, LIST).await?);
            eprint!(".");
        }
        let slowest = ours.spread().map_or(0.0, |spread| spread.p95);
        rows.push(Row {
            what: format!(
                "notebook of {size} documents: navigation to the list drawn, {SLOW}× CPU"
            ),
            ours: ours.spread(),
            floor: floor.spread(),
            peer: None,
            unit: Unit::Milliseconds,
            budget: if size == SIZES[0] {
                Budget::Median(300.0)
            } else {
                Budget::None
            },
        });
        if slowest > LONGEST {
            eprintln!("\nlarger notebooks are left out: this one took {slowest:.0} ms");
            break;
        }
    }
    eprintln!();
    Ok(rows)
}

async fn open(browser: &Browser, origin: &str, path: &str) -> Outcome<f64> {
    let visit = Visit::begin(browser, origin, &WANTED).await?;
    visit.let_workers_sleep().await?;
    let arrival = visit.go(path).await?;
    visit.end().await?;
    Ok(arrival.painted)
}

async fn fill(browser: &Browser, origin: &str, from: u32, to: u32) -> Outcome {
    let (_, pack) = site::pack(&site::folder())?;
    store(browser, origin, &material::notebook(&pack, from..to)?).await
}

/// Puts records on the disk.
pub async fn store(browser: &Browser, origin: &str, records: &[(Id, Vec<u8>)]) -> Outcome {
    browser.go(&format!("{origin}/{}", site::BLANK)).await?;
    for handful in records.chunks(HANDFUL) {
        let hex = |bytes: &Vec<u8>| {
            bytes
                .iter()
                .map(|byte| format!("{byte:02x}"))
                .collect::<String>()
        };
        let list: Vec<_> = handful
            .iter()
            .map(|(id, bytes)| json!([id.to_string(), hex(bytes)]))
            .collect();
        browser.js_later(STORE, vec![json!(list)]).await?;
    }
    Ok(())
}

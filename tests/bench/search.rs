//! The search: from a keystroke to its results on the page. The index is there already: it is fetched at
//! the first letter, which is not counted. The browser slows the page down and not the worker, so that the
//! worker's share counts as many times as the page is slowed down.

use super::statistics::Samples;
use super::support::browser::Browser;
use super::support::outcome::Outcome;
use super::table::{Budget, Row, Unit};
use super::visit::{SLOW, Visit, Wanted};
use serde_json::json;

/// The search page.
const SEARCH: &str = "rechercher/";
/// What is typed, letter by letter; the last one with a slip.
const TYPED: [&str; 3] = ["représentant", "éducation", "comission des usagers"];

/// Types one more letter and waits until the list was drawn anew. It is drawn after each answer, also
/// when it is the same list.
const KEYSTROKE: &str = "
    const input = document.querySelector('#search');
    const drawn = () => new Promise((done) => {
        const watch = new MutationObserver(() => { watch.disconnect(); done(performance.now()); });
        watch.observe(document.querySelector('#hits'), { childList: true });
        watch.observe(document.querySelector('#search-said'), { childList: true, characterData: true, subtree: true });
    });
    const times = [];
    const real = Worker.prototype.postMessage;
    const asked = (window.__asked = []);
    Worker.prototype.postMessage = function (...given) {
        asked.push([this, given]);
        return real.apply(this, given);
    };
    for (const typed of arguments[0]) {
        for (let length = 2; length <= typed.length; length += 1) {
            input.value = typed.slice(0, length);
            const over = drawn();
            const start = performance.now();
            input.dispatchEvent(new Event('input', { bubbles: true }));
            const end = await over;
            if (length > 2) times.push(end - start);
            await new Promise((rest) => requestAnimationFrame(() => setTimeout(rest)));
        }
    }
    return times;";

/// Asks the worker the same again, of a page that is not slowed down: how long each answer takes.
const WORKER: &str = "
    const times = [];
    for (const [worker, given] of window.__asked.slice(-arguments[0])) {
        const start = performance.now();
        await new Promise((done) => {
            worker.addEventListener('message', done, { once: true });
            worker.postMessage(...given);
        });
        times.push(performance.now() - start);
    }
    return times;";

/// Measures in rounds.
pub async fn measure(browser: &Browser, origin: &str, rounds: usize) -> Outcome<Vec<Row>> {
    let mut ours = Samples::new();
    for _ in 0..rounds {
        let wanted = Wanted {
            selector: "#search",
            late: false,
        };
        let visit = Visit::begin(browser, origin, &wanted).await?;
        visit.open(SEARCH).await?;
        let times = browser.js_later(KEYSTROKE, vec![json!(TYPED)]).await?;
        let times: Vec<f64> = serde_json::from_value(times)?;
        visit.slow_down(1.0).await?;
        let worker = browser.js_later(WORKER, vec![json!(times.len())]).await?;
        let worker: Vec<f64> = serde_json::from_value(worker)?;
        for (whole, worker) in times.iter().zip(worker) {
            ours.add(whole + worker * (SLOW - 1.0));
        }
        visit.end().await?;
        eprint!(".");
    }
    eprintln!();
    Ok(vec![Row {
        what: format!("search: keystroke to results, {SLOW}× CPU"),
        ours: ours.spread(),
        floor: None,
        peer: None,
        unit: Unit::Milliseconds,
        budget: Budget::Median(16.0),
    }])
}

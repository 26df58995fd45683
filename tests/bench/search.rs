//! The search: from a keystroke to its results on the page. The index is there already: it is fetched at
//! the first letter, which is not counted.

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
        for time in times.as_array().into_iter().flatten() {
            ours.add(time.as_f64().ok_or("no time")?);
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

//! A contact plan with fifty people: how soon it is there, and what a letter and a card cost.

use super::material::{PEOPLE, plan};
use super::notebook::store;
use super::statistics::Samples;
use super::support::browser::Browser;
use super::support::outcome::Outcome;
use super::table::{Budget, Row, Unit};
use super::visit::{SLOW, Visit, Wanted};
use serde_json::json;

/// The page of the contact plan with its people.
pub const PLAN: &str = "rencontrer/";
/// The one with its invitations.
const INVITATIONS: &str = "rencontrer/contacter/";

/// What is looked for: the page, the card that has to be there, whether it comes after the first paint, and the row.
/// The twelfth card is more than a window of a phone holds; the fiftieth is the last.
const ARRIVALS: [(&str, &str, bool, &str); 4] = [
    (
        PLAN,
        "main [data-list=person] li:nth-child(12) summary",
        false,
        "navigation to a screenful painted",
    ),
    (
        PLAN,
        "main [data-list=person] li:nth-child(50) summary",
        true,
        "navigation to all of them painted",
    ),
    (
        INVITATIONS,
        "main [data-list=invitation] li:nth-child(12) summary",
        false,
        "navigation to a screenful of its invitations, painted",
    ),
    (
        INVITATIONS,
        "main [data-list=invitation] li:nth-child(50) summary",
        true,
        "navigation to all of its invitations, painted",
    ),
];

/// What a hand does, and the time until each is painted.
const HAND: &str = "
    const painted = () => new Promise((done) => requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => done(performance.now());
        channel.port2.postMessage(0);
    }));
    const rest = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    const timed = async (act) => {
        await rest();
        const start = performance.now();
        act();
        const time = (await painted()) - start;
        await rest();
        return time;
    };
    const find = (selector) => document.querySelector(selector);
    const found = { card: [], letter: [] };
    for (const place of [3, 20, 45]) {
        const summary = find(`[data-list=person] li:nth-child(${place}) summary`);
        found.card.push(await timed(() => summary.click()));
        const field = find(`[data-list=person] li:nth-child(${place}) [id^=service-]`);
        for (const letter of 'urgences') {
            found.letter.push(await timed(() => {
                field.value += letter;
                field.dispatchEvent(new Event('input', { bubbles: true }));
            }));
        }
    }
    return found;";

/// Measures in rounds.
pub async fn measure(browser: &Browser, origin: &str, rounds: usize) -> Outcome<Vec<Row>> {
    let (id, record) = plan()?;
    store(browser, origin, &[(id, record)]).await?;
    let mut arrivals = [const { Samples::new() }; ARRIVALS.len()];
    let mut acts = ["card", "letter"].map(|act| (act, Samples::new()));
    for _ in 0..rounds {
        for ((page, selector, late, _), samples) in ARRIVALS.into_iter().zip(&mut arrivals) {
            let visit = Visit::begin(browser, origin, &Wanted { selector, late }).await?;
            visit.let_workers_sleep().await?;
            samples.add(visit.go(&format!("{page}?doc={id}")).await?.painted);
            visit.end().await?;
        }
        let (page, selector, late, _) = ARRIVALS[1];
        let visit = Visit::begin(browser, origin, &Wanted { selector, late }).await?;
        visit.go(&format!("{page}?doc={id}")).await?;
        let found = browser.js_later(HAND, vec![json!(null)]).await?;
        for (act, samples) in &mut acts {
            let times: Vec<f64> = serde_json::from_value(found[*act].clone())?;
            times.into_iter().for_each(|time| samples.add(time));
        }
        visit.end().await?;
        eprint!(".");
    }
    eprintln!();
    let row = |what: &str, samples: &Samples, budget: f64| Row {
        what: format!("contact plan of {PEOPLE} people: {what}, {SLOW}× CPU"),
        ours: samples.spread(),
        floor: None,
        peer: None,
        unit: Unit::Milliseconds,
        budget: Budget::Median(budget),
    };
    let arrived = ARRIVALS.into_iter().zip(&arrivals);
    let mut rows: Vec<Row> = arrived
        .map(|((_, _, _, what), samples)| row(what, samples, 400.0))
        .collect();
    let [(_, card), (_, letter)] = &acts;
    rows.push(row("a card opened, to painted", card, 100.0));
    rows.push(row("a letter, to painted", letter, 50.0));
    Ok(rows)
}

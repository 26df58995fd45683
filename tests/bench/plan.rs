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

/// A list whose first cards, more than a window of a phone holds, are drawn; the rest follows after the first paint.
const fn screenful(selector: &'static str) -> Wanted {
    Wanted {
        selector,
        late: false,
    }
}

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
    while (!find('[data-list=person] li:nth-child(50)')) await rest();
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
    let [mut there, mut invitations] = [const { Samples::new() }; 2];
    let mut acts = ["card", "letter"].map(|act| (act, Samples::new()));
    for _ in 0..rounds {
        let wanted = screenful("main [data-list=invitation] li:nth-child(12) summary");
        let visit = Visit::begin(browser, origin, &wanted).await?;
        visit.let_workers_sleep().await?;
        let arrival = visit.go(&format!("{INVITATIONS}?doc={id}")).await?;
        invitations.add(arrival.painted);
        visit.end().await?;
        let wanted = screenful("main [data-list=person] li:nth-child(12) summary");
        let visit = Visit::begin(browser, origin, &wanted).await?;
        visit.let_workers_sleep().await?;
        there.add(visit.go(&format!("{PLAN}?doc={id}")).await?.painted);
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
    let [(_, card), (_, letter)] = &acts;
    Ok(vec![
        row("navigation to a screenful painted", &there, 400.0),
        row("a card opened, to painted", card, 100.0),
        row("a letter, to painted", letter, 50.0),
        row(
            "navigation to a screenful of its invitations, painted",
            &invitations,
            400.0,
        ),
    ])
}

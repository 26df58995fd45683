//! From page to page: how soon the next one shows something.

use super::site::{JOURNEY, PLAIN, STATIC};
use super::statistics::Samples;
use super::support::browser::Browser;
use super::support::outcome::Outcome;
use super::table::{Budget, Row, Unit};
use super::visit::{SLOW, Visit, Wanted};

/// How often one goes to and fro in a round.
const TIMES: usize = 2;

/// Two pages to go between, in both directions.
async fn between(
    browser: &Browser,
    origin: &str,
    pages: [&str; 2],
    found: &mut [&mut Samples; 2],
) -> Outcome {
    let visit = Visit::begin(
        browser,
        origin,
        &Wanted {
            selector: "main",
            late: false,
        },
    )
    .await?;
    let [first, second] = pages;
    visit.open(first).await?;
    for _ in 0..TIMES {
        found[1].add(visit.follow(second).await?);
        found[0].add(visit.follow(first).await?);
    }
    visit.end().await
}

/// Measures in rounds.
pub async fn measure(browser: &Browser, origin: &str, rounds: usize) -> Outcome<Vec<Row>> {
    let [mut ours, mut floor, mut journey, mut back] = [const { Samples::new() }; 4];
    let [plain_a, plain_b] = ["a/", "b/"].map(|page| [PLAIN, page].concat());
    for _ in 0..rounds {
        let [mut there, mut here] = [Samples::new(), Samples::new()];
        between(browser, origin, STATIC, &mut [&mut here, &mut there]).await?;
        ours.append(&here);
        ours.append(&there);
        let [mut there, mut here] = [Samples::new(), Samples::new()];
        between(
            browser,
            origin,
            [&plain_a, &plain_b],
            &mut [&mut here, &mut there],
        )
        .await?;
        floor.append(&here);
        floor.append(&there);
        between(
            browser,
            origin,
            [STATIC[1], JOURNEY],
            &mut [&mut back, &mut journey],
        )
        .await?;
        eprint!(".");
    }
    eprintln!();
    let row = |what: String, samples: &Samples| Row {
        what,
        ours: samples.spread(),
        floor: floor.spread(),
        peer: None,
        unit: Unit::Milliseconds,
        budget: Budget::Median(150.0),
    };
    Ok(vec![
        row(format!("page to page: first paint, {SLOW}× CPU"), &ours),
        row(
            format!("page to a journey's page: first paint, {SLOW}× CPU"),
            &journey,
        ),
        row(
            format!("a journey's page to a page: first paint, {SLOW}× CPU"),
            &back,
        ),
    ])
}

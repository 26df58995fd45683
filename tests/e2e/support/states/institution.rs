//! The states of an institution's assessment, from its first step to a second date.

use crate::support::browser::Browser;
use crate::support::institution::{INSTITUTION, answer_cells};
use crate::support::outcome::Outcome;
use crate::support::site::Site;
use crate::support::wait::wait_for;

pub(super) async fn walk(
    browser: &Browser,
    site: &Site,
    at: &mut impl AsyncFnMut(&str) -> Outcome,
) -> Outcome {
    browser.go_ready(&site.at(INSTITUTION)).await?;
    at("an institution, its first step").await?;
    let given = |levels: [[&'static str; 2]; 3], activity: &str| {
        let levels = ["service", "organisation", "governance"]
            .into_iter()
            .zip(levels);
        let items = levels.flat_map(|(level, choices)| {
            let items = ["today", "wished"].into_iter().zip(choices);
            items.map(move |(what, choice)| (format!("{activity}.{level}.{what}"), choice))
        });
        items.collect::<Vec<_>>()
    };
    let activities = [
        (
            "soins",
            given(
                [
                    ["information", "partnership"],
                    ["consultation", "consultation"],
                    ["unknown", "unknown"],
                ],
                "care",
            ),
        ),
        (
            "formation",
            given(
                [
                    ["not-involved", "collaboration"],
                    ["information", "consultation"],
                    ["collaboration", "partnership"],
                ],
                "training",
            ),
        ),
        (
            "recherche",
            given(
                [
                    ["not-applicable", "not-applicable"],
                    ["partnership", "consultation"],
                    ["consultation", "partnership"],
                ],
                "research",
            ),
        ),
    ];
    for (step, given) in &activities {
        let given: Vec<(&str, &str)> = given
            .iter()
            .map(|(item, choice)| (item.as_str(), *choice))
            .collect();
        answer_cells(browser, step, &given).await?;
    }
    at("an activity, answered").await?;
    browser.js("location.hash = 'lecture';", Vec::new()).await?;
    browser.see("#climbs [data-act=keep]").await?;
    let unfold =
        "for (const fold of document.querySelectorAll('#journey details')) fold.open = true;";
    browser.js(unfold, Vec::new()).await?;
    browser.click("#start [data-act=keep]").await?;
    browser
        .see("#start [data-act=keep][aria-pressed=true]")
        .await?;
    browser.see_saved().await?;
    at("the reading of an institution, every fold open, a step kept").await?;
    let first = browser.document().await?;
    browser.click("[data-act=again]").await?;
    wait_for("the address names another document", async || {
        Ok(browser.document().await? != first)
    })
    .await?;
    browser.ready().await?;
    answer_cells(browser, "soins", &[("care.service.today", "collaboration")]).await?;
    browser.js("location.hash = 'lecture';", Vec::new()).await?;
    browser.see("#years .moves").await?;
    at("an institution, from one date to the next").await
}

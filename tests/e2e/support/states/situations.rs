//! The states of the situations to place, alone and for a group.

use crate::support::browser::Browser;
use crate::support::journey::SITUATIONS;
use crate::support::outcome::Outcome;
use crate::support::site::Site;

pub(super) async fn walk(
    browser: &Browser,
    site: &Site,
    at: &mut impl AsyncFnMut(&str) -> Outcome,
) -> Outcome {
    browser.go_ready(&site.at(SITUATIONS)).await?;
    browser
        .js("location.hash = 'situation-5';", Vec::new())
        .await?;
    browser.see_heading_focused().await?;
    browser.click("details.note summary").await?;
    at("a situation, its clue open").await?;
    browser.answer("degree", "partnership").await?;
    browser.click("[data-act=see]").await?;
    browser.see(".answer").await?;
    at("a situation placed elsewhere, an alibi").await?;
    browser.js("location.hash = 'bilan';", Vec::new()).await?;
    browser.see("#missed").await?;
    at("the end of the situations, one missed").await?;
    browser.click("[data-act=restart]").await?;
    browser.see("[data-act=start]").await?;
    browser.click("label:has(> input[id='who-group'])").await?;
    browser.see(".projector").await?;
    at("the situations, for a group").await?;
    browser.click("[data-act=start]").await?;
    browser.see(".ballot").await?;
    browser.click("[data-act=more-consultation]").await?;
    browser.click("[data-act=see]").await?;
    browser.see(".spread").await?;
    at("the votes of a group").await
}

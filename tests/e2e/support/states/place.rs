//! The states of the role explorer.

use crate::support::browser::Browser;
use crate::support::journey::PLACE;
use crate::support::outcome::Outcome;
use crate::support::site::Site;

pub(super) async fn walk(
    browser: &Browser,
    site: &Site,
    at: &mut impl AsyncFnMut(&str) -> Outcome,
) -> Outcome {
    browser.go_ready(&site.at(PLACE)).await?;
    at("the role explorer, blank").await?;
    for choice in ["experience-own", "wish-support", "pay-paid"] {
        browser
            .click(&format!("label:has(> input[id='{choice}'])"))
            .await?;
        browser.see_ticked(choice, true).await?;
    }
    browser.see("[data-standing=further]").await?;
    let unfold =
        "for (const fold of document.querySelectorAll('.results details')) fold.open = true;";
    browser.js(unfold, Vec::new()).await?;
    at("the role explorer, answered, every role open").await?;
    browser.click("[data-act=keep-place]").await?;
    browser.see_saved().await?;
    at("the role explorer, kept").await
}

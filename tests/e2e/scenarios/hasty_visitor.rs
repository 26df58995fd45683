//! Someone who does not wait: pages left while they still open their storage. Browsers keep left
//! pages frozen for the way back; none of them may hold the storage of the next.

use crate::support::journey::{NOTEBOOK, PARTICIPATION};
use crate::support::outcome::Outcome;
use crate::support::stage::Stage;
use serde_json::json;

/// Plays it: the first opening creates the storage, and it is the one that is left.
pub async fn scenario(stage: &Stage) -> Outcome {
    let (site, browser) = stage.open().await?;
    browser.go(&site.at("")).await?;
    browser.see_offline_ready().await?;
    let leave = "location.assign(arguments[0]);";
    for round in 0..4 {
        browser.go(&site.at(NOTEBOOK)).await?;
        // Left as soon as it opens, by a link, as people do.
        browser.js(leave, vec![json!(site.at("a-propos/"))]).await?;
        browser.see_title("À propos").await?;
        browser.js(leave, vec![json!(site.at(PARTICIPATION))]).await?;
        browser.see("#name").await?;
        browser.ready().await?;
        browser.type_into("#name", &format!("Visite {round}")).await?;
        browser.see_saved().await?;
    }
    Ok(())
}

//! The states of a readiness journey.

use crate::support::browser::Browser;
use crate::support::outcome::Outcome;
use crate::support::readiness::{RESEARCH, instrument};
use crate::support::site::Site;
use passerelle::features::readiness::instrument_of;

pub(super) async fn walk(
    browser: &Browser,
    site: &Site,
    at: &mut impl AsyncFnMut(&str) -> Outcome,
) -> Outcome {
    browser.go_ready(&site.at(RESEARCH)).await?;
    at("readiness, its first step").await?;
    browser.click("#journey [data-act=next]").await?;
    browser.see_heading_focused().await?;
    let (asked, _) = instrument(instrument_of(passerelle::catalogue::MissionId::Research));
    let choices = ["acquired", "to-prepare", "underway", "not-applicable"];
    for (item, choice) in asked.sections[0].items.iter().zip(choices.iter().cycle()) {
        browser.answer(&item.id, choice).await?;
    }
    at("readiness, answered").await?;
    browser.see_saved().await?;
    browser.js("location.hash = 'lecture';", Vec::new()).await?;
    browser.see("#missing").await?;
    at("readiness, a partial reading").await
}

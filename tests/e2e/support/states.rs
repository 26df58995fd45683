//! Every state that a journey can be in, one after the other, for those who look at all of them.

mod assessment;
mod institution;
mod notebook;
mod place;
mod readiness;
mod situations;
mod to_do;
mod trouble;
mod users_project;

use super::browser::Browser;
use super::journey::NOTEBOOK;
use super::outcome::Outcome;
use super::planning;
use super::site::Site;

/// Walks through all of them and calls back at each. Needs the prelude of storage faults.
pub async fn walk(
    browser: &Browser,
    site: &Site,
    mut at: impl AsyncFnMut(&str) -> Outcome,
) -> Outcome {
    browser.go_ready(&site.at(NOTEBOOK)).await?;
    browser.see(".empty").await?;
    at("an empty notebook").await?;
    let id = assessment::steps(browser, site, &mut at).await?;
    assessment::reading(browser, site, &id, &mut at).await?;
    place::walk(browser, site, &mut at).await?;
    readiness::walk(browser, site, &mut at).await?;
    situations::walk(browser, site, &mut at).await?;
    to_do::walk(browser, site, &mut at).await?;
    users_project::walk(browser, site, &mut at).await?;
    institution::walk(browser, site, &mut at).await?;
    planning::walk(browser, site, &mut at).await?;
    assessment::partial(browser, site, &mut at).await?;
    notebook::walk(browser, site, &id, &mut at).await?;
    trouble::walk(browser, site, &mut at).await
}

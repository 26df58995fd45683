//! A build for a path of a host that others share: it lives there and nowhere else.

use crate::support::http;
use crate::support::journey::{NAME, NOTEBOOK, PARTICIPATION};
use crate::support::outcome::Outcome;
use crate::support::site::Site;
use crate::support::stage::Stage;
use serde_json::Value;

/// Plays it.
pub async fn scenario(stage: &Stage) -> Outcome {
    let site = Site::under_a_path()?;
    ensure!(
        site.base.len() > 1 && site.base.ends_with('/'),
        "it was built for {}",
        site.base
    );
    let browser = stage.browser().await?;
    let outside = http::get(&format!("{}/carnet/", site.origin), "identity").await?;
    ensure_eq!(
        outside.status().as_u16(),
        404,
        "nothing outside {}",
        site.base
    );

    browser.go(&site.at("")).await?;
    browser.see_offline_ready().await?;
    every_link_stays(&site, &browser).await?;
    browser.click("a.stair[href*='degre=consultation']").await?;
    browser.ready().await?;
    browser.see_saved().await?;
    browser.type_into("#name", NAME).await?;
    browser.see_saved().await?;
    let id = browser.document().await?;
    every_link_stays(&site, &browser).await?;

    let scope = "return (await navigator.serviceWorker.getRegistration()).scope;";
    ensure_eq!(
        browser.js_later(scope, Vec::new()).await?,
        site.at(""),
        "the scope of the service worker"
    );
    site.stop();
    browser
        .go_ready(&site.at(&format!("{PARTICIPATION}?doc={id}#pendant")))
        .await?;
    browser.see_chosen("during.today", "consultation").await?;
    browser.go_ready(&site.at(NOTEBOOK)).await?;
    browser.see_words(".docs", NAME).await?;
    every_link_stays(&site, &browser).await?;
    browser.click(".doc a[data-act=open]").await?;
    browser.ready().await?;
    browser.see_words("#journey", NAME).await?;
    browser.go(&site.at("nulle/part/")).await?;
    browser.see("main").await?;
    every_link_stays(&site, &browser).await
}

/// Every address in the page lies under the base.
async fn every_link_stays(site: &Site, browser: &crate::support::browser::Browser) -> Outcome {
    let look = "return [...document.querySelectorAll('[href], [src]')]
        .map((element) => element.href || element.src)
        .filter((address) => new URL(address).origin === location.origin)
        .filter((address) => !new URL(address).pathname.startsWith(arguments[0]));";
    let strays = browser
        .js(look, vec![Value::String(site.base.clone())])
        .await?;
    ensure_eq!(
        strays,
        serde_json::json!([]),
        "addresses outside {}",
        site.base
    );
    Ok(())
}

//! The server is gone, as on a train: what was visited opens, a document opens by its address, a
//! new assessment is made and kept. The server comes back: it is all still there.

use crate::support::browser::Browser;
use crate::support::journey::{NAME, NOTEBOOK, PARTICIPATION, PHASES, assessed, word};
use crate::support::outcome::Outcome;
use crate::support::site::Site;
use crate::support::stage::Stage;
use crate::support::view::plain;
use crate::support::wait::wait_for;
use passerelle::catalogue::Word;

const SECOND: &str = "Commission des repas";

/// Plays it.
pub async fn scenario(stage: &Stage) -> Outcome {
    let (site, browser) = stage.open().await?;
    browser.go(&site.at("")).await?;
    browser.see_offline_ready().await?;
    let document = assessed(NAME);
    browser.keep(&site, std::slice::from_ref(&document)).await?;
    let document = document.id;

    site.stop();
    ensure!(
        crate::support::http::get(&site.at(""), "identity")
            .await
            .is_err(),
        "the server is gone"
    );

    browser.go(&site.at("")).await?;
    browser.reload().await?;
    let heading = browser.see("h1").await?;
    ensure!(!heading.is_empty(), "the home page has its heading");
    ensure!(
        !heading.contains("connexion"),
        "not the page for what is missing: {heading}"
    );

    browser
        .go_ready(&site.at(&format!("{PARTICIPATION}?doc={document}#lecture")))
        .await?;
    browser.see_step("lecture").await?;
    browser.see_words("#headline", "avant le projet").await?;
    browser.see_words("#journey", NAME).await?;

    browser.go_ready(&site.at(PARTICIPATION)).await?;
    browser.fill_setting(SECOND).await?;
    let (step, items) = PHASES[0];
    browser.next(step).await?;
    browser.answer(items[0].0, items[0].1).await?;
    browser.see_saved().await?;
    both_are_listed(&browser, &site).await?;
    static_pages(&browser, &site).await?;
    unknown_page(&browser, &site).await?;

    site.restart()?;
    wait_for("the server is back", async || {
        Ok(crate::support::http::get(&site.at(""), "identity")
            .await
            .is_ok())
    })
    .await?;
    both_are_listed(&browser, &site).await?;
    browser
        .go_ready(&site.at(&format!("{PARTICIPATION}?doc={document}#lecture")))
        .await?;
    browser.see_words("#headline", "avant le projet").await
}

async fn both_are_listed(browser: &Browser, site: &Site) -> Outcome {
    browser.go_ready(&site.at(NOTEBOOK)).await?;
    browser.see_words(".docs", NAME).await?;
    browser.see_words(".docs", SECOND).await?;
    ensure_eq!(browser.count(".docs .doc").await?, 2, "documents");
    Ok(())
}

/// Every page of the language that was visited is there, with or without its slash.
async fn static_pages(browser: &Browser, site: &Site) -> Outcome {
    for path in [
        "reperes/",
        "evaluer/",
        "evaluer/participation/papier/",
        "vie-privee/",
        "a-propos/index.html",
        "accessibilite",
    ] {
        browser.go(&site.at(path)).await?;
        let heading = browser.see("h1").await?;
        ensure!(
            !heading.is_empty() && !browser.title().await?.is_empty(),
            "{path}: {heading}"
        );
        let missing = browser.has("link[rel=canonical]").await?;
        ensure!(!missing, "no link to a fixed host");
    }
    Ok(())
}

/// What is not on the device says so in plain words, and leads home.
async fn unknown_page(browser: &Browser, site: &Site) -> Outcome {
    for path in ["en/about/", "rien/de/tel/"] {
        browser.go(&site.at(path)).await?;
        let shown = plain(&browser.see("main").await?);
        let is_offline_page = shown.contains("connexion") || shown.contains("connection");
        ensure!(is_offline_page, "{path} shows {shown:?}");
        let home = format!(
            "main a[href='{}'], header a[href='{}']",
            site.base, site.base
        );
        ensure!(browser.has(&home).await?, "{path}: a way home");
    }
    // And the notebook is only a step away.
    browser.go_ready(&site.at(NOTEBOOK)).await?;
    browser.see_words("h1", &word(Word::NotebookTitle)).await
}

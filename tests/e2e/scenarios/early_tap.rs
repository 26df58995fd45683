//! What is done before the wasm is there is kept: a radio button chosen, a name typed, the step of
//! the home page's staircase.

use crate::support::journey::PARTICIPATION;
use crate::support::outcome::Outcome;
use crate::support::prelude::SLOW_WASM;
use crate::support::stage::Stage;
use crate::support::stored::answer_in;

/// Plays it.
pub async fn scenario(stage: &Stage) -> Outcome {
    let (site, browser) = stage.open_with_prelude(SLOW_WASM).await?;
    browser
        .go(&site.at(&format!("{PARTICIPATION}?degre=collaboration")))
        .await?;
    ensure!(
        !browser.has("html[data-ready]").await?,
        "the wasm is held back"
    );
    // What the page opens may be hidden until it is known; without an address to open it is not.
    browser.go(&site.at(PARTICIPATION)).await?;
    browser.type_into("#name", "Comité des us").await?;
    browser.answer("kind", "commission").await?;
    browser.answer("viewpoint", "carer").await?;
    browser.answer("kind", "training").await?;
    browser.click("#name").await?;
    browser.press("agers").await?;
    ensure!(
        !browser.has("html[data-ready]").await?,
        "the wasm is still held back"
    );
    ensure!(
        browser.documents().await?.is_empty(),
        "nothing is on the disk yet"
    );

    browser.js("window.__release();", Vec::new()).await?;
    browser.ready().await?;
    ensure_eq!(
        browser.value("#name").await?,
        "Comité des usagers",
        "the name"
    );
    browser.see_chosen("kind", "training").await?;
    browser.see_chosen("viewpoint", "carer").await?;
    ensure!(
        browser.focused().await?.contains("#name"),
        "the focus stays: {}",
        browser.focused().await?
    );
    browser.press(" !").await?;
    browser.see_saved().await?;
    let document = browser.only_document().await?;
    ensure_eq!(
        document.title,
        "Comité des usagers !",
        "the name on the disk"
    );

    // The staircase of the home page, tapped before anything else.
    browser
        .go(&site.at(&format!("{PARTICIPATION}?degre=collaboration")))
        .await?;
    browser.js("window.__release();", Vec::new()).await?;
    browser.ready().await?;
    browser.see_saved().await?;
    let documents = browser.documents().await?;
    let tapped = documents.iter().find(|document| document.title.is_empty());
    let answer = tapped.and_then(|document| answer_in(document, "during.today"));
    ensure_eq!(
        answer.as_deref(),
        Some("collaboration"),
        "the step that was tapped"
    );
    Ok(())
}

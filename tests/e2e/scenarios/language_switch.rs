//! The language switch stays where one is: the page, the document, the step.

use crate::support::browser::Browser;
use crate::support::journey::{NAME, PARTICIPATION, PHASES, pack, title_at};
use crate::support::outcome::Outcome;
use crate::support::stage::Stage;
use crate::support::view::plain;
use crate::support::wait::wait_for;
use passerelle::catalogue::{Lang, Word};

/// Pages in both languages, below the base.
const PAIRS: [(&str, &str); 7] = [
    ("", "en/"),
    ("reperes/", "en/landmarks/"),
    ("evaluer/", "en/assess/"),
    (
        "evaluer/participation/papier/",
        "en/assess/participation/paper/",
    ),
    ("vie-privee/", "en/privacy/"),
    ("accessibilite/", "en/accessibility/"),
    ("a-propos/", "en/about/"),
];

const ENGLISH: &str = "en/assess/participation/";

/// Plays it.
pub async fn scenario(stage: &Stage) -> Outcome {
    let (site, browser) = stage.open().await?;
    for (french, english) in PAIRS {
        browser.go(&site.at(french)).await?;
        let before = browser.title().await?;
        switch(&browser, "en", &site.at(english)).await?;
        let after = browser.title().await?;
        ensure!(
            before != after && !after.is_empty(),
            "{english} is titled {after}"
        );
        switch(&browser, "fr", &site.at(french)).await?;
        ensure_eq!(browser.title().await?, before, "{french}");
    }

    browser.go_ready(&site.at(PARTICIPATION)).await?;
    browser.fill_setting(NAME).await?;
    let (step, items) = PHASES[0];
    browser.next(step).await?;
    for (item, choice) in items {
        browser.answer(item, choice).await?;
    }
    browser.see_saved().await?;
    let id = browser.document().await?;

    switch(
        &browser,
        "en",
        &site.at(&format!("{ENGLISH}?doc={id}#avant")),
    )
    .await?;
    browser.ready().await?;
    browser.see_title(&title_at(Lang::En, "avant")).await?;
    for (item, choice) in items {
        browser.see_chosen(item, choice).await?;
    }
    browser.see_words("#journey", NAME).await?;
    let next = plain(pack(Lang::En).words.get(Word::Continue));
    browser.see_words("#journey [data-act=next]", &next).await?;

    // The step of now, not the one at which the page was opened.
    browser.click("#journey [data-act=next]").await?;
    browser.see_title(&title_at(Lang::En, "pendant")).await?;
    browser.answer("during.today", "partnership").await?;
    browser.see_saved().await?;
    switch(
        &browser,
        "fr",
        &site.at(&format!("{PARTICIPATION}?doc={id}#pendant")),
    )
    .await?;
    browser.ready().await?;
    browser.see_title(&title_at(Lang::Fr, "pendant")).await?;
    browser.see_chosen("during.today", "partnership").await?;
    ensure_eq!(
        browser.documents().await?.len(),
        1,
        "one document, whatever the language"
    );
    Ok(())
}

/// Presses the switch and sees the other language at this address.
async fn switch(browser: &Browser, lang: &str, address: &str) -> Outcome {
    let link = format!("header [data-switch][hreflang={lang}]");
    browser.click(&link).await?;
    wait_for(&format!("the address is {address}"), async || {
        Ok(browser.address().await? == address)
    })
    .await?;
    wait_for(&format!("the language is {lang}"), async || {
        Ok(browser.attribute("html", "lang").await?.as_deref() == Some(lang))
    })
    .await?;
    browser.see("h1").await?;
    Ok(())
}

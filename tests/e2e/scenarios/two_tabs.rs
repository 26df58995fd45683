//! One document in two tabs: what is done in one shows in the other, and nothing is lost.

use crate::support::browser::Browser;
use crate::support::journey::{NAME, NOTEBOOK, PARTICIPATION, word};
use crate::support::outcome::Outcome;
use crate::support::stage::Stage;
use crate::support::stored::answer_in;
use crate::support::wait::wait_for;
use passerelle::catalogue::Word;
use thirtyfour::WindowHandle;

/// A document that is open in two tabs; gives both, and the document. The second is in front.
async fn both(browser: &Browser, page: &str) -> Outcome<(WindowHandle, WindowHandle, String)> {
    browser.go_ready(page).await?;
    browser.fill_setting(NAME).await?;
    browser.see_saved().await?;
    let id = browser.document().await?;
    let one = browser.open_tab(&format!("{page}?doc={id}#avant")).await?;
    browser.ready().await?;
    let two = browser.tab().await?;
    Ok((one, two, id))
}

/// Answers and words of both tabs come together.
pub async fn scenario(stage: &Stage) -> Outcome {
    let (site, browser) = stage.open().await?;
    let (one, two, _) = both(&browser, &site.at(PARTICIPATION)).await?;

    // An answer of one shows in the other.
    browser.turn_to(&one).await?;
    browser.next("avant").await?;
    browser.answer("before.today", "consultation").await?;
    browser.see_saved().await?;
    browser.turn_to(&two).await?;
    browser.see_chosen("before.today", "consultation").await?;

    // Each goes on from there, on the same screen and on another.
    browser.answer("before.wished", "partnership").await?;
    browser.see_saved().await?;
    browser.turn_to(&one).await?;
    browser.see_chosen("before.wished", "partnership").await?;
    browser.next("pendant").await?;
    browser.answer("during.today", "information").await?;
    browser.see_saved().await?;

    // Words typed in both: the name here, a note there.
    browser.turn_to(&two).await?;
    browser.click("details.note summary").await?;
    browser
        .type_into("textarea", "vu dans le deuxième onglet")
        .await?;
    browser.see_saved().await?;
    browser.turn_to(&one).await?;
    browser
        .go_ready(&format!(
            "{}#cadre",
            browser
                .address()
                .await?
                .split('#')
                .next()
                .unwrap_or_default()
        ))
        .await?;
    browser.see_step("cadre").await?;
    browser.type_into("#name", " du lundi").await?;
    browser.see_saved().await?;
    browser.turn_to(&two).await?;
    browser
        .see_words(".progress", &format!("{NAME} du lundi"))
        .await?;

    // The last answer on one item stands, in both.
    browser.answer("before.today", "information").await?;
    browser.see_saved().await?;
    let document = browser.only_document().await?;
    ensure_eq!(document.title, format!("{NAME} du lundi"), "the name");
    for (item, choice) in [
        ("before.today", "information"),
        ("before.wished", "partnership"),
        ("during.today", "information"),
    ] {
        ensure_eq!(
            answer_in(&document, item).as_deref(),
            Some(choice),
            "{item}"
        );
    }
    let notes = document
        .assessment()
        .map(|assessment| assessment.notes.clone())
        .unwrap_or_default();
    ensure_eq!(
        notes.get("before.note"),
        Some("vu dans le deuxième onglet"),
        "the note"
    );
    Ok(())
}

/// What is deleted in one tab is said to be in the bin in the other, and can be taken out there.
pub async fn delete(stage: &Stage) -> Outcome {
    let (site, browser) = stage.open().await?;
    let (one, two, id) = both(&browser, &site.at(PARTICIPATION)).await?;
    browser.turn_to(&one).await?;
    browser.go_ready(&site.at(NOTEBOOK)).await?;
    browser
        .click(&format!(".doc[data-doc='{id}'] [data-act=delete]"))
        .await?;
    browser.see("#undo").await?;
    browser.turn_to(&two).await?;
    browser.see_words("#in-bin", &word(Word::InBin)).await?;
    browser.answer("before.today", "consultation").await?;
    browser.see_saved().await?;
    browser.see("#in-bin").await?;
    browser.click("#in-bin [data-act=restore]").await?;
    browser.see_no("#in-bin").await?;
    browser.see_saved().await?;
    browser.turn_to(&one).await?;
    browser.see_no("#bin").await?;
    browser.see(&format!(".doc[data-doc='{id}']")).await?;
    let document = browser.only_document().await?;
    ensure_eq!(
        answer_in(&document, "before.today").as_deref(),
        Some("consultation"),
        "the answer"
    );
    ensure_eq!(document.deleted, None, "out of the bin");
    Ok(())
}

/// A newer version of the app, in another tab, needs the storage: this tab gives it up and says so;
/// it never claims to have saved what it did not.
pub async fn older_tab_steps_aside(stage: &Stage) -> Outcome {
    let (site, browser) = stage.open().await?;
    let (one, two, _) = both(&browser, &site.at(PARTICIPATION)).await?;
    browser.turn_to(&two).await?;
    browser.go(&site.at("a-propos/")).await?;
    let newer = "
        return await new Promise((done, failed) => {
            const opening = indexedDB.open('passerelle', 99);
            opening.onblocked = () => failed('the older tab holds the storage');
            opening.onerror = () => failed(opening.error);
            opening.onsuccess = () => { opening.result.close(); done(true); };
        });";
    browser.js_later(newer, Vec::new()).await?;
    browser.turn_to(&one).await?;
    browser.answer("kind", "research").await?;
    wait_for("#save says failed", async || {
        Ok(browser.save_state().await? == "failed")
    })
    .await?;
    browser
        .see_words("#save", &word(Word::StorageNewer))
        .await?;
    browser.see_chosen("kind", "research").await
}

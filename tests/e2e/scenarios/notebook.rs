//! The notebook: open, rename, duplicate, delete, undo, bin, restore, erase for ever.

use crate::support::browser::Browser;
use crate::support::journey::{NAME, NOTEBOOK, PARTICIPATION, PHASES, word};
use crate::support::outcome::Outcome;
use crate::support::stage::Stage;
use crate::support::wait::{wait_for, wait_until};
use passerelle::catalogue::Word;

const RENAMED: &str = "Atelier « goût »";

/// Plays it.
pub async fn scenario(stage: &Stage) -> Outcome {
    let (site, browser) = stage.open().await?;
    let notebook = site.at(NOTEBOOK);
    browser.go_ready(&notebook).await?;
    browser
        .see_words("#journey", &word(Word::NotebookEmpty))
        .await?;
    ensure!(
        browser.documents().await?.is_empty(),
        "looking makes no document"
    );

    browser.go_ready(&site.at(PARTICIPATION)).await?;
    ensure!(
        browser.documents().await?.is_empty(),
        "opening the page makes no document"
    );
    browser.fill_setting(NAME).await?;
    browser.next(PHASES[0].0).await?;
    browser.answer("before.today", "consultation").await?;
    browser.see_saved().await?;
    let id = browser.document().await?;
    let card = format!(".doc[data-doc='{id}']");

    browser.go_ready(&notebook).await?;
    browser.see_words(&card, NAME).await?;
    browser.see_words(&card, "réponses : 1 sur 18").await?;
    opens_where_one_was(&browser, &card).await?;
    browser.go_ready(&notebook).await?;
    rename(&browser, &card).await?;
    let copy = duplicate(&browser, &id).await?;
    delete_and_undo(&browser, &card).await?;
    through_the_bin(&browser, &card, &id).await?;
    erase(&browser, &format!(".doc[data-doc='{copy}']"), &copy).await?;

    browser.reload().await?;
    browser.ready().await?;
    browser.see_words(&card, RENAMED).await?;
    let document = browser.only_document().await?;
    ensure_eq!(
        (document.id.to_string(), document.title.as_str()),
        (id, RENAMED),
        "what is left"
    );
    ensure_eq!(document.deleted, None, "not in the bin");
    Ok(())
}

async fn opens_where_one_was(browser: &Browser, card: &str) -> Outcome {
    browser.click(&format!("{card} a[data-act=open]")).await?;
    browser.ready().await?;
    // The first section without an answer is the second phase.
    browser.see_words("h1", "Pendant le projet").await
}

async fn rename(browser: &Browser, card: &str) -> Outcome {
    browser.click(&format!("{card} [data-act=rename]")).await?;
    let field = format!("{card} form input");
    wait_for("the field has the focus", async || {
        Ok(browser.focused().await?.starts_with("input"))
    })
    .await?;
    ensure_eq!(
        browser.value(&field).await?,
        NAME,
        "the field holds the name"
    );
    // Escape leaves it as it was.
    browser.retype(&field, "jamais").await?;
    browser.press("\u{e00c}").await?;
    browser.see_no(&field).await?;
    browser
        .see_focus(&format!("{card} [data-act=rename]"))
        .await?;
    browser.see_words(&format!("{card} h3"), NAME).await?;
    browser.click(&format!("{card} [data-act=rename]")).await?;
    browser.retype(&field, RENAMED).await?;
    browser
        .click(&format!("{card} [data-act=keep-title]"))
        .await?;
    browser.see_words(&format!("{card} h3"), RENAMED).await?;
    browser.see_no(&field).await?;
    browser.see_focus(&format!("{card} [data-act=open]")).await
}

/// A copy under a new identity; gives its id.
async fn duplicate(browser: &Browser, id: &str) -> Outcome<String> {
    browser
        .click(&format!(".doc[data-doc='{id}'] [data-act=duplicate]"))
        .await?;
    let look = "return [...document.querySelectorAll('.doc')].map((card) => card.dataset.doc);";
    let copy = wait_until("there are two cards", async || {
        let ids = browser.js(look, Vec::new()).await?;
        let ids: Vec<&str> = ids
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(|id| id.as_str())
            .collect();
        Ok(ids
            .iter()
            .find(|other| ids.len() == 2 && **other != id)
            .map(|other| (*other).to_owned()))
    })
    .await?;
    browser
        .see_words(
            &format!(".doc[data-doc='{copy}'] h3"),
            &format!("{RENAMED} (copie)"),
        )
        .await?;
    Ok(copy)
}

async fn delete_and_undo(browser: &Browser, card: &str) -> Outcome {
    // In the middle of another act: when the card comes back, it is not still being renamed.
    browser.click(&format!("{card} [data-act=rename]")).await?;
    browser.see(&format!("{card} form input")).await?;
    browser.click(&format!("{card} [data-act=delete]")).await?;
    browser.see_words("#undo", RENAMED).await?;
    browser
        .see_no(&format!(".docs > {card}:not(#bin *)"))
        .await?;
    browser.click("#undo [data-act=undo]").await?;
    browser.see_words(&format!("{card} h3"), RENAMED).await?;
    browser.see_no(&format!("{card} form")).await?;
    browser.see_no("#undo").await?;
    browser.see_no("#bin").await?;
    browser.see_focus(&format!("{card} [data-act=open]")).await
}

async fn through_the_bin(browser: &Browser, card: &str, id: &str) -> Outcome {
    browser.click(&format!("{card} [data-act=delete]")).await?;
    browser.see("#undo").await?;
    browser.click("#undo [data-act=dismiss]").await?;
    browser.see_no("#undo").await?;
    browser.reload().await?;
    browser.ready().await?;
    browser.see_words("#bin summary", "(1)").await?;
    browser.click("#bin summary").await?;
    browser.see_words(&format!("#bin {card}"), RENAMED).await?;
    let stored = browser.documents().await?;
    let binned = stored.iter().find(|document| document.id.to_string() == id);
    ensure!(
        binned.is_some_and(|document| document.deleted.is_some()),
        "it is in the bin on the disk"
    );
    browser
        .click(&format!("#bin {card} [data-act=restore]"))
        .await?;
    browser.see_no("#bin").await?;
    browser.see_words(&format!("{card} h3"), RENAMED).await?;
    browser.see_focus(&format!("{card} [data-act=open]")).await
}

async fn erase(browser: &Browser, card: &str, id: &str) -> Outcome {
    browser.click(&format!("{card} [data-act=delete]")).await?;
    browser.see("#undo").await?;
    browser.click("#undo [data-act=dismiss]").await?;
    browser.click("#bin summary").await?;
    browser
        .click(&format!("#bin {card} [data-act=erase]"))
        .await?;
    browser
        .see_words(&format!("#bin {card}"), &word(Word::EraseSure))
        .await?;
    browser
        .see_focus(&format!("#bin {card} [data-act=spare]"))
        .await?;
    browser
        .click(&format!("#bin {card} [data-act=erase-now]"))
        .await?;
    browser.see_no(card).await?;
    // The bin is empty and gone: the top of the page is left.
    browser.see_focus("h1").await?;
    wait_for("it is gone from the disk", async || {
        Ok(browser
            .documents()
            .await?
            .iter()
            .all(|document| document.id.to_string() != id))
    })
    .await
}

//! When the storage fails: a sentence says so, the answer stays on screen, "Enregistré" is never
//! said before it is true, and once the fault is over everything is saved.

use crate::support::browser::Browser;
use crate::support::journey::{NAME, NOTEBOOK, PARTICIPATION, word};
use crate::support::outcome::Outcome;
use crate::support::prelude::STORAGE_FAULTS;
use crate::support::site::Site;
use crate::support::stage::Stage;
use crate::support::wait::wait_for;
use passerelle::catalogue::Word;
use serde_json::json;
use std::rc::Rc;

/// A page without a journey: to set a fault before the storage is touched.
const STATIC: &str = "a-propos/";

async fn open(stage: &Stage) -> Outcome<(Site, Rc<Browser>)> {
    let (site, browser) = stage.open_with_prelude(STORAGE_FAULTS).await?;
    browser.go(&site.at(STATIC)).await?;
    Ok((site, browser))
}

/// There is no room left, and the browser itself says so. From the start: it looks at the room only
/// now and then, and trusts what it saw for a while.
pub async fn real_quota(stage: &Stage) -> Outcome {
    let (site, browser) = open(stage).await?;
    let mut room = json!({ "origin": site.origin, "quotaSize": 1 });
    let limit = "Storage.overrideQuotaForOrigin";
    browser.devtools(limit, room.clone()).await?;
    browser.go_ready(&site.at(PARTICIPATION)).await?;
    browser.type_into("#name", NAME).await?;
    fails(&browser, Word::StorageFull).await?;
    room["quotaSize"] = json!(1_000_000_000);
    browser.devtools(limit, room).await?;
    recovers(&browser, 1).await
}

/// Faults that come while a document is being written: there is no room left; the browser gives the write up after
/// it took it. One after the other in one browser, each with a document of its own.
pub async fn while_writing(stage: &Stage) -> Outcome {
    let (site, browser) = open(stage).await?;
    let faults = [
        ("quota", Word::StorageFull),
        ("abort", Word::StorageAborted),
    ];
    for (documents, (fault, said)) in (1..).zip(faults) {
        let played = comes_while_writing(&browser, &site, fault, said, documents).await;
        played.map_err(|trouble| format!("{fault}: {trouble}"))?;
    }
    Ok(())
}

async fn comes_while_writing(
    browser: &Browser,
    site: &Site,
    fault: &str,
    said: Word,
    documents: usize,
) -> Outcome {
    browser.go_ready(&site.at(PARTICIPATION)).await?;
    browser.type_into("#name", NAME).await?;
    browser.see_saved().await?;
    browser.set_fault(Some(fault)).await?;
    fails(browser, said).await?;
    let id = browser.document().await?;
    let stored = browser.documents().await?;
    ensure_eq!(stored.len(), documents, "documents on the disk");
    let stored = stored.iter().find(|document| document.id.to_string() == id);
    let stored = stored.ok_or("the document is on the disk")?;
    ensure_eq!(
        stored.assessment().map(|a| a.kind),
        Some(None),
        "the disk holds what was said to be saved"
    );
    // A reload now would lose the last answer, and only that one: the page never said otherwise.
    browser.set_fault(None).await?;
    recovers(browser, documents).await
}

/// Faults that are there from the start: opening the storage throws, for it is forbidden; there is none at all, as
/// in some private windows; its opening never answers. One after the other in one browser.
pub async fn from_the_start(stage: &Stage) -> Outcome {
    let (site, browser) = open(stage).await?;
    let faults = [
        ("throw", Word::StorageUnavailable),
        ("none", Word::StorageUnavailable),
        ("mute", Word::StorageSlow),
    ];
    for (documents, (fault, said)) in (1..).zip(faults) {
        let played = is_there_from_the_start(&browser, &site, fault, said, documents).await;
        played.map_err(|trouble| format!("{fault}: {trouble}"))?;
    }
    Ok(())
}

async fn is_there_from_the_start(
    browser: &Browser,
    site: &Site,
    fault: &str,
    said: Word,
    documents: usize,
) -> Outcome {
    browser.go(&site.at(STATIC)).await?;
    browser.set_fault(Some(fault)).await?;
    browser.go_ready(&site.at(PARTICIPATION)).await?;
    browser.type_into("#name", NAME).await?;
    fails(browser, said).await?;
    browser.set_fault(None).await?;
    recovers(browser, documents).await?;

    // A document that cannot be opened is said to be so, and is not replaced by an empty one.
    let address = browser.address().await?;
    browser.set_fault(Some(fault)).await?;
    browser.go("about:blank").await?;
    browser.go_ready(&address).await?;
    browser
        .see_words("#journey [role=alert]", &word(said))
        .await?;
    browser.go_ready(&site.at(NOTEBOOK)).await?;
    browser.see_words("#notebook-problem", &word(said)).await?;
    browser.set_fault(None).await?;
    browser.go_ready(&address).await?;
    browser.see_chosen("kind", "research").await
}

/// Gives an answer and sees that it is not saved, that this is said, and nothing else.
async fn fails(browser: &Browser, said: Word) -> Outcome {
    browser.js(WATCH_STATES, Vec::new()).await?;
    browser.answer("kind", "research").await?;
    wait_for("#save says failed", async || {
        Ok(browser.save_state().await? == "failed")
    })
    .await?;
    browser.see_words("#save", &word(said)).await?;
    browser.see_words("#save", &word(Word::SaveRetry)).await?;
    // Another answer meanwhile: it joins the first, and nothing is claimed.
    browser.answer("viewpoint", "management").await?;
    browser.see_words("#save", &word(said)).await?;
    let states = browser.js("return window.__states;", Vec::new()).await?;
    let claimed = states
        .as_array()
        .into_iter()
        .flatten()
        .any(|state| state == "saved");
    ensure!(!claimed, "no false claim: {states}");
    browser.see_chosen("kind", "research").await?;
    browser.see_chosen("viewpoint", "management").await?;
    ensure_eq!(
        browser.value("#name").await?,
        NAME,
        "the name stays on screen"
    );
    ensure_eq!(
        browser.attribute("html", "data-saving").await?.as_deref(),
        Some("pending"),
        "for boot.js"
    );
    Ok(())
}

/// The fault is over: everything is saved by itself, and there after a reload, in one document more than before.
async fn recovers(browser: &Browser, documents: usize) -> Outcome {
    browser.see_saved().await?;
    browser.reload().await?;
    browser.ready().await?;
    ensure_eq!(browser.value("#name").await?, NAME, "the name");
    browser.see_chosen("kind", "research").await?;
    browser.see_chosen("viewpoint", "management").await?;
    ensure_eq!(
        browser.documents().await?.len(),
        documents,
        "documents on the disk"
    );
    Ok(())
}

/// Every state that the line of saving takes from now on, in this page.
const WATCH_STATES: &str = "
    window.__states = [];
    new MutationObserver((changes) => {
        for (const { target } of changes) if (target.id === 'save') window.__states.push(target.dataset.state);
    }).observe(document.body, { subtree: true, attributes: true, attributeFilter: ['data-state'] });";

/// A connection of another page that does not let go.
const HOLD: &str = "
    return await new Promise((done, failed) => {
        const opening = indexedDB.open('passerelle', 1);
        opening.onsuccess = () => { window.__held = opening.result; done(true); };
        opening.onerror = () => failed(opening.error);
    });";

const LET_GO: &str = "window.__held.close();";

/// Another tab, of an older version, holds the storage that this version has to change.
pub async fn blocked(stage: &Stage) -> Outcome {
    let (site, browser) = open(stage).await?;
    let ours = browser.open_tab(&site.at(STATIC)).await?;
    let theirs = browser.tab().await?;
    browser.js_later(HOLD, Vec::new()).await?;
    browser.turn_to(&ours).await?;
    // From here on this tab is of a version whose storage has the next number.
    browser.set_fault(Some("newer-open")).await?;
    browser.go_ready(&site.at(PARTICIPATION)).await?;
    browser.type_into("#name", NAME).await?;
    fails(&browser, Word::StorageBlocked).await?;
    browser.turn_to(&theirs).await?;
    browser.js(LET_GO, Vec::new()).await?;
    browser.turn_to(&ours).await?;
    recovers(&browser, 1).await
}

/// Another tab's change of the storage waits for a third: this one's opening waits behind it and
/// hears nothing at all.
pub async fn queued(stage: &Stage) -> Outcome {
    let (site, browser) = open(stage).await?;
    // The storage as the app makes it.
    browser.go_ready(&site.at(NOTEBOOK)).await?;
    browser.see(".empty").await?;
    browser.go(&site.at(STATIC)).await?;
    let ours = browser.open_tab(&site.at(STATIC)).await?;
    let theirs = browser.tab().await?;
    browser.js_later(HOLD, Vec::new()).await?;
    let change = "
        const opening = indexedDB.open('passerelle', 2);
        opening.onupgradeneeded = () => opening.transaction.abort();
        return await new Promise((done) => { opening.onblocked = () => done(true); });";
    browser.js_later(change, Vec::new()).await?;
    browser.turn_to(&ours).await?;
    browser.go_ready(&site.at(PARTICIPATION)).await?;
    browser.type_into("#name", NAME).await?;
    fails(&browser, Word::StorageSlow).await?;
    browser.turn_to(&theirs).await?;
    browser.js(LET_GO, Vec::new()).await?;
    browser.turn_to(&ours).await?;
    recovers(&browser, 1).await
}

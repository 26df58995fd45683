//! A new version on the server: it is offered, it waits for the person, and nobody loses a word.

use crate::support::browser::Browser;
use crate::support::journey::{NAME, PARTICIPATION, word};
use crate::support::outcome::Outcome;
use crate::support::prelude::STORAGE_FAULTS;
use crate::support::site::Site;
use crate::support::stage::Stage;
use crate::support::wait::wait_for;
use passerelle::catalogue::Word;
use serde_json::Value;
use std::rc::Rc;

/// A page that tells the versions apart.
const TELLTALE: &str = "vie-privee/";
const MARK: &str = "Version deux";

/// Asks the browser to look for a new version now, as it does by itself now and then.
const LOOK: &str = "
    const registration = await navigator.serviceWorker.getRegistration();
    await registration.update();
    return true;";

/// Someone with the old version on the device, in the middle of an assessment.
async fn answering(stage: &Stage) -> Outcome<(Site, Rc<Browser>)> {
    let (site, browser) = stage.open_with_prelude(STORAGE_FAULTS).await?;
    browser.go(&site.at("")).await?;
    browser.see_offline_ready().await?;
    browser.go_ready(&site.at(PARTICIPATION)).await?;
    browser.fill_setting(NAME).await?;
    browser.next("avant").await?;
    browser.answer("before.today", "consultation").await?;
    browser.see_saved().await?;
    Ok((site, browser))
}

/// The page of the next version.
fn next_version(site: &Site) -> Outcome<Vec<u8>> {
    let page = std::fs::read_to_string(site.dist().join(TELLTALE).join("index.html"))?;
    ensure!(page.contains("</h1>"), "{TELLTALE} has a heading");
    Ok(page
        .replacen("</h1>", &format!(" {MARK}</h1>"), 1)
        .into_bytes())
}

fn deploy(site: &Site) -> Outcome {
    site.deploy(&format!("{TELLTALE}index.html"), &next_version(site)?)
}

/// Deployed, offered, not pressed upon anyone, accepted, applied.
pub async fn scenario(stage: &Stage) -> Outcome {
    let (site, browser) = answering(stage).await?;
    let old = site.version()?;
    deploy(&site)?;
    ensure!(
        site.version()? != old,
        "the stamp of the new version differs"
    );
    browser.click("details.note summary").await?;
    browser.type_into("textarea", "Une phrase com").await?;
    browser.js_later(LOOK, Vec::new()).await?;
    browser.see("#notice-update").await?;
    // The offer takes nothing away: one goes on typing where one was.
    browser.press("mencée").await?;
    ensure_eq!(
        browser.value("textarea").await?,
        "Une phrase commencée",
        "typing goes on"
    );
    ensure_eq!(
        caches(&browser).await?.len(),
        2,
        "the old version is kept until the new one rules"
    );
    still_old(&browser, &site).await?;

    browser.js("window.__before = true;", Vec::new()).await?;
    browser.click("#notice-update [data-do=update]").await?;
    reloaded(&browser).await?;
    browser.see_step("avant").await?;
    browser.see_chosen("before.today", "consultation").await?;
    ensure_eq!(
        browser.value("textarea").await?,
        "Une phrase commencée",
        "every word is there"
    );
    let only = vec![format!("passerelle:{}:{}", site.base, site.version()?)];
    wait_for("the files of the old version are gone", async || {
        Ok(caches(&browser).await? == only)
    })
    .await?;
    ensure!(
        browser.words("#notice-update").await?.is_none(),
        "nothing is offered any more"
    );

    // The new version is there without a connection too.
    site.stop();
    browser.go(&site.at(TELLTALE)).await?;
    browser.see_words("h1", MARK).await?;
    let document = browser.only_document().await?;
    ensure_eq!(document.title, NAME, "the document");
    Ok(())
}

/// Another tab of the same person shows the old pages while the new version waits.
async fn still_old(browser: &Browser, site: &Site) -> Outcome {
    let one = browser.open_tab(&site.at(TELLTALE)).await?;
    let heading = browser.see("h1").await?;
    ensure!(
        !heading.contains(MARK),
        "the new version waits to be accepted: {heading}"
    );
    // It waits already, and is offered here too.
    browser.see("#notice-update").await?;
    browser.web().close_window().await?;
    browser.turn_to(&one).await
}

async fn reloaded(browser: &Browser) -> Outcome {
    wait_for("the page is loaded anew", async || {
        Ok(browser
            .js("return window.__before === undefined;", Vec::new())
            .await?
            == true)
    })
    .await?;
    browser.ready().await
}

async fn caches(browser: &Browser) -> Outcome<Vec<String>> {
    let names = browser
        .js_later("return await caches.keys();", Vec::new())
        .await?;
    let names = names
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(Value::as_str);
    Ok(names.map(str::to_owned).collect())
}

/// Accepted in one tab while someone writes in another: that one goes on as it is, offers to be loaded anew, and
/// nothing that is written in it meanwhile is lost.
pub async fn in_two_tabs(stage: &Stage) -> Outcome {
    let (site, browser) = answering(stage).await?;
    deploy(&site)?;
    browser.click("details.note summary").await?;
    browser.type_into("textarea", "Une phrase").await?;
    browser.see_saved().await?;
    browser.js_later(LOOK, Vec::new()).await?;
    browser.see("#notice-update").await?;
    browser.js("window.__before = true;", Vec::new()).await?;
    let writing = browser.open_tab(&site.at(TELLTALE)).await?;
    browser.see("#notice-update").await?;
    browser.click("#notice-update [data-do=update]").await?;
    browser.see_words("h1", MARK).await?;

    browser.turn_to(&writing).await?;
    browser.see("#notice-reload").await?;
    browser.see_no("#notice-update").await?;
    ensure_eq!(
        browser.js("return window.__before;", Vec::new()).await?,
        true,
        "nobody's page is loaded anew under their hands"
    );
    browser.type_into("textarea", " et la suite").await?;
    browser.see_saved().await?;
    browser.click("#notice-reload [data-do=reload]").await?;
    reloaded(&browser).await?;
    browser.see_step("avant").await?;
    browser.see_chosen("before.today", "consultation").await?;
    ensure_eq!(
        browser.value("textarea").await?,
        "Une phrase et la suite",
        "every word is there"
    );
    ensure!(
        browser.words("#notice-reload").await?.is_none(),
        "nothing is offered any more"
    );
    Ok(())
}

/// What is typed cannot be saved just then: the update waits until it is.
pub async fn waits_for_unsaved(stage: &Stage) -> Outcome {
    let (site, browser) = answering(stage).await?;
    deploy(&site)?;
    browser.js_later(LOOK, Vec::new()).await?;
    browser.see("#notice-update").await?;
    browser.set_fault(Some("quota")).await?;
    browser.answer("before.wished", "partnership").await?;
    browser.see_words("#save", &word(Word::StorageFull)).await?;
    browser.js("window.__before = true;", Vec::new()).await?;
    browser.click("#notice-update [data-do=update]").await?;
    browser.see_no("#notice-update").await?;
    // The next tries fail as well; the page is still the one in which the answer is.
    let refused = async || -> Outcome<u64> {
        Ok(browser
            .js("return window.__refused;", Vec::new())
            .await?
            .as_u64()
            .unwrap_or_default())
    };
    let before = refused().await?;
    wait_for(
        "two more tries",
        async || Ok(refused().await? >= before + 2),
    )
    .await?;
    ensure_eq!(
        browser.js("return window.__before;", Vec::new()).await?,
        true,
        "not loaded anew yet"
    );
    browser.see_chosen("before.wished", "partnership").await?;
    browser.set_fault(None).await?;
    reloaded(&browser).await?;
    browser.see_chosen("before.wished", "partnership").await?;
    browser.go(&site.at(TELLTALE)).await?;
    browser.see_words("h1", MARK).await
}

/// A deployment that was cut: a file of its list is not there. The version before stays in charge,
/// whole, also without a connection.
pub async fn torn_deployment(stage: &Stage) -> Outcome {
    let (site, browser) = answering(stage).await?;
    let old = caches(&browser).await?;
    deploy(&site)?;
    let gone = site.dist().join("reperes/index.html");
    site.touch("reperes/index.html")?;
    std::fs::remove_file(gone)?;
    let refused = "
        const registration = await navigator.serviceWorker.getRegistration();
        try { await registration.update(); } catch (refused) { return true; }
        const coming = registration.installing || registration.waiting;
        if (!coming) return true;
        return await new Promise((done) => {
            const look = () => { if (['redundant', 'installed'].includes(coming.state)) done(coming.state === 'redundant'); };
            coming.addEventListener('statechange', look);
            look();
        });";
    ensure_eq!(
        browser.js_later(refused, Vec::new()).await?,
        true,
        "it is refused as a whole"
    );
    ensure!(
        browser.words("#notice-update").await?.is_none(),
        "it is not offered"
    );
    site.stop();
    for path in ["reperes/", TELLTALE, PARTICIPATION] {
        browser.go(&site.at(path)).await?;
        let heading = browser.see("h1").await?;
        ensure!(
            !heading.contains(MARK) && !heading.contains("connexion"),
            "{path}: {heading}"
        );
    }
    ensure!(
        caches(&browser).await?.contains(&old[0]),
        "the files of the version before are there"
    );
    Ok(())
}

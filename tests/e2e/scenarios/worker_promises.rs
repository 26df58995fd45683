//! What the service worker promises beyond being there: what it fetches, what it refuses, and whom
//! it leaves alone. Where the server must misbehave, a script at the top of `sw.js` plays it.

use crate::support::browser::Browser;
use crate::support::files::copy_folder;
use crate::support::journey::{NAME, PARTICIPATION};
use crate::support::outcome::Outcome;
use crate::support::site::Site;
use crate::support::stage::Stage;
use crate::support::wait::wait_for;
use crate::support::{environment, stamp};
use serde_json::Value;
use std::rc::Rc;

/// The page that tells versions apart.
const TELLTALE: &str = "vie-privee/";

/// Asks for the new version and waits until the browser has taken it or refused it.
const TRY: &str = "
    const registration = await navigator.serviceWorker.getRegistration();
    try { await registration.update(); } catch (refused) { return 'refused'; }
    const coming = registration.installing || registration.waiting;
    if (!coming) return 'refused';
    return await new Promise((done) => {
        const look = () => { if (coming.state !== 'installing') done(coming.state); };
        coming.addEventListener('statechange', look);
        look();
    });";

/// A copy of the site that is on the device.
async fn on_device(stage: &Stage) -> Outcome<(Site, Rc<Browser>)> {
    let site = Site::copy()?;
    let browser = stage.browser().await?;
    browser.go(&site.at("")).await?;
    browser.see_offline_ready().await?;
    Ok((site, browser))
}

/// Accepts the new version and waits until the page is of it.
async fn accept(browser: &Browser) -> Outcome {
    browser.js("window.__before = true;", Vec::new()).await?;
    browser.click("#notice-update [data-do=update]").await?;
    wait_for("the page is loaded anew", async || {
        let look = "return !window.__before && document.readyState === 'complete';";
        Ok(browser.js(look, Vec::new()).await? == Value::Bool(true))
    })
    .await
}

fn marked(site: &Site, mark: &str) -> Outcome<Vec<u8>> {
    let page = std::fs::read_to_string(site.dist().join(TELLTALE).join("index.html"))?;
    let marked = page.replacen("</h1>", &format!(" {mark}</h1>"), 1);
    ensure!(marked != page, "{TELLTALE} has a heading");
    Ok(marked.into_bytes())
}

/// Of a new version only what changed is fetched: the server no longer has anything else.
pub async fn only_changes(stage: &Stage) -> Outcome {
    let (site, browser) = on_device(stage).await?;
    let page = format!("{TELLTALE}index.html");
    site.deploy(&page, &marked(&site, "Version deux")?)?;
    for url in stamp::files(&site.worker()?)? {
        if url != format!("{}{TELLTALE}", site.base) {
            site.remove(&url)?;
        }
    }
    ensure_eq!(
        browser.js_later(TRY, Vec::new()).await?,
        "installed",
        "the new version, from one page of it"
    );
    accept(&browser).await?;
    site.stop();
    browser.go(&site.at(TELLTALE)).await?;
    browser.see_words("h1", "Version deux").await?;
    browser.go_ready(&site.at(PARTICIPATION)).await?;
    browser.see("#name").await.map(drop)
}

/// While a version is being fetched the server moves on to the next one: what was fetched may be of
/// both, so it is refused, and the version before stays.
pub async fn deployment_during_install(stage: &Stage) -> Outcome {
    let (site, browser) = on_device(stage).await?;
    let before = browser.see("h1").await?;
    let waits = "
        const realFetch = self.fetch;
        let go;
        const told = new Promise((resolve) => { go = resolve; });
        self.addEventListener('message', (event) => { if (event.data === 'go') go(); });
        self.fetch = async (...given) => {
            if (String(given[0]).endsWith('vie-privee/')) await told;
            return realFetch(...given);
        };";
    let page = format!("{TELLTALE}index.html");
    site.deploy(&page, &marked(&site, "Version deux")?)?;
    site.prelude_of_worker(waits)?;
    let begin = "
        const registration = await navigator.serviceWorker.getRegistration();
        await registration.update();
        window.__coming = registration.installing;
        return Boolean(window.__coming);";
    ensure_eq!(
        browser.js_later(begin, Vec::new()).await?,
        true,
        "the second version is being fetched"
    );
    site.deploy(&page, &marked(&site, "Version trois")?)?;
    let end = "
        const coming = window.__coming;
        coming.postMessage('go');
        return await new Promise((done) => {
            const look = () => { if (coming.state !== 'installing') done(coming.state); };
            coming.addEventListener('statechange', look);
            look();
        });";
    ensure_eq!(
        browser.js_later(end, Vec::new()).await?,
        "redundant",
        "a mixed version is refused"
    );
    site.stop();
    browser.go(&site.at(TELLTALE)).await?;
    let heading = browser.see("h1").await?;
    ensure!(
        !heading.contains("Version"),
        "it stays as it was: {heading}"
    );
    browser.go(&site.at("")).await?;
    ensure_eq!(browser.see("h1").await?, before, "the home page");
    Ok(())
}

/// A host that answers a page by way of another address: such an answer may not be given to a
/// navigation, so it is kept as one of our own.
pub async fn redirected(stage: &Stage) -> Outcome {
    let (site, browser) = on_device(stage).await?;
    let by_way = "
        const realFetch = self.fetch;
        self.fetch = async (...given) => {
            const url = String(given[0]);
            if (!url.endsWith('vie-privee/')) return realFetch(...given);
            const answer = await realFetch(url.slice(0, -1), ...given.slice(1));
            if (!answer.redirected) throw new Error('this host does not redirect');
            return answer;
        };";
    site.deploy(
        &format!("{TELLTALE}index.html"),
        &marked(&site, "Version deux")?,
    )?;
    site.prelude_of_worker(by_way)?;
    ensure_eq!(
        browser.js_later(TRY, Vec::new()).await?,
        "installed",
        "the new version"
    );
    accept(&browser).await?;
    site.stop();
    browser.go(&site.at(TELLTALE)).await?;
    browser.see_words("h1", "Version deux").await
}

/// Two apps on one host, one below the other: an update of the one leaves the other alone.
pub async fn two_apps(stage: &Stage) -> Outcome {
    let site = Site::copy()?;
    let below = environment::path("PASSERELLE_DIST_SUB")?;
    let path = stamp::base(&std::fs::read_to_string(below.join("sw.js"))?)?;
    copy_folder(&below, &site.dist().join(path.trim_matches('/')))?;
    let sub = |page: &str| format!("{}{path}{page}", site.origin);
    let browser = stage.browser().await?;
    browser.go(&site.at("")).await?;
    browser.see_offline_ready().await?;
    browser.go(&sub("")).await?;
    browser.see_offline_ready().await?;
    browser.go_ready(&sub(PARTICIPATION)).await?;
    browser.type_into("#name", NAME).await?;
    browser.see_saved().await?;

    browser.go(&site.at("")).await?;
    site.deploy(
        &format!("{TELLTALE}index.html"),
        &marked(&site, "Version deux")?,
    )?;
    ensure_eq!(
        browser.js_later(TRY, Vec::new()).await?,
        "installed",
        "the new version of the one at the top"
    );
    accept(&browser).await?;
    browser.go(&site.at(TELLTALE)).await?;
    browser.see_words("h1", "Version deux").await?;
    site.stop();
    browser.go(&sub(TELLTALE)).await?;
    let heading = browser.see("h1").await?;
    ensure!(!heading.contains("Version"), "the one below: {heading}");
    let scope = "return (await navigator.serviceWorker.getRegistration()).scope;";
    ensure_eq!(
        browser.js_later(scope, Vec::new()).await?,
        Value::String(sub("")),
        "the worker that answers below"
    );
    // The notebook is one for the whole host: it is the person's, not the app's.
    browser.go_ready(&sub("carnet/")).await?;
    browser.see_words(".docs", NAME).await
}

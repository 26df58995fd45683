//! Nothing is asked of anyone else: no request to another origin, none at all without a connection
//! that would fail visibly, and the content policy is never hurt.

use crate::support::browser::Browser;
use crate::support::deaf::Deaf;
use crate::support::driver::Wishes;
use crate::support::http;
use crate::support::journey::{NAME, NOTEBOOK, PARTICIPATION, assessed, word};
use crate::support::outcome::Outcome;
use crate::support::prelude::WATCH;
use crate::support::site::Site;
use crate::support::stage::Stage;
use passerelle::catalogue::Word;
use serde_json::Value;

/// The pages that are visited, below the base.
const PAGES: [&str; 6] = [
    "",
    "reperes/",
    "evaluer/",
    PARTICIPATION,
    NOTEBOOK,
    "vie-privee/",
];

const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    img-src 'self' data: blob:; connect-src 'self'; manifest-src 'self'; worker-src 'self'; \
    media-src 'self' blob:; base-uri 'self'; form-action 'none'; frame-ancestors 'none'";

/// First and second visit, then without a server: only the site's own addresses.
pub async fn scenario(stage: &Stage) -> Outcome {
    let site = Site::shipped()?;
    let browser = stage
        .browser_with(Wishes {
            network_log: true,
            ..Wishes::default()
        })
        .await?;
    browser.go(&site.at("")).await?;
    browser.see_offline_ready().await?;
    for _ in 0..2 {
        visit_all(&browser, &site).await?;
    }
    // A journey from end to end is watched by `policy`; here its reading.
    let document = assessed(NAME);
    browser.keep(&site, std::slice::from_ref(&document)).await?;
    browser
        .go_ready(&site.at(&format!("{PARTICIPATION}?doc={}#lecture", document.id)))
        .await?;
    browser.see("#actions").await?;
    only_own(&browser, &site).await?;
    logged_requests(&browser, &site).await?;

    site.stop();
    let deaf = Deaf::at(&site.origin)?;
    visit_all(&browser, &site).await?;
    // A browser may look for a new version at any navigation. Nothing else leaves the device.
    let update_check = format!("GET {}sw.js", site.base);
    let asked: Vec<String> = deaf
        .heard()
        .into_iter()
        .filter(|line| *line != update_check)
        .collect();
    ensure!(
        asked.is_empty(),
        "asked of the network without a connection: {asked:#?}"
    );
    Ok(())
}

async fn visit_all(browser: &Browser, site: &Site) -> Outcome {
    for path in PAGES {
        browser.go(&site.at(path)).await?;
        if [PARTICIPATION, NOTEBOOK].contains(&path) {
            browser.ready().await?;
        }
        browser.see("h1").await?;
        only_own(browser, site).await?;
        for notice in [
            "#notice-failed",
            "#notice-update",
            "#notice-reload",
            "#notebook-problem",
        ] {
            ensure!(
                browser.words(notice).await?.is_none(),
                "{path} shows {notice}"
            );
        }
    }
    Ok(())
}

/// Every resource of this page is the site's own, as the browser timed them.
async fn only_own(browser: &Browser, site: &Site) -> Outcome {
    let look = "return performance.getEntriesByType('resource').map((entry) => entry.name);";
    let names = browser.js(look, Vec::new()).await?;
    for name in names
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
    {
        ensure!(
            is_own(name, site),
            "{} asked for {name}",
            browser.address().await?
        );
    }
    Ok(())
}

fn is_own(address: &str, site: &Site) -> bool {
    let start = format!("{}{}", site.origin, site.base);
    address.starts_with(&start)
        || address.starts_with("data:")
        || address.starts_with(&format!("blob:{}", site.origin))
}

/// Every request in the browser's own log of the network, where it has one.
async fn logged_requests(browser: &Browser, site: &Site) -> Outcome {
    for line in browser.log("performance").await? {
        let event: Value = serde_json::from_str(&line)?;
        if event["message"]["method"] == "Network.requestWillBeSent" {
            let address = event["message"]["params"]["request"]["url"]
                .as_str()
                .unwrap_or_default();
            // The browser's own first page comes from the browser itself.
            let is_inner = address.starts_with("chrome://") || address.starts_with("about:");
            ensure!(is_own(address, site) || is_inner, "asked for {address}");
        }
    }
    Ok(())
}

/// The content policy is there, on every kind of answer, and nothing in any journey hurts it.
pub async fn policy(stage: &Stage) -> Outcome {
    let (site, browser) = stage.open_with_prelude(WATCH).await?;
    let worker = site.worker()?;
    ensure!(
        !worker.contains("const STAMP = null"),
        "the service worker is stamped"
    );
    for path in [
        "",
        PARTICIPATION,
        "sw.js",
        "favicon.ico",
        "manifest.webmanifest",
        "no/such/page/",
    ] {
        let answer = http::get(&site.at(path), "gzip").await?;
        let header = |name: &str| {
            answer
                .headers()
                .get(name)
                .and_then(|value| value.to_str().ok())
                .unwrap_or_default()
                .to_owned()
        };
        ensure_eq!(header("content-security-policy"), POLICY, "{path}");
        ensure_eq!(header("x-content-type-options"), "nosniff", "{path}");
        ensure_eq!(header("referrer-policy"), "no-referrer", "{path}");
        ensure!(
            header("cache-control").contains("no-cache"),
            "{path}: {:?}",
            header("cache-control")
        );
    }
    browser.go(&site.at("")).await?;
    browser.see_offline_ready().await?;
    clean(&browser).await?;
    for path in PAGES {
        browser.go(&site.at(path)).await?;
        browser.see("h1").await?;
        clean(&browser).await?;
    }
    browser.go_ready(&site.at(PARTICIPATION)).await?;
    browser.assess(NAME).await?;
    browser.click("[data-act=hand-on]").await?;
    // Until it is given: a download that begins takes the place of a page that is on its way.
    browser
        .see_words("#share-said", &word(Word::FileGiven))
        .await?;
    clean(&browser).await?;
    browser.go_ready(&site.at(NOTEBOOK)).await?;
    browser.click("[data-act=rename]").await?;
    clean(&browser).await
}

/// Nothing was noted on this page, and the browser's log holds no trouble.
async fn clean(browser: &Browser) -> Outcome {
    let noted = browser.noted().await?;
    ensure!(noted.is_empty(), "{}: {noted:#?}", browser.address().await?);
    let log = browser.log("browser").await?;
    ensure!(log.is_empty(), "{}: {log:#?}", browser.address().await?);
    Ok(())
}

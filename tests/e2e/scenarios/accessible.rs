//! axe-core finds nothing: on every page and in every state, in light and dark, on a small screen,
//! with letters of twice the size.

use crate::support::browser::Browser;
use crate::support::engine::Engine;
use crate::support::journey::{NAME, PARTICIPATION};
use crate::support::looks::Look;
use crate::support::outcome::Outcome;
use crate::support::prelude::STORAGE_FAULTS;
use crate::support::stage::Stage;
use crate::support::states::walk;

/// Two things that axe must find.
const HARM: &str = "
    const main = document.querySelector('main');
    main.appendChild(document.createElement('img')).src = document.querySelector('link[rel=icon]').href;
    const pale = main.appendChild(document.createElement('p'));
    pale.textContent = 'pale';
    pale.style.cssText = 'color: #999; background: #aaa';";

/// What axe found, place by place.
#[derive(Default)]
struct Findings(Vec<String>);

impl Findings {
    async fn look(&mut self, browser: &Browser, place: &str) -> Outcome {
        browser.note(format!("axe at {place}"));
        let broken = browser.axe().await?;
        self.0
            .extend(broken.into_iter().map(|rule| format!("{place}: {rule}")));
        Ok(())
    }

    /// Nothing was found; and what is wrong would have been.
    async fn none(self, browser: &Browser) -> Outcome {
        browser.js(HARM, Vec::new()).await?;
        let harmed = browser.axe().await?;
        for rule in ["image-alt", "color-contrast"] {
            let found = harmed.iter().any(|broken| broken.starts_with(rule));
            ensure!(found, "axe is blind for {rule}: {harmed:?}");
        }
        ensure!(
            self.0.is_empty(),
            "{} broken rules:\n  {}",
            self.0.len(),
            self.0.join("\n  ")
        );
        Ok(())
    }
}

/// Every page, in every look.
pub async fn pages(stage: &Stage) -> Outcome {
    let (site, browser) = stage.open().await?;
    let pages = Browser::pages(&site.worker()?, &site.base)?;
    let mut findings = Findings::default();
    for look in [Look::Light, Look::Dark, Look::Large, Look::Narrow(320)] {
        browser.go(&site.at("")).await?;
        browser.take_on(look).await?;
        for page in &pages {
            browser.go(&site.at(page)).await?;
            if browser.has("#journey").await? {
                browser.ready().await?;
            }
            browser.dress(look).await?;
            findings
                .look(&browser, &format!("/{page} {look:?}"))
                .await?;
        }
    }
    findings.none(&browser).await
}

async fn states(stage: &Stage, look: Look) -> Outcome {
    let (site, browser) = stage.open_with_prelude(STORAGE_FAULTS).await?;
    browser.go(&site.at("")).await?;
    browser.take_on(look).await?;
    let mut findings = Findings::default();
    walk(&browser, &site, async |state| {
        browser.dress(look).await?;
        findings.look(&browser, &format!("{state} {look:?}")).await
    })
    .await?;
    findings.none(&browser).await
}

/// Every state, in light colours.
pub async fn light(stage: &Stage) -> Outcome {
    states(stage, Look::Light).await
}

/// Every state, in dark colours.
pub async fn dark(stage: &Stage) -> Outcome {
    states(stage, Look::Dark).await
}

/// Every state, 320 pixels wide.
pub async fn narrow(stage: &Stage) -> Outcome {
    states(stage, Look::Narrow(320)).await
}

/// Every state, with letters of twice the size.
pub async fn large(stage: &Stage) -> Outcome {
    states(stage, Look::Large).await
}

/// The home page and a reading: the rules hold in the other engines as well.
pub async fn most_seen(stage: &Stage) -> Outcome {
    ensure!(
        stage.engine != Engine::Chromium,
        "there, all of them are looked at"
    );
    let (site, browser) = stage.open().await?;
    let mut findings = Findings::default();
    for look in [Look::Light, Look::Dark] {
        browser.go(&site.at("")).await?;
        browser.take_on(look).await?;
        browser.reload().await?;
        findings.look(&browser, &format!("home {look:?}")).await?;
        browser.go_ready(&site.at(PARTICIPATION)).await?;
        findings
            .look(&browser, &format!("setting {look:?}"))
            .await?;
        browser.assess(NAME).await?;
        browser.see("#actions").await?;
        findings
            .look(&browser, &format!("reading {look:?}"))
            .await?;
    }
    findings.none(&browser).await
}

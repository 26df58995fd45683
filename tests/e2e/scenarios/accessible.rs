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

/// The looks and widths; the usual one last, for whoever goes on from there.
const LOOKS: [(Look, u32); 4] = [
    (Look::Dark, 1200),
    (Look::Large, 1200),
    (Look::Light, 320),
    (Look::Light, 1200),
];

impl Findings {
    /// Looks at what is in front, in every look, without loading it anew.
    async fn look_at_all(&mut self, browser: &Browser, place: &str) -> Outcome {
        for (look, width) in LOOKS {
            browser.resize(width).await?;
            browser.dress(look).await?;
            let place = format!("{place} {look:?} at {width}");
            self.look(browser, &place).await?;
        }
        Ok(())
    }
}

/// Every page, in every look.
pub async fn pages(stage: &Stage) -> Outcome {
    let (site, browser) = stage.open().await?;
    let pages = Browser::pages(&site.worker()?, &site.base)?;
    let mut findings = Findings::default();
    for page in &pages {
        browser.go(&site.at(page)).await?;
        if browser.has("#journey").await? {
            browser.ready().await?;
        }
        findings.look_at_all(&browser, &format!("/{page}")).await?;
    }
    findings.none(&browser).await
}

/// Every state, in every look.
pub async fn states(stage: &Stage) -> Outcome {
    let (site, browser) = stage.open_with_prelude(STORAGE_FAULTS).await?;
    let mut findings = Findings::default();
    walk(&browser, &site, async |state| {
        findings.look_at_all(&browser, state).await
    })
    .await?;
    findings.none(&browser).await
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
        browser.dress(look).await?;
        findings.look(&browser, &format!("home {look:?}")).await?;
        browser.go_ready(&site.at(PARTICIPATION)).await?;
        browser.dress(look).await?;
        findings
            .look(&browser, &format!("setting {look:?}"))
            .await?;
        browser.assess(NAME).await?;
        browser.see("#actions").await?;
        browser.dress(look).await?;
        findings
            .look(&browser, &format!("reading {look:?}"))
            .await?;
    }
    findings.none(&browser).await
}

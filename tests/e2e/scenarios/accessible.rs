//! axe-core finds nothing. In Chromium every page and every state is looked at (`everywhere`); here what people see
//! most, in the other engines.

use crate::support::axe::COLOURS;
use crate::support::browser::Browser;
use crate::support::engine::Engine;
use crate::support::journey::{NAME, PARTICIPATION};
use crate::support::looks::Look;
use crate::support::outcome::Outcome;
use crate::support::stage::Stage;

/// Two things that axe must find.
const HARM: &str = "
    const main = document.querySelector('main');
    main.appendChild(document.createElement('img')).src = document.querySelector('link[rel=icon]').href;
    const pale = main.appendChild(document.createElement('p'));
    pale.textContent = 'pale';
    pale.style.cssText = 'color: #999; background: #aaa';";

/// What axe found, place by place.
#[derive(Default)]
pub struct Findings(pub Vec<String>);

impl Findings {
    /// Looks at what is in front, by these rules, or by all where none is named.
    pub async fn look(&mut self, browser: &Browser, place: &str, rules: &[&str]) -> Outcome {
        browser.note(format!("axe at {place}"));
        let broken = browser.axe(rules).await?;
        self.0
            .extend(broken.into_iter().map(|rule| format!("{place}: {rule}")));
        Ok(())
    }
}

/// What is wrong would have been found, by all rules and by those of colours.
pub async fn sees(browser: &Browser) -> Outcome {
    browser.js(HARM, Vec::new()).await?;
    let cases: [(&[&str], &[&str]); 2] = [
        (&[], &["image-alt", "color-contrast"]),
        (&COLOURS, &["color-contrast"]),
    ];
    for (rules, expected) in cases {
        let harmed = browser.axe(rules).await?;
        for rule in expected {
            let found = harmed.iter().any(|broken| broken.starts_with(rule));
            ensure!(found, "axe is blind for {rule}: {harmed:?}");
        }
    }
    Ok(())
}

/// The home page and a reading: the rules hold in the other engines as well.
pub async fn most_seen(stage: &Stage) -> Outcome {
    ensure!(
        stage.engine != Engine::Chromium,
        "there, all of them are looked at"
    );
    let (site, browser) = stage.open().await?;
    let mut findings = Findings::default();
    browser.go(&site.at("")).await?;
    in_both(&browser, &mut findings, "home").await?;
    browser.go_ready(&site.at(PARTICIPATION)).await?;
    in_both(&browser, &mut findings, "setting").await?;
    browser.assess(NAME).await?;
    browser.see("#actions").await?;
    in_both(&browser, &mut findings, "reading").await?;
    sees(&browser).await?;
    let found = findings.0;
    ensure!(
        found.is_empty(),
        "{} broken rules:\n  {}",
        found.len(),
        found.join("\n  ")
    );
    Ok(())
}

/// In dark, then in light, in which the story goes on.
async fn in_both(browser: &Browser, findings: &mut Findings, place: &str) -> Outcome {
    for look in [Look::Dark, Look::Light] {
        browser.dress(look).await?;
        let place = format!("{place} {look:?}");
        findings.look(browser, &place, &[]).await?;
    }
    Ok(())
}

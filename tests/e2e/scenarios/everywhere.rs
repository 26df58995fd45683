//! Every page and every state, looked at once by all who look: nothing sticks out sideways, on any width, also with
//! letters of twice the size; axe-core finds nothing, in light and dark; what can be pressed is high enough for a
//! thumb. One walk for all of them: loading the pages and going through the states is most of the time.

use super::accessible::{self, Findings};
use super::layout;
use super::targets;
use crate::support::axe::{COLOURS, SCROLLS};
use crate::support::browser::Browser;
use crate::support::engine::Engine;
use crate::support::looks::Look;
use crate::support::outcome::Outcome;
use crate::support::prelude::STORAGE_FAULTS;
use crate::support::stage::Stage;
use crate::support::states::walk;
use std::collections::BTreeSet;

/// Telephones, a tablet, a computer.
const WIDTHS: [u32; 4] = [320, 360, 768, 1440];
/// The windows of the other engines are no narrower than 447 and 500 pixels, and what is not too wide for a tablet is
/// not too wide for a computer: there Chromium looks.
const WIDTHS_OF_WINDOWS: [u32; 2] = [320, 768];
/// Where a thumb is looked at.
const WIDTHS_FOR_THUMBS: [u32; 2] = [360, 1440];
/// The width of a usual window, the last one, for whoever goes on from there.
const USUAL: u32 = 1200;

/// How closely a place is looked at in Chromium.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Attention {
    /// In every look.
    Whole,
    /// A page in the other language: its parts and its colours were seen in the first.
    Again,
}

/// Those who look, and what they found.
#[derive(Default)]
struct Eyes {
    width: Option<u32>,
    wider: Vec<String>,
    low: BTreeSet<String>,
    broken: Findings,
}

impl Eyes {
    /// Looks at what is in front, in every look and on every width, without loading it anew.
    async fn look(&mut self, browser: &Browser, place: &str, attention: Attention) -> Outcome {
        if browser.engine == Engine::Chromium {
            self.look_with_all(browser, place, attention).await
        } else {
            self.look_on(browser, place, &WIDTHS_OF_WINDOWS).await
        }
    }

    async fn look_with_all(
        &mut self,
        browser: &Browser,
        place: &str,
        attention: Attention,
    ) -> Outcome {
        for width in WIDTHS {
            self.look_on(browser, place, &[width]).await?;
            if WIDTHS_FOR_THUMBS.contains(&width) {
                let place = format!("{place} at {width}");
                targets::look_for_low(browser, &place, &mut self.low).await?;
            }
            if width == WIDTHS[0] && attention == Attention::Whole {
                self.axe(browser, place, Look::Light, &[]).await?;
            }
        }
        self.resize(browser, USUAL).await?;
        if attention == Attention::Whole {
            // What does not depend on the look is seen in light.
            for (look, rules) in [(Look::Dark, &COLOURS[..]), (Look::Large, &SCROLLS)] {
                browser.dress(look).await?;
                self.axe(browser, place, look, rules).await?;
            }
        }
        browser.dress(Look::Light).await?;
        self.axe(browser, place, Look::Light, &[]).await
    }

    async fn axe(&mut self, browser: &Browser, place: &str, look: Look, rules: &[&str]) -> Outcome {
        let width = self.width.unwrap_or_default();
        let place = format!("{place} {look:?} at {width}");
        self.broken.look(browser, &place, rules).await
    }

    /// On these widths, with letters of both sizes; the usual ones last.
    async fn look_on(&mut self, browser: &Browser, place: &str, widths: &[u32]) -> Outcome {
        for &width in widths {
            self.resize(browser, width).await?;
            for look in [Look::Large, Look::Light] {
                browser.dress(look).await?;
                let place = format!("{place} at {width} {look:?}");
                layout::look_for_wider(browser, &place, &mut self.wider).await?;
            }
        }
        Ok(())
    }

    /// A window that has this width already is left alone: in some engines it takes long.
    async fn resize(&mut self, browser: &Browser, width: u32) -> Outcome {
        if self.width != Some(width) {
            browser.resize(width).await?;
            self.width = Some(width);
        }
        Ok(())
    }

    /// Nothing was found; and what is wrong would have been.
    async fn none(self, browser: &Browser) -> Outcome {
        layout::sees(browser).await?;
        let mut found = self.wider;
        if browser.engine == Engine::Chromium {
            targets::sees(browser).await?;
            accessible::sees(browser).await?;
            found.extend(self.low);
            found.extend(self.broken.0);
        }
        let count = found.len();
        ensure!(count == 0, "{count} found:\n  {}", found.join("\n  "));
        Ok(())
    }
}

/// Every page. In the other engines those in French, whose words are longer: both languages are made by the same
/// code and the same style.
pub async fn pages(stage: &Stage) -> Outcome {
    let (site, browser) = stage.open().await?;
    let mut pages = Browser::pages(&site.worker()?, &site.base)?;
    let is_other = |page: &String| page.starts_with("en/");
    if stage.engine != Engine::Chromium {
        pages.retain(|page| !is_other(page));
    }
    let mut eyes = Eyes::default();
    for page in &pages {
        browser.go(&site.at(page)).await?;
        if browser.has("#journey").await? {
            browser.ready().await?;
        }
        let attention = if is_other(page) {
            Attention::Again
        } else {
            Attention::Whole
        };
        eyes.look(&browser, &format!("/{page}"), attention).await?;
    }
    eyes.none(&browser).await
}

/// Every state.
pub async fn states(stage: &Stage) -> Outcome {
    let (site, browser) = stage.open_with_prelude(STORAGE_FAULTS).await?;
    let mut eyes = Eyes::default();
    walk(&browser, &site, async |state| {
        eyes.look(&browser, state, Attention::Whole).await
    })
    .await?;
    eyes.none(&browser).await
}

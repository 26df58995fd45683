//! Whatever can be pressed is high enough for a thumb, on every page and in every state.

use crate::support::browser::Browser;
use crate::support::outcome::Outcome;
use crate::support::prelude::STORAGE_FAULTS;
use crate::support::stage::Stage;
use crate::support::states::walk;
use std::collections::BTreeSet;

/// What is lower than 44 pixels. A radio button or a checkbox is pressed by its label; a link within
/// a sentence, a question, or in a list of a text, is as high as its line.
const TOO_LOW: &str = "
    const shown = (element) => element.checkVisibility({ visibilityProperty: true })
        && !element.closest('.visually-hidden, .skip') && element.getClientRects().length > 0;
    const isAmongWords = (element) => element.matches(':is(p, li, legend span, p span, li span) > a')
        && getComputedStyle(element).display === 'inline'
        && [...(element.closest('.prose ul') ?? element.parentElement).childNodes]
            .some((node) => node.textContent.trim() !== element.textContent.trim());
    const pressed = (element) =>
        element.matches('input[type=radio], input[type=checkbox]') ? element.closest('label') : element;
    return [...document.querySelectorAll('a[href], button, summary, input, select, textarea')]
        .filter((element) => shown(element) && !isAmongWords(element))
        .map(pressed)
        .map((element) => [element, element.getBoundingClientRect().height])
        .filter(([, height]) => height < 43.5)
        .map(([element, height]) => `${element.outerHTML.slice(0, 140)} is ${height} px high`);";

async fn look_for_low(browser: &Browser, place: &str, found: &mut BTreeSet<String>) -> Outcome {
    let low = browser.js(TOO_LOW, Vec::new()).await?;
    let low = low.as_array().cloned().unwrap_or_default();
    found.extend(
        low.iter()
            .filter_map(|low| Some(format!("{place}: {}", low.as_str()?))),
    );
    Ok(())
}

/// Plays it: on a telephone and on a computer.
pub async fn scenario(stage: &Stage) -> Outcome {
    let (site, browser) = stage.open_with_prelude(STORAGE_FAULTS).await?;
    let pages = Browser::pages(&site.worker()?, &site.base)?;
    let mut found = BTreeSet::new();
    for page in &pages {
        browser.go(&site.at(page)).await?;
        if browser.has("#journey").await? {
            browser.ready().await?;
        }
        for width in [360, 1440] {
            browser.resize(width).await?;
            look_for_low(&browser, &format!("/{page} at {width}"), &mut found).await?;
        }
    }
    walk(&browser, &site, async |state| {
        for width in [360, 1440] {
            browser.resize(width).await?;
            look_for_low(&browser, &format!("{state} at {width}"), &mut found).await?;
        }
        Ok(())
    })
    .await?;
    let found: Vec<String> = found.into_iter().collect();
    ensure!(
        found.is_empty(),
        "too low for a thumb:\n  {}",
        found.join("\n  ")
    );
    Ok(())
}

//! Whatever can be pressed is high enough for a thumb: every page and every state is looked at by `everywhere`.

use crate::support::browser::Browser;
use crate::support::outcome::Outcome;
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

/// Looks at what is in front, as it is.
pub async fn look_for_low(browser: &Browser, place: &str, found: &mut BTreeSet<String>) -> Outcome {
    let low = browser.js(TOO_LOW, Vec::new()).await?;
    let low = low.as_array().cloned().unwrap_or_default();
    found.extend(
        low.iter()
            .filter_map(|low| Some(format!("{place}: {}", low.as_str()?))),
    );
    Ok(())
}

/// Something too low for a thumb.
const LOW: &str = "
    const low = document.querySelector('main').appendChild(document.createElement('button'));
    low.className = 'too-low';
    low.textContent = 'low';
    low.style.cssText = 'min-height: 0; height: 20px; padding: 0';";

/// What is too low would have been found.
pub async fn sees(browser: &Browser) -> Outcome {
    browser.js(LOW, Vec::new()).await?;
    let mut harmed = BTreeSet::new();
    look_for_low(browser, "here", &mut harmed).await?;
    let is_seen = harmed.iter().any(|found| found.contains("too-low"));
    ensure!(is_seen, "what is too low is seen: {harmed:?}");
    Ok(())
}

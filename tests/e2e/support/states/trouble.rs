//! What is shown when the storage fails, and what any page can show over itself.

use crate::support::browser::Browser;
use crate::support::journey::{NOTEBOOK, PARTICIPATION, word};
use crate::support::outcome::Outcome;
use crate::support::site::Site;
use passerelle::catalogue::Word;

pub(super) async fn walk(
    browser: &Browser,
    site: &Site,
    at: &mut impl AsyncFnMut(&str) -> Outcome,
) -> Outcome {
    browser.go_ready(&site.at(PARTICIPATION)).await?;
    browser.set_fault(Some("quota")).await?;
    browser.answer("kind", "research").await?;
    browser.see_words("#save", &word(Word::StorageFull)).await?;
    at("a write that failed").await?;
    browser.set_fault(Some("throw")).await?;
    browser.go_ready(&site.at(NOTEBOOK)).await?;
    browser.see("#notebook-problem").await?;
    at("a notebook that does not open").await?;
    browser.set_fault(None).await?;
    browser.go(&site.at("")).await?;
    let all = "for (const notice of document.querySelectorAll('.notice')) notice.hidden = false;";
    browser.js(all, Vec::new()).await?;
    at("every notice at once").await?;
    browser.reload().await?;
    browser.click(".display summary").await?;
    browser.see(".display .panel").await?;
    at("the panel of display choices").await
}

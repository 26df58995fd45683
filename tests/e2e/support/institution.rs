//! The instrument of an institution: its page, the years that pass, and answers to its cells.

use super::browser::Browser;
use super::outcome::Outcome;

/// The page, below the base.
pub const INSTITUTION: &str = "evaluer/etablissement/";

/// Lets years go by: as many as the tab's session storage says.
pub const YEARS: &str = r"
(() => {
  const real = Date.now;
  Date.now = () => real() + Number(sessionStorage.getItem('years') || 0) * 31556952000;
})();
";

/// Goes to a step and answers there by pressing.
pub async fn answer_cells(browser: &Browser, step: &str, given: &[(&str, &str)]) -> Outcome {
    browser
        .js(&format!("location.hash = '{step}';"), Vec::new())
        .await?;
    for (item, choice) in given {
        browser.see(&format!("[data-item='{item}']")).await?;
        browser.answer(item, choice).await?;
    }
    browser.see_saved().await
}

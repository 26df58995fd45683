//! Someone who does not wait: pages left while they still open their storage. Browsers keep left
//! pages frozen for the way back; none of them may hold the storage of the next.

use crate::support::engine::Engine;
use crate::support::journey::{NOTEBOOK, PARTICIPATION};
use crate::support::outcome::Outcome;
use crate::support::site::Site;
use crate::support::stage::Stage;
use serde_json::json;

/// While `hasty` is set, the next opening of the storage is left in its middle: the page is busy
/// for so many milliseconds, and goes.
const HASTY: &str = r"
{
  const real = IDBFactory.prototype.open;
  IDBFactory.prototype.open = function (...given) {
    const request = real.apply(this, given);
    const busy = sessionStorage.getItem('hasty');
    if (busy) {
      sessionStorage.removeItem('hasty');
      setTimeout(() => location.assign(document.documentElement.dataset.base + 'a-propos/'), 0);
      const end = performance.now() + Number(busy);
      while (performance.now() < end);
    }
    return request;
  };
}
";

/// Plays it: the first opening of a fresh profile creates the storage; it is the one that takes
/// longest, and the one that is left.
pub async fn scenario(stage: &Stage) -> Outcome {
    let site = Site::with_prelude(HASTY)?;
    // Where pages do not take turns, three of four such visits fail: four in a row do not pass by chance.
    for round in 0..4 {
        let browser = stage.browser().await?;
        browser.go(&site.at("")).await?;
        browser.see_offline_ready().await?;
        // The service worker created the storage. Where a page that creates it can be left, it is to.
        // WebKit cannot be kept from freezing a page, nor from letting it hold the storage: there the
        // worker alone is the answer.
        if stage.engine != Engine::Webkit {
            browser.forget_storage().await?;
        }
        let busy = 20 + 6 * round;
        browser.note(format!("leaves after {busy} ms"));
        browser
            .js(
                "sessionStorage.setItem('hasty', arguments[0]);",
                vec![json!(busy)],
            )
            .await?;
        browser.go(&site.at(NOTEBOOK)).await?;
        browser.see_title("À propos").await?;
        browser
            .js(
                "location.assign(arguments[0]);",
                vec![json!(site.at(PARTICIPATION))],
            )
            .await?;
        browser.see("#name").await?;
        browser.ready().await?;
        browser.type_into("#name", "Visite").await?;
        browser.see_saved().await?;
        stage.close(browser);
    }
    Ok(())
}
